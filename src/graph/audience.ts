import { incidentIdOf, type AnyEntry } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';

/**
 * The entries that an audience may see: for the public, all but those marked
 * internal. What lies in the folder of an incident that is not seen, or that could
 * not be read, is not seen either.
 */
export function visibleTo(
  entries: readonly AnyEntry[],
  audience: 'public' | 'internal',
): readonly AnyEntry[] {
  const seen = entries.filter(
    ({ data }) => audience === 'internal' || data.visibility !== 'internal',
  );
  const incidents = new Set(seen.flatMap(({ kind, id }) => (kind === 'incidents' ? [id] : [])));
  return seen.filter(({ kind, id }) => !kindInfo[kind].nested || incidents.has(incidentIdOf(id)));
}
