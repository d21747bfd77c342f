import type { Position } from '../diagnostics/diagnostic.ts';

/**
 * UTF-8 that was once read as a Windows code page: `→` that became `â†’`. Found
 * by undoing the mistake: a run of letters that the code page would write as
 * bytes, and whose bytes are good UTF-8, was never meant as it stands.
 */
export interface Mojibake extends Position {
  found: string;
  /** What the bytes say; undefined where some of them are lost. */
  meant?: string;
}

const codePages = ['windows-1252', 'windows-1254'].map(reverseTable);

/** Every run of mojibake in a text, in order. */
export function findMojibake(text: string): Mojibake[] {
  const faults: Mojibake[] = [];
  for (const match of text.matchAll(/[^\x00-\x7f]{2,}/g)) {
    const fault = inspect(match[0]);
    if (!fault) continue;
    const before = text.slice(0, match.index + fault.at).split('\n');
    faults.push({ ...fault, line: before.length, column: before.at(-1)!.length + 1 });
  }
  return faults;
}

function inspect(run: string): { at: number; found: string; meant?: string } | undefined {
  for (const table of codePages) {
    for (let start = 0; start < run.length; start++) {
      for (const length of [4, 3, 2]) {
        const piece = run.slice(start, start + length);
        const meant = piece.length === length ? undo(piece, table) : undefined;
        if (meant !== undefined) return { at: start, found: piece, meant };
      }
    }
  }
  // Some bytes have no letter in the code page and were dropped: known beginnings remain.
  const broken = /[ðğ]Ÿ|â[€œž†]|âš|ï¸/u.exec(run);
  return broken ? { at: broken.index, found: broken[0] } : undefined;
}

/** The one character that a piece was, if its letters are exactly that character's bytes. */
function undo(piece: string, table: Map<string, number>): string | undefined {
  const bytes = [...piece].map((letter) => table.get(letter));
  if (bytes.some((byte) => byte === undefined)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes as number[]),
    );
    if ([...text].length !== 1 || isPlausible(piece)) return undefined;
    return text;
  } catch {
    return undefined;
  }
}

/**
 * Letters that are good UTF-8 by chance: a letter with an accent before closing
 * quotes (é”—), which real text has; of two letters all but those led by Â and Ã.
 */
function isPlausible(piece: string): boolean {
  if (piece.length === 2) return !/^[ÂÃ]/u.test(piece);
  return piece.length === 3 && /^[^â][\u00a0«»…“”‘’‚„‹›–—•šžŠŽ]+$/u.test(piece);
}

function reverseTable(label: string): Map<string, number> {
  const decoder = new TextDecoder(label);
  const bytes = Array.from({ length: 128 }, (_, index) => index + 128);
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
