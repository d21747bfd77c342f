import { about, nothing } from './found.ts';
import { openIndexes, type AnswerSources } from './indexes.ts';
import { memo } from './memo.ts';
import type { Answer, Question } from './protocol.ts';
import { resultOf } from './result.ts';

export type { AnswerSources } from './indexes.ts';

/**
 * Answers questions from the two indexes. A question without facets is about
 * entries and their text alone; one with facets may have no text, and then lists
 * everything. An answer that nobody waits for any more is undefined.
 */
export function answerer(sources: AnswerSources) {
  const open = openIndexes(sources);
  // The palette needs nothing of facets, and does not load them.
  const facets = memo(async (from: AnswerSources) =>
    (await import('./answer-facets.ts')).facetAnswerer(from, open),
  );

  return async function answer(
    question: Question,
    isStale: () => boolean = () => false,
  ): Promise<Answer | undefined> {
    if (question.facets) return (await facets(sources))(question as Required<Question>, isStale);
    const { find } = await open('entries');
    const found = await find(question.text);
    if (isStale()) return undefined;
    const results = await Promise.all(
      found.ranked
        .slice(0, question.limit)
        .map(async ({ id }) =>
          resultOf(
            await found.results.get(id)!.data(),
            found.matches.get(id) ?? nothing,
            found.rarities,
          ),
        ),
    );
    return isStale() ? undefined : { results, total: found.ranked.length, ...about(found) };
  };
}
