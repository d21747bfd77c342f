import { escapeMarkdown } from '../diff/write/escape.ts';
import type { Graph, IncidentNode, RootCauseNode, ServiceNode } from '../graph/nodes.ts';
import { byTitle } from '../graph/order.ts';
import { unique } from '../graph/whys.ts';
import type { Site, Term } from '../model/site.ts';
import { shortTitle } from './share.ts';

/** A root cause of the past as something to ask of a new design. */
export interface Check {
  cause: RootCauseNode;
  /** What the base can ask by itself: whether the cause could strike here, too. */
  question: string;
  /** Incidents that it struck under its own name, latest first; at least one. */
  incidents: readonly IncidentNode[];
  /** Services that it struck, by title. */
  services: ServiceNode[];
  /** What follows for daily work from the learnings that guard against it, as inline Markdown. */
  practices: string[];
}

/** Root causes that struck, by category in the order of the site's settings; what struck most first. */
export function checklistOf(
  { rootCauses }: Graph,
  site: Site,
): { category: Term; checks: Check[] }[] {
  const struck = rootCauses.filter(({ incidents }) => incidents.length > 0);
  return site.causeCategories.flatMap((category) => {
    const own = struck.filter(({ data }) => data.category === category.id);
    return own.length > 0 ? [{ category, checks: own.map(checkOf) }] : [];
  });
}

const checkOf = (cause: RootCauseNode): Check => ({
  cause,
  question: `Could “${shortTitle(cause)}” happen here?`,
  incidents: cause.incidents,
  services: servicesStruckBy(cause),
  practices: unique(cause.learnings.flatMap(({ data }) => data.practices.map(({ text }) => text))),
});

/** Services of the steps that a cause stood behind; those of the incident where none of its steps there names one. */
function servicesStruckBy(cause: RootCauseNode): ServiceNode[] {
  const stepsOf = Map.groupBy(cause.steps, ({ incident }) => incident);
  const services = cause.incidents.flatMap((incident) => {
    const own = stepsOf.get(incident)?.flatMap(({ service }) => service ?? []) ?? [];
    return own.length > 0 ? own : incident.services;
  });
  return unique(services).sort(byTitle);
}

/** Services that a check applies to, by title, each with its checks. */
export function checksByService(
  groups: readonly { checks: readonly Check[] }[],
): { service: ServiceNode; checks: Check[] }[] {
  const byService = new Map<ServiceNode, Check[]>();
  for (const check of groups.flatMap(({ checks }) => checks)) {
    for (const service of check.services) {
      const known = byService.get(service);
      if (known) known.push(check);
      else byService.set(service, [check]);
    }
  }
  return [...byService]
    .map(([service, checks]) => ({ service, checks }))
    .sort((a, b) => byTitle(a.service, b.service));
}

/** How a check is told besides its question. */
export interface Telling {
  /** "Struck three times, last in October 2025". */
  struck: string;
  /** Absolute address of its root cause. */
  url: string;
}

/** A check as an item of a Markdown list of tasks. */
export function checkToMarkdown(
  { cause, question, practices }: Check,
  { struck, url }: Telling,
): string {
  return [
    `- [ ] **${escapeMarkdown(question)}** ${oneLine(cause.data.summary)}`,
    `  - [${struck}](${url}).`,
    ...practices.map((practice) => `  - ${oneLine(practice)}`),
  ].join('\n');
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
