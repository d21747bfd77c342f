/** Beyond this the marks of a text hold nothing but each other, and whatever walks them runs out of room. */
export const MAX_NESTING = 100;

/** Signs of quotations and lists that begin a line. */
const LINE_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/** An empty line, or the beginning of a list: what is open before it is not open behind it. */
const PARAGRAPH_END = /\n[ \t]*(?:\n|(?=[-+*][ \t]+\S|1[.)][ \t]+\S))/;

/** What marks that are nested have, and few other texts: emphasis, a quotation, or two signs of lists in a row. */
const MAY_NEST = /[*_~>+]|[-.)][ \t]+[-\d]/;

/** True where the marks of a text may stand more than {@link MAX_NESTING} deep within each other. */
export const isTooDeep = (text: string): boolean =>
  text.length > MAX_NESTING && MAY_NEST.test(text) && nestingOf(text) > MAX_NESTING;

/**
 * How deep the marks of Markdown in a text may stand within each other, counted
 * without parsing it: never much less than they do, at times more.
 */
export function nestingOf(text: string): number {
  let deepest = 0;
  for (const [start] of text.matchAll(LINE_MARKS)) {
    if (start.length > deepest) deepest = Math.max(deepest, start.match(/[>+*-]|\d[.)]/g)!.length);
  }
  for (const paragraph of text.split(PARAGRAPH_END)) {
    deepest = Math.max(deepest, emphasisOf(paragraph));
  }
  return deepest;
}

/** The most signs of emphasis that are open at one place of a paragraph. */
function emphasisOf(paragraph: string): number {
  const open: Record<string, number> = { '*': 0, _: 0, '~': 0 };
  let deepest = 0;
  for (const { 0: run, 1: sign, index } of paragraph.matchAll(/([*_~])\1*/g)) {
    const isClosing = /\S/.test(paragraph[index - 1] ?? ' ');
    const isOpening = /\S/.test(paragraph[index + run.length] ?? ' ');
    if (isClosing && open[sign!]! > 0) open[sign!] = Math.max(0, open[sign!]! - run.length);
    else if (isOpening) open[sign!]! += run.length;
    deepest = Math.max(deepest, open['*']! + open._! + open['~']!);
  }
  return deepest;
}
