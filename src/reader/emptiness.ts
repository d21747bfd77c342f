import { START, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kindInfo, type Kind } from '../model/kinds.ts';
import type { ParsedEntry } from './parsed-file.ts';
import { EXAMPLE_FOLDER, SITE_FILE, topFolders } from './paths.ts';

/** What is said of a base in which there is nothing, or nothing yet. */

/** Whether a path is one that bases have: the settings, or something in a folder of entries. */
export function isOfBase(path: string): boolean {
  const [top, ...rest] = path.split('/');
  return rest.length === 0 ? top === SITE_FILE : [EXAMPLE_FOLDER, ...topFolders].includes(top!);
}

/** What is said of a folder in which nothing is known: one thing, not a hundred. */
export const noBase = (folder: string): Diagnostic => ({
  file: folder,
  ...START,
  severity: 'error',
  rule: 'no-base',
  message: `Found no knowledge base in "${folder}". Expected ${SITE_FILE} and folders such as ${kindInfo.incidents.folder}/ and ${kindInfo.rootCauses.folder}/.`,
  help: 'Name the folder that holds them with --content, or start from the content that came with the program.',
});

/**
 * Without incidents and root causes the base is empty: no fault, but nobody should wonder why.
 * Where one of the two is there the author is on the way, and a hint asks for the other.
 *
 * @param lost kinds that a folder under a wrong name may hold: those are not called missing
 */
export function warnOfEmptyKinds(
  all: readonly ParsedEntry[],
  lost: ReadonlySet<Kind>,
  folder: string,
  diagnostics: Diagnostic[],
): void {
  const owed = (['incidents', 'rootCauses'] as const).filter(
    (kind) => !lost.has(kind) && !all.some((parsed) => parsed.kind === kind),
  );
  for (const kind of owed) {
    const { folder: own, aOne, example } = kindInfo[kind];
    diagnostics.push({
      file: `${folder}/${own}`,
      ...START,
      severity: owed.length === 2 ? 'warning' : 'hint',
      rule: 'no-entries',
      message: `Found no ${kindInfo[kind].one}: the folder is missing or empty. Expected at least ${aOne.replace(/^an? /, 'one ')}.`,
      help: `Write ${folder}/${example}; until then the site shows an empty list.`,
    });
  }
}
