import { formatDay } from '../format/moment.ts';
import { countOf, wordsOf } from '../format/words.ts';
import { isOverdue, isSettled } from '../graph/facts.ts';
import type { IncidentNode, RemediationNode, RootCauseNode } from '../graph/nodes.ts';
import { termOf, type Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import type { OutlineItem } from './diagram.ts';
import { capital } from './names.ts';

/** "28 February 2017 · Critical". */
export const whenAndHowGrave = ({ date, data }: IncidentNode, site: Site) =>
  `${capital(dayOf(date, site))} · ${termOf(site, 'severities', data.severity).name}`;

const dayOf = (date: string, site: Site) => formatDay(date, site.timeZone, site.language);

/** "In progress · overdue". */
export function statusOf(remediation: RemediationNode, asOf: Day): string {
  const status = wordsOf(remediation.data.status);
  return isOverdue(remediation, asOf) ? `${status} · overdue` : status;
}

/** Both sides in two sentences. */
export function describeMap(
  incidents: readonly IncidentNode[],
  remediations: readonly RemediationNode[],
  asOf: Day,
  site: Site,
): string {
  const latest = incidents[0];
  const first = incidents.at(-1);
  const span =
    latest && first && latest !== first
      ? `, from ${dayOf(first.date, site)} to ${dayOf(latest.date, site)}`
      : '';
  const owed = remediations.filter((node) => !isSettled(node)).length;
  const overdue = remediations.filter((node) => isOverdue(node, asOf)).length;
  return [
    incidents.length > 0
      ? `On the left ${countOf(incidents.length, 'incident')} that the root cause struck${span}.`
      : 'The root cause has struck no incident.',
    remediations.length > 0
      ? `On the right ${countOf(remediations.length, 'remediation')} that ${remediations.length === 1 ? 'addresses' : 'address'} it: ${owed || 'none'} still owed${overdue > 0 ? `, ${overdue} of them overdue` : ''}.`
      : 'No remediation addresses it.',
  ].join(' ');
}

/** Both sides in words, each with the narrower form of the cause by which it hangs on it. */
export function mapOutline(
  cause: RootCauseNode,
  incidents: readonly IncidentNode[],
  remediations: readonly RemediationNode[],
  asOf: Day,
  site: Site,
): OutlineItem[] {
  /** The narrower forms by which something hangs on the cause, where it does not itself. */
  const through = (hangsOn: (form: RootCauseNode) => boolean): OutlineItem[] =>
    hangsOn(cause)
      ? []
      : formsOf(cause)
          .filter(hangsOn)
          .map((form) => ({ text: `By its form: ${form.title}`, path: form.path, children: [] }));
  return [
    {
      text: `${countOf(incidents.length, 'incident')} that it struck, oldest first`,
      children: incidents.toReversed().map((incident) => ({
        text: `${whenAndHowGrave(incident, site)}: ${incident.title}`,
        path: incident.path,
        children: through((form) => form.incidents.includes(incident)),
      })),
    },
    {
      text: `${countOf(remediations.length, 'remediation')}, those still owed first`,
      children: remediations.map((remediation) => ({
        text: `${statusOf(remediation, asOf)}: ${remediation.title}`,
        path: remediation.path,
        children: through((form) => form.remediations.includes(remediation)),
      })),
    },
  ];
}

const formsOf = ({ members }: RootCauseNode): RootCauseNode[] =>
  members.flatMap((form) => [form, ...formsOf(form)]);
