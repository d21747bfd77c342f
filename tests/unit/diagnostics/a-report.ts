import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Look, Report } from '../../../src/diagnostics/formats/report.ts';

/** An error in content/a.md, with what a test is about. */
export const one = (changes: Partial<Diagnostic> = {}): Diagnostic => ({
  file: 'content/a.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'rule',
  message: 'Found it.',
  ...changes,
});

export const aReport = (changes: Partial<Report> = {}): Report => ({
  diagnostics: [],
  waiting: [],
  elsewhere: 0,
  again: { hints: 'npm run check -- --hints', elsewhere: 'npm run check' },
  textOf: () => undefined,
  inRepository: (file) => `kb/${file}`,
  ...changes,
});

export const plain: Look = { hints: false, paint: (_style, text) => text };
