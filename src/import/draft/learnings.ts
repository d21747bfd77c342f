import { pathFor } from '../../authoring/desk.ts';
import { idFrom } from '../../authoring/ids.ts';
import type { Extraction } from '../extraction.ts';
import { formerId, type Former } from '../former.ts';
import type { DraftCause } from './causes.ts';
import type { ImportDesk } from './desk.ts';
import { newEntry, type DraftEntry } from './entry.ts';
import { keyOf, proseOf, titleOf } from './texts.ts';

/** What a source says it taught, one entry each. */
export function learningsOf(
  { learnings }: Extraction,
  {
    incident,
    origin,
    former,
    causes,
    desk,
  }: {
    incident: string;
    former?: Former | undefined;
    /** What ids follow from. */
    origin: string;
    causes: readonly DraftCause[];
    desk: ImportDesk;
  },
): DraftEntry[] {
  const seen = new Set<string>();
  return learnings.flatMap(({ value, lines, guess }) => {
    const key = keyOf(value);
    if (titleOf(value) === '' || seen.has(key)) return [];
    seen.add(key);
    const fresh = idFrom(titleOf(value), 'learnings', desk.tailOf(`${origin} ${key}`));
    const id = (former && formerId('learnings', fresh, former)) ?? fresh;
    const { entry, put, doubt } = newEntry('learnings', id, pathFor('learnings', id));
    put('title', titleOf(value), { lines: [lines] });
    put('summary', proseOf(value), { lines: [lines] });
    put('incidents', [incident]);
    if (causes.length === 1) put('rootCauses', [causes[0]!.id]);
    doubt(
      'summary',
      guess ?? 'The source says it of one incident; a learning holds for others, too.',
      'learnings',
    );
    return [entry];
  });
}
