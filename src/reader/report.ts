import type { Diagnostic, Fix, Position, Severity } from '../diagnostics/diagnostic.ts';

/** Collects the diagnostics of one file. */
export interface Report {
  (
    rule: string,
    at: Position,
    message: string,
    help?: string,
    fix?: Fix,
    /** An error, unless it says otherwise. */
    severity?: Severity,
  ): void;
}

/** A report that adds to a list. */
export function reportInto(diagnostics: Diagnostic[], file: string): Report {
  return (rule, { line, column }, message, help, fix, severity = 'error') => {
    diagnostics.push({
      file,
      line,
      column,
      severity,
      rule,
      message,
      help,
      ...(fix && { fix }),
    });
  };
}
