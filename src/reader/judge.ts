import { wholeGraph } from '../graph/build.ts';
import { createNode } from '../graph/create-node.ts';
import { nodesOf } from '../graph/by-path.ts';
import type { AnyNode, Graph, IncidentNode } from '../graph/nodes.ts';
import { incidentIdOf } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import type { ParsedEntry } from './parse-entry.ts';
import { SITE_FILE } from './paths.ts';
import type { ReadSite } from './read-site.ts';

/**
 * Runs the rules on good analyses over all entries; internal ones and drafts are judged too. Entries that
 * break their schema, and what belongs to such an incident, are joined to nothing: only rules
 * that judge single texts run over them.
 */
export function judge(
  parsed: readonly ParsedEntry[],
  { site, locate, isSettled }: ReadSite,
  folder: string,
  { rules, hints }: { rules: readonly Rule[]; hints: boolean },
) {
  const incidents = new Set(
    parsed.flatMap(({ kind, id, entry }) => (kind === 'incidents' && entry ? [id] : [])),
  );
  const isReadable = ({ kind, id, entry }: ParsedEntry) =>
    entry !== undefined && (!kindInfo[kind].nested || incidents.has(incidentIdOf(id)));
  const readable = parsed.filter(isReadable);
  const graph = wholeGraph(
    readable.map(({ entry }) => entry!),
    site,
  );
  const nodes = new Map(nodesOf(graph).map((node) => [node.file, node]));
  const others = parsed.filter((one) => !isReadable(one));
  for (const node of loneNodes(others, graph)) nodes.set(node.file, node);
  const subjects = [...readable, ...others].flatMap((one, index): Subject[] => {
    const node = nodes.get(one.file);
    if (!node) return [];
    const { bodyLine, find, breaches } = one;
    const isAlone = index >= readable.length;
    return [
      {
        node,
        locate: (path, on = 'value') => one.locate(path, on),
        find,
        bodyLine,
        breaches,
        isAlone,
      },
    ];
  });
  return runRules(rules, {
    graph,
    site,
    subjects,
    isWhole: others.length === 0,
    isSettled,
    hints,
    settingAt: (index) => ({
      file: `${folder}/${SITE_FILE}`,
      ...locate(['rules', index, 'rule'], 'value'),
    }),
  });
}

/** Nodes of entries that cannot be joined; of one that belongs to an incident, only where that is there. */
function loneNodes(others: readonly ParsedEntry[], graph: Graph): AnyNode[] {
  const nodes = others.flatMap(({ entry, remains }) => {
    const rest = entry ?? remains;
    return rest ? [createNode(rest)] : [];
  });
  const incidents = new Map(graph.incidents.map((node) => [node.id, node]));
  for (const node of nodes) if (node.kind === 'incidents') incidents.set(node.id, node);
  return nodes.filter((node) => {
    if (node.kind !== 'steps' && node.kind !== 'remediations') return true;
    const incident: IncidentNode | undefined = incidents.get(incidentIdOf(node.id));
    if (incident) node.incident = incident;
    return incident !== undefined;
  });
}
