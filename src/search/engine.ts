import type { Fragment } from './fragment.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, rarity, type Ranked, type WordHits } from './rank.ts';
import { meaning, quote, termsOf, type Term, type Terms, type Vocabulary } from './terms.ts';

/** What search needs of an index of Pagefind's. */
export interface TextIndex {
  options(options: object): Promise<void>;
  search(term: string, options?: object): Promise<{ results: IndexResult[] }>;
}
export interface IndexResult {
  id: string;
  score: number;
  /** Positions of the words that matched, counted in words from the record's beginning. */
  words: number[];
  data(): Promise<Fragment>;
}
/** Where the engine gets what it needs; given by the browser, or by a test. */
export interface Sources extends Omit<Vocabulary, 'count'> {
  index: TextIndex;
  /** Number of records in the index. */
  records: number;
}

/** What the index says of a position in a record. */
export interface Match {
  /** Place of the word of the query. */
  word: number;
  /** How well what stands there is that word: 1 at best. */
  factor: number;
  /** Whether a word is what was asked for, and not only begins like it. */
  isMeant(word: string): boolean;
}
export type Matches = Map<number, Match>;

export interface Found {
  ranked: Ranked[];
  /** What the index found, by id: to load a record by. */
  results: Map<string, IndexResult>;
  /** What stands where in each record, by id. */
  matches: Map<string, Matches>;
  /** How much each word of the query tells. */
  rarities: number[];
  corrections: Terms['corrections'];
  unknown: Terms['unknown'];
  /** True when nothing holds what stood in quotes, so that the quotes were passed over. */
  isUnquoted: boolean;
  /** True when there was nothing to look for yet: a last word of one or two letters. */
  isShort: boolean;
  query: Query;
}

/** Answers of the index that are kept, so that a long session does not fill the memory. */
const KEPT = 200;

/** Searches one index. Keeps what it has found, so that the next keystroke asks only for what is new. */
export function createEngine(sources: Sources) {
  const { index, records } = sources;
  const asked = new Map<string, Promise<IndexResult[]>>();

  function ask(term: string): Promise<IndexResult[]> {
    const known = asked.get(term);
    if (known) return known;
    const answer = index.search(term).then(({ results }) => results);
    asked.set(term, answer);
    const [oldest] = asked.keys();
    if (asked.size > KEPT) asked.delete(oldest!);
    // What failed may work at the next try.
    answer.catch(() => asked.delete(term));
    return answer;
  }

  return async function find(text: string): Promise<Found> {
    const query = parseQuery(text, sources.language);
    const vocabulary = {
      ...sources,
      count: async (word: string) => (await ask(quote([word]))).length,
    };
    const { groups, corrections, unknown } = await termsOf(query, vocabulary);
    const results = new Map<string, IndexResult>();
    const matches: Found['matches'] = new Map();
    const hits = await Promise.all(
      groups.map(async ({ terms, at }, word) => ({
        ...(await hitsOf(terms, word, results, matches)),
        ...(at !== undefined && { at }),
      })),
    );
    const phrases = await Promise.all(query.quoted.map((text) => ask(quote([text]))));
    const required = phrases.map((list) => new Set(list.map(({ id }) => id)));
    const all = rank(hits, records);
    const quoted = all.filter(({ id }) => required.every((set) => set.has(id)));
    const isUnquoted = quoted.length === 0 && all.length > 0;
    const rarities = hits.map(({ scores }) => rarity(records, scores.size));
    return {
      ranked: isUnquoted ? all : quoted,
      results,
      matches,
      rarities,
      corrections,
      unknown,
      isUnquoted,
      isShort: query.words.length > 0 && groups.length === 0 && unknown.length === 0,
      query,
    };
  };

  /**
   * What holds a term. The index ranks by beginnings of words, so that "man" finds
   * "many"; in quotes it finds whole words, which it neither ranks nor places.
   */
  async function holding({ term, isPrefix }: Term): Promise<IndexResult[]> {
    if (isPrefix) return ask(term);
    const isPhrase = term.startsWith('"');
    const whole = await ask(isPhrase ? term : quote([term]));
    if (isPhrase) {
      const usual = 2 * rarity(records, whole.length);
      return whole.map((result) => ({ ...result, score: usual, data: () => result.data() }));
    }
    const ids = new Set(whole.map(({ id }) => id));
    return (await ask(term)).filter(({ id }) => ids.has(id));
  }

  /** What holds any of some terms; adds to `results` and `matches` what it finds. */
  async function hitsOf(
    terms: readonly Term[],
    word: number,
    results: Found['results'],
    matches: Found['matches'],
  ): Promise<WordHits> {
    const scores = new Map<string, number>();
    const positions = new Map<string, number[]>();
    for (const term of terms) {
      const { factor } = term;
      const isMeant = meaning(term, sources.language);
      for (const result of await holding(term)) {
        const { id, score } = result;
        if (score <= 0) continue;
        results.set(id, result);
        scores.set(id, Math.max(scores.get(id) ?? 0, score * factor));
        positions.set(id, [...(positions.get(id) ?? []), ...result.words]);
        const known = matches.get(id) ?? new Map<number, Match>();
        matches.set(id, known);
        for (const at of result.words) {
          if ((known.get(at)?.factor ?? 0) < factor) known.set(at, { word, factor, isMeant });
        }
      }
    }
    return { scores, positions };
  }
}
