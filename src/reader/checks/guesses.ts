import { incidentIdOf, nameOf, type Entry } from '../../model/entry.ts';
import { kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parsed-file.ts';

/**
 * What an import guessed must be confirmed before anybody may rest on it: in an analysis
 * that is no draft, and in a root cause or learning that such an analysis names.
 */
export function checkGuesses(all: readonly ParsedEntry[]): void {
  const guessed = all.filter(({ entry }) => (entry?.data.imported?.guesses.length ?? 0) > 0);
  if (guessed.length === 0) return;
  const incidents = new Map(
    all.flatMap(({ kind, id, entry }) =>
      kind === 'incidents' && entry ? [[id, entry as Entry<'incidents'>]] : [],
    ),
  );
  const isPublic = (id: string) => {
    const status = incidents.get(id)?.data.analysisStatus;
    return status !== undefined && status !== 'draft';
  };
  const namedBy = new Map<string, string>();
  for (const { kind, id, references } of all) {
    if (kind !== 'incidents' && !kindInfo[kind].nested) continue;
    const incident = incidentIdOf(id);
    if (!isPublic(incident)) continue;
    for (const { target, id: cause } of references)
      if (target === 'rootCauses') namedBy.set(cause, incident);
  }
  for (const { kind, id, entry, report, locate } of guessed) {
    const { data } = entry!;
    const owner = ownerOf(kind, id, data);
    if (owner === undefined) continue;
    for (const [index, { field, why }] of data.imported!.guesses.entries()) {
      report(
        'unconfirmed-guess',
        locate(['imported', 'guesses', index], 'value'),
        `Found a guess of the import: "${field}". ${why} Expected none, as the analysis ${nameOf(owner)} is no draft.`,
        'Correct the field, or leave it if it is right, and take the item out of "guesses"; or set "analysisStatus: draft" again.',
      );
    }
  }

  function ownerOf(kind: ParsedEntry['kind'], id: string, data: unknown): string | undefined {
    if (kind === 'rootCauses') return namedBy.get(id);
    if (kind === 'learnings') return (data as Entry<'learnings'>['data']).incidents.find(isPublic);
    return isPublic(incidentIdOf(id)) ? incidentIdOf(id) : undefined;
  }
}
