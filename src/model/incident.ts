import * as z from 'zod';
import { common } from './common.ts';
import { checked, line, moment, prose, ref, sources, statement, tracker } from './fields.ts';
import { references } from './reference.ts';
import { distinct, uniqueIds } from './unique.ts';
import { health } from './health.ts';
import { impact } from './impact.ts';
import { metric } from './metric.ts';
import { times } from './milestones.ts';
import { phase } from './phase.ts';
import { reviewer } from './reviewer.ts';
import { fromVocabulary, type Vocabularies } from './site.ts';
import { update } from './update.ts';
import { analysisStatuses, incidentStatuses, timelineKinds } from './vocabulary.ts';
import { whys } from './why.ts';

const statements = (what: string) => z.array(statement).default([]).describe(what);
const people = (what: string) => distinct(line).describe(what);

const timelineEvent = z.strictObject({
  at: moment.describe('When it happened.'),
  text: prose.describe('What happened.'),
  kind: z.enum(timelineKinds).default('event').describe('What sort of event it is.'),
  service: ref('services').optional().describe('The service that it happened to.'),
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
export type Disagreement = IncidentData['disagreements'][number];
