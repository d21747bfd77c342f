import { isBefore, precisionOf, toMs } from '../model/time.ts';
import { milestones, type Milestone } from '../model/milestones.ts';
import type { Taken } from './extraction.ts';
import { SENTENCE } from './prose.ts';
import type { Reading } from './reading.ts';
import { saysHealed } from './values/milestones.ts';

/** A guess that contradicts what the document says outright is no guess worth having. */
export function dropDisorder(reading: Reading): void {
  const { out } = reading;
  for (const [index, later] of milestones.entries()) {
    for (const earlier of milestones.slice(0, index)) {
      const [a, b] = [out.times[earlier], out.times[later]];
      if (!a || !b || !isOutOfOrder(a.value, b.value)) continue;
      if (later === 'resolved' && earlier !== 'started' && wasHealed(b, reading)) continue;
      if (a.guess === SENTENCE && b.guess) {
        a.value = a.value.slice(0, a.value.startsWith('~') ? 11 : 10);
        out.notes.push({
          line: a.lines.from,
          message: `Found a time of "${earlier}" after "${later}". Expected it before; only its day was taken.`,
        });
      } else if (b.guess) delete out.times[later];
      else if (a.guess) delete out.times[earlier];
      else
        out.notes.push({
          line: b.lines.from,
          message: `Found "${later}" before "${earlier}". Expected ${(milestones as readonly Milestone[]).join(' ≤ ')}.`,
        });
    }
  }
}

/** True where the later of two is before the earlier: a day only of another day, an instant though it is "about". */
export const isOutOfOrder = (earlier: string, later: string) =>
  [earlier, later].every((one) => precisionOf(one) === 'instant')
    ? toMs(later) < toMs(earlier)
    : isBefore(later, earlier);

/** What healed by itself may be noticed when it is over. */
const wasHealed = ({ lines }: Taken<string>, { out }: Reading) =>
  out.timeline.some((entry) => entry.lines.from === lines.from && saysHealed(entry.value.text));
