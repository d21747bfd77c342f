import { formatDay } from '../format/moment.ts';
import { countOf } from '../format/words.ts';
import { isDraft } from '../graph/drafts.ts';
import type {
  AnyNode,
  Graph,
  IncidentNode,
  RemediationNode,
  RootCauseNode,
  StepNode,
} from '../graph/nodes.ts';
import { latestFirst } from '../graph/order.ts';
import { nameOf } from '../model/entry.ts';
import { termOf, type Site } from '../model/site.ts';
import { dayOf } from '../model/time.ts';
import { beforeNote } from '../report/before-words.ts';
import { struckInWords } from '../report/struck-words.ts';
import { facetsOf, incidentsOf, servicesOf } from './facets-of.ts';
import type { RecordSection, SearchRecord } from './record.ts';
import { incidentSections, ownSections } from './sections.ts';

/** Services that a result names. */
const NAMES = 2;

/** The records of the two indexes that search reads. */
export interface SearchRecords {
  /**
   * An incident with its steps and remediations as sections of it, so that it
   * stands above them and that the first download grows with incidents, not with
   * their parts; and root causes, learnings and services.
   */
  entries: SearchRecord[];
  /** Each step and each remediation by itself, for those who look for just these. */
  parts: SearchRecord[];
}

/** Everything that may be found: what the graph has in its lists. */
export function recordsOf(graph: Graph, site: Site): SearchRecords {
  const record = (node: AnyNode, sections: RecordSection[], note?: string) =>
    recordOf(node, sections, site, note);
  return {
    entries: [
      ...graph.incidents.map((node) =>
        record(node, incidentSections(node, graph), incidentNote(node, site)),
      ),
      ...graph.rootCauses.map((node) =>
        record(node, ownSections(node, graph), struckNote(node, site)),
      ),
      ...graph.learnings.map((node) =>
        record(node, ownSections(node, graph), countNote('Taught by', node.incidents.length)),
      ),
      ...graph.services.map((node) =>
        record(node, ownSections(node, graph), countNote('Took part in', node.incidents.length)),
      ),
    ],
    parts: [
      ...graph.steps.map((node) => record(node, ownSections(node, graph), stepNote(node, site))),
      ...graph.remediations.map((node) =>
        record(node, ownSections(node, graph), `Remediation of ${nameOfIncident(node)}`),
      ),
    ],
  };
}

const nameOfIncident = (node: StepNode | RemediationNode) =>
  `“${node.incident.title}”${isDraft(node) ? ' (draft)' : ''}`;

function recordOf(
  node: AnyNode,
  sections: RecordSection[],
  site: Site,
  note: string | undefined,
): SearchRecord {
  const incidents = incidentsOf(node);
  const facets = facetsOf(node, site.timeZone);
  const services = servicesOf(node).map(({ title }) => title);
  const severity = Math.min(
    ...incidents.map(({ data }) => site.severities.findIndex(({ id }) => id === data.severity)),
  );
  // A service is no event: by date it comes last.
  const day = node.kind === 'services' ? undefined : incidents.toSorted(latestFirst)[0]?.date;
  const showsDay = 'incident' in node || node.kind === 'incidents';
  const tracker = 'tracker' in node.data ? node.data.tracker : undefined;
  return {
    kind: node.kind,
    path: node.path,
    title: node.title,
    ids: [nameOf(node.id), ...node.data.aliases, ...(tracker ? [tracker.id] : [])],
    names: [
      // Its own name is its title.
      ...(node.kind === 'services' ? [] : services),
      ...facets.category.map((id) => termOf(site, 'causeCategories', id).name),
      ...facets.tag.map((tag) => tag.replaceAll('-', ' ')),
    ],
    card: {
      ...(day && showsDay && { when: formatDay(day, site.timeZone, site.language) }),
      ...(showsDay && { severity: termOf(site, 'severities', facets.severity[0]!).name }),
      ...(showsDay && services.length > 0 && { services: few(services) }),
      ...(facets.status[0] && { status: facets.status[0] }),
      ...(note && { note }),
    },
    sections,
    facets,
    ...(day && { date: dayOf(day) }),
    ...(Number.isFinite(severity) && { severity }),
    recurrence: incidents.length,
  };
}

/** The first names of a list, and how many more there are. */
function few(names: readonly string[]): string {
  const more = names.length - NAMES;
  return names.slice(0, NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** "Struck three times, last in May 2026" */
function struckNote(cause: RootCauseNode, site: Site): string {
  const incidents = incidentsOf(cause);
  return incidents.length === 0 ? 'No published incident yet' : struckInWords(incidents, site);
}

/** "Struck before: three times, last in May 2026"; undefined for the first of its causes. */
function incidentNote(node: IncidentNode, site: Site): string | undefined {
  const words = [isDraft(node) && 'draft', beforeNote(node, site)].filter(Boolean).join('; ');
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

const stepNote = (node: StepNode, site: Site) =>
  [`Step ${node.position} of ${nameOfIncident(node)}`, beforeNote(node, site)]
    .filter(Boolean)
    .join('; ');

const countNote = (verb: string, count: number) =>
  count > 0 ? `${verb} ${countOf(count, 'incident')}` : undefined;
