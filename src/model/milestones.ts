import * as z from 'zod';
import { checked, moment, sources } from './fields.ts';
import { outOfOrder } from './order.ts';

/** The five times of an incident, in the order in which they must lie. */
export const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof milestones)[number];

/** The times of an incident. */
export const times = checked(
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
    ...outOfOrder(value, milestones, { of: 'moment', slip: 'a wrong day or a wrong offset' }),
  ],
).describe('When it happened; every duration is computed from these.');
