import type { Position } from '../diagnostics/diagnostic.ts';
import { mapOf } from '../diagnostics/source-map.ts';
import { withoutCode } from './without-code.ts';

/**
 * UTF-8 that was once read as a Windows code page: `→` that became `â†’`. Found
 * by undoing the mistake: letters that the code page would write as bytes, and
 * whose bytes are good UTF-8, were never meant as they stand.
 */
export interface Mojibake extends Position {
  found: string;
  /** What the bytes say; undefined where some of them are lost. */
  meant?: string;
}

/** ISO 8859-1, in which every byte is the character of its number; `TextDecoder` takes windows-1252 for it. */
const latin1 = (byte: number) => String.fromCharCode(byte);

const codePages = [...['windows-1252', 'windows-1254'].map(lettersOf), latin1].map(codePage);

/** The first mojibake of every run of letters beyond ASCII, in order. Takes time in proportion to the text. */
export function findMojibake(text: string): Mojibake[] {
  const faults: Mojibake[] = [];
  const { positionAt } = mapOf(text);
  for (const match of text.matchAll(/[^\x00-\x7f]{2,}/g)) {
    const fault = inspect(match[0]);
    if (!fault) continue;
    const { at, ...rest } = fault;
    faults.push({ ...rest, ...positionAt(match.index + at) });
  }
  return faults;
}

/** Each run of U+FFFD, which programs write for bytes that they cannot read; in code it is shown as such. */
export function findLost(text: string): (Position & { count: number })[] {
  if (!text.includes('\ufffd')) return [];
  const { positionAt } = mapOf(text);
  return [...withoutCode(text).matchAll(/\ufffd+/g)].map(({ 0: run, index }) => ({
    ...positionAt(index),
    count: run.length,
  }));
}

function inspect(run: string): { at: number; found: string; meant?: string } | undefined {
  for (const { letters, bytes } of codePages) {
    let before: { found: string; at: number } | undefined;
    for (const { 0: found, index: at } of run.matchAll(letters)) {
      // Two of two letters, one directly behind the other, are hardly chance: a word of Greek or Cyrillic.
      const isPair = found.length === 2 && before?.found.length === 2 && before.at + 2 === at;
      const piece = isPair && undo(found, bytes) !== undefined ? before! : { found, at };
      before = { found, at };
      const meant = isPlausible(found) && !isPair ? undefined : undo(piece.found, bytes);
      // U+FFFD was written for bytes that were lost before.
      if (meant !== undefined) return { ...piece, ...(meant !== '\ufffd' && { meant }) };
    }
  }
  // Some bytes have no letter in the code page and were dropped: known beginnings remain.
  const broken = /[ðğ]Ÿ|â[€œž†]|âš|ï¸/u.exec(run);
  return broken ? { at: broken.index, found: broken[0] } : undefined;
}

/** The character that some letters were; undefined where their bytes are none. */
function undo(letters: string, bytes: Map<string, number>): string | undefined {
  try {
    // A byte order mark leaves nothing to write.
    return utf8.decode(Uint8Array.from(letters, (letter) => bytes.get(letter)!)) || undefined;
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Letters that are good UTF-8 by chance: a letter with an accent before closing
 * quotes (é”—), which real text has; of two letters all but those led by Â and Ã.
 */
function isPlausible(piece: string): boolean {
  if (piece.length === 2) return !/^[ÂÃ]/u.test(piece);
  return piece.length === 3 && /^[^â][\u00a0«»…“”‘’‚„‹›–—•šžŠŽ]+$/u.test(piece);
}

function lettersOf(label: string): (byte: number) => string {
  const decoder = new TextDecoder(label);
  return (byte) => decoder.decode(Uint8Array.of(byte));
}

/**
 * The letters of a code page with their bytes, and what finds those that may be one character
 * of UTF-8 (RFC 3629, section 4): one that leads, and as many that follow as it asks for.
 */
function codePage(letterOf: (byte: number) => string): {
  letters: RegExp;
  bytes: Map<string, number>;
} {
  const between = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => letterOf(from + index)).join('');
  const tail = `[${between(0x80, 0xbf)}]`;
  const forms = [
    `[${between(0xc2, 0xdf)}]${tail}`,
    `[${between(0xe0, 0xef)}]${tail}{2}`,
    `[${between(0xf0, 0xf4)}]${tail}{3}`,
  ];
  return {
    letters: new RegExp(forms.join('|'), 'gu'),
    bytes: new Map(Array.from({ length: 128 }, (_, index) => [letterOf(index + 128), index + 128])),
  };
}
