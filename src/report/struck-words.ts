import { dayIn, formatDay } from '../format/moment.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import { isApproximate } from '../model/time.ts';
import { timesInWords } from './share.ts';

/** "October 2025": the month in which an incident began, in the site's zone. */
export function monthOf({ date }: IncidentNode, { timeZone, language }: Site): string {
  const month = dayIn(date, timeZone).slice(0, 7);
  return formatDay(
    isApproximate(date) && date.length <= 8 ? `~${month}` : month,
    timeZone,
    language,
  );
}

/** "Struck three times, last in October 2025"; of incidents that stand latest first, at least one. */
export function struckInWords(incidents: readonly IncidentNode[], site: Site): string {
  const last = incidents.length > 1 ? ', last' : '';
  return `Struck ${timesInWords(incidents.length)}${last} in ${monthOf(incidents[0]!, site)}`;
}
