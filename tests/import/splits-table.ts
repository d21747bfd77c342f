import { precisionOfTally, recallOf, sumOf, type Score, type Tally } from './score.ts';
import { SPLITS, splitOf } from './split.ts';

/** Fields that the table tells: those that the importer must read well, and those without a set aside. */
const FIELDS = ['title', 'times', 'timeline', 'actions', 'whys', 'steps', 'metrics'];

/**
 * The table of docs/adr/20261129-import.md: per field and set, recall of the expected values and
 * precision of the found ones, each with their number.
 */
export function splitsTable(documents: readonly { slug: string; score: Score }[]): string[][] {
  const sets = SPLITS.map((split) => documents.filter(({ slug }) => splitOf(slug) === split));
  const sums = sets.map((set) => sumOf(set.map(({ score }) => score)));
  const all = sums.map((sum) => {
    const total: Tally = { right: 0, wrong: 0, met: 0, missed: 0 };
    for (const tally of sum.values())
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    return total;
  });
  return [
    ['Field', ...SPLITS.map((split, index) => `${split} (${sets[index]!.length} documents)`)],
    ...FIELDS.map((field) => [field, ...sums.map((sum) => cell(sum.get(field)))]),
    ['all', ...all.map(cell)],
  ];
}

function cell(tally: Tally | undefined): string {
  if (!tally || tally.right + tally.wrong + tally.met + tally.missed === 0) return '–';
  const { right, wrong, met, missed } = tally;
  const [recall, precision] = [recallOf(tally), precisionOfTally(tally)].map((share) =>
    share === undefined ? '–' : share.toFixed(2),
  );
  return `${recall} of ${met + missed}, ${precision} of ${right + wrong}`;
}
