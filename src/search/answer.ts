import {
  createEngine,
  type Found,
  type IndexResult,
  type Matches,
  type TextIndex,
} from './engine.ts';
import { comparing, countValues, selects, type FacetValues, type Row } from './facets.ts';
import { EVERY } from './html.ts';
import type { Answer, IndexInfo, IndexName, Question } from './protocol.ts';
import { parseQuery } from './query.ts';
import { resultOf } from './result.ts';
import { letterOf, type WordCounts } from './spelling.ts';
import { weights } from './weights.ts';

/** Where answers come from. */
export interface AnswerSources {
  info: IndexInfo;
  index(name: IndexName): TextIndex;
  words(letter: string): Promise<WordCounts>;
  /** The values of all facets. */
  values(this: void): Promise<FacetValues>;
  /** The rows of an index, in the order of its records. */
  rows(name: IndexName): Promise<Row[]>;
}

/** A record that may be shown, with what is known of it. */
interface Candidate {
  row: Row;
  result: IndexResult;
  score: number;
  matches: Readonly<Matches>;
  rarities: readonly number[];
}

interface Opened {
  index: TextIndex;
  find(text: string): Promise<Found>;
}

/** What is nowhere in a text. */
const nothing: Matches = new Map();

/**
 * Answers questions from the two indexes. A question without facets is about
 * entries and their text alone; one with facets may have no text, and then lists
 * everything. An answer that nobody waits for any more is undefined.
 */
export function answerer(sources: AnswerSources) {
  const { info } = sources;
  const words = memo(sources.words);
  const stopWords = new Set(info.stopWords);
  const open: (name: IndexName) => Promise<Opened> = memo(async (name: IndexName) => {
    // Two indexes that are opened at once would each start the program that they share.
    if (name === 'parts') await open('entries');
    const index = sources.index(name);
    await index.options({ ranking: weights.pagefind });
    const find = createEngine({
      index,
      records: info.kinds[name].reduce((sum, { count }) => sum + count, 0),
      words,
      synonyms: info.synonyms,
      stopWords,
      language: info.language,
    });
    return { index, find };
  });
  /** All records of an index in the order of its rows, and the place of each by its id. */
  const all = memo(async (name: IndexName) => {
    const { index } = await open(name);
    const { results } = await index.search(EVERY, { sort: { row: 'asc' } });
    return { results, places: new Map(results.map(({ id }, place) => [id, place])) };
  });
  const values = memo(sources.values);
  const rows = memo(sources.rows);

  return async function answer(
    question: Question,
    isStale: () => boolean = () => false,
  ): Promise<Answer | undefined> {
    // The words come while the index is opened.
    for (const { word } of parseQuery(question.text, info.language).words) {
      void words(letterOf(word)).catch(() => undefined);
    }
    if (!question.facets) return answerText(question, isStale);
    return answerFacets(question as Required<Question>, isStale);
  };

  async function answerText({ text, limit }: Question, isStale: () => boolean) {
    const { find } = await open('entries');
    const found = await find(text);
    if (isStale()) return undefined;
    const shown = found.ranked.slice(0, limit);
    const results = await Promise.all(
      shown.map(async ({ id }) =>
        resultOf(
          await found.results.get(id)!.data(),
          found.matches.get(id) ?? nothing,
          found.rarities,
        ),
      ),
    );
    return isStale() ? undefined : { results, total: found.ranked.length, ...about(found) };
  }

  async function answerFacets(
    { text, limit, facets: { selection, sort } }: Required<Question>,
    isStale: () => boolean,
  ) {
    const allValues = await values(undefined);
    const isText = text.trim() !== '';
    const found: Partial<Record<IndexName, Found>> = {};
    const candidatesIn = async (name: IndexName): Promise<Candidate[]> => {
      const [{ find }, { results, places }, table] = await Promise.all([
        open(name),
        all(name),
        rows(name),
      ]);
      if (!isText) {
        return results.map((result, at) => ({
          row: table[at]!,
          result,
          score: 0,
          matches: nothing,
          rarities: [],
        }));
      }
      const answered = (found[name] = await find(text));
      return answered.ranked.map(({ id, score }) => ({
        row: table[places.get(id)!]!,
        result: answered.results.get(id)!,
        score,
        matches: answered.matches.get(id) ?? nothing,
        rarities: answered.rarities,
      }));
    };
    const [entries, parts] = await Promise.all([candidatesIn('entries'), candidatesIn('parts')]);
    if (isStale()) return undefined;
    const isChosen = selects(selection, allValues);
    // Steps and remediations are within their incidents until somebody asks for them.
    const listed = (selection.kind ?? []).length > 0 ? [...entries, ...parts] : entries;
    const chosen = listed.filter(({ row }) => isChosen(row));
    const order = sort === 'relevance' && !isText ? 'date' : sort;
    if (order === 'relevance') chosen.sort((a, b) => b.score - a.score);
    else {
      const compare = comparing(order);
      chosen.sort((a, b) => compare(a.row, b.row) || b.score - a.score);
    }
    const results = await Promise.all(
      chosen
        .slice(0, limit)
        .map(async ({ result, matches, rarities }) =>
          resultOf(await result.data(), matches, rarities),
        ),
    );
    if (isStale()) return undefined;
    const counts = countValues(listed.map(rowOf), selection, allValues);
    return {
      results,
      total: chosen.length,
      ...about(found.entries),
      facets: {
        values: allValues,
        counts: {
          ...counts,
          kind: countValues([...entries, ...parts].map(rowOf), selection, allValues).kind,
        },
      },
    };
  }
}

const rowOf = ({ row }: Candidate) => row;

const about = (found: Found | undefined) => ({
  corrections: found?.corrections ?? [],
  unknown: found?.unknown ?? [],
  isUnquoted: found?.isUnquoted ?? false,
  isShort: found?.isShort ?? false,
  isCut: found?.query.isCut ?? false,
  words: found?.query.words.length ?? 0,
});

/** Calls a function once for each argument, and again after it failed. */
function memo<A, B>(call: (argument: A) => Promise<B>): (argument: A) => Promise<B> {
  const known = new Map<A, Promise<B>>();
  return (argument) => {
    const answer = known.get(argument) ?? call(argument);
    known.set(argument, answer);
    answer.catch(() => known.delete(argument));
    return answer;
  };
}
