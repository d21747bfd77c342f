import slugify from '@sindresorhus/slugify';
import { isMap, isNode, isScalar, parseDocument, stringify, type Pair } from 'yaml';
import { SLUG } from '../model/kinds.ts';
import type { Term } from '../model/site.ts';

/** Settings that an owner gives when a base is begun; what is left out stays as it is. */
export interface SiteChanges {
  name?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  base?: string | undefined;
  language?: string | undefined;
  timeZone?: string | undefined;
  repository?: { url: string; edit: string } | undefined;
  severities?: Term[] | undefined;
  causeCategories?: Term[] | undefined;
}

/**
 * The text of `site.yaml` with other values of some settings. Everything else, comments
 * and blank lines too, stays byte for byte. The text must be a map without faults of YAML.
 */
export function changeSiteFile(text: string, changes: SiteChanges): string {
  const { contents } = parseDocument(text);
  const pairs = isMap(contents) ? (contents.items as Pair[]) : [];
  let changed = text;
  const wanted = Object.entries(changes).filter(([, value]) => value !== undefined);
  const known = wanted.flatMap(([key, value]) => {
    const pair = pairs.find((one) => isScalar(one.key) && one.key.value === key);
    const range = pair && isNode(pair.value) ? pair.value.range : undefined;
    return range ? [{ key, value, from: range[0], to: range[1] }] : [];
  });
  // From the end, so that the places before a change stay right.
  for (const { value, from, to } of known.sort((a, b) => b.from - a.from)) {
    const written = inPlace(value, text, from, to);
    const before = changed.slice(0, from);
    const lead = written.startsWith('\n') ? before.trimEnd() : before;
    changed = lead + written + changed.slice(to);
  }
  const added = wanted.filter(([key]) => !known.some((one) => one.key === key));
  if (added.length === 0) return changed;
  return `${changed.replace(/\n*$/, '\n\n')}${yaml(Object.fromEntries(added))}`;
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 0, blockQuote: false });

/** A value written where another one stood: on the line of its key, or beneath it. */
function inPlace(value: unknown, text: string, from: number, to: number): string {
  const written = yaml(value).trimEnd();
  const end = text.slice(from, to).endsWith('\n') ? '\n' : '';
  if (typeof value !== 'object') return written + end;
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  const indent = /^ *$/.test(text.slice(from - column, from)) ? ' '.repeat(column) : '\n  ';
  const lines = written.split('\n');
  return indent.startsWith('\n')
    ? `${indent}${lines.join(indent)}${end}`
    : lines.join(`\n${indent}`) + end;
}

/**
 * The terms of a vocabulary from one line, in their order: `sev1=Critical, sev2=Major`, or
 * names alone, whose ids are made from them. A term that was there keeps its description.
 */
export function parseTerms(line: string, present: readonly Term[] = []): Term[] {
  return line
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [id, ...rest] = piece.split('=').map((part) => part.trim());
      const name = rest.length > 0 ? rest.join('=') : id!;
      const term = { id: rest.length > 0 ? id! : slugify(id!, { decamelize: false }), name };
      const before = present.find((one) => one.id === term.id);
      return before?.description ? { ...term, description: before.description } : term;
    });
}

/** Whether a line has terms, each with an id that entries can write, and each once. */
export function isTerms(line: string): boolean {
  const ids = parseTerms(line).map(({ id }) => id);
  return ids.length > 0 && ids.every((id) => SLUG.test(id)) && new Set(ids).size === ids.length;
}

/**
 * A vocabulary with the ids that entries use at its end, where it lacks them; they keep the
 * name that they had. The list itself where it lacks none.
 */
export function withUsed(
  terms: readonly Term[],
  used: Iterable<string>,
  before: readonly Term[],
): { terms: Term[]; added: string[] } {
  const added = [...new Set(used)].filter((id) => !terms.some((term) => term.id === id)).sort();
  const own = (id: string) => before.find((term) => term.id === id) ?? { id, name: id };
  return { terms: [...terms, ...added.map(own)], added };
}

/** Terms as `parseTerms` reads them. */
export const formatTerms = (terms: readonly Term[]) =>
  terms.map(({ id, name }) => `${id}=${name}`).join(', ');

/**
 * Address that opens a file of a repository for editing, as GitHub, GitLab and the hosts that
 * are built like GitHub have it.
 */
export function editAddress(repository: string): string {
  const root = repository.replace(/(?:\.git)?\/*$/, '');
  const isGitLab = new URL(repository).hostname.split('.').includes('gitlab');
  return `${root}/${isGitLab ? '-/' : ''}edit/main/`;
}
