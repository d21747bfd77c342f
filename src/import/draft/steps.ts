import { namesFor, pathFor } from '../../authoring/desk.ts';
import { IMPACT } from '../../model/kinds.ts';
import type { Extraction } from '../extraction.ts';
import { newEntry, type DraftEntry } from './entry.ts';
import { proseOf, titleOf } from './texts.ts';

/** The cascade of a source: each step leads to the next, the last to the harm. */
export function stepsOf({ steps }: Extraction, incident: string): DraftEntry[] {
  const known = steps.filter(({ value }) => titleOf(value) !== '');
  const titles = known.map(({ value }) => titleOf(value));
  const names = namesFor(titles, 'steps');
  return known.map(({ value, lines, guess }, index) => {
    const { entry, put, doubt } = newEntry(
      'steps',
      names[index]!,
      pathFor('steps', names[index]!, incident),
    );
    put('title', titles[index], { lines: [lines] });
    put('summary', proseOf(value), { lines: [lines] });
    put('kind', 'failure');
    put('leadsTo', [names[index + 1] ?? IMPACT], { lines: [lines] });
    if (guess) doubt('title', guess);
    return entry;
  });
}
