import { plain } from '../text/plain.ts';

/** What a text says was, and what it says is: `50 ms → 20 ms`. */
export interface Change {
  before: string;
  after: string;
}

const ARROW = /\s*(?:→|➜|➔|⟶|=>|-+>)\s*/;

/** The one change that a short text tells; undefined for none and for chains of several. */
export function changeIn(text: string): Change | undefined {
  if (text.length > 300) return undefined;
  const sides = plain(text).split(ARROW);
  if (sides.length !== 2) return undefined;
  const [before, after] = sides.map((side) => side.trim()) as [string, string];
  return before !== '' && after !== '' && before.length <= 80 ? { before, after } : undefined;
}
