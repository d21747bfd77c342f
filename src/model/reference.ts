import * as z from 'zod';
import { checked } from './checked.ts';
import { publication } from './dates.ts';
import { slug, url } from './fields.ts';
import { line, prose } from './texts.ts';
import { uniqueIds } from './unique.ts';

/** A source, kept findable: an address and an archived copy, or the note that it is not public. */
export const reference = checked(
  z.strictObject({
    id: slug.describe('Short name by which statements cite it.'),
    title: line.describe('Title of the document.'),
    author: line.optional().describe('Who wrote or published it.'),
    published: publication.optional().describe('When it was published.'),
    url: url.optional().describe('Where it can be read.'),
    archiveUrl: url.optional().describe('An archived copy, for the day when the address is gone.'),
    gone: z
      .boolean()
      .default(false)
      .describe(
        'True when the address no longer shows the document; the archived copy stands for it.',
      ),
    notPublic: z.boolean().default(false).describe('True when readers cannot open it.'),
    note: prose.optional().describe('What it is good for, or where it is wrong.'),
  }),
  (value) =>
    value.url !== undefined || value.archiveUrl !== undefined || value.notPublic
      ? []
      : [
          {
            rule: 'missing-field',
            message: `Found the reference "${value.id}" without an address. Expected "url", "archiveUrl" or "notPublic: true".`,
            help: 'Write where it can be read, or "notPublic: true" if readers cannot open it.',
          },
        ],
);
export type Reference = z.output<typeof reference>;

/** The references of an entry. */
export const references = checked(z.array(reference).default([]), uniqueIds).describe(
  'Documents that the entry rests on.',
);
