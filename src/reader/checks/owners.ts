import { START } from '../../diagnostics/diagnostic.ts';
import { incidentIdOf } from '../../model/entry.ts';
import { kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import type { Index } from './lookup.ts';

/** Steps and remediations belong to an incident; without its page they would be lost. */
export function checkOwners(all: readonly ParsedEntry[], { byKind, folder }: Index): void {
  for (const { kind, id, report } of all) {
    const incident = incidentIdOf(id);
    if (!kindInfo[kind].nested || byKind.incidents.has(incident)) continue;
    report(
      'missing-file',
      START,
      `Found ${kindInfo[kind].aOne} of the incident "${incident}", which has no page. Expected ${folder}/incidents/${incident}/index.mdx.`,
      'Write that file, or move this one into the folder of its incident.',
    );
  }
}
