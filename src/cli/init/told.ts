import { lostComments, type SiteChanges } from '../../authoring/site-file.ts';
import { countOf } from '../../format/words.ts';
import { EXAMPLE_FOLDER, SITE_FILE } from '../../reader/paths.ts';

/** What `init` did. */
export interface InitDone {
  /** The content folder. */
  folder: string;
  /** The settings before, and after. */
  before: string;
  changed: string;
  changes: SiteChanges;
  /** Ids that vocabularies got because entries use them. */
  added: string[];
  examples: {
    /** How many files were there, and how many of them went and came. */
    present: number;
    removed: number;
    back: number;
    isAskedBack: boolean;
  };
}

/** What was done, and what comes next, in lines. */
export function initTold({ folder, before, changed, changes, added, examples }: InitDone): string {
  const where = `${folder}/${EXAMPLE_FOLDER}`;
  const { present, removed, back, isAskedBack } = examples;
  const done = [
    changed !== before && `Wrote ${folder}/${SITE_FILE}; its other settings are yours to edit.`,
    changes.repository &&
      `"Edit this page" opens ${changes.repository.edit}<file>; correct it there if your host has another address.`,
    ...lostComments(before, changes).map(
      ({ line, text }) => `The comment of line ${line} went with what it stood in: ${text}`,
    ),
    added.length > 0 && `Its lists also hold what entries use: ${added.join(', ')}.`,
    removed > 0 && `Removed ${where}.`,
    isAskedBack && back === 0 && `${where} has all files that its last commit has.`,
    back > 0 &&
      (present === 0
        ? `Brought back ${where}.`
        : `Brought back ${countOf(back, 'file')} of ${where}; the others stay as they are.`),
  ].filter(Boolean);
  return done.length > 0
    ? `${done.join('\n')}\n${NEXT}`
    : 'Everything was so already. Nothing was changed.\n';
}

const NEXT = `Next:
  npm run dev                look at it
  npm run new -- incident    write the first analysis
`;
