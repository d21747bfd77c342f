/**
 * Pieces of a YAML text that can be read by themselves: whoever asks for a place mostly
 * asks for one field, or one item of a list in it, and parsing a long text again costs
 * more than all rules together.
 */

type Path = readonly PropertyKey[];

export interface Section {
  text: string;
  /** Line of the whole text on which it begins, from 0. */
  line: number;
  /** What was looked for, as a path within the section. */
  path: Path;
}

/** A line that belongs to no field above it: neither indented, empty, a comment nor an item of a list. */
const nextField = /\n(?![ \t\r\n#]|-[ \r\n]|$)/g;

/** An alias means something that may stand elsewhere in the text. */
const alias = /(?:^|[\s[{,])\*[^\s*]/;

/** What stands before the first sign of a value, or of an item, that is no block, and has neither an anchor nor a tag. */
const simple = /^(?:\w+:| *-) +(?=[\w"'[{])/;

/** The key of a list in block style, and the indentation of its first item. */
const list = /^\w+:[ \r]*\n((?: *(?:#[^\n]*)?\r?\n)*)( *)- /;

interface Part {
  text: string;
  line: number;
  /** Where the items of the list that it is begin; undefined where it is none in block style. */
  items: { start: number; line: number }[] | undefined;
}

/** The field that was asked for last: one field is mostly asked for many places in a row. */
let last: { text: string; key: string; part: Part | undefined } | undefined;

/**
 * The lines that hold what stands at a path of a mapping in block style, as they stand in
 * the text, which can be read without faults: in such a text nothing but a key begins a
 * line without indentation, and nothing but an item one with that of its list. Undefined
 * where it is written in another way, or needs the rest of the text to be understood.
 */
export function sectionOf(text: string, path: Path): Section | undefined {
  const [key, index] = path;
  if (typeof key !== 'string' || !/^\w+$/.test(key)) return undefined;
  if (last?.text !== text || last.key !== key) last = { text, key, part: partOf(text, key) };
  const { part } = last;
  const item = typeof index === 'number' ? part?.items?.[index] : undefined;
  if (!part || !item) return part && { text: part.text, line: part.line, path };
  return {
    text: part.text.slice(item.start, part.items![(index as number) + 1]?.start),
    line: item.line,
    path: [0, ...path.slice(2)],
  };
}

function partOf(text: string, key: string): Part | undefined {
  const start = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
  if (!text.startsWith(`${key}:`, start)) return undefined;
  nextField.lastIndex = start;
  const end = nextField.exec(text)?.index;
  const part = text.slice(start, end === undefined ? undefined : end + 1);
  if (!/^\w+:\s/.test(part) || alias.test(part)) return undefined;
  const line = linesIn(text, 0, start);
  return { text: part, line, items: itemsOf(part, line) };
}

function itemsOf(part: string, first: number): Part['items'] {
  const [head, , indent = ''] = list.exec(part) ?? [];
  if (head === undefined) return undefined;
  const next = new RegExp(`(?<=\\n)${indent}-[ \\r\\n]`, 'g');
  next.lastIndex = head.length - indent.length - 2;
  let [start, line] = [0, first];
  return [...part.matchAll(next)].map(({ index }) => {
    line += linesIn(part, start, index);
    start = index;
    return { start, line };
  });
}

/** Column of the value of a field, or of an item, from 1, if it begins on the first line; undefined where that takes a parser to tell. */
export function columnIn({ text, path }: Section, on: 'key' | 'value'): number | undefined {
  if (path.length !== 1) return undefined;
  if (on === 'key' && typeof path[0] === 'string') return 1;
  const found = simple.exec(text);
  return found ? found[0].length + 1 : undefined;
}

/** Line ends between two places of a text. */
function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
    lines++;
  return lines;
}
