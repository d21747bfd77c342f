import { countOf } from '../../format/words.ts';
import { rootCausesOf } from '../../graph/whys.ts';
import type { IncidentNode, RootCauseNode, StepNode } from '../../graph/nodes.ts';
import type { Why } from '../../model/why.ts';
import type { Comparison, Detector } from '../comparison.ts';
import { goneRefOf, joined, name, refOf, type Finding, type Piece } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/** Chains of whys: answers that are new, gone or ruled out, and the root causes that they end in. */
export const whys: Detector = ({ of, now }) => [
  ...of.incidents.kept.flatMap((pair) =>
    changeOf(pair, rootCausesOf(pair.before.whys), rootCausesOf(pair.after.whys), now),
  ),
  ...of.steps.kept.flatMap((pair) =>
    changeOf(pair, pair.before.rootCauses, pair.after.rootCauses, now),
  ),
];

function changeOf(
  { before, after }: Pair<IncidentNode> | Pair<StepNode>,
  oldCauses: readonly RootCauseNode[],
  causes: readonly RootCauseNode[],
  now: Comparison['now'],
): Finding[] {
  const { added, removed, ruledOut } = answersOf(before.data.whys, after.data.whys);
  const known = new Set(oldCauses.map(now));
  const gained = causes.filter((cause) => !known.has(cause));
  const lost = oldCauses.filter((cause) => !causes.includes(now(cause)!));
  const counts = [
    added && `${countOf(added, 'answer')} added`,
    removed && `${countOf(removed, 'answer')} removed`,
    ruledOut && `${countOf(ruledOut, 'answer')} ruled out`,
  ].filter((text) => text !== 0);
  const ends: Piece[] = [
    ...(gained.length > 0 ? [{ parts: ['ends in ', ...joined(gained.map(name)), ' now'] }] : []),
    ...(lost.length > 0
      ? [
          {
            parts: [
              'no longer ends in ',
              ...joined(
                lost.map((cause): Piece => {
                  const present = now(cause);
                  return present ? name(present) : { entry: goneRefOf(cause) };
                }),
              ),
            ],
          },
        ]
      : []),
  ];
  const told = [...counts, ...ends];
  if (told.length === 0) return [];
  return [
    {
      meaning: 'whys-changed',
      entry: refOf(after),
      sentence: [
        name(after),
        ': ',
        ...told.flatMap((one, index): Piece[] => (index === 0 ? [one] : ['; ', one])),
      ],
      facts: {
        added,
        removed,
        ruledOut,
        gained: gained.map(({ id }) => id),
        lost: lost.map(({ id }) => id),
      },
      fields: ['whys', 'rootCauses'],
    },
  ];
}

/**
 * Counts answers that are on one side only. An answer is the same one by its id or
 * its text; of the others those at the same number were written anew.
 */
function answersOf(before: readonly Why[], after: readonly Why[]) {
  const nameOf = ({ id, because }: Why) => id ?? because;
  const earlier = new Map(before.map((why) => [nameOf(why), why]));
  const present = new Set(after.map(nameOf));
  const isGone = (why: Why) => !present.has(nameOf(why));
  const isNew = (why: Why) => !earlier.has(nameOf(why));
  const reworded = after.filter(
    (why, index) => isNew(why) && before[index] !== undefined && isGone(before[index]),
  ).length;
  return {
    added: after.filter(isNew).length - reworded,
    removed: before.filter(isGone).length - reworded,
    ruledOut: after.filter((why) => why.rejected && earlier.get(nameOf(why))?.rejected === false)
      .length,
  };
}
