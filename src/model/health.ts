import * as z from 'zod';
import { line, moment, prose, ref, sources } from './fields.ts';
import { healthStates } from './vocabulary.ts';

/** How healthy the affected services were at a date. */
export const health = z.strictObject({
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
export type Health = z.output<typeof health>;
