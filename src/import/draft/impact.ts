import type { Extraction } from '../extraction.ts';
import { proseOf } from './texts.ts';

const CUSTOMERS =
  /\b(?:customers?|users?|clients?|tenants?|visitors?|people|subscribers?|players?|accounts?)\b/i;

/** Whom it hurt: one statement is the summary, several are told apart by their words. */
export function impactOf({ impact }: Extraction) {
  const known = impact.filter(({ value }) => proseOf(value) !== '');
  if (known.length === 0) return undefined;
  const lines = known.map((one) => one.lines);
  const doubts = known.flatMap(({ guess }) => guess ?? []);
  if (known.length === 1) {
    return { value: { summary: proseOf(known[0]!.value) }, lines, guess: doubts[0] };
  }
  const texts = known.map(({ value }) => proseOf(value));
  const customers = texts.filter((text) => CUSTOMERS.test(text));
  const business = texts.filter((text) => !CUSTOMERS.test(text));
  return {
    value: { ...(customers.length > 0 && { customers }), ...(business.length > 0 && { business }) },
    lines,
    guess: [
      'The source does not tell customers and business apart; the words of each statement do.',
      ...doubts,
    ].join(' '),
  };
}
