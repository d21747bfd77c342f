import type { Matches } from '../../../src/search/engine.ts';
import { passagesOf, type Piece } from '../../../src/search/passages.ts';
import { meaning } from '../../../src/search/terms.ts';
import { normalize } from '../../../src/search/words.ts';

export type Part = [at: string, title: string, text: string];

/** A record as the index keeps it: every heading ends in a full stop. */
export function aFragment(...parts: Part[]) {
  let location = 0;
  const anchors = parts.map(([at, title, text]) => {
    const anchor = { id: at, text: title, location };
    location += `${title}. ${text}`.trim().split(/\s+/).length;
    return anchor;
  });
  return { anchors, content: parts.map(([, title, text]) => `${title}. ${text}`.trim()).join(' ') };
}

/** What the index says of a place where a word stands. */
export const match = (word: number, term: string, factor = 1) => ({
  word,
  factor,
  isMeant: meaning({ term, factor }, 'en'),
});

/** The passages for some words, of which each tells as much as the others. */
export function passages(parts: Part[], words: string[], rarities = words.map(() => 1)) {
  const fragment = aFragment(...parts);
  const matches: Matches = new Map();
  for (const [at, text] of fragment.content.split(/\s+/).entries()) {
    const word = words.indexOf(normalize(text));
    if (word !== -1) matches.set(at, match(word, words[word]!));
  }
  return passagesOf(fragment, matches, rarities);
}

/** Pieces as text, with what matched in brackets. */
export const written = (pieces: Piece[] | undefined) =>
  pieces?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
