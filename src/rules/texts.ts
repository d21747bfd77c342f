import type { AnyNode } from '../graph/nodes.ts';
import { blocksOf } from './blocks.ts';
import { eachField, everyRole, type Role } from './fields.ts';
import { matchesIn } from './matches.ts';
import { inData, type Placed } from './place.ts';
import type { DataPath, Subject } from './rule.ts';

/** The texts of an entry, in its data and in its body, and where words stand in them. */

/** A prose text of an entry. What is not in its authors' words is blotted out, each sign by one other. */
export interface Text extends Placed {
  role: Role;
  /** Where it stands in the data; undefined for what stands in the body. */
  path?: DataPath;
}

/** All rules run over one entry before the next: what it holds is gathered for the first of them. */
let last: { node: AnyNode; written: Map<Role | undefined, string> } | undefined;

/** The texts of an entry as they were written: prose by its role, its body, and all else under no role. */
function written(node: AnyNode): ReadonlyMap<Role | undefined, string> {
  if (last?.node === node) return last.written;
  const texts = new Map<Role | undefined, string>([['paragraph', node.body]]);
  eachField(node, (text, _path, role) => {
    // No pattern reaches across the mark from one text into the next.
    texts.set(role, `${texts.get(role) ?? ''}\n|\n${text}`);
  });
  last = { node, written: texts };
  return texts;
}

/** Everything that an entry says, in a few long texts without places: prose, ids, code, its body. */
export const wholeOf = ({ node }: Subject): IteratorObject<string> =>
  written(node as AnyNode).values();

const isMet = (pattern: RegExp, text: string | undefined) =>
  Boolean(text) && text!.search(pattern) !== -1;

/** True when a pattern is met anywhere in an entry. */
export const mentions = (subject: Subject, pattern: RegExp) =>
  wholeOf(subject).some((text) => isMet(pattern, text));

/**
 * The prose texts of an entry, of some roles, in which a pattern may be met: its data,
 * then the headings and paragraphs of its body. Nearly always there are none, which is
 * found out without looking for their places or parsing the body.
 */
export function textsOf(
  subject: Subject,
  wanted: readonly Role[] = everyRole,
  pattern = /(?:)/,
): Text[] {
  const node = subject.node as AnyNode;
  const met = wanted.filter((role) => isMet(pattern, written(node).get(role)));
  if (met.length === 0) return [];
  const texts: Text[] = [];
  eachField(node, (text, at, role) => {
    if (!role || !met.includes(role) || !isMet(pattern, text)) return;
    const path = [...at];
    texts.push({ ...inData(subject, path, text), role, path, text: unquoted(text) });
  });
  if (!met.includes('paragraph')) return texts;
  for (const block of blocksOf(subject)) {
    const text = unquoted(block.text);
    if (wanted.includes(block.role) && isMet(pattern, text)) texts.push({ ...block, text });
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

/** A text with code, addresses of links and what it quotes blotted out: those are not its authors' words. */
export const unquoted = (text: string) =>
  text.replace(/``[^]+?``|`[^`]+`|(?<=\]\()[^)\s]+|https?:\/\/\S+|"[^"]+"|“[^“”]+”/g, (found) =>
    found.replace(/[^\n]/g, '`'),
  );

/** The first match of a pattern, which has no flag `g`, in the authors' own words of a text. */
export const firstIn = (text: string, pattern: RegExp) =>
  pattern.test(text) ? pattern.exec(unquoted(text)) : null;

/** Every text in the data of an entry as it was written, ids and names too, and every line of its body. */
export function stringsOf(subject: Subject): Placed[] {
  const { node, bodyLine } = subject;
  const strings: Placed[] = [];
  eachField(node as AnyNode, (text, path) => strings.push(inData(subject, [...path], text)));
  const lines = node.body === '' ? [] : node.body.split('\n');
  for (const [index, text] of lines.entries()) {
    const at = (from: number) => ({ line: bodyLine + index, column: from + 1 });
    strings.push({ text, at, exactAt: at });
  }
  return strings;
}
