import * as z from 'zod';
import { withExample } from './checked.ts';
import { line, prose } from './texts.ts';

/** A digest as imports write it: the first hexadecimal digits of a SHA-256. */
const digest = withExample(
  z.string().regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits'),
  '4f2a91c07b3d',
);

/** What an import says of an entry that it wrote: where it came from, and what is not certain. */
export const imported = z.strictObject({
  from: line.describe('Path or address of the document that it was taken from.'),
  part: z
    .int()
    .min(1)
    .default(1)
    .describe('Which of the incidents that the document tells of, from 1.'),
  digest: digest.describe('Digest of that document, by which it is found again when it has moved.'),
  guesses: z
    .array(
      z.strictObject({
        field: line.describe('The field; "body" for the text below.'),
        why: prose.describe('Why it may be wrong.'),
      }),
    )
    .default([])
    .describe(
      'What the import guessed. Correct the field or leave it, and take the item out: with it, the analysis cannot be published.',
    ),
  taken: z
    .array(
      z.strictObject({
        field: line.describe('The field; "body" for the text below.'),
        lines: withExample(
          z.string().regex(/^\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/, 'lines, such as 12 or 12-14, 20'),
          '12-14',
        )
          .optional()
          .describe('Lines of the document, in the order of what was taken from them.'),
        written: digest.describe(
          'Digest of what was written, by which an edit by a person is known.',
        ),
      }),
    )
    .default([])
    .describe('What the import wrote, and the lines that it was taken from.'),
  files: z
    .array(line)
    .default([])
    .describe(
      'Files that were written with this one, relative to the content folder: one that is gone is not written again.',
    ),
});
export type Imported = z.output<typeof imported>;
