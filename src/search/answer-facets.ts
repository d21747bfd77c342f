import type { Found, IndexResult, Matches } from './engine.ts';
import { comparing, countValues, selects, type Row } from './facets.ts';
import { about, nothing } from './found.ts';
import { EVERY } from './html.ts';
import { quote } from './terms.ts';
import type { AnswerSources, OpenIndexes } from './indexes.ts';
import { memo } from './memo.ts';
import { indexNames, type Answer, type IndexName, type Question } from './protocol.ts';
import { resultOf } from './result.ts';

/** A record that may be shown, with what is known of it. */
interface Candidate {
  row: Row;
  result: IndexResult;
  score: number;
  matches: Readonly<Matches>;
  rarities: readonly number[];
}

/** Answers questions that choose among facets, order by other things than words, or have no words at all. */
export function facetAnswerer(sources: AnswerSources, open: OpenIndexes) {
  const values = memo(sources.values);
  const rows = memo(sources.rows);
  /** All records of an index in the order of its rows, and the place of each by its id. */
  const all = memo(async (name: IndexName) => {
    const { index } = await open(name);
    // In quotes nothing is ranked: records come as they were added. An order of its own
    // in the index would be downloaded with every search.
    const { results } = await index.search(quote([EVERY]));
    return { results, places: new Map(results.map(({ id }, place) => [id, place])) };
  });

  return async function answer(
    { text, limit, facets: { selection, sort } }: Required<Question>,
    isStale: () => boolean,
  ): Promise<Answer | undefined> {
    const isText = text.trim() !== '';
    const [entries, parts] = await Promise.all(
      indexNames.map((name) => (isText ? found(name, text) : listed(name))),
    );
    const allValues = await values(undefined);
    if (isStale()) return undefined;
    const isChosen = selects(selection, allValues);
    // What stands in quotes in an entry must do so in its parts as well.
    const isQuoted = entries!.found?.isUnquoted === false && parts!.found?.isUnquoted;
    const both = [...entries!.candidates, ...(isQuoted ? [] : parts!.candidates)];
    // Steps and remediations are within their incidents until somebody asks for them.
    const offered = (selection.kind ?? []).length > 0 ? both : entries!.candidates;
    const chosen = offered.filter(({ row }) => isChosen(row));
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
    const counts = countValues(offered.map(rowOf), selection, allValues);
    const { kind } = countValues(both.map(rowOf), selection, allValues);
    return {
      results,
      total: chosen.length,
      ...about(entries!.found),
      facets: { values: allValues, counts: { ...counts, kind } },
    };
  };

  async function listed(name: IndexName): Promise<{ candidates: Candidate[]; found?: Found }> {
    const [{ results }, table] = await Promise.all([all(name), rows(name)]);
    const candidates = results.map((result, at) => ({
      row: table[at]!,
      result,
      score: 0,
      matches: nothing,
      rarities: [],
    }));
    return { candidates };
  }

  async function found(name: IndexName, text: string) {
    const [{ find }, { places }, table] = await Promise.all([open(name), all(name), rows(name)]);
    const answered = await find(text);
    const candidates = answered.ranked.map(({ id, score }): Candidate => ({
      row: table[places.get(id)!]!,
      result: answered.results.get(id)!,
      score,
      matches: answered.matches.get(id) ?? nothing,
      rarities: answered.rarities,
    }));
    return { candidates, found: answered };
  }
}

const rowOf = ({ row }: Candidate) => row;
