import { incidentIdOf, nameOf } from '../model/entry.ts';
import { kindInfo } from '../model/kinds.ts';
import { nodesWithPages } from './by-path.ts';
import type { AnyNode, Graph } from './nodes.ts';
import { diagramPath, entryPath } from './routes.ts';

/** An address that a page had before, and the page that it is now. */
export interface FormerPath {
  path: string;
  /** Its present address. */
  to: string;
  node: AnyNode;
}

/**
 * Every earlier address: by the aliases of an entry, and for what lies in the folder of an
 * incident by those of the incident as well, alone and with its own.
 */
export function formerPaths(graph: Graph): FormerPath[] {
  return nodesWithPages(graph).flatMap((node) => {
    const { kind, id, path: to } = node;
    const names = [nameOf(id), ...node.data.aliases];
    const ids = kindInfo[kind].nested
      ? ownersOf(node).flatMap((owner) => names.map((name) => `${owner}/${name}`))
      : names;
    const hasDiagrams = kind === 'incidents' || kind === 'rootCauses';
    return ids
      .filter((one) => one !== id)
      .flatMap((one): FormerPath[] => {
        const path = entryPath(kind, one);
        const own = { path, to, node };
        return hasDiagrams ? [own, { path: diagramPath(path), to: diagramPath(to), node }] : [own];
      });
  });
}

/** Ids of the incident that an entry belongs to, the present one first. */
const ownersOf = (node: AnyNode): string[] =>
  node.kind === 'steps' || node.kind === 'remediations'
    ? [node.incident.id, ...node.incident.data.aliases]
    : [incidentIdOf(node.id)];
