import { dayIn, formatDay } from '../format/moment.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import { isApproximate } from '../model/time.ts';
import type { Strikes } from './recurrence.ts';
import { timesInWords } from './share.ts';

/** "October 2025": the month in which an incident began, in the site's zone. */
function monthOf({ date }: IncidentNode, { timeZone, language }: Site): string {
  const month = dayIn(date, timeZone).slice(0, 7);
  return formatDay(
    isApproximate(date) && date.length <= 8 ? `~${month}` : month,
    timeZone,
    language,
  );
}

/** "three times, last in October 2025". */
export const strikesInWords = ({ count, last }: Strikes, site: Site): string =>
  `${timesInWords(count)}, ${count > 1 ? 'last ' : ''}in ${monthOf(last, site)}`;

/** "Struck three times, last in October 2025"; of incidents that stand latest first, at least one. */
export const struckInWords = (incidents: readonly IncidentNode[], site: Site): string =>
  `Struck ${strikesInWords({ count: incidents.length, last: incidents[0]! }, site)}`;
