import type { AnyEntry, Entry } from '../model/entry.ts';
import { kinds, type Kind } from '../model/kinds.ts';
import type { AnyNode, NodeOf } from './nodes.ts';
import { entryPath } from './routes.ts';

type NodeMaps = { [K in Kind]: Map<string, AnyNode> };

/** A node for each entry, by its kind and its id. */
export function createNodes(entries: readonly AnyEntry[]): NodeMaps {
  const maps = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as NodeMaps;
  for (const entry of entries) maps[entry.kind].set(entry.id, createNode(entry));
  return maps;
}

/** A node with nothing joined to it yet; `buildGraph` fills in the rest of what its type promises. */
export function createNode(entry: AnyEntry): AnyNode {
  const node: Record<string, unknown> = {
    ...entry,
    title: entry.data.title,
    path: entryPath(entry.kind, entry.id),
  };
  for (const name of joins[entry.kind]) node[name] = [];
  const date = entry.kind === 'incidents' ? dateOf(entry) : undefined;
  if (date) node.date = date;
  return node as unknown as AnyNode;
}

const joins: { [K in Kind]: readonly (keyof NodeOf[K] & string)[] } = {
  incidents: [
    'steps',
    'remediations',
    'rootCauses',
    'whys',
    'services',
    'learnings',
    'related',
    'supersedes',
  ],
  steps: ['whys', 'rootCauses', 'leadsTo', 'ledFrom', 'remediations'],
  remediations: ['rootCauses', 'steps'],
  rootCauses: ['incidents', 'steps', 'remediations', 'learnings', 'members'],
  learnings: ['incidents', 'rootCauses'],
  services: ['incidents', 'steps', 'dependsOn', 'dependents'],
};

/** The schema demands that one of the two is there. */
const dateOf = ({ data }: Entry<'incidents'>) => (data.times.started ?? data.times.detected)!;
