import type { Query, QueryWord } from './query.ts';
import { letterOf, spell, stemOf, type Spelling, type WordCounts } from './spelling.ts';
import { weights } from './weights.ts';
import { normalize, partsOf, piecesOf, split } from './words.ts';

/** What the words of queries are understood by. */
export interface Vocabulary {
  /** In how many records a whole word stands, in any of its forms. */
  count(word: string): Promise<number>;
  /** The words of the base that begin with a letter; asked for only when a word is not known. */
  words(letter: string): Promise<WordCounts>;
  /** Groups of words that mean the same. */
  synonyms: readonly (readonly string[])[];
  /** Words that say nothing by themselves: how, the, of; and those that most records hold. */
  stopWords: ReadonlySet<string>;
  /** BCP 47 language of the base. */
  language: string;
}

/** A word to ask the index for, or a phrase in quotes. */
export interface Term {
  term: string;
  /** How well it stands for what was typed: 1 at best. */
  factor: number;
  /** True for the beginning of a word, false for a whole one. */
  isPrefix?: boolean;
}

/** One thing that was said, and the terms of which any one will do for it. */
export interface TermGroup {
  terms: Term[];
  /** Place of the word in the query; undefined for what is not one word of it. */
  at?: number | undefined;
}

export interface Terms {
  groups: TermGroup[];
  /** Words that were taken for others: a slip, and what is searched for instead. */
  corrections: { typed: string; used: string[] }[];
  /** Words that the base does not have, and nothing like them. */
  unknown: string[];
}

type Spelled = QueryWord & Spelling;

/**
 * What to ask the index for. A word that the base knows stands for itself, its
 * synonyms, and its parts one after the other; an unknown one for its synonyms, its
 * pieces, or the words that it may have been meant for. Words that are everywhere
 * are left out, unless there is nothing else.
 */
export async function termsOf(query: Query, vocabulary: Vocabulary): Promise<Terms> {
  const telling = query.words.filter(({ word }) => !vocabulary.stopWords.has(word));
  const spelled = await Promise.all(
    (telling.length > 0 ? telling : query.words).map((word) => understand(word, vocabulary)),
  );
  const synonymsOf = thesaurus(vocabulary);
  const corrections: Terms['corrections'] = [];
  const unknown: string[] = [];
  const said = spelled.flat().flatMap((one): TermGroup[] => {
    const { at } = one;
    // Each synonym loads more of the index; a word that many records hold needs none.
    const same = one.count < weights.enough ? synonymsOf([one.word]) : [];
    if (one.count > 0 || (one.isLast && one.begins)) {
      const parts = partsOf(one.typed);
      const apart = parts.length > 1 ? [{ term: quote(parts), factor: weights.apart }] : [];
      const own = { term: one.word, factor: 1, ...(one.count === 0 && { isPrefix: true }) };
      return [{ terms: [own, ...same, ...apart], at }];
    }
    if (same.length > 0) return [{ terms: same, at }];
    if (one.corrections.length === 0) {
      unknown.push(one.typed);
      return [];
    }
    corrections.push({ typed: one.typed, used: one.corrections });
    const terms = one.corrections.map((term) => ({ term, factor: weights.correction }));
    return [{ terms, at }];
  });
  const words = query.words.map(({ word }) => word);
  return { groups: [...said, ...phrasesWithSynonyms(words, synonymsOf)], corrections, unknown };
}

/** A word, or what it is made of where the base does not know it whole. */
async function understand(word: QueryWord, vocabulary: Vocabulary): Promise<Spelled[]> {
  const count = await vocabulary.count(word.word);
  if (count > 0) return [{ ...word, count, begins: true, corrections: [] }];
  const version = otherVersion(word);
  if (version && (await vocabulary.count(version)) > 0) {
    return understand({ ...word, word: version }, vocabulary);
  }
  // Of one or two letters too much begins with them.
  if (word.isLast && word.word.length < 3) return [];
  const words = await vocabulary.words(letterOf(word.word));
  const spelling = { ...spell(word.word, words, vocabulary.language), count };
  if (word.isLast && spelling.begins) return [{ ...word, ...spelling }];
  const pieces = piecesOf(word.typed);
  // A single letter says nothing: the s of "man's".
  const smaller = (pieces.length > 1 ? pieces : partsOf(word.typed)).filter(
    (part) => normalize(part).length > 1,
  );
  if (smaller.length === 0) return [{ ...word, ...spelling }];
  const inner = smaller.map((typed) =>
    understand({ typed, word: normalize(typed), isLast: false }, vocabulary),
  );
  return (await Promise.all(inner)).flat();
}

/** `v2.14.7` for `2.14.7`, and the other way about; as the index keeps them. */
function otherVersion({ typed, word }: QueryWord): string | undefined {
  if (!/^v?\d+(?:\.\d+)+/i.test(typed)) return undefined;
  return word.startsWith('v') ? word.slice(1) : `v${word}`;
}

type SynonymsOf = (said: readonly string[]) => Term[];

/** Other ways to say a word, or several in a row. */
function thesaurus({ synonyms, language }: Vocabulary): SynonymsOf {
  const stem = stemOf(language);
  const stems = (words: readonly string[]) => words.map(stem).join(' ');
  const groups = synonyms.map((group) =>
    group
      .map((text) => split(text, language).map(normalize))
      .map((words) => ({ words, stems: stems(words) })),
  );
  return (said) => {
    const own = stems(said);
    return groups
      .filter((group) => group.some((other) => other.stems === own))
      .flatMap((group) => group.filter((other) => other.stems !== own))
      .map(({ words }) => ({
        term: words.length > 1 ? quote(words) : words[0]!,
        factor: weights.synonym,
      }));
  };
}

/** What else a run of two or three words of a query may be called: `timed out`, `chicken and egg`. */
function phrasesWithSynonyms(said: readonly string[], synonymsOf: SynonymsOf): TermGroup[] {
  return said.flatMap((_, at) =>
    [2, 3]
      .filter((length) => at + length <= said.length)
      .map((length) => said.slice(at, at + length))
      .map((run) => ({ run, same: synonymsOf(run) }))
      .filter(({ same }) => same.length > 0)
      .map(({ run, same }) => ({ terms: [{ term: quote(run), factor: 1 }, ...same] })),
  );
}

/** A test of words of a text, whether one is what a term asks for. What a phrase found is. */
export function meaning({ term, isPrefix }: Term, language: string): (word: string) => boolean {
  if (term.startsWith('"')) return () => true;
  const stem = stemOf(language);
  const own = stem(term);
  return (word) =>
    [normalize(word), ...partsOf(word)].some((form) =>
      isPrefix ? form.startsWith(term) : stem(form) === own,
    );
}

/** Words that must follow each other, as the index takes them. */
export const quote = (words: readonly string[]) => `"${words.join(' ')}"`;
