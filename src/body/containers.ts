import { withoutCode } from './code.ts';

/** Offsets of such tags. */
export interface StrayClosings {
  /** With those that are code, as far as can be told: shown as they are, they may be kept from the parser too. */
  all: Set<number>;
  outsideCode: Set<number>;
}

/**
 * Tags that close, within a quotation or an item of a list, what was opened outside
 * of it. MDX knows no such tag, and of one in a list Sätteri 0.10.5 does not say so:
 * it ends the whole process (a panic in native code, which no `try` catches), or
 * takes the rest of the text into the list. They are kept from it (`mask.ts`).
 */
export function strayClosings(source: string): StrayClosings {
  const stray: StrayClosings = { all: new Set(), outsideCode: new Set() };
  if (!source.includes('</')) return stray;
  const codeless = withoutCode(source);
  /** By name and container, how many tags are open. */
  const open = new Map<string, number>();
  const opened = new Set<string>();
  let items: Item[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const { quotes, indent, rest, markers } = beginningOf(line);
    if (rest !== '') items = items.filter(({ content }) => indent >= content);
    for (const marker of markers) items.push({ ...marker, id: start + marker.content });
    for (const { 0: tag, 1: slash, 2: name = '', index } of line.matchAll(TAG)) {
      if (tag.endsWith('/>')) continue;
      const at = start + index;
      const isCode = codeless[at] !== '<';
      const key = `${name} ${quotes} ${items.at(-1)?.id ?? ''}`;
      const count = open.get(key) ?? 0;
      if (!slash) opened.add(name);
      else if (count === 0 && opened.has(name) && (quotes > 0 || items.length > 0)) {
        stray.all.add(at);
        if (!isCode) stray.outsideCode.add(at);
      }
      if (!isCode) open.set(key, Math.max(0, count + (slash ? -1 : 1)));
    }
    start += line.length + 1;
  }
  return stray;
}

/** A tag up to the end of its line, where one that is longer goes on. */
const TAG = /<(\/?)\s*([A-Za-z_$][\w$.:-]*)(?:"[^"\n]*"|'[^'\n]*'|[^<>"'\n])*>?/g;

interface Item {
  /** Column at which its text begins, and what belongs to it. */
  content: number;
  id: number;
}

/** Signs of quotations and lists at the beginning of a line; columns count a tab as up to four. */
function beginningOf(line: string) {
  const markers: Pick<Item, 'content'>[] = [];
  let [quotes, at, column, indent] = [0, 0, 0, 0];
  const space = () => {
    const from = column;
    for (; line[at] === ' ' || line[at] === '\t'; at += 1) {
      column += line[at] === '\t' ? 4 - (column % 4) : 1;
    }
    return column - from;
  };
  for (;;) {
    space();
    if (markers.length === 0) indent = column;
    const [sign] = /^(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/.exec(line.slice(at, at + 12)) ?? [];
    if (sign === undefined) break;
    at += sign.length;
    column += sign.length;
    if (sign === '>') {
      quotes += 1;
      continue;
    }
    const [before, from] = [column, at];
    const width = space();
    // More space than that is part of the text.
    if (width > 4 || at === line.length) [column, at] = [before + 1, from];
    markers.push({ content: column });
    if (at === from) break;
  }
  return { quotes, indent, rest: line.slice(at).trim(), markers };
}
