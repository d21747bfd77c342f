import type { Extraction } from '../extraction.ts';
import { emptyExtraction } from '../reading.ts';
import type { Prepared } from './format.ts';

/** A source that could not be read in its form: all of it in the rest, and why. */
export function asText(
  { name, lines, notes }: Prepared,
  message: string,
  { isMalformed = false } = {},
): Extraction[] {
  const out = emptyExtraction(name);
  if (isMalformed) out.isMalformed = true;
  const isSaid = lines.some((line) => line.trim() !== '');
  out[isSaid ? 'rest' : 'empty'].push({ from: 1, to: lines.length });
  out.notes.push(...notes, { line: 1, message });
  return [out];
}
