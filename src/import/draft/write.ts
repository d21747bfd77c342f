import { Document, isSeq, visit } from 'yaml';
import type { Imported } from '../../model/imported.ts';
import type { Lines } from '../extraction.ts';
import type { DraftEntry } from './entry.ts';

/** How entries of a draft are written. */

/** Where all entries of a draft come from. */
export type Source = Pick<Imported, 'from' | 'part' | 'digest'>;

/** A field and its value, as lines of YAML. */
export function fieldText(field: string, value: unknown): string {
  const document = new Document({ [field]: field === 'imported' ? compact(value) : value });
  // Short lists stand on one line; of the record each item does.
  visit(document, {
    Pair(_, { key, value: own }) {
      const name = String((key as { value?: unknown }).value);
      if (name === 'taken' && isSeq(own))
        for (const item of own.items) (item as { flow?: boolean }).flow = true;
      if (SHORT.has(name) && isSeq(own)) own.flow = true;
    },
  });
  return document.toString({ lineWidth: field === 'imported' ? 0 : 100 });
}

const SHORT = new Set([
  'tags',
  'services',
  'sources',
  'leadsTo',
  'incidents',
  'rootCauses',
  'steps',
]);

/** The text of a file from its fields. */
export const fileText = (data: Record<string, unknown>, body: string): string =>
  `---\n${Object.entries(data)
    .map(([field, value]) => fieldText(field, value))
    .join('')}---\n${body && `\n${body}\n`}`;

/** A digest of what was written into a field, whatever its YAML looks like. */
export const writtenDigest = (value: unknown, digest: (text: string) => string): string =>
  digest(typeof value === 'string' ? value.trim() : (JSON.stringify(value) ?? ''));

/** What an entry says of its own import. */
export function importedOf(
  { data, body, lines, guesses }: DraftEntry,
  source: Source,
  digest: (text: string) => string,
  files: readonly string[] = [],
): Imported {
  const fields = Object.entries(body === '' ? data : { ...data, body });
  return {
    ...source,
    guesses: guesses.map(({ field, why }) => ({ field, why })),
    taken: fields.map(([field, value]) => ({
      field,
      ...(lines[field] && { lines: lines[field].map(rangeText).join(', ') }),
      written: writtenDigest(value, digest),
    })),
    files: [...files],
  };
}

/** Lines as they are cited: `3` or `3-5`. */
export const rangeText = ({ from, to }: Lines) => (from === to ? `${from}` : `${from}-${to}`);

/** Without what its schema adds by itself. */
function compact(value: unknown): unknown {
  const { part, guesses, taken, files, ...rest } = value as Imported;
  return {
    ...rest,
    ...(part > 1 && { part }),
    ...(guesses.length > 0 && { guesses }),
    taken,
    ...(files.length > 0 && { files }),
  };
}
