import { compareDiagnostics, type Diagnostic, type Severity } from './diagnostic.ts';

/** Most diagnostics that are told of one file; nobody mends more of them at a time. */
export const MAX_TOLD = 200;

const gravity: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/**
 * The diagnostics of some files, sorted, of each at most {@link MAX_TOLD}: the gravest, then the
 * first. Where there are more, one of the gravest severity among those left out says so, where
 * the first of them stands. Those with a fix stay, as they cost nobody a thought.
 */
export function limited(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  const told: Diagnostic[] = [];
  for (const own of byFile.values()) {
    const sorted = own.sort(
      (a, b) => gravity[a.severity] - gravity[b.severity] || compareDiagnostics(a, b),
    );
    const left: Diagnostic[] = [];
    for (const [index, one] of sorted.entries()) {
      (index < MAX_TOLD || one.fix ? told : left).push(one);
    }
    if (left[0]) told.push(rest(left[0], left.length));
  }
  return told.sort(compareDiagnostics);
}

const rest = ({ file, line, column, severity }: Diagnostic, amount: number): Diagnostic => ({
  file,
  line,
  column,
  severity,
  rule: 'more-faults',
  message: `Found more than the ${MAX_TOLD} faults that are told of one file: ${amount} or more are left out, the first of them here.`,
  help: 'Mend those that are told, and check again.',
});
