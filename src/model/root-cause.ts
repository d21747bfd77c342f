import * as z from 'zod';
import { common } from './common.ts';
import { checked, prose, ref } from './fields.ts';
import { references } from './reference.ts';
import { fromVocabulary, type Vocabularies } from './site.ts';
import { rootCauseStatuses } from './vocabulary.ts';

/** What lies at the end of a chain of whys, can be acted on, and may strike again. */
export const rootCauseSchema = (site: Vocabularies | undefined) =>
  checked(
    z.strictObject({
      ...common,
      summary: prose.describe('The mechanism in one or two sentences, free of any one incident.'),
      category: fromVocabulary(site, 'causeCategories').describe('What sort of cause it is.'),
      family: ref('rootCauses')
        .optional()
        .describe('A broader root cause that this one is a form of.'),
      status: z.enum(rootCauseStatuses).describe('Whether it can still strike.'),
      statusReason: prose.optional().describe('Why it has that status.'),
      references,
    }),
    (value) =>
      value.status === 'accepted' && value.statusReason === undefined
        ? [
            {
              rule: 'missing-field',
              message:
                'Missing "statusReason". Expected the reason for which the cause is accepted, as "status" is accepted.',
              help: 'Write "statusReason" with the reason in a sentence.',
              path: ['status'],
            },
          ]
        : [],
  );
export type RootCauseData = z.output<ReturnType<typeof rootCauseSchema>>;
