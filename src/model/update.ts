import * as z from 'zod';
import { line, moment, prose, sources } from './fields.ts';

/** A status update as it was given. */
export const update = z.strictObject({
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
export type Update = z.output<typeof update>;
