import * as z from 'zod';
import { common } from './common.ts';
import { line, prose, ref, url } from './fields.ts';
import { distinct } from './unique.ts';

/** Something that runs, can fail, and has an owner. */
export const serviceSchema = () =>
  z.strictObject({
    ...common,
    summary: prose.describe('What it does, and for whom.'),
    owner: line.optional().describe('Team that runs it.'),
    repository: url.optional().describe('Where its code is.'),
    dependsOn: distinct(ref('services')).describe('Services that it cannot work without.'),
  });
export type ServiceData = z.output<ReturnType<typeof serviceSchema>>;
