import type { Kind } from '../model/kinds.ts';
import type { IncidentNode } from './nodes.ts';

/** What decides which sections an incident's page has. */
type Shown = Pick<IncidentNode, 'data' | 'body'> & {
  whys: readonly unknown[];
  steps: readonly { whys: readonly unknown[] }[];
  related: readonly unknown[];
};

/**
 * The sections of an incident's page, in order, and when each has something to
 * show. The page and its table of contents both read this list.
 */
const all = [
  ['impact', 'Impact', ({ data }) => data.impact !== undefined],
  [
    'account',
    'What happened',
    ({ body, data }) =>
      body.trim() !== '' || data.trigger !== undefined || data.detection?.text !== undefined,
  ],
  ['cascade', 'The cascade', ({ steps }) => steps.length > 0],
  [
    'whys',
    'Five whys',
    ({ whys, steps }) => [whys, ...steps.map((step) => step.whys)].some((list) => list.length > 0),
  ],
  ['root-causes', 'Root causes', () => true],
  ['remediations', 'Remediations', () => true],
  ['metrics', 'Metrics', ({ data }) => data.metrics.length > 0],
  ['health', 'System health', ({ data }) => data.health.length > 0],
  ['timeline', 'Timeline', () => true],
  ['updates', 'Status updates', ({ data }) => data.updates.length > 0],
  [
    'factors',
    'What helped and what did not',
    ({ data }) =>
      [
        data.contributingFactors,
        data.mitigators,
        data.wentWell,
        data.wentWrong,
        data.gotLucky,
      ].some((list) => list.length > 0),
  ],
  ['disagreements', 'Where the sources disagree', ({ data }) => data.disagreements.length > 0],
  ['open-questions', 'Open questions', ({ data }) => data.openQuestions.length > 0],
  ['learnings', 'Learnings', () => true],
  ['similar', 'Similar incidents', () => true],
  ['related', 'Related incidents', ({ related }) => related.length > 0],
  ['references', 'References', ({ data }) => data.references.length > 0],
  ['set-aside', 'Rules set aside', ({ data }) => data.silenced.length > 0],
] as const satisfies readonly (readonly [string, string, (incident: Shown) => boolean])[];

export type SectionId = (typeof all)[number][0];

/** The sections that an incident's page shows. */
export function sectionsOf(incident: Shown): { id: SectionId; title: string }[] {
  return all.filter(([, , isShown]) => isShown(incident)).map(([id, title]) => ({ id, title }));
}

/**
 * Ids of the sections of the other pages, which headings of their bodies must not
 * take. Those of incidents follow from {@link sectionsOf}.
 */
export const anchorsOf: Record<Kind, readonly string[]> = {
  incidents: [],
  rootCauses: [
    'struck',
    'members',
    'remediations',
    'uncovered',
    'learnings',
    'references',
    'set-aside',
  ],
  steps: ['evidence', 'whys', 'root-causes', 'links', 'remediations', 'cascade', 'set-aside'],
  remediations: ['addresses', 'success', 'verification', 'changes', 'set-aside'],
  learnings: ['practices', 'root-causes', 'incidents', 'references', 'set-aside'],
  services: ['incidents', 'steps', 'root-causes', 'dependencies', 'set-aside'],
};
