import * as z from 'zod';
import { common } from './common.ts';
import { prose, ref, statement } from './fields.ts';
import { references } from './reference.ts';
import { distinct } from './unique.ts';

/** What to do differently from now on, said once for all the incidents that taught it. */
export const learningSchema = () =>
  z.strictObject({
    ...common,
    summary: prose.describe('Why it is so, in one or two sentences.'),
    incidents: distinct(ref('incidents')).describe('Incidents that taught it.'),
    rootCauses: distinct(ref('rootCauses')).describe('Root causes that it guards against.'),
    practices: z.array(statement).default([]).describe('What follows from it for daily work.'),
    references,
  });
export type LearningData = z.output<ReturnType<typeof learningSchema>>;
