import { EVENT_ID, SCALAR_STYLE, type Event } from 'js-yaml';
import type { LostText } from './lost.ts';
import type { PlaceOf } from './offsets.ts';

/** Numbers that are another number when they are read: with too many digits, too small or large, octal or hexadecimal. */
export function changedNumbers(events: readonly Event[], text: string, at: PlaceOf): LostText[] {
  const found: { start: number; written: string; read: number }[] = [];
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) continue;
    const { valueStart: start, valueEnd: end, tagStart } = event;
    // Digits, signs and points stand before all letters: few texts need a closer look.
    if (start === -1 || text.charCodeAt(start) > NINE) continue;
    if (tagStart !== -1 || end - start > MAX_LENGTH) continue;
    const written = text.slice(start, end);
    const read = numberIn(written);
    if (read !== undefined) found.push({ start, written, read });
  }
  if (found.length === 0) return [];
  return found.map(({ start, written, read }) => ({
    ...at(start),
    message: `Found ${written}, which YAML reads as the number ${read}. Expected a number that stays as it is written.`,
    help: 'Put it in quotes if it is a text, or write the number that is meant.',
  }));
}

/** The last of the characters that a number may begin with. */
const NINE = 0x39;

/** No number that anybody writes is longer. */
const MAX_LENGTH = 400;

/** What a text is read as, where that is another number; undefined where it is the same, or none. */
function numberIn(text: string): number | undefined {
  // With a sign before it YAML takes it for a text.
  if (/^0(?:o[0-7]+|x[0-9a-fA-F]+)$/.test(text)) return Number(text);
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return undefined;
  const read = Number(text);
  return digitsOf(text) === digitsOf(String(read)) ? undefined : read;
}

/** A number by its digits and the place of its point, however it is written. */
function digitsOf(text: string): string {
  const [mantissa = '', exponent = '0'] = text.replace(/^[-+]/, '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return '0';
  return `${digits}e${Number(exponent) - fraction.length + all.length - digits.length}`;
}
