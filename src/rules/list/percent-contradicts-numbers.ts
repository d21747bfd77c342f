import type { Position } from '../../diagnostics/diagnostic.ts';
import { statedChanges, type StatedChange } from '../changes.ts';
import { ownWords } from '../fields.ts';
import { statedMultiples, type StatedMultiple } from '../multiples.ts';
import { statedShares, type StatedShare } from '../percents.ts';
import { rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** A percentage, a fraction or a multiple of a change: looked for before the numbers beside it. */
const percentage =
  /%|per ?cent|\b(?:half|thirds?|quarters?|fifth|tenth)\b|\b(?:doubl|tripl|quadrupl|halv)ed,? from\b/i;

/** Points at which a percentage is off: less comes from rounding, and "about" leaves more room. */
const slackOf = (isRough: boolean, percent: number) =>
  Math.max(isRough ? 5 : 1, percent / (isRough ? 4 : 100));

/** True where a share is not what is said of it; of a bound only one side can be wrong. */
function isOff(
  percent: number,
  { stated, isRough, isFraction, bound }: Omit<StatedShare, 'part' | 'whole' | 'words'>,
): boolean {
  const slack = isFraction ? stated * (isRough ? 0.25 : 0.15) : slackOf(isRough, percent);
  if (bound === 'at-least') return percent <= stated - Math.min(slack, 1);
  if (bound === 'at-most') return percent >= stated + Math.min(slack, 1);
  return Math.abs(stated - percent) >= slack;
}

const round = (percent: number) => Math.round(percent * 10) / 10;

export const percentContradictsNumbers = rule({
  id: 'percent-contradicts-numbers',
  severity: 'warning',
  demand: 'A percentage follows from the numbers beside it.',
  reason:
    'Readers repeat the percentage and not the numbers. One that was taken from another measure, or from a bound such as “50+”, is wrong wherever it is repeated.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'summary: Warnings fell from 50 to 37, a 25 % reduction.',
  good: 'summary: Warnings fell from 50 to 37, a 26 % reduction.',
  kinds: ['incidents', 'steps', 'remediations', 'rootCauses', 'learnings'],
  alone: true,
  local: true,
  check(subject, breach) {
    for (const { text, at } of textsOf(subject, ownWords, percentage)) {
      for (const claim of statedChanges(text)) judgeChange(claim, at(claim.index));
      for (const claim of statedShares(text)) judgeShare(claim, at(claim.index));
      for (const claim of statedMultiples(text)) judgeMultiple(claim, at(claim.index));
    }

    function judgeChange(
      { from, to, words, stated, isRough, isBound }: StatedChange,
      at: Position,
    ) {
      const found = `Found "${words}" for a change from ${from}${isBound ? '+' : ''} to ${to}.`;
      if (from === 0) {
        breach(
          at,
          `${found} Expected no percentage, as nothing can be divided by zero.`,
          'Give the two numbers alone.',
        );
        return;
      }
      const percent = (Math.abs(to - from) / from) * 100;
      if (Math.abs(stated - percent) >= slackOf(isRough, percent)) {
        breach(
          at,
          `${found} Expected ${round(percent)} %.`,
          'Compute it from these numbers, or name the numbers that it comes from.',
        );
      } else if (isBound && !isRough) {
        breach(
          at,
          `${found} Expected a bound, as "${from}+" is one.`,
          `Write "at least ${words}", or count what "${from}+" was.`,
        );
      }
    }

    function judgeShare({ part, whole, words, ...claim }: StatedShare, at: Position) {
      const percent = (part / whole) * 100;
      if (!isOff(percent, claim) || (claim.isEither && !isOff(100 - percent, claim))) return;
      breach(
        at,
        `Found "${words}" for ${part} of ${whole}. Expected ${round(percent)} %.`,
        'Compute it from these numbers, or name the numbers that it comes from.',
      );
    }

    function judgeMultiple({ words, from, to, isOff }: StatedMultiple, at: Position) {
      if (!isOff) return;
      breach(
        at,
        `Found "${words}" for a change from ${from} to ${to}. Expected ${round(to / from)} times ${from}.`,
        'Compute it from these numbers, or name the numbers that it comes from.',
      );
    }
  },
});
