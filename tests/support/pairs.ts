import { entryPath } from '../../src/graph/routes.ts';
import { incidentIdOf, type AnyEntry } from '../../src/model/entry.ts';
import { schemasFor } from '../../src/model/index.ts';
import { referencesIn } from '../../src/model/references-in.ts';
import { IMPACT, kindInfo } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/site.ts';

/**
 * Addresses of every two entries of which one names the other, found by the
 * schemas alone: what the graph joins must not decide what the test expects.
 */
export function linkedPairs(entries: readonly AnyEntry[], site: Site): [string, string][] {
  const schemas = schemasFor(site);
  return entries.flatMap((entry): [string, string][] => {
    const own = entryPath(entry.kind, entry.id);
    const named = referencesIn(schemas[entry.kind], entry.data).flatMap(
      ({ target, id }): [string, string][] => {
        if (target === 'sources' || target === 'phases' || id === IMPACT) return [];
        const isLocal = kindInfo[target].nested && !id.includes('/');
        const full = isLocal ? `${incidentIdOf(entry.id)}/${id}` : id;
        return [[own, entryPath(target, full)]];
      },
    );
    const owner = kindInfo[entry.kind].nested
      ? [[own, entryPath('incidents', incidentIdOf(entry.id))] as [string, string]]
      : [];
    return [...named, ...owner];
  });
}
