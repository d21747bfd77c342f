import type { Table, TableRow } from './table.ts';

/** Tables of HTML, read as those of Markdown are. */

/** A table of more lines is data. Our choice. */
const MOST_LINES = 2000;

/**
 * The table that begins on a line, its rows each on a line of their own; undefined for one that holds more than rows and cells
 * (a caption, a list, a comment, cells over several rows), as its words would be lost.
 */
export function htmlTableAt(lines: readonly string[], start: number): Table | undefined {
  if (!/^\s{0,3}<table\b[^<>]*>/i.test(lines[start]!)) return undefined;
  let end = start;
  while (!/<\/table\s*>/i.test(lines[end]!)) {
    end += 1;
    if (end >= lines.length || end - start > MOST_LINES) return undefined;
  }
  const text = lines.slice(start, end + 1).join('\n');
  const whole = /^\s*<table\b[^<>]*>([^]*)<\/table\s*>\s*$/i.exec(text);
  if (!whole || REFUSED.test(whole[1]!)) return undefined;
  const starts = [...text.matchAll(/<tr\b[^<>]*>/gi)].map(({ index, 0: tag }) => ({
    line: start + text.slice(0, index).split('\n').length - 1,
    at: index + tag.length,
    index,
  }));
  const isApart = starts.every(({ line }, at) => at === 0 || line > starts[at - 1]!.line);
  if (starts.length < 2 || !isApart || wordsIn(text.slice(0, starts[0]!.index)) !== '')
    return undefined;
  const rows: TableRow[] = [];
  for (const [at, row] of starts.entries()) {
    const next = starts[at + 1];
    const cells = cellsIn(text.slice(row.at, next?.index));
    if (!cells) return undefined;
    rows.push({
      cells,
      from: at === 0 ? start : row.line,
      to: next ? next.line - 1 : end,
    });
  }
  return { rows, to: end };
}

const REFUSED =
  /<!--|<(?:table|caption|ul|ol|pre|img|video|iframe|details|blockquote|h[1-6])\b|\b(?:row|col)span\s*=\s*["']?(?!1\b)\d/i;

/** What stands in the cells of a row; undefined where something stands between them. */
function cellsIn(row: string): string[] | undefined {
  const [before = '', ...parts] = row.split(/<t[hd]\b[^<>]*>/i);
  if (wordsIn(before) !== '') return undefined;
  const cells = parts.map((part) => part.split(/<\/t[hd]\s*>/i));
  if (cells.some(([, ...after]) => wordsIn(after.join('')) !== '')) return undefined;
  const texts = cells.map(([inner]) => markdownOf(inner!));
  return texts.some((text) => text === undefined) ? undefined : texts.map((text) => text!);
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
const withoutTags = (text: string) => text.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, ' ');
const wordsIn = (text: string) => withoutTags(text).trim();

/** The Markdown of a cell, on one line; undefined where a link would lose its address. */
function markdownOf(inner: string): string | undefined {
  const marked = inner
    .replace(/<a\b[^<>]*\bhref\s*=\s*["']?([^"'\s<>]+)["']?[^<>]*>([^<>]*)<\/a\s*>/gi, '[$2]($1)')
    .replace(/<\/?(?:b|strong)\s*>/gi, '**')
    .replace(/<\/?(?:i|em)\s*>/gi, '*')
    .replace(/<\/?(?:s|del)\s*>/gi, '~~')
    .replace(/<\/?code\s*>/gi, '`');
  if (/<a\b/i.test(marked)) return undefined;
  return withoutTags(marked)
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}
