import {
  isMap,
  isNode,
  isScalar,
  Lexer,
  parseDocument,
  stringify,
  visit,
  type Node,
  type Pair,
} from 'yaml';
import { joinWords } from '../format/words.ts';
import type { Term } from '../model/site.ts';

/** Settings that an owner gives when a base is begun; what is left out stays as it is. */
export interface SiteChanges {
  name?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  base?: string | undefined;
  repository?: { url: string; edit: string } | undefined;
  severities?: Term[] | undefined;
  causeCategories?: Term[] | undefined;
}

/** A setting that the file has, with the place of its value. */
interface Given {
  key: string;
  node: Node;
  from: number;
  to: number;
}

/** The marks of UTF-8 and of line ends that a file bears, which every change keeps. */
const markOf = (text: string) => (text.startsWith('\ufeff') ? '\ufeff' : '');
const lineEndOf = (text: string) => /\r?\n/.exec(text)?.[0] ?? '\n';

function givenIn(text: string, changes: SiteChanges): Given[] {
  const { contents } = parseDocument(text);
  const pairs = isMap(contents) ? (contents.items as Pair[]) : [];
  return Object.keys(wantedOf(changes)).flatMap((key) => {
    const pair = pairs.find((one) => isScalar(one.key) && one.key.value === key);
    const node = pair && isNode(pair.value) ? pair.value : undefined;
    return node?.range ? [{ key, node, from: node.range[0], to: node.range[1] }] : [];
  });
}

const wantedOf = (changes: SiteChanges) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Record<
    string,
    unknown
  >;

/**
 * Why settings cannot be changed where they stand, in sentences; undefined when they can.
 *
 * @param text as for `changeSiteFile`
 */
export function siteFileFault(text: string, changes: SiteChanges): string | undefined {
  const bare = text.slice(markOf(text).length);
  const wanted = Object.keys(wantedOf(changes));
  if (wanted.length === 0) return undefined;
  const { contents } = parseDocument(bare);
  if (isMap(contents) && contents.flow) {
    return `Found its settings between braces. Expected each on a line of its own, as in "name: Acme incidents", so that ${joinWords(wanted)} can be changed and the rest stays as it is: write it so, or change them by hand.`;
  }
  for (const { key, node } of givenIn(bare, changes)) {
    const names: string[] = [];
    visit(node, {
      Alias: (_, { source }) => void names.push(`*${source}`),
      Node: (_, one) => {
        if ('anchor' in one && one.anchor) names.push(`&${one.anchor}`);
      },
    });
    if (names.length > 0) {
      return `Found ${joinWords(names)} in "${key}". Expected no anchor and no alias there, as other settings may hang on it: write the value itself in each place, or change "${key}" by hand.`;
    }
  }
  return undefined;
}

/** Comments that a change takes away, as they stand within a value that it replaces. */
export function lostComments(text: string, changes: SiteChanges): { line: number; text: string }[] {
  const bare = text.slice(markOf(text).length);
  const given = givenIn(bare, changes);
  let at = 0;
  return [...new Lexer().lex(bare)].flatMap((token) => {
    // Marks of the lexer's own stand nowhere in the text.
    const start = bare.startsWith(token, at) ? at : undefined;
    if (start === undefined) return [];
    at += token.length;
    const isLost = given.some(({ from, to }) => start >= from && start + token.length <= to);
    if (!token.startsWith('#') || !isLost) return [];
    return [{ line: bare.slice(0, start).split('\n').length, text: token }];
  });
}

/**
 * The text of `site.yaml` with other values of some settings. Everything else stays byte for
 * byte: comments, blank lines, line ends and the mark of UTF-8. The text must be a map
 * without faults of YAML, of which `siteFileFault` says nothing.
 */
export function changeSiteFile(text: string, changes: SiteChanges): string {
  const mark = markOf(text);
  const bare = text.slice(mark.length);
  const lineEnd = lineEndOf(bare);
  const wanted = wantedOf(changes);
  const known = givenIn(bare, changes);
  let changed = bare;
  // From the end, so that the places before a change stay right.
  for (const { key, from, to } of known.toSorted((a, b) => b.from - a.from)) {
    const written = inPlace(wanted[key], bare, from, to).replaceAll('\n', lineEnd);
    const before = changed.slice(0, from);
    const lead = written.startsWith(lineEnd) ? before.trimEnd() : before;
    changed = lead + written + changed.slice(to);
  }
  const added = Object.entries(wanted).filter(([key]) => !known.some((one) => one.key === key));
  if (added.length === 0) return mark + changed;
  // A document may end before the file does.
  const end = /^\.\.\.(?=\s|$)/m.exec(changed)?.index ?? changed.length;
  const block = yaml(Object.fromEntries(added)).replaceAll('\n', lineEnd);
  const lead = changed.slice(0, end).replace(/(?:\r?\n)*$/, lineEnd + lineEnd);
  return mark + lead + block + changed.slice(end);
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 0, blockQuote: false });

/** A value written where another one stood: on the line of its key, or beneath it. */
function inPlace(value: unknown, text: string, from: number, to: number): string {
  const written = yaml(value).trimEnd();
  const end = text.slice(from, to).endsWith('\n') ? '\n' : '';
  // What stood there may be nothing at all.
  if (typeof value !== 'object') return (text[from - 1] === ':' ? ' ' : '') + written + end;
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  const indent = /^ *$/.test(text.slice(from - column, from)) ? ' '.repeat(column) : '\n  ';
  const lines = written.split('\n');
  return indent.startsWith('\n')
    ? `${indent}${lines.join(indent)}${end}`
    : lines.join(`\n${indent}`) + end;
}

/**
 * Address that opens a file of a repository for editing, as GitHub, GitLab and the hosts that
 * are built like GitHub have it.
 */
export function editAddress(repository: string): string {
  const root = repository.replace(/(?:\.git)?\/*$/, '');
  const isGitLab = new URL(repository).hostname.split('.').includes('gitlab');
  return `${root}/${isGitLab ? '-/' : ''}edit/main/`;
}
