import { ParseEnglish } from 'parse-english';
import retextEquality from 'retext-equality';
import retextRepeatedWords from 'retext-repeated-words';
import { VFile } from 'vfile';
import { MOST_IN_A_TEXT } from './matches.ts';
import type { Role } from './fields.ts';
import type { Placed } from './place.ts';
import type { Subject } from './rule.ts';
import { textsOf } from './texts.ts';

/**
 * The prose linters of retext. They parse a text, which takes a quarter of a
 * millisecond, so each sees only texts that a pattern has chosen.
 */

/** What a linter says of some words. */
export interface Remark {
  words: string;
  /** Index of the words in the text. */
  index: number;
  /** What may be written instead; empty where it names nothing. */
  instead: readonly string[];
  text: Placed;
}

type Linter = (tree: ReturnType<ParseEnglish['parse']>, file: VFile) => unknown;

/** Characters of one text that are parsed: no paragraph is as long. */
const LONGEST = 10_000;

const parser = new ParseEnglish();

function remarks(
  subject: Subject,
  linter: Linter,
  pattern: RegExp,
  roles: readonly Role[],
): Remark[] {
  return textsOf(subject, roles, pattern).flatMap((text) => {
    if (text.text.search(pattern) === -1) return [];
    const file = new VFile();
    linter(parser.parse(text.text.slice(0, LONGEST)), file);
    return file.messages.slice(0, MOST_IN_A_TEXT).map(({ place, actual, expected }) => {
      const start = place && 'start' in place ? place.start : place;
      return { words: actual ?? '', index: start?.offset ?? 0, instead: expected ?? [], text };
    });
  });
}

const doubled = /\b([a-z]+)\s+\1\b/i;
const findDoubled: Linter = retextRepeatedWords();

/** A word that stands twice in a row, but for those that may ("had had"). */
export const repeatedWords = (subject: Subject, roles: readonly Role[]): Remark[] =>
  remarks(subject, findDoubled, doubled, roles);

/** Finds some of the phrases that retext-equality knows. */
export function phraseFinder(phrases: readonly string[]) {
  // "He or she" leaves nobody out.
  const linter = retextEquality({ binary: true });
  const pattern = new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gi');
  return (subject: Subject, roles: readonly Role[]): Remark[] =>
    remarks(subject, linter, pattern, roles).filter(({ words }) =>
      phrases.includes(words.toLowerCase()),
    );
}
