import type { ParsedEntry } from '../parsed-file.ts';
import { checkAliases } from './aliases.ts';
import { checkCascades } from './cascades.ts';
import { checkFamilies } from './families.ts';
import { checkGuesses } from './guesses.ts';
import { checkLinks } from './links.ts';
import { indexOf, type Surroundings } from './lookup.ts';
import { checkOwners } from './owners.ts';
import { checkReferences } from './references.ts';

/** What can only be judged with all entries in view. Faults go to each entry's own report. */
export function checkTogether(all: readonly ParsedEntry[], base: Surroundings): void {
  const index = indexOf(all, base);
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
