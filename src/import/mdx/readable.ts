import { firstInvisible, withoutInvisible } from '../../model/invisible.ts';
import { findMojibake } from '../../reader/mojibake.ts';

/** What a person should know about a body. */
export interface Note {
  /** Line of the source, from 1. */
  line: number;
  message: string;
}

/** As many signs as a body may have, with room for what is added. */
export const MOST = 90_000;

/**
 * A source without signs that no reader sees, without letters that were read in the wrong encoding, and no
 * longer than a body may be; what was lost on the way is noted.
 */
export function readable(source: string, notes: Note[]): string {
  let text = source.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const control = firstInvisible(text);
  if (control !== undefined) {
    notes.push({
      line: lineAt(text, text.indexOf(control)),
      message:
        'Found characters that nobody sees, such as control characters. They were taken out.',
    });
    text = withoutInvisible(text);
  }
  return shortened(mendMojibake(text), notes);
}

/** A text without letters that were read in the wrong encoding; U+FFFD stands for those whose bytes are lost. */
export function mendMojibake(source: string): string {
  let text = source;
  // Each round mends one fault of each run.
  for (let round = 0; round < 100; round += 1) {
    const [first, ...others] = findMojibake(text);
    if (!first) return text;
    for (const { found, meant } of [first, ...others])
      text = text.replace(found, () => meant ?? '\ufffd');
  }
  return text;
}

function shortened(text: string, notes: Note[]): string {
  if (text.length <= MOST) return text;
  const end = Math.max(text.lastIndexOf('\n', MOST), 1);
  notes.push({
    line: lineAt(text, end),
    message: `It is longer than a body may be; what stands from here on (${text.length - end} characters) was left out.`,
  });
  return text.slice(0, end);
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
