import type { Fix } from '../../diagnostics/diagnostic.ts';
import { withCodes } from '../../model/invisible.ts';
import { MAX_TOLD } from '../../diagnostics/limit.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { incidentIdOf, nameOf } from '../../model/entry.ts';
import { refName } from '../../model/expectation.ts';
import type { Reference } from '../../model/references-in.ts';
import { kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import { isKnown, localIds } from './known.ts';
import { scoped, type Index } from './lookup.ts';
import { adviceFor, withoutFolder } from './meant.ts';

/** Every reference and every citation must lead to something that is there. */
export function checkReferences(parsed: ParsedEntry, index: Index): void {
  let unknown = 0;
  for (const reference of parsed.references) {
    if (isKnown(parsed, reference, index)) {
      checkNotItself(parsed, reference);
      continue;
    }
    // What nobody is told is not looked up.
    if ((unknown += 1) > MAX_TOLD + 1) return;
    const key = reference.path.findLast((segment) => typeof segment === 'string');
    const earlier = presentId(parsed, reference, index);
    const bare = earlier === undefined ? withoutFolder(parsed, reference, index) : undefined;
    const present = earlier ?? bare;
    parsed.report(
      'unknown-reference',
      parsed.locate(reference.path, 'value'),
      `Found "${withCodes(reference.id)}" in "${key}". Expected the id of ${refName(reference.target)}.`,
      earlier !== undefined
        ? `It is an earlier id of "${earlier}": write that.`
        : bare !== undefined
          ? `Write "${bare}": an id is the name of a file alone, without folder and ending.`
          : adviceFor(parsed, reference, index),
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
      didYouMean(source, known) ?? `Add it under "references" with "id: ${source}".`,
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
    'Take it out, or name the one that you meant.',
  );
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
