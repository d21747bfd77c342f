import type { AnyNode, Graph, IncidentNode, RemediationNode, StepNode } from '../graph/nodes.ts';
import { anchorsOf, sectionsOf, type SectionId } from '../graph/sections.ts';
import { nameOf } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';
import type { Reference } from '../model/reference.ts';
import type { RecordSection } from './record.ts';
import { bodySections, textsOf } from './texts.ts';

/** Fields that have a place of their own in a record. */
const elsewhere = new Set([
  'title',
  'summary',
  'tags',
  'aliases',
  'references',
  'silenced',
  'visibility',
]);

const known = new WeakMap<AnyNode, RecordSection[]>();

/** An entry that is a page by itself. Steps and remediations are asked for twice: for themselves and within their incident. */
export function ownSections(node: AnyNode, graph?: Graph): RecordSection[] {
  if (!known.has(node)) known.set(node, sectionsOfPage(node, graph));
  return known.get(node)!;
}

function sectionsOfPage(node: AnyNode, graph: Graph | undefined): RecordSection[] {
  const typed = Object.entries(node.data).filter(([key]) => !elsewhere.has(key));
  const references = 'references' in node.data ? node.data.references : [];
  const first = { at: '', title: node.title, texts: textsOf(Object.fromEntries(typed)) };
  return [
    summarySection(node.title, node.data.summary),
    ...bodySections(node, first, anchorsOf[node.kind], graph),
    ...withTexts({
      at: '#references',
      title: 'References',
      texts: titlesOf(references),
      weight: 0.5,
    }),
  ];
}

/** What documents are called; what is said of each would weigh more in every search than it tells. */
const titlesOf = (references: readonly Reference[]) => references.map(({ title }) => title);

const withTexts = (section: RecordSection) => (section.texts.length > 0 ? [section] : []);

const summarySection = (title: string, summary: string): RecordSection => ({
  at: '',
  title,
  texts: textsOf(summary),
  weight: 2,
});

/** An incident, with its steps and remediations. */
export function incidentSections(incident: IncidentNode, graph?: Graph): RecordSection[] {
  const { data } = incident;
  const texts: Partial<Record<SectionId, unknown>> = {
    impact: data.impact,
    whys: data.whys,
    'root-causes': incident.rootCauses.map(({ title }) => title),
    metrics: data.metrics,
    health: data.health,
    remediations: data.phases,
    timeline: data.timeline,
    updates: data.updates,
    factors: [
      data.contributingFactors,
      data.mitigators,
      data.wentWell,
      data.wentWrong,
      data.gotLucky,
    ],
    disagreements: data.disagreements,
    'open-questions': data.openQuestions,
    related: data.related
      .filter(({ incident: id }) => incident.related.some((one) => one.incident.id === id))
      .map(({ note }) => note),
    references: titlesOf(data.references),
  };
  const shown = sectionsOf(incident);
  const account: RecordSection = {
    at: '#account',
    title: 'What happened',
    texts: textsOf([data.trigger, data.detection?.text]),
  };
  return [
    summarySection(incident.title, data.summary),
    ...bodySections(
      incident,
      account,
      shown.map(({ id }) => id),
      graph,
    ).filter((section) => section !== account || section.texts.length > 0),
    ...shown.flatMap(({ id, title }) =>
      withTexts({
        at: `#${id}`,
        title,
        texts: textsOf(texts[id]),
        ...(id === 'references' && { weight: 0.5 }),
      }),
    ),
    ...[...incident.steps, ...incident.remediations].map((part) => partSection(part, graph)),
  ];
}

/** A step or a remediation within its incident. */
function partSection(part: StepNode | RemediationNode, graph: Graph | undefined): RecordSection {
  const { folder } = kindInfo[part.kind];
  return {
    at: `${folder}/${nameOf(part.id)}/`,
    title: part.title,
    texts: [
      ...ownSections(part, graph).flatMap(({ title, texts }) =>
        title === part.title ? texts : [title, ...texts],
      ),
      ...('tracker' in part.data && part.data.tracker ? [part.data.tracker.id] : []),
    ],
  };
}
