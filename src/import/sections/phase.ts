import { undecorated } from '../text/plain.ts';
import { headingStatus } from '../values/status.ts';
import type { Section } from './concept.ts';

/** Words for a phase or a span of time. */
const GROUP =
  /\bphase\b|\b(?:short|medium|mid|near|long)(?:er)?[- ]?term\b|\bimmediate(?:ly)?\b|\b(?:this|next|within|first|last)(?: \d{1,2})? (?:days?|weeks?|months?|quarters?|years?|sprints?)\b|\b(?:\d{1,2}|one|two|three|six) ?(?:hours?|days?|weeks?|months?)\b|\bq[1-4]\b|\bsprint\b|\bmilestone \d|\bstage \d|\b(?:day|week|month) \d/i;

const isGroup = (heading: string) => GROUP.test(undecorated(heading));

/** The nearest heading that says a phase or a span of time; one that says what actions are about is none. */
export function phaseOf(path: readonly string[]): string | undefined {
  return path.filter(isGroup).map(nameOf).at(-1);
}

/** The heading right above actions, below that of the section, where it says what they are about, not when or how far they are. */
export function topicOfActions({ part, top }: Section): string | undefined {
  const { heading } = part;
  const isOther = part === top || isGroup(heading) || headingStatus(heading) !== undefined;
  return isOther ? undefined : nameOf(heading) || undefined;
}

/** What an action says besides its title, with the topic that it stands under. */
export const textUnder = (
  topic: string | undefined,
  text: string | undefined,
): string | undefined =>
  topic === undefined ? text : [...(text ? [text] : []), `(${topic})`].join(' ');

const nameOf = (heading: string) => undecorated(heading).replace(/\s*:$/, '');
