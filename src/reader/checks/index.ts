import type { Misplaced } from '../misplaced.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import { checkAliases } from './aliases.ts';
import { checkCascades } from './cascades.ts';
import { checkFamilies } from './families.ts';
import { checkGuesses } from './guesses.ts';
import { indexOf } from './lookup.ts';
import { checkLinks } from './links.ts';
import { checkOwners } from './owners.ts';
import { checkReferences } from './references.ts';

/** What can only be judged with all entries in view. Faults go to each entry's own report. */
export function checkTogether(
  all: readonly ParsedEntry[],
  {
    audience,
    folder,
    publicFiles,
    misplaced,
  }: {
    audience: 'public' | 'internal';
    folder: string;
    publicFiles?: ReadonlySet<string>;
    misplaced: Pick<Misplaced, 'strays' | 'lost'>;
  },
): void {
  const index = indexOf(all, { audience, folder, publicFiles, misplaced });
  for (const parsed of all) {
    checkReferences(parsed, index);
    checkLinks(parsed, index);
  }
  checkAliases(all);
  checkOwners(all, index);
  checkCascades(all);
  checkFamilies(all);
  checkGuesses(all);
}
