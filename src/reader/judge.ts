import { buildGraph } from '../graph/build.ts';
import { nodesOf } from '../graph/by-path.ts';
import { incidentIdOf } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import type { ParsedEntry } from './parse-entry.ts';
import { SITE_FILE } from './paths.ts';
import type { ReadSite } from './read-site.ts';

/** Runs the rules on good analyses over all entries that can be read; internal ones are judged too. */
export function judge(
  parsed: readonly ParsedEntry[],
  { site, locate }: ReadSite,
  folder: string,
  rules: readonly Rule[],
) {
  const incidents = new Set(
    parsed.flatMap(({ kind, id, entry }) => (kind === 'incidents' && entry ? [id] : [])),
  );
  const readable = parsed.filter(
    ({ kind, id, entry }) => entry && (!kindInfo[kind].nested || incidents.has(incidentIdOf(id))),
  );
  const graph = buildGraph(
    readable.map(({ entry }) => entry!),
    { ...site, audience: 'internal' },
  );
  const nodes = new Map(nodesOf(graph).map((node) => [node.file, node]));
  return runRules(rules, {
    graph,
    site,
    subjects: readable.map((one): Subject => ({
      node: nodes.get(one.file)!,
      locate: (path, on = 'value') => one.locate(path, on),
      find: one.find,
      bodyLine: one.bodyLine,
    })),
    isWhole: readable.length === parsed.length,
    settingAt: (index) => ({
      file: `${folder}/${SITE_FILE}`,
      ...locate(['rules', index, 'rule'], 'value'),
    }),
  });
}
