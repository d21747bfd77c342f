import { incidentIdOf, nameOf } from '../model/entry.ts';
import { referencesIn } from '../model/references-in.ts';
import { kindInfo, kinds, type Kind } from '../model/kinds.ts';
import type { Schemas } from '../model/index.ts';
import { isPart, pathNamed } from '../body/elements/ref.ts';
import { nodesOf } from '../graph/by-path.ts';
import { incidentOf } from '../graph/drafts.ts';
import type { AnyNode, Graph } from '../graph/nodes.ts';
import type { Fates } from './pairs.ts';

/**
 * Lets the entries of the earlier base name others as they are called now: their fields, and
 * the addresses in their texts. So what follows a rename is no change of what names it. The
 * entries themselves keep their ids.
 */
export function usePresentNames(before: Graph, now: Fates['now'], schemas: Schemas): void {
  const nodes = nodesOf(before);
  const present = new Map(nodes.map((node) => [key(node.kind, node.id), now(node)?.id]));
  const moved = new Map(
    nodes.flatMap((node): [string, string][] => {
      const other = now(node);
      return other && other.id !== node.id ? [[node.path, other.path]] : [];
    }),
  );
  if (moved.size === 0) return;
  for (const node of nodes) {
    const data = structuredClone(node.data) as object;
    for (const { target, id, path } of referencesIn(schemas[node.kind], data)) {
      if (!isKind(target)) continue;
      const isShort = kindInfo[target].nested && !id.includes('/');
      const full = isShort ? `${incidentIdOf(node.id)}/${id}` : id;
      const next = present.get(key(target, full));
      if (next !== undefined && next !== full) set(data, path, isShort ? nameOf(next) : next);
    }
    Object.assign(node, {
      data: eachText(data, (text) => withAddresses(text, moved)),
      body: withReferences(withAddresses(node.body, moved), node, now, moved),
    });
  }
}

const key = (kind: Kind, id: string) => `${kind} ${id}`;

const isKind = (target: string): target is Kind => (kinds as readonly string[]).includes(target);

function set(data: object, path: readonly (string | number)[], value: string): void {
  const holder = path
    .slice(0, -1)
    .reduce<object>((inner, step) => Reflect.get(inner, step) as object, data);
  Reflect.set(holder, path.at(-1)!, value);
}

/** Addresses of this site only: in those of others the same words may stand after a host. */
const ADDRESS = new RegExp(
  `(?<![\\w/.-])/(?:${kinds
    .filter((kind) => !kindInfo[kind].nested)
    .map((kind) => kindInfo[kind].folder)
    .join('|')})/[a-z0-9-]+(?:/[a-z-]+/[a-z0-9-]+)?`,
  'g',
);

/** What lies in the folder of an incident moves with it, whether its own id changed or not. */
const withAddresses = (text: string, moved: ReadonlyMap<string, string>): string =>
  text.replace(ADDRESS, (address) => moved.get(`${address}/`)?.replace(/\/$/, '') ?? address);

const TO = /(<Ref\b[^<>]*?\bto=(["']))([^"'<>]*)(?=\2)/g;

/** What a `<Ref>` names without the first slash, and parts of the incident without that; the rest are addresses. */
function withReferences(
  body: string,
  node: AnyNode,
  now: Fates['now'],
  moved: ReadonlyMap<string, string>,
): string {
  const incident = incidentOf(node);
  const present = incident && now(incident)?.path;
  return body.replace(TO, (all, start: string, _quote, to: string) => {
    const next = to.startsWith('/') ? undefined : moved.get(pathNamed(to, incident?.path));
    if (next === undefined) return all;
    const isShort = isPart(to) && present !== undefined && next.startsWith(present);
    return start + next.slice(isShort ? present.length : 1, to.endsWith('/') ? undefined : -1);
  });
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => eachText(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, eachText(item, change)]),
  );
}
