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

/** A key and the first sign of a value that is no block, and has neither an anchor nor a tag. */
const simple = /^\w+: +(?=[\w"'[{])/;

/** The key of a list in block style, and the indentation of its first item. */
const list = /^\w+:[ \r]*\n((?: *(?:#[^\n]*)?\r?\n)*)( *)- /;

/**
 * The lines that hold what stands at a path of a mapping in block style, as they stand in
 * the text, which can be read without faults: in such a text nothing but a key begins a
 * line without indentation, and nothing but an item one with that of its list. Undefined
 * where it is written in another way, or needs the rest of the text to be understood.
 */
export function sectionOf(text: string, path: Path): Section | undefined {
  const [key, index] = path;
  if (typeof key !== 'string' || !/^\w+$/.test(key)) return undefined;
  const start = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
  if (!new RegExp(`${key}:(?:[ \\r\\n]|$)`, 'y').test(text.slice(start, start + key.length + 2)))
    return undefined;
  nextField.lastIndex = start;
  const section = { text: text.slice(start, nextField.exec(text)?.index), line: 0, path };
  if (alias.test(section.text)) return undefined;
  section.line = linesBefore(text, start);
  return (typeof index === 'number' && itemOf(section, index)) || section;
}

/** An item of a list. */
function itemOf({ text, line, path }: Section, index: number): Section | undefined {
  const [head, , indent] = list.exec(text) ?? [];
  if (head === undefined) return undefined;
  const next = new RegExp(`\\n${indent}-[ \\r\\n]`, 'g');
  next.lastIndex = head.length - indent!.length - 3;
  let start = next.exec(text)?.index;
  for (let count = 0; count < index && start !== undefined; count++) start = next.exec(text)?.index;
  if (start === undefined) return undefined;
  return {
    text: text.slice(start + 1, next.exec(text)?.index),
    line: line + linesBefore(text, start + 1),
    path: [0, ...path.slice(2)],
  };
}

/** Column of the value of a field, from 1, if it begins on the line of its key; undefined where that takes a parser to tell. */
export function columnIn({ text, path }: Section, on: 'key' | 'value'): number | undefined {
  if (path.length !== 1 || typeof path[0] === 'number') return undefined;
  if (on === 'key') return 1;
  const found = simple.exec(text);
  return found ? found[0].length + 1 : undefined;
}

function linesBefore(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
