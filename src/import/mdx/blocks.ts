/** Markdown of a foreign document, cut where a fault in one piece cannot reach the next. */

export interface Block {
  /** `code` is shown as it stands; `gap` is the empty lines between two others; `html` is one element with all that lies within. */
  kind: 'code' | 'text' | 'gap' | 'html';
  lines: string[];
}

const FENCE = /^(\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s*)*)(`{3,}(?=[^`]*$)|~{3,})/;
const LIST = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const INDENTED = /^(?: {4}|\t)/;

/** The blocks of a text, in order; their lines joined are the text. A comment of HTML is in one block. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let inList = false;
  for (let at = 0; at < lines.length;) {
    const start = at;
    const line = lines[at]!;
    if (line.trim() === '') {
      while (at < lines.length && lines[at]!.trim() === '') at += 1;
      blocks.push({ kind: 'gap', lines: lines.slice(start, at) });
      continue;
    }
    const fence = FENCE.exec(line);
    if (fence) {
      at = fenceEnd(lines, at, fence[2]!);
      blocks.push({ kind: 'code', lines: closed(lines.slice(start, at), fence) });
      continue;
    }
    const end = elementEnd(lines, at);
    if (end !== undefined) {
      at = end;
      blocks.push({ kind: 'html', lines: lines.slice(start, at) });
      continue;
    }
    if (INDENTED.test(line) && !inList) {
      while (at < lines.length && INDENTED.test(lines[at]!)) at += 1;
      blocks.push({ kind: 'code', lines: fenced(lines.slice(start, at)) });
      continue;
    }
    if (!/^\s/.test(line)) inList = LIST.test(line);
    while (
      at < lines.length &&
      lines[at]!.trim() !== '' &&
      !FENCE.test(lines[at]!) &&
      (at === start || elementEnd(lines, at) === undefined)
    ) {
      inList ||= LIST.test(lines[at]!);
      at = commentEnd(lines, at) + 1;
    }
    blocks.push({ kind: 'text', lines: lines.slice(start, at) });
  }
  return blocks;
}

/** The line that closes a fence which lines leave open; undefined where they leave none. */
export function missingFence(lines: readonly string[]): string | undefined {
  let open: RegExpExecArray | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const fence = FENCE.exec(lines[at]!);
    if (!fence) continue;
    const end = fenceEnd(lines, at, fence[2]!);
    open = closed(lines.slice(at, end), fence).length > end - at ? fence : undefined;
    at = end - 1;
  }
  return open && closing(open);
}

/** The line after a table or preformatted text of HTML that begins on a line, and is the only thing on its lines. */
function elementEnd(lines: readonly string[], start: number): number | undefined {
  const name = /^ {0,3}<(table|pre)\b/i.exec(lines[start]!)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const close = new RegExp(`</${name}\\s*>`, 'i');
  const end = lines.findIndex((line, index) => index >= start && close.test(line));
  if (end === -1 || !new RegExp(`</${name}\\s*>\\s*$`, 'i').test(lines[end]!)) return undefined;
  return end + 1;
}

/** The line after the one that closes a fence; the last one where none does. */
function fenceEnd(lines: readonly string[], start: number, sign: string): number {
  const end = new RegExp(`^[\\s>]*${sign[0] === '`' ? '`' : '~'}{${sign.length},}\\s*$`);
  for (let at = start + 1; at < lines.length; at += 1) if (end.test(lines[at]!)) return at + 1;
  return lines.length;
}

/** What is never closed would swallow all that follows it. */
function closed(lines: string[], fence: RegExpExecArray): string[] {
  const last = lines.at(-1)!;
  const isClosed = lines.length > 1 && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(last);
  return isClosed ? lines : [...lines, closing(fence)];
}

const closing = ([, prefix, sign]: RegExpExecArray) =>
  prefix!.replace(/[-*+]|\d+[.)]/g, ' ') + sign!;

/** MDX knows no code by its indent. */
const fenced = (lines: readonly string[]): string[] =>
  asCode(lines.map((line) => line.replace(INDENTED, '')));

/** Lines as a block of code, whatever signs they hold. */
export function asCode(lines: readonly string[]): string[] {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence];
}

/** The line on which a comment of HTML ends that begins on a line; that line itself where none does. */
function commentEnd(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  const open = line.lastIndexOf('<!--');
  if (open === -1 || line.includes('-->', open)) return at;
  const end = lines.findIndex((one, index) => index > at && one.includes('-->'));
  return end === -1 ? at : end;
}
