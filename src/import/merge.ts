import type { Imported } from '../model/imported.ts';
import type { DraftEntry } from './draft/entry.ts';
import { fileText, importedOf, writtenDigest, type Source } from './draft/write.ts';
import { presentIn, spliced } from './splice.ts';

/**
 * A second import of a document. What stands in a file as an import wrote it is brought
 * up to date; what a person changed, added or took out stays, field by field. The record
 * of what was written is in the file itself (`imported.taken`), so that it moves with it.
 */

export interface Merged {
  text: string;
  /** Fields that a person changed or took out, and that the document would have otherwise now. */
  kept: string[];
  /** Guesses that nobody confirmed yet. */
  guesses: Imported['guesses'];
}

/** What an import wrote into a file, and whether anything in it has been changed since; undefined for what none wrote. */
export function recordOf(
  text: string,
): { imported: Imported; data: Record<string, unknown>; body: string } | undefined {
  const present = presentIn(text);
  const imported = present?.data.imported as Partial<Imported> | undefined;
  if (!present || typeof imported?.from !== 'string' || typeof imported.digest !== 'string')
    return undefined;
  const { from, digest, part = 1, guesses = [], taken = [], files = [] } = imported;
  return {
    imported: { from, digest, part, guesses, taken, files },
    data: present.data,
    body: present.body,
  };
}

/** True for a file whose every field stands as an import wrote it. */
export function isUntouched(text: string, digest: (text: string) => string): boolean {
  const record = recordOf(text);
  if (!record) return false;
  const { imported, data, body } = record;
  const fields = Object.keys(data).filter((field) => field !== 'imported');
  const written = new Map(imported.taken.map((one) => [one.field, one.written]));
  const values: Record<string, unknown> = { ...data, ...(body !== '' && { body }) };
  return (
    [...fields, ...(body === '' ? [] : ['body'])].every(
      (field) => written.get(field) === writtenDigest(values[field], digest),
    ) && [...written.keys()].every((field) => field in values)
  );
}

/** The text of a file that is not there yet. */
export const newText = (
  entry: DraftEntry,
  source: Source,
  digest: (text: string) => string,
  files?: readonly string[],
) => fileText({ ...entry.data, imported: importedOf(entry, source, digest, files) }, entry.body);

/** The text of a file that is there; undefined for one that no import wrote or that cannot be read. */
export function mergedText(
  text: string,
  entry: DraftEntry,
  source: Source,
  digest: (text: string) => string,
  files?: readonly string[],
): Merged | undefined {
  // Most files of a second import are as they would be written now; reading them takes longer than writing.
  if (newText(entry, source, digest, files) === text)
    return { text, kept: [], guesses: importedOf(entry, source, digest).guesses };
  const record = recordOf(text);
  const present = presentIn(text);
  if (!record || !present) return undefined;
  const former = new Map(record.imported.taken.map((one) => [one.field, one]));
  const next = importedOf(entry, source, digest, files);
  const isOurs = (field: string, value: unknown) =>
    former.get(field)?.written === writtenDigest(value, digest);
  const kept = new Set<string>();
  const data: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record.data)) {
    if (field === 'imported') continue;
    // What the document says, too, is no edit of its own: an id that was renamed is written in many places.
    if (!isOurs(field, value) && !saysSame(field, value)) keep(field, value);
    else if (field in entry.data) data[field] = entry.data[field];
  }
  for (const [field, value] of Object.entries(entry.data)) {
    if (field in record.data) continue;
    // What was written once and is gone was taken out by a person.
    if (former.has(field)) kept.add(field);
    else data[field] = value;
  }
  const isOwnBody =
    record.body === ''
      ? !former.has('body')
      : isOurs('body', record.body) || record.body === entry.body.trim();
  if (!isOwnBody) kept.add('body');
  const body = isOwnBody ? entry.body : record.body;
  const now = confirmed();
  data.imported = now;
  return {
    text: spliced(present, data, body, text),
    kept: [...kept].filter((field) => differs(field)),
    guesses: now.guesses,
  };

  function saysSame(field: string, value: unknown): boolean {
    return (
      field in entry.data &&
      writtenDigest(entry.data[field], digest) === writtenDigest(value, digest)
    );
  }

  function keep(field: string, value: unknown): void {
    data[field] = value;
    kept.add(field);
  }

  /** What is new in the document is new to whoever kept the field; what is as before is known. */
  function differs(field: string): boolean {
    const [was, is] = [
      former.get(field)?.written,
      next.taken.find((one) => one.field === field)?.written,
    ];
    return is !== undefined && was !== is;
  }

  function confirmed(): Imported {
    const still = new Set(record!.imported.guesses.map(({ field, why }) => `${field} ${why}`));
    const top = (field: string) => field.split(/[.[]/)[0]!;
    const isSame = (field: string) =>
      former.get(field)?.written === next.taken.find((one) => one.field === field)?.written;
    return {
      ...next,
      // A guess that a person took out is not made again while the document says the same.
      guesses: [
        ...next.guesses.filter(({ field, why }) => {
          const own = top(field);
          return !kept.has(own) && (!isSame(own) || still.has(`${field} ${why}`));
        }),
        ...record!.imported.guesses.filter(({ field }) => kept.has(top(field))),
      ],
      taken: [
        ...next.taken.flatMap((one) => (kept.has(one.field) ? (former.get(one.field) ?? []) : one)),
        ...record!.imported.taken.filter(
          ({ field }) => kept.has(field) && !next.taken.some((one) => one.field === field),
        ),
      ],
    };
  }
}
