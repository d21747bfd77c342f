import * as z from 'zod';
import { common } from './common.ts';
import { moment, prose, ref, sources, statement } from './fields.ts';
import { distinct } from './unique.ts';
import { evidence, whys } from './why.ts';
import { combinations, stepKinds } from './vocabulary.ts';

/** One failure in the cascade of an incident. */
export const stepSchema = () =>
  z.strictObject({
    ...common,
    summary: prose.describe('What failed, and how it showed.'),
    kind: z.enum(stepKinds).default('failure').describe('What part it plays in the cascade.'),
    leadsTo: distinct(ref('steps')).describe(
      'Steps of the same incident that it led to, or "impact".',
    ),
    combine: z
      .enum(combinations)
      .default('any')
      .describe('Whether all that led here was needed together, or any of it was enough.'),
    rootCauses: distinct(ref('rootCauses')).describe(
      'Root causes without a chain of whys of their own.',
    ),
    service: ref('services').optional().describe('The service that failed.'),
    at: moment.optional().describe('When it happened.'),
    whys: whys.describe('Why it happened.'),
    evidence: z.array(evidence).default([]).describe('What shows that it happened.'),
    sources,
    consequences: z.array(statement).default([]).describe('What it did besides leading on.'),
  });
export type StepData = z.output<ReturnType<typeof stepSchema>>;
