import { wholeGraph } from '../graph/build.ts';
import { nodesOf } from '../graph/by-path.ts';
import { incidentIdOf } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { Looks } from '../rules/looks.ts';
import type { Misplaced } from './misplaced.ts';
import type { ParsedEntry } from './parse-entry.ts';
import { SITE_FILE } from './paths.ts';
import type { ReadSite } from './read-site.ts';

/**
 * Runs the rules on good analyses over all entries; internal ones and drafts are judged too, and
 * what can be read of those that break their schema: rules look at what is not known, and find nothing by it.
 */
export function judge(
  parsed: readonly ParsedEntry[],
  { site, locate, isSettled }: ReadSite,
  folder: string,
  {
    rules,
    hints,
    misplaced,
  }: { rules: readonly Rule[]; hints: boolean; misplaced: Pick<Misplaced, 'strays' | 'lost'> },
) {
  const incidents = new Set(parsed.flatMap(({ kind, id }) => (kind === 'incidents' ? [id] : [])));
  const looks = parsed.every(({ entry }) => entry) ? undefined : new Looks();
  const joined = parsed.filter(
    ({ kind, id, entry, remains }) =>
      (entry ?? remains) && (!kindInfo[kind].nested || incidents.has(incidentIdOf(id))),
  );
  const graph = wholeGraph(
    joined.map(
      ({ entry, remains, unknown = [] }) => entry ?? looks!.watchedEntry(remains!, unknown),
    ),
    site,
  );
  const nodes = new Map(nodesOf(graph).map((node) => [node.file, node]));
  const subjects = joined.flatMap((one): Subject[] => {
    const { bodyLine, find, breaches, undecided, signs, unknown } = one;
    const node = nodes.get(one.file);
    if (!node) return [];
    if (unknown) looks!.watchJoins(node, unknown);
    const locate: Subject['locate'] = (path, on = 'value') => one.locate(path, on);
    return [{ node, locate, find, bodyLine, breaches, undecided, signs, unknown }];
  });
  return runRules(rules, {
    graph,
    site,
    subjects,
    looks,
    isWhole:
      misplaced.strays.size + misplaced.lost.size === 0 &&
      parsed.every(({ entry, unknown }) => entry ?? unknown?.every(({ joins }) => !joins)),
    isSettled,
    hints,
    settingAt: (index) => ({
      file: `${folder}/${SITE_FILE}`,
      ...locate(['rules', index, 'rule'], 'value'),
    }),
  });
}
