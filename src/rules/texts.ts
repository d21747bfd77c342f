import type { AnyNode } from '../graph/nodes.ts';
import { blocksOf } from './blocks.ts';
import { unquoted } from './blot.ts';
import { eachField, everyRole, isOwn, ownWords, type Role } from './fields.ts';
import { matchesIn } from './matches.ts';
import { inData, type Placed } from './place.ts';
import type { DataPath, Subject } from './rule.ts';
import { plainOf } from './looks.ts';

/** The texts of an entry, in its data and in its body, and where words stand in them. */

/** A prose text of an entry. What is not in its authors' words is blotted out, each sign by one other. */
export interface Text extends Placed {
  role: Role;
  /** Where it stands in the data; undefined for what stands in the body. */
  path?: DataPath;
}

/** What an entry says in a few long texts without places; no pattern reaches across the mark between two. */
interface Written {
  /** The authors' own words, and the body as it was written. */
  own: string;
  /** All else: other people's words, ids, code. */
  rest: string;
}
const MARK = '\n|\n';

/** All rules run over one entry before the next: what it holds is gathered for the first of them. */
let last: { node: AnyNode; written: Written } | undefined;

/** A body as it was written, and as it is read: where a line ends there is one space. */
const asRead = (body: string) =>
  body === '' ? '' : body + MARK + body.replace(/[^\S\n]{0,9}(?:\n|<br ?\/?>)\s*/g, ' ');

function written(node: AnyNode): Written {
  if (last?.node === node) return last.written;
  let own = asRead(node.body);
  let rest = '';
  eachField(plainOf(node), (text, _path, role) => {
    if (role && isOwn(role)) own += MARK + text;
    else rest += MARK + text;
  });
  last = { node, written: { own, rest } };
  return last.written;
}

/** The texts of some roles in one. Rules that ask for few mostly run where nothing is gathered. */
let few: { node: AnyNode; wanted: readonly Role[]; text: string } | undefined;

function writtenAs(node: AnyNode, wanted: readonly Role[]): string {
  if (wanted === ownWords) return written(node).own;
  if (few?.node === node && few.wanted === wanted) return few.text;
  let text = wanted.includes('paragraph') ? asRead(node.body) : '';
  const add = (one: string, _path: unknown, role: Role | undefined) => {
    if (role && wanted.includes(role)) text += MARK + one;
  };
  eachField(plainOf(node), add, wanted);
  few = { node, wanted, text };
  return text;
}

/** Everything that an entry says, in a few long texts without places: prose, ids, code, its body. */
export const wholeOf = ({ node }: Subject): string[] => Object.values(written(node as AnyNode));

/** What a text is looked through for: a pattern, or a question whose answer to a text is yes if it is to any part. */
type Sought = RegExp | ((text: string) => boolean);

const isMet = (sought: Sought, text: string) =>
  text !== '' && (typeof sought === 'function' ? sought(text) : text.search(sought) !== -1);

const byLine = new WeakMap<RegExp, RegExp>();

/**
 * A pattern as it is met in several texts at once: each of them begins and ends at a line. It is
 * kept by the pattern itself, so that one that is made anew for every entry costs more.
 */
function acrossTexts(pattern: RegExp): RegExp {
  const known = byLine.get(pattern);
  if (known) return known;
  const flags = pattern.multiline ? pattern.flags : `${pattern.flags}m`;
  const made = /[$^]/.test(pattern.source) ? new RegExp(pattern, flags) : pattern;
  byLine.set(pattern, made);
  return made;
}

/** True when a pattern is met anywhere in an entry. */
export const mentions = (subject: Subject, pattern: RegExp) =>
  wholeOf(subject).some((text) => isMet(acrossTexts(pattern), text));

/**
 * The prose texts of an entry, of some roles, in which a pattern may be met: its data,
 * then the headings and paragraphs of its body. Nearly always there are none, which is
 * found out without looking for their places or parsing the body.
 */
export function textsOf(
  subject: Subject,
  wanted: readonly Role[] = everyRole,
  pattern: Sought = /(?:)/,
): Text[] {
  const node = subject.node as AnyNode;
  const anywhere = typeof pattern === 'function' ? pattern : acrossTexts(pattern);
  if (!isMet(anywhere, writtenAs(node, wanted))) return [];
  const texts: Text[] = [];
  const add = (text: string, at: DataPath, role: Role | undefined) => {
    if (!role || !wanted.includes(role) || !isMet(pattern, text)) return;
    const path = [...at];
    texts.push({ ...inData(subject, path, text), role, path, text: unquoted(text) });
  };
  eachField(plainOf(node), add, wanted);
  if (!wanted.includes('paragraph') || !isMet(anywhere, asRead(node.body))) return texts;
  for (const block of blocksOf(subject)) {
    if (wanted.includes(block.role) && isMet(pattern, block.text)) texts.push(block);
  }
  return texts;
}

/** Some words of a text that a pattern was looking for. */
export interface Found {
  words: string;
  /** Index of the words in the text. */
  index: number;
  text: Text;
  match: RegExpExecArray;
}

/** Where a pattern, which has the flag `g`, is met in texts of some roles. */
export function findIn(subject: Subject, pattern: RegExp, wanted: readonly Role[]): Found[] {
  return textsOf(subject, wanted, pattern).flatMap((text) =>
    matchesIn(text.text, pattern).map((match) => ({
      words: match[0].replace(/\s+/g, ' '),
      index: match.index,
      text,
      match,
    })),
  );
}

/** The first match of a pattern, which has no flag `g`, in the authors' own words of a text. */
export const firstIn = (text: string, pattern: RegExp) =>
  pattern.test(text) ? pattern.exec(unquoted(text)) : null;

/** Every text in the data of an entry as it was written, ids and names too, and every line of its body. */
export function stringsOf(subject: Subject): Placed[] {
  const { node, bodyLine } = subject;
  const strings: Placed[] = [];
  eachField(plainOf(node as AnyNode), (text, path) =>
    strings.push(inData(subject, [...path], text)),
  );
  const lines = node.body === '' ? [] : node.body.split('\n');
  for (const [index, text] of lines.entries()) {
    const at = (from: number) => ({ line: bodyLine + index, column: from + 1 });
    strings.push({ text, at, exactAt: at });
  }
  return strings;
}
