import { cascadeStep, causalOrder, findCycle, stepsWithoutImpact } from '../../graph/cascade.ts';
import { incidentIdOf } from '../../model/entry.ts';
import { IMPACT } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parsed-file.ts';

/** The steps of an incident must form a cascade: no way back, and every one leads to the impact. */
export function checkCascades(all: readonly ParsedEntry[]): void {
  const steps = all.flatMap((parsed) =>
    parsed.entry?.kind === 'steps' ? [{ ...cascadeStep(parsed.entry), parsed }] : [],
  );
  const byIncident = Map.groupBy(steps, (step) => incidentIdOf(step.parsed.id));
  for (const own of byIncident.values()) {
    // Whether there is one does not depend on the order, and putting all in order is dear.
    const cycle = findCycle(own) && findCycle(causalOrder(own));
    if (cycle) {
      const [first, second] = cycle;
      const { parsed, leadsTo } = own.find((step) => step.name === first)!;
      parsed.report(
        'cascade-cycle',
        parsed.locate(['leadsTo', leadsTo.indexOf(second!)], 'value'),
        `Found a cycle in the cascade: ${cycle.join(' → ')}. Expected each step to lead on towards "${IMPACT}".`,
        'Take out the reference that leads back to an earlier step.',
      );
      continue;
    }
    // Where a misspelt or unreadable step would have led is not known, so neither is what lies before it.
    const names = new Set([IMPACT, ...own.map((step) => step.name)]);
    if (own.some((step) => step.leadsTo.some((next) => !names.has(next)))) continue;
    for (const { parsed, name } of stepsWithoutImpact(own)) {
      parsed.report(
        'no-path-to-impact',
        parsed.locate(['leadsTo'], 'key'),
        `Found no path from the step "${name}" to the impact. Expected "leadsTo" to name a later step or "${IMPACT}".`,
        `Write "leadsTo: [${IMPACT}]" if it did the harm itself.`,
      );
    }
  }
}
