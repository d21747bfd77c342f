import * as z from 'zod';
import { checked, date, line, prose } from './fields.ts';
import { outOfOrder } from './order.ts';

const reviewerObject = checked(
  z.strictObject({
    name: line.describe('The person or team.'),
    asked: date.optional().describe('Day on which the review was asked for.'),
    on: date.optional().describe('Day on which it was done; missing while it is not.'),
    note: prose.optional().describe('What it was about, or what came of it.'),
  }),
  (value) => outOfOrder(value, ['asked', 'on'], { of: 'date', slip: 'a wrong day' }),
);

/**
 * Somebody who reviews the analysis. A name alone says no more than that: in an
 * analysis in review it is somebody who was asked, in a published one somebody who did.
 */
export const reviewer = z
  .union([line, reviewerObject])
  .transform((value): z.output<typeof reviewerObject> =>
    typeof value === 'string' ? { name: value } : value,
  );
export type Reviewer = z.output<typeof reviewer>;

/** False for a reviewer who was asked and has not answered yet. */
export const hasReviewed = ({ asked, on }: Reviewer) => on !== undefined || asked === undefined;
