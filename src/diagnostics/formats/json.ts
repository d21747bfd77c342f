import type { Diagnostic } from '../diagnostic.ts';
import { countBySeverity, type Format } from './report.ts';

/**
 * What `--format json` prints. Fields may be added; another meaning or another
 * form of one of these gets another version.
 */
export interface JsonReport {
  version: 1;
  errors: number;
  warnings: number;
  hints: number;
  /** Faults that are left out: with `--changed`, those of files that the branch does not touch. */
  elsewhere: number;
  /** Ids of rules that may find more errors or warnings once the errors are mended. */
  waiting: readonly string[];
  /** By file, line and column. Lines and columns count from 1, columns in UTF-16 code units. */
  diagnostics: readonly Diagnostic[];
}

/** For programs: one object, as `JsonReport` says. */
export const json: Format = ({ diagnostics, waiting, elsewhere }) => {
  const report: JsonReport = {
    version: 1,
    ...countBySeverity(diagnostics),
    elsewhere,
    waiting,
    diagnostics,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
