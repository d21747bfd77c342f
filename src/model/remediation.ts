import * as z from 'zod';
import { common } from './common.ts';
import {
  checked,
  date,
  line,
  moment,
  prose,
  ref,
  sources,
  tracker,
  url,
  withExample,
} from './fields.ts';
import { distinct } from './unique.ts';
import { outOfOrder } from './order.ts';
import { fromVocabulary, type Vocabularies } from './site.ts';
import { evidence } from './why.ts';
import { remediationKinds, remediationStatuses } from './vocabulary.ts';

const verification = z.strictObject({
  what: line.optional().describe('What was verified.'),
  before: prose.describe('What was seen before the change.'),
  after: prose.describe('What was seen after it.'),
  how: prose.optional().describe('How it was looked at: the command, the query, the drill.'),
  at: moment.optional().describe('When.'),
  sample: z
    .strictObject({
      count: z.int().min(0).describe('How many things were looked at.'),
      of: line.describe('What was counted: tests, requests, deployments …'),
    })
    .optional()
    .describe('How much the result rests on.'),
  evidence: z.array(evidence).default([]).describe('What shows it.'),
  note: prose.optional().describe('What it does not show.'),
  sources,
});
export type Verification = z.output<typeof verification>;

const change = z.strictObject({
  what: line.describe('What was changed.'),
  file: line.optional().describe('Path of the file.'),
  commit: withExample(
    z.string().regex(/^[0-9a-f]{7,40}$/, 'a hash of 7 to 40 hexadecimal digits'),
    '4f2a91c',
  )
    .optional()
    .describe('Hash of the commit.'),
  url: url.optional().describe('An address that shows the change.'),
});

/** One action, from plan to proof. */
export const remediationSchema = (site: Vocabularies | undefined) =>
  checked(
    z.strictObject({
      ...common,
      summary: prose.describe('What is done, and why it helps.'),
      kind: z.enum(remediationKinds).describe('What it changes about the next time.'),
      status: z.enum(remediationStatuses).describe('How far it is.'),
      statusReason: prose.optional().describe('Why it has that status.'),
      priority: fromVocabulary(site, 'priorities').optional().describe('How urgent it is.'),
      phase: ref('phases').optional().describe('The phase of the incident that it belongs to.'),
      addresses: z
        .strictObject({
          rootCauses: distinct(ref('rootCauses')).describe('Root causes it works on.'),
          steps: distinct(ref('steps')).describe(
            'Cascade steps it works on; of another incident as <incident>/<step>.',
          ),
        })
        .optional()
        .describe('What it works on.'),
      owner: line.optional().describe('Team or person who does it.'),
      due: date.optional().describe('Day or month by which it is promised.'),
      doneOn: date.optional().describe('Day or month in which it was done.'),
      verifiedOn: date.optional().describe('Day or month in which it was shown to work.'),
      successCriterion: prose.optional().describe('How everybody will know that it worked.'),
      verification: z.array(verification).default([]).describe('What shows that it works.'),
      changes: z.array(change).default([]).describe('Files and commits in which it was done.'),
      tracker: tracker.optional().describe('Where it is tracked.'),
      sources,
    }),
    (value) => [
      ...(value.status === 'dropped' && value.statusReason === undefined
        ? [
            {
              rule: 'missing-field',
              message:
                'Missing "statusReason". Expected the reason for which it is not done, as "status" is dropped.',
              help: 'Write "statusReason" with the reason in a sentence.',
              path: ['status'],
            },
          ]
        : []),
      ...outOfOrder(value, ['doneOn', 'verifiedOn'], { of: 'date', slip: 'a wrong day' }),
    ],
  );
export type RemediationData = z.output<ReturnType<typeof remediationSchema>>;
