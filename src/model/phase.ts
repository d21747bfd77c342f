import * as z from 'zod';
import { checked, line, moment, prose, slug, sources } from './fields.ts';
import { outOfOrder } from './order.ts';
import { phaseStatuses } from './vocabulary.ts';

/** A phase of the remediation of an incident. */
export const phase = checked(
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
  (value) => outOfOrder(value, ['started', 'ended'], { of: 'moment', slip: 'a wrong day' }),
);
export type Phase = z.output<typeof phase>;
