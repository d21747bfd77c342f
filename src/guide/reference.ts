import type * as z from 'zod';
import { schemasFor } from '../model/index.ts';
import { kindInfo, kinds, type Kind } from '../model/kinds.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { fieldDocs, type FieldDoc } from './fields.ts';

/** A page that tells every field of one sort of file. */
export interface ReferencePage {
  /** Last part of its address. */
  folder: string;
  title: string;
  lead: string;
  /** Where such a file stands. */
  file: string;
  /** True where Markdown may follow the fields. */
  hasBody: boolean;
  fields: FieldDoc[];
}

/** The pages of the reference, one for each kind of entry and one for the file of the site. */
export function referencePages(site: Site): ReferencePage[] {
  const schemas: Record<Kind, z.ZodType> = schemasFor(site);
  return [
    ...kinds.map((kind): ReferencePage => {
      const { folder, title, aOne, example, extensions } = kindInfo[kind];
      return {
        folder,
        title,
        lead: `What the file of ${aOne} may hold.`,
        file: `content/${example}`,
        hasBody: extensions.includes('.md'),
        fields: fieldDocs(schemas[kind], site),
      };
    }),
    {
      folder: 'site',
      title: 'Site',
      lead: 'What an owner decides once for the whole base.',
      file: 'content/site.yaml',
      hasBody: false,
      fields: fieldDocs(siteSchema, site),
    },
  ];
}
