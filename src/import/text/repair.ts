import { findMojibake, type Mojibake } from '../../reader/mojibake.ts';

/** A text whose letters stand as they were meant, as far as its bytes tell. */
export interface Repaired {
  text: string;
  notes: { line: number; message: string }[];
}

/** Longest piece that is looked at once, so that a text without spaces costs no more than another. */
const WINDOW = 8;
/** A character is written by four bytes at most; windows overlap by one less. */
const OVERLAP = 3;

/**
 * Undoes UTF-8 that was read as a Windows code page. What lost bytes on the way stays as
 * it is and is noted, once for each line. Lines keep their numbers.
 */
export function repair(text: string): Repaired {
  if (!/[^\x00-\x7f]{2}/.test(text)) return { text, notes: [] };
  const notes: Repaired['notes'] = [];
  let repaired = 0;
  let first = 0;
  const lines = text.split('\n').map((line, index) => {
    let isBroken = false;
    const mended = line.replace(/[^\x00-\x7f]{2,}/g, (run) => {
      const { out, count, lost } = mendRun(run);
      if (count > 0) first ||= index + 1;
      repaired += count;
      isBroken ||= lost;
      return out;
    });
    if (isBroken) {
      notes.push({
        line: index + 1,
        message:
          'Found letters of which bytes are lost. Expected readable text; they stand as in the source.',
      });
    }
    return mended;
  });
  if (repaired > 0) {
    notes.unshift({
      line: first,
      message: `Repaired ${repaired} ${repaired === 1 ? 'character' : 'characters'} that had been read in a wrong code page.`,
    });
  }
  return { text: lines.join('\n'), notes };
}

/** The pieces of one run of the importer are few and often the same. */
const seen = new Map<string, Mojibake | undefined>();

function faultIn(piece: string): Mojibake | undefined {
  if (!seen.has(piece)) {
    if (seen.size > 10_000) seen.clear();
    seen.set(piece, findMojibake(piece)[0]);
  }
  return seen.get(piece);
}

function mendRun(run: string) {
  let [out, count, lost, at] = ['', 0, false, 0];
  while (at < run.length) {
    const piece = run.slice(at, at + WINDOW);
    const fault = faultIn(piece);
    if (!fault) {
      const isLast = at + WINDOW >= run.length;
      const step = isLast ? piece.length : WINDOW - OVERLAP;
      out += piece.slice(0, step);
      at += step;
      continue;
    }
    const before = piece.slice(0, fault.column - 1);
    // The sign that asks for the coloured form of the one before has no look of its own.
    const meant = fault.meant ?? (fault.found === 'ï¸' ? '' : undefined);
    out += before + (meant ?? fault.found);
    if (meant === undefined) lost = true;
    else count += 1;
    at += before.length + fault.found.length;
  }
  return { out, count, lost };
}
