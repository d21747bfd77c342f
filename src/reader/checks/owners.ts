import { START } from '../../diagnostics/diagnostic.ts';
import { incidentIdOf } from '../../model/entry.ts';
import { kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parsed-file.ts';
import { mayBeMisplaced, type Index } from './lookup.ts';

/**
 * Steps and remediations belong to an incident; without its page they would be lost. An incident
 * without one is told once, however many of them it has.
 */
export function checkOwners(all: readonly ParsedEntry[], index: Index): void {
  const { byKind, folder } = index;
  const told = new Set<string>();
  for (const { kind, id, report } of all) {
    const incident = incidentIdOf(id);
    if (!kindInfo[kind].nested || byKind.incidents.has(incident)) continue;
    if (told.has(incident) || mayBeMisplaced('incidents', incident, index)) continue;
    told.add(incident);
    report(
      'missing-file',
      START,
      `Found ${kindInfo[kind].aOne} of the incident "${incident}", which has no page. Expected ${folder}/incidents/${incident}/index.mdx.`,
      'Write that file, or move this one into the folder of its incident.',
    );
  }
}
