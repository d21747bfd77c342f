import { incidentIdOf } from '../../model/entry.ts';
import type { Reference } from '../../model/references-in.ts';
import { IMPACT, kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import { mayBeMisplaced, type Index } from './lookup.ts';

/** Whether something has the id; true too where that cannot be known. */
export function isKnown(parsed: ParsedEntry, { target, id }: Reference, index: Index): boolean {
  if (target === 'sources' || target === 'phases') {
    const list = target === 'sources' ? 'references' : 'phases';
    return localIds(parsed, list, index)?.has(id) ?? true;
  }
  if (mayBeMisplaced(target, id, index)) return true;
  const all = index.byKind[target];
  if (!kindInfo[target].nested) return all.has(id);
  // A cascade stays within its incident; what addresses a step may stand in another.
  if (parsed.kind === 'steps' && id === IMPACT) return true;
  if (id.includes('/')) return parsed.kind !== 'steps' && all.has(id);
  return all.has(`${incidentIdOf(parsed.id)}/${id}`);
}

/**
 * Ids of the references or phases that an entry may name: its own, and its
 * incident's. Undefined when one of the two is missing or could not be read: that
 * is reported already, and every reference into it would be reported once more.
 */
export function localIds(
  parsed: ParsedEntry,
  list: 'references' | 'phases',
  { byKind, local }: Index,
): Set<string> | undefined {
  const own = local(parsed, list);
  if (!kindInfo[parsed.kind].nested) return own;
  const incident = byKind.incidents.get(incidentIdOf(parsed.id));
  const shared = incident && local(incident, list);
  if (!own || !shared) return undefined;
  return own.size === 0 ? shared : new Set([...own, ...shared]);
}
