import * as z from 'zod';
import {
  checked,
  common,
  date,
  distinct,
  line,
  moment,
  prose,
  ref,
  references,
  slug,
  sources,
  statement,
  tracker,
  uniqueIds,
} from './fields.ts';
import { impact } from './impact.ts';
import { metric } from './metric.ts';
import { fromVocabulary, type Vocabularies } from './site.ts';
import { extentOf, isBefore, isExtentBefore, momentFault, type Moment } from './time.ts';
import { whys } from './why.ts';
import {
  analysisStatuses,
  healthStates,
  incidentStatuses,
  phaseStatuses,
  timelineKinds,
} from './vocabulary.ts';

const statements = (what: string) => z.array(statement).default([]).describe(what);
const people = (what: string) => distinct(line).describe(what);

const reviewerObject = checked(
  z.strictObject({
    name: line.describe('The person or team.'),
    asked: date.optional().describe('Day on which the review was asked for.'),
    on: date.optional().describe('Day on which it was done; missing while it is not.'),
    note: prose.optional().describe('What it was about, or what came of it.'),
  }),
  ({ asked, on }) =>
    asked &&
    on &&
    // A text that is no date is told as such; it has no place in an order.
    [asked, on].every((day) => momentFault(day, 'date') === undefined) &&
    isBefore(on, asked)
      ? [
          {
            rule: 'times-out-of-order',
            message: `Found "on" at ${on}, before "asked" at ${asked}. Expected asked ≤ on.`,
            help: 'See whether one of the two has a wrong day.',
            path: ['on'],
          },
        ]
      : [],
);

/**
 * Somebody who reviews the analysis. A name alone says no more than that: in an
 * analysis in review it is somebody who was asked, in a published one somebody who did.
 */
const reviewer = z
  .union([line, reviewerObject])
  .transform((value): z.output<typeof reviewerObject> =>
    typeof value === 'string' ? { name: value } : value,
  );
export type Reviewer = z.output<typeof reviewer>;

/** False for a reviewer who was asked and has not answered yet. */
export const hasReviewed = ({ asked, on }: Reviewer) => on !== undefined || asked === undefined;

/** The five times of an incident, in the order in which they must lie. */
export const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof milestones)[number];

const times = checked(
  z.strictObject({
    started: moment.optional().describe('When the harm began.'),
    detected: moment.optional().describe('When somebody or something noticed.'),
    acknowledged: moment.optional().describe('When somebody began to work on it.'),
    mitigated: moment.optional().describe('When it stopped hurting.'),
    resolved: moment.optional().describe('When it was over.'),
    sources,
  }),
  (value) => [
    ...(value.started !== undefined || value.detected !== undefined
      ? []
      : [
          {
            rule: 'missing-field',
            message: 'Found neither "started" nor "detected". Expected at least one of them.',
            help: 'Write when the harm began, as finely as it is known: "started: ~2025-09" is about September 2025.',
          },
        ]),
    ...outOfOrder(value),
  ],
).describe('When it happened; every duration is computed from these.');

function outOfOrder(value: Partial<Record<Milestone, Moment>>) {
  // A text that is no moment is told as such; it has no place in an order.
  const known = milestones.flatMap((name) => {
    const moment = value[name];
    return moment && momentFault(moment, 'moment') === undefined
      ? [{ name, extent: extentOf(moment) }]
      : [];
  });
  return known.flatMap(({ name, extent }, index) => {
    // A bare day between two instants must not hide that these are out of order.
    const before = known.slice(0, index).find((one) => isExtentBefore(extent, one.extent))?.name;
    if (!before) return [];
    return [
      {
        rule: 'times-out-of-order',
        message: `Found "${name}" at ${value[name]}, before "${before}" at ${value[before]}. Expected ${milestones.join(' ≤ ')}.`,
        help: 'See whether one of the two has a wrong day or a wrong offset.',
        path: [name],
      },
    ];
  });
}

const timelineEvent = z.strictObject({
  at: moment.describe('When it happened.'),
  text: prose.describe('What happened.'),
  kind: z.enum(timelineKinds).default('event').describe('What sort of event it is.'),
  service: ref('services').optional().describe('The service that it happened to.'),
  sources,
});

const phase = checked(
  z.strictObject({
    id: slug.describe('Short name by which remediations refer to it.'),
    name: line.describe('Its name.'),
    status: z.enum(phaseStatuses).describe('How far it is.'),
    started: moment.optional().describe('When work on it began.'),
    ended: moment.optional().describe('When work on it ended.'),
    due: moment.optional().describe('When it should be complete.'),
    text: prose.optional().describe('What it is for.'),
    sources,
  }),
  ({ started, ended }) =>
    started &&
    ended &&
    // A text that is no moment is told as such; it has no place in an order.
    [started, ended].every((at) => momentFault(at, 'moment') === undefined) &&
    isBefore(ended, started)
      ? [
          {
            rule: 'times-out-of-order',
            message: `Found "ended" at ${ended}, before "started" at ${started}. Expected started ≤ ended.`,
            help: 'See whether one of the two has a wrong day.',
            path: ['ended'],
          },
        ]
      : [],
);

const health = z.strictObject({
  at: moment.describe('Day or time of the report.'),
  percent: z.number().min(0).max(100).optional().describe('Overall figure, in per cent.'),
  text: prose.optional().describe('What the figure means.'),
  areas: z
    .array(
      z.strictObject({
        name: line.describe('What is judged.'),
        state: z.enum(healthStates).describe('How it is.'),
        service: ref('services').optional().describe('The service that it belongs to.'),
        note: prose.optional().describe('What is still missing.'),
      }),
    )
    .default([])
    .describe('State of the parts.'),
  sources,
});

const update = z.strictObject({
  at: moment.describe('When it was given.'),
  title: line.optional().describe('Its headline.'),
  text: prose.describe('What it says.'),
  recommendation: z
    .strictObject({
      action: prose.describe('What is recommended.'),
      rationale: prose.optional().describe('Why.'),
      timeline: prose.optional().describe('By when.'),
      justification: prose.optional().describe('What the business gains.'),
    })
    .optional()
    .describe('What it asks readers to decide.'),
  sources,
});

const disagreement = z.strictObject({
  about: line.describe('What the sources disagree on.'),
  claims: z
    .array(z.strictObject({ text: prose.describe('What is claimed.'), sources }))
    .min(2)
    .describe('What each source says.'),
  finding: statement.describe('What the evidence supports, or that it supports neither.'),
});

const openQuestion = z.strictObject({
  question: prose.describe('What is not known.'),
  answer: prose.optional().describe('The answer, or what is known so far.'),
  owner: line.optional().describe('Who finds out.'),
  sources,
});

/** What happened, to whom and when; the page that people share. */
export const incidentSchema = (site: Vocabularies | undefined) =>
  checked(
    z.strictObject({
      ...common,
      summary: prose.describe('What happened and what came of it, in two or three sentences.'),
      sources,
      severity: fromVocabulary(site, 'severities').describe('How grave it was.'),
      status: z.enum(incidentStatuses).describe('Where the trouble itself stands.'),
      analysisStatus: z.enum(analysisStatuses).describe('Where this analysis stands.'),
      supersededBy: ref('incidents').optional().describe('The analysis that replaces this one.'),
      kind: fromVocabulary(site, 'incidentKinds').describe('What sort of incident it was.'),
      environments: distinct(fromVocabulary(site, 'environments')).describe('Where it happened.'),
      services: distinct(ref('services')).describe('Services that it affected.'),
      owners: people('Teams or people who answer for the analysis.'),
      authors: people('Who wrote the analysis.'),
      reviewers: z
        .array(reviewer)
        .default([])
        .describe('Who reviewed it and when, or is asked to: a name, or a block with its days.'),
      tracker: tracker.optional().describe('Where it is tracked.'),
      times,
      detection: z
        .strictObject({
          method: fromVocabulary(site, 'detectionMethods')
            .optional()
            .describe('What brought it to light, where that is known.'),
          text: prose.optional().describe('How it came to light.'),
          sources,
        })
        .optional()
        .describe('How it was noticed.'),
      impact: impact.optional().describe('Whom it hurt, and how much.'),
      trigger: statement.optional().describe('What set it off.'),
      whys: whys.describe('Why it happened, for incidents explained as a whole.'),
      contributingFactors: statements('What made it possible or worse, without being a cause.'),
      mitigators: statements('What kept it from being worse.'),
      wentWell: statements('What went well.'),
      wentWrong: statements('What went wrong.'),
      gotLucky: statements('Where luck helped.'),
      metrics: checked(z.array(metric).default([]), uniqueIds).describe(
        'Measures with baseline, current and target.',
      ),
      health: z.array(health).default([]).describe('Health of the affected services at a date.'),
      phases: checked(z.array(phase).default([]), uniqueIds).describe(
        'Phases of the remediation, in order.',
      ),
      timeline: z.array(timelineEvent).default([]).describe('What happened when.'),
      updates: z.array(update).default([]).describe('Status updates as they were given.'),
      disagreements: z
        .array(disagreement)
        .default([])
        .describe('Where the sources contradict each other.'),
      openQuestions: z.array(openQuestion).default([]).describe('What is not known yet.'),
      related: z
        .array(
          z.strictObject({
            incident: ref('incidents').describe('The other incident.'),
            note: prose.describe('What they have to do with each other.'),
          }),
        )
        .default([])
        .describe('Other incidents that belong to this one; shown on both.'),
      references,
    }),
    (value) =>
      value.analysisStatus === 'superseded' && value.supersededBy === undefined
        ? [
            {
              rule: 'missing-field',
              message:
                'Missing "supersededBy". Expected the id of the analysis that replaces this one, as "analysisStatus" is superseded.',
              help: 'Write "supersededBy: <id of the incident>", or another "analysisStatus".',
              path: ['analysisStatus'],
            },
          ]
        : [],
  );
export type IncidentData = z.output<ReturnType<typeof incidentSchema>>;
export type Phase = IncidentData['phases'][number];
export type Health = IncidentData['health'][number];
export type Update = IncidentData['updates'][number];
export type Disagreement = IncidentData['disagreements'][number];
