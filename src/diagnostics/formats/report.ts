import { countOf, joinWords } from '../../format/words.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** What a check found, as every format is given it. */
export interface Report {
  /** Sorted; those that are to be told. */
  diagnostics: readonly Diagnostic[];
  /** Ids of the rules on good analyses that may find more errors or warnings once the errors are mended. */
  waiting: readonly string[];
  /** Faults that are left out, because they lie in files that the branch does not touch. */
  elsewhere: number;
  /** True where nobody looked for hints. */
  withoutHints?: boolean;
  /** In one sentence, what was read; undefined when it holds an error. */
  summary?: string;
  /** The text of a file, with LF; undefined for what is no text. */
  textOf: (file: string) => string | undefined;
  /** Commands that tell what this report leaves out: hints, and faults that lie elsewhere. */
  again: { hints: string; elsewhere: string };
  /** A file's path from the root of its repository, with `/`: where hosts of code look for it. Absolute outside of it. */
  inRepository: (file: string) => string;
}

/** How a report is written. */
export interface Look {
  /** Whether hints are told one by one, in text; other formats hold all. */
  hints: boolean;
  /** Colours a piece of text; gives it back unchanged where no colour is wanted. */
  paint: (style: Style, text: string) => string;
}

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold';

/** Writes a report; the text ends with a line break. */
export type Format = (report: Report, look: Look) => string;

/** How many diagnostics are of each severity. */
export const countBySeverity = (diagnostics: readonly Diagnostic[]) => ({
  errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
  hints: diagnostics.filter(({ severity }) => severity === 'hint').length,
});

/** "2 errors, 1 warning and 3 hints in 2 files."; empty for none. */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const parts = Object.entries(countBySeverity(diagnostics))
    .filter(([, amount]) => amount > 0)
    .map(([noun, amount]) => countOf(amount, noun.slice(0, -1)));
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${joinWords(parts)} in ${countOf(files, 'file')}.`;
}

/** Rules that may find more are named up to here. */
const FEW = 5;

/** The sentences on what is left out or could not be judged; empty where nothing is. */
export function remarksOn({
  waiting,
  elsewhere,
  again,
  withoutHints = false,
}: Pick<Report, 'waiting' | 'elsewhere' | 'again' | 'withoutHints'>): string[] {
  return [
    withoutHints ? `Hints are left out; see them with ${again.hints}.` : '',
    waitingLine(waiting),
    elsewhere === 0
      ? ''
      : `${elsewhere} more in files that the branch does not touch ${elsewhere === 1 ? 'is' : 'are'} not shown; ${again.elsewhere} tells all.`,
  ].filter(Boolean);
}

/** The sentence on rules that could not be run over all; empty when all were. */
export function waitingLine(waiting: readonly string[]): string {
  if (waiting.length === 0) return '';
  const rules = waiting.length === 1 ? 'rule' : 'rules';
  const which = waiting.length <= FEW ? `: ${joinWords(waiting)}` : ` (--format json names them)`;
  return `${waiting.length} ${rules} may find more once the errors are mended${which}.`;
}
