import { asCode } from './blocks.ts';
import { inlineSafe } from './inline.ts';

/** Elements of HTML over several lines, as the Markdown that shows the same. */

/** A table or preformatted text; undefined for one that Markdown cannot say. */
export function elementSafe(text: string, labels: ReadonlySet<string>): string | undefined {
  return /^\s*<pre\b/i.test(text) ? preformatted(text) : table(text, labels);
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

function preformatted(text: string): string {
  const inner = text
    .replace(/^\s*<pre\b[^>]*>\n?/i, '')
    .replace(/\s*<\/pre\s*>\s*$/i, '')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, '')
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => entities[name]!);
  return asCode(inner.split('\n')).join('\n');
}

const ROW = /<tr\b[^>]*>/i;
const CELL = /<(t[hd])\b[^>]*>/i;

/** One table whose rows have cells and no table within. The first row is the head where it is one of the source. */
function table(text: string, labels: ReadonlySet<string>): string | undefined {
  const bare = text.replace(/<!--[^]*?-->/g, '');
  if (bare.split(/<table\b/i).length !== 2) return undefined;
  const [before = '', ...parts] = bare.split(ROW);
  const rows = parts.map((row) => {
    const [, ...cells] = row.split(CELL);
    return cells.flatMap((name, index) =>
      index % 2 === 0 ? [{ name, text: cells[index + 1]! }] : [],
    );
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return undefined;
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const shown = rows.filter((row) => row.length > 0).map((row) => row.map((one) => cell(one.text)));
  const hasHead = rows
    .find((row) => row.length > 0)!
    .every(({ name }) => name.toLowerCase() === 'th');
  const caption = cell(before);
  return [
    ...(caption === '' ? [] : [caption, '']),
    line(hasHead ? shown.shift()! : []),
    line(Array.from({ length: width }, () => '---')),
    ...shown.map(line),
  ].join('\n');

  function cell(inner: string): string {
    return inlineSafe(inner.trim(), labels)
      .trim()
      .replace(/\s*\n\s*/g, ' ')
      .replace(/(?<!\\)\|/g, '\\|');
  }
}
