import { incidentIdOf, type AnyEntry } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';

/**
 * The entries that an audience may see: for the public, all but those marked
 * internal and what lies in the folder of an internal incident.
 */
export function visibleTo(
  entries: readonly AnyEntry[],
  audience: 'public' | 'internal',
): readonly AnyEntry[] {
  if (audience === 'internal') return entries;
  const isMarked = (entry: AnyEntry) => entry.data.visibility === 'internal';
  const hiddenIncidents = new Set(
    entries.filter((entry) => entry.kind === 'incidents' && isMarked(entry)).map(({ id }) => id),
  );
  return entries.filter(
    (entry) =>
      !isMarked(entry) &&
      !(kindInfo[entry.kind].nested && hiddenIncidents.has(incidentIdOf(entry.id))),
  );
}
