import { answerer, type AnswerSources } from '../../../src/search/answer.ts';
import type { FacetValues, Row } from '../../../src/search/facets.ts';
import type { Answer } from '../../../src/search/protocol.ts';
import { facetNames } from '../../../src/search/record.ts';
import { noFacets, TestIndex, vocabularyOf, withOthers } from './text-index.ts';

export const OTHERS = 20;
const entries = withOthers(
  {
    grave: 'Grave. The queue was full.',
    minor: 'Minor. The queue, the queue and the queue.',
    cause: 'Cause. A queue without a limit.',
  },
  OTHERS,
);
const parts = withOthers(
  { step: 'Step. The queue queue queue queue.', fix: 'Fix. A limit.' },
  OTHERS,
);

const value = (id: string) => ({ id, label: id });
/** The values that rows of these records may have. */
export const values: FacetValues = {
  ...(noFacets as Record<keyof FacetValues, never[]>),
  kind: ['incidents', 'steps', 'remediations', 'root-causes'].map(value),
  severity: ['sev1', 'sev2'].map(value),
};
const row = (kind: number, severity: number, date: string, recurrence = 1): Row => ({
  values: facetNames.map((facet) =>
    facet === 'kind' ? [kind] : facet === 'severity' ? [severity] : [],
  ),
  date,
  severity,
  recurrence,
});
const fillers = (kind: number) => Array.from({ length: OTHERS }, () => row(kind, 1, '2001-01-01'));
const rows = {
  entries: [
    row(0, 0, '2025-01-01'),
    row(0, 1, '2026-01-01'),
    row(3, 0, '2024-01-01', 5),
    ...fillers(0),
  ],
  parts: [row(1, 0, '2025-01-01'), row(2, 1, '2026-01-01'), ...fillers(1)],
};

/** A search in two small indexes, and what is asked of them. */
export function aSearch(changes: Partial<AnswerSources> = {}) {
  const indexes = { entries: new TestIndex(entries), parts: new TestIndex(parts, 'steps') };
  const { words } = vocabularyOf({ ...parts, ...entries });
  const read: string[] = [];
  const answer = answerer({
    info: {
      format: 1,
      edition: 'e',
      language: 'en',
      records: { entries: 3 + OTHERS, parts: 2 + OTHERS },
      letters: [],
      synonyms: [],
      stopWords: ['the', 'and', 'was', 'a'],
    },
    index: (name) => indexes[name],
    words: (letter) => {
      read.push(letter);
      return words(letter);
    },
    values: () => Promise.resolve(values),
    rows: (name) => Promise.resolve(rows[name]),
    ...changes,
  });
  return { answer, indexes, read };
}

export const titlesOf = (answer: Answer | undefined) => answer?.results.map(({ title }) => title);
