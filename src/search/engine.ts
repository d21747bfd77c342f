import { parseQuery, type Query, type QueryWord } from './query.ts';
import { rank, rarity, type Ranked, type WordHits } from './rank.ts';
import { letterOf, spell, stemOf, type Spelling, type WordCounts } from './spelling.ts';
import { weights } from './weights.ts';
import { normalize, partsOf, piecesOf } from './words.ts';

/** What search needs of an index of Pagefind's. */
export interface TextIndex {
  options(options: object): Promise<void>;
  search(term: string | null, options?: object): Promise<{ results: IndexResult[] }>;
}
export interface IndexResult {
  id: string;
  score: number;
  /** Positions of the words that matched, counted in words from the record's beginning. */
  words: number[];
  data(): Promise<Fragment>;
}
/** What the index keeps of a record. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { id: string; text: string; location: number }[];
}

/** Where the engine gets what it needs; given by the browser, or by a test. */
export interface Sources {
  index: TextIndex;
  /** Number of records in the index. */
  records: number;
  /** The words that begin with a letter. */
  words(letter: string): Promise<WordCounts>;
  /** Groups of words that mean the same. */
  synonyms: readonly (readonly string[])[];
  /** Words that say nothing by themselves: how, the, of. */
  stopWords: ReadonlySet<string>;
  /** BCP 47 language of the base. */
  language: string;
  /** How likely it is that a record is what is looked for, whatever the words; 1 for an incident. */
  prior(id: string): number;
}

/** By position: the place of the word of the query, and how well what stands there is that word (1 at best). */
export type Matches = Map<number, { word: number; factor: number }>;

export interface Found {
  ranked: Ranked[];
  /** What the index found, by id: to load a record by. */
  results: Map<string, IndexResult>;
  /** What stands where in each record, by id. */
  matches: Map<string, Matches>;
  /** How much each word of the query tells. */
  rarities: number[];
  /** Words that were taken for others: a slip, and what was searched for instead. */
  corrections: { typed: string; used: string }[];
  query: Query;
}

interface Term {
  term: string;
  factor: number;
}
type Spelled = QueryWord & Spelling;

/** Searches one index. Keeps what it has found, so that the next keystroke asks only for what is new. */
export function createEngine(sources: Sources) {
  const { index, records, words, language } = sources;
  const stem = stemOf(language);
  const asked = new Map<string, Promise<IndexResult[]>>();
  const ask = (term: string) => {
    if (!asked.has(term))
      asked.set(
        term,
        index.search(term).then(({ results }) => results),
      );
    return asked.get(term)!;
  };

  /** A word, or what it is made of where the base does not know it whole. */
  async function spelled(word: QueryWord): Promise<Spelled[]> {
    const spelling = spell(word.word, await words(letterOf(word.word)), language);
    // Of one or two letters too much begins with them.
    if (word.isLast && spelling.count === 0 && word.word.length < 3) return [];
    if (spelling.count > 0 || (word.isLast && spelling.begins)) return [{ ...word, ...spelling }];
    const pieces = piecesOf(word.typed);
    const smaller = pieces.length > 1 ? pieces : partsOf(word.typed).filter(isTelling);
    if (smaller.length < 2) return [{ ...word, ...spelling }];
    const inner = smaller.map((typed) => spelled({ typed, word: normalize(typed), isLast: false }));
    return (await Promise.all(inner)).flat();
  }

  return async function find(text: string): Promise<Found> {
    const query = parseQuery(text, language);
    const all = (await Promise.all(query.words.map(spelled))).flat();
    const telling = all.filter(
      ({ word, count }) => !sources.stopWords.has(word) && count <= weights.common * records,
    );
    const corrections: Found['corrections'] = [];
    const said = (telling.length > 0 ? telling : all).flatMap((one): Term[][] => {
      const same = synonymsOf([one.word]);
      if (one.count > 0 || one.begins) {
        const parts = partsOf(one.typed);
        const apart = parts.length > 1 ? [{ term: quote(parts), factor: weights.apart }] : [];
        return [[{ term: one.word, factor: 1 }, ...same, ...apart]];
      }
      if (same.length > 0) return [same];
      const [used] = one.corrections;
      if (!used) return [];
      corrections.push({ typed: one.typed, used });
      return [one.corrections.map((term) => ({ term, factor: weights.correction }))];
    });
    const groups = [...said, ...phrasesWithSynonyms(all.map(({ word }) => word))];
    const results = new Map<string, IndexResult>();
    const matches: Found['matches'] = new Map();
    const hits = await Promise.all(
      groups.map(async (terms, place): Promise<WordHits> => {
        const scores = new Map<string, number>();
        const positions = new Map<string, number[]>();
        for (const { term, factor } of terms) {
          const list = await ask(term);
          // The index gives every record that holds a phrase the same score.
          const phrase = term.startsWith('"') ? 2 * rarity(records, list.length) : undefined;
          for (const result of list) {
            const { id } = result;
            const score = phrase ?? result.score;
            if (score <= 0) continue;
            results.set(id, result);
            scores.set(id, Math.max(scores.get(id) ?? 0, score * factor));
            positions.set(id, [...(positions.get(id) ?? []), ...result.words]);
            if (!matches.has(id)) matches.set(id, new Map());
            const known = matches.get(id)!;
            for (const at of result.words) {
              if ((known.get(at)?.factor ?? 0) < factor) known.set(at, { word: place, factor });
            }
          }
        }
        return { scores, positions };
      }),
    );
    const phrases = await Promise.all(phrasesOf(query).map(ask));
    const sets = phrases.map((list) => new Set(list.map(({ id }) => id)));
    const required = query.quoted.map((_, place) => sets[place]!);
    const ranked = rank(hits, sets, records, sources.prior).filter(({ id }) =>
      required.every((set) => set.has(id)),
    );
    const rarities = hits.map(({ scores }) => rarity(records, scores.size));
    return { ranked, results, matches, rarities, corrections, query };
  };

  /** Other ways to say a word, or several in a row. */
  function synonymsOf(said: readonly string[]): Term[] {
    const own = said.map(stem).join(' ');
    const stemmed = (text: string) => text.split(' ').map(stem).join(' ');
    return sources.synonyms
      .filter((group) => group.some((other) => stemmed(other) === own))
      .flatMap((group) => group.filter((other) => stemmed(other) !== own))
      .map((other) => ({
        term: other.includes(' ') ? quote(other.split(' ')) : other,
        factor: weights.synonym,
      }));
  }

  /** What else a run of two or three words of a query may be called: `timed out`, `chicken and egg`. */
  function phrasesWithSynonyms(said: readonly string[]): Term[][] {
    return said.flatMap((_, at) =>
      [2, 3]
        .filter((length) => at + length <= said.length)
        .map((length) => said.slice(at, at + length))
        .map((run) => ({ run, same: synonymsOf(run) }))
        .filter(({ same }) => same.length > 0)
        .map(({ run, same }) => [{ term: quote(run), factor: 1 }, ...same]),
    );
  }
}

const quote = (words: readonly string[]) => `"${words.join(' ')}"`;
const isTelling = (part: string) => part.length > 1;

/** What stood in quotes first, then the whole query. */
function phrasesOf({ quoted, phrase, words }: Query): string[] {
  return [...quoted, ...(words.length > 1 ? [phrase] : [])].map((text) => quote([text]));
}
