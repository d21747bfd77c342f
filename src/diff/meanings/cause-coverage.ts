import { wordsOf } from '../../format/words.ts';
import { addressing, coverageOf } from '../../graph/facts.ts';
import type { RootCauseNode } from '../../graph/nodes.ts';
import type { Comparison, Detector } from '../comparison.ts';
import { goneRefOf, joined, name, refOf, type Finding, type Piece } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/** Root causes that nothing is done about any more, or yet; and those that something is done about now. */
export const causeCoverage: Detector = (comparison) => [
  ...comparison.of.rootCauses.added
    .filter((cause) => coverageOf(cause) === 'none')
    .map((cause) => uncovered(cause, [name(cause), ' is new, and no remediation addresses it'])),
  ...comparison.of.rootCauses.kept.flatMap((pair) => coverageChange(pair, comparison)),
];

function coverageChange(pair: Pair<RootCauseNode>, { now }: Comparison): Finding[] {
  const [from, to] = [coverageOf(pair.before), coverageOf(pair.after)];
  const { after } = pair;
  if (from !== 'none' && to === 'none') {
    const reasons = reasonsFor(pair, now);
    return [uncovered(after, [name(after), ' is left uncovered: ', ...joined(reasons)])];
  }
  if (from !== 'none' || to === 'none') return [];
  const by = addressing(after).filter(({ data }) => data.status !== 'dropped');
  return [
    {
      meaning: 'cause-covered',
      entry: refOf(after),
      sentence: [name(after), ' is covered now, by ', ...joined(by.map(name)), ` (${to})`],
      facts: { coverage: to, remediations: by.map(({ id }) => id) },
    },
  ];
}

const uncovered = (cause: RootCauseNode, sentence: Piece[]): Finding => ({
  meaning: 'cause-uncovered',
  entry: refOf(cause),
  sentence,
  facts: { status: cause.data.status, incidents: cause.incidents.map(({ id }) => id) },
});

/** What became of each remediation that covered it. */
function reasonsFor({ before, after }: Pair<RootCauseNode>, now: Comparison['now']): Piece[] {
  const left = new Set(addressing(after));
  return addressing(before)
    .filter(({ data }) => data.status !== 'dropped')
    .map((remediation): Piece => {
      const present = now(remediation);
      if (!present) return { parts: [{ entry: goneRefOf(remediation) }, ' was removed'] };
      const fate = left.has(present)
        ? `was ${wordsOf(present.data.status).toLowerCase()}`
        : 'no longer addresses it';
      return { parts: [name(present), ` ${fate}`] };
    });
}
