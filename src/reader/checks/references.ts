import type { Fix } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { incidentIdOf, nameOf } from '../../model/entry.ts';
import { refName, type Reference } from '../../model/introspect.ts';
import { IMPACT, kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import { scoped, type Index } from './lookup.ts';

/** Every reference and every citation must lead to something that is there. */
export function checkReferences(parsed: ParsedEntry, index: Index): void {
  for (const reference of parsed.references) {
    if (isKnown(parsed, reference, index)) {
      checkNotItself(parsed, reference);
      continue;
    }
    const key = reference.path.findLast((segment) => typeof segment === 'string');
    const present = presentId(parsed, reference, index);
    parsed.report(
      'unknown-reference',
      parsed.locate(reference.path, 'value'),
      `Found "${reference.id}" in "${key}". Expected the id of ${refName(reference.target)}.`,
      present === undefined
        ? adviceFor(parsed, reference, index)
        : `It is an earlier id of "${present}": write that.`,
      present === undefined ? undefined : renaming(parsed, reference, present),
    );
  }
  for (const { source, component, ...position } of parsed.citations) {
    const known = localIds(parsed, 'references', index);
    if (!known || known.has(source)) continue;
    parsed.report(
      'unknown-reference',
      position,
      `Found "${source}" in <${component}>. Expected the id of ${refName('sources')}.`,
      didYouMean(source, known),
    );
  }
}

/** An incident or a service that names itself is a slip; causes and steps are checked for cycles. */
function checkNotItself(parsed: ParsedEntry, { target, id, path }: Reference): void {
  if (target !== parsed.kind || id !== parsed.id || target === 'rootCauses') return;
  parsed.report(
    'self-reference',
    parsed.locate(path, 'value'),
    `Found "${id}", which is this entry itself. Expected the id of another ${kindInfo[target].one}.`,
  );
}

/** Whether something has the id; true too where that cannot be known. */
function isKnown(parsed: ParsedEntry, { target, id }: Reference, index: Index): boolean {
  if (target === 'sources' || target === 'phases') {
    const list = target === 'sources' ? 'references' : 'phases';
    return localIds(parsed, list, index)?.has(id) ?? true;
  }
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
function localIds(
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

/** The id that an entry has now, for a reference by an earlier one. */
function presentId(
  parsed: ParsedEntry,
  { target, id }: Reference,
  index: Index,
): string | undefined {
  if (target === 'sources' || target === 'phases') return undefined;
  const incident = incidentIdOf(parsed.id);
  const present = index.aliases.get(
    scoped({ kind: target, id: kindInfo[target].nested ? `${incident}/` : '' }, id),
  );
  return present && nameOf(present);
}

/** The edit that puts the present id in place of an earlier one. */
function renaming(parsed: ParsedEntry, { path, id }: Reference, present: string): Fix | undefined {
  const start = parsed.find(path, id);
  return start && { start, end: { ...start, column: start.column + id.length }, text: present };
}

function adviceFor(parsed: ParsedEntry, { target, id }: Reference, index: Index): string {
  if (target === 'sources' || target === 'phases') {
    const list = target === 'sources' ? 'references' : 'phases';
    const where = target === 'sources' ? '' : ' of the incident';
    const known = localIds(parsed, list, index) ?? [];
    return didYouMean(id, known) ?? `Add it under "${list}"${where} with "id: ${id}".`;
  }
  const incident = incidentIdOf(parsed.id);
  const path = kindInfo[target].example.replace('<incident>', incident).replace('<id>', nameOf(id));
  return (
    didYouMean(id, candidatesFor(parsed, target, index)) ??
    `Create ${index.folder}/${path}, or take the reference out.`
  );
}

/** Every id that a reference of a kind may have where it stands. */
function candidatesFor(parsed: ParsedEntry, target: keyof Index['byKind'], index: Index) {
  const ids = [...index.byKind[target].keys()];
  if (!kindInfo[target].nested) return ids;
  const incident = incidentIdOf(parsed.id);
  const own = ids.filter((id) => incidentIdOf(id) === incident).map(nameOf);
  return parsed.kind === 'steps' ? [...own, IMPACT] : [...own, ...ids];
}
