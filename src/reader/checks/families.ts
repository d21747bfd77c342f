import { compareText } from '../../diagnostics/diagnostic.ts';
import { findCycle } from '../../graph/cascade.ts';
import type { ParsedEntry } from '../parsed-file.ts';

/** A family is a broader cause; a cause that is broader than itself is a slip. */
export function checkFamilies(all: readonly ParsedEntry[]): void {
  const causes = all.flatMap((parsed) =>
    parsed.entry?.kind === 'rootCauses'
      ? [{ parsed, name: parsed.id, kind: '', leadsTo: [parsed.entry.data.family ?? ''] }]
      : [],
  );
  // Whether there is one does not depend on the order, and putting all in order is dear.
  const cycle = findCycle(causes) && findCycle(causes.sort((a, b) => compareText(a.name, b.name)));
  if (!cycle) return;
  const { parsed } = causes.find((cause) => cause.name === cycle[0])!;
  parsed.report(
    'family-cycle',
    parsed.locate(['family'], 'value'),
    `Found a root cause that is its own family: ${cycle.join(' → ')}. Expected each family to be a broader cause.`,
    'Take "family" out of the broadest of them.',
  );
}
