import type { AnyNode, Graph, IncidentNode } from '../graph/nodes.ts';
import { nodesOf } from '../graph/by-path.ts';
import { entryPath } from '../graph/routes.ts';
import { incidentIdOf } from '../model/entry.ts';
import type { Schemas } from '../model/index.ts';
import { MAX_SLUG } from '../model/fields.ts';
import { kindInfo, SLUG, type Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import { EXAMPLE_FOLDER, placeOf } from '../reader/paths.ts';
import { apartFrom, idFrom, isDevice } from './ids.ts';

/** What a new entry is written with: the base as it is, the day, and a source of tails. */
export interface Desk {
  site: Site;
  schemas: Schemas;
  graph: Graph;
  /** Addresses of all entries, present and earlier, in lower case, with who has them. */
  taken: ReadonlyMap<string, string>;
  today: Day;
  /** A few letters by chance. */
  tail: () => string;
}

/**
 * Addresses that a new entry must not take: of files, whatever is wrong with them or
 * with the case of their names, and of earlier ids.
 */
export function takenIn(paths: readonly string[], graph: Graph): Map<string, string> {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const bare = path.toLowerCase().replace(new RegExp(`^${EXAMPLE_FOLDER}/`), '');
    const [folder, incident, page] = bare.split('/');
    if (folder === kindInfo.incidents.folder && incident) {
      // A folder is that of its incident, whatever else lies in it, and even without it.
      const own = `/${folder}/${incident}/`;
      if (!taken.has(own) || page?.startsWith('index.')) taken.set(own, path);
    }
    taken.set(`/${bare.replace(/(?:\.[^./]+)?\/?$/, '')}/`, path);
  }
  for (const node of nodesOf(graph)) {
    for (const alias of node.data.aliases)
      taken.set(aliasPath(node, alias), `an alias in ${node.file}`);
  }
  return taken;
}

const aliasPath = ({ kind, id }: AnyNode, alias: string) =>
  entryPath(kind, kindInfo[kind].nested ? `${incidentIdOf(id)}/${alias}` : alias);

/** Path of a new file, relative to the content folder. */
export function pathFor(kind: Kind, name: string, incident?: IncidentNode | string): string {
  const owner = typeof incident === 'string' ? incident : (incident?.id ?? '');
  const path = kindInfo[kind].example.replace('<incident>', owner).replace('<id>', name);
  return typeof incident === 'object' && incident.example ? `${EXAMPLE_FOLDER}/${path}` : path;
}

/** The id of an entry within its folder. */
export const fullId = (kind: Kind, name: string, incident?: string) =>
  kindInfo[kind].nested ? `${incident}/${name}` : name;

/** A name made from a title that nothing else has or is likely to get on another branch. */
export function newName(title: string, kind: Kind, desk: Desk, incident?: string): string {
  for (;;) {
    const name = idFrom(title, kind, desk.tail());
    if (!desk.taken.has(entryPath(kind, fullId(kind, name, incident)))) return name;
  }
}

/** Names for entries in the folder of an incident that is new itself, each of them once. */
export function namesFor(titles: readonly string[], kind: Kind): string[] {
  const names = new Set<string>();
  return titles.map((title) => {
    const name = apartFrom(idFrom(title, kind), names);
    names.add(name);
    return name;
  });
}

/** What is wrong with a name that an author chose, in sentences; undefined when nothing is. */
export function nameFault(
  name: string,
  kind: Kind,
  desk: Pick<Desk, 'taken'>,
  incident?: string,
): string | undefined {
  const found = `Found "${name.length > MAX_SLUG ? `${name.slice(0, 20)}…` : name}" as an id.`;
  const holderOf = (id: string) =>
    desk.taken.get(entryPath(kind, fullId(kind, id, incident)).toLowerCase());
  if (name.length > MAX_SLUG) {
    return `${found} Expected at most ${MAX_SLUG} characters; it has ${name.length}, and becomes the name of a file.`;
  }
  if (!SLUG.test(name)) {
    const better = idFrom(name, kind);
    const holder = holderOf(better);
    const way = holder === undefined ? `Write "${better}".` : `"${better}" is that of ${holder}.`;
    return `${found} Expected lower-case letters and digits, joined by hyphens.\n${way}`;
  }
  if (isDevice(name)) {
    return `${found} Expected another, as Windows keeps that name for a device.\nWrite "${idFrom(name, kind)}".`;
  }
  const holder = holderOf(name);
  if (holder !== undefined) {
    return `${found} Expected one that no other ${kindInfo[kind].one} has; ${holder} has it.`;
  }
  const place = placeOf(pathFor(kind, name, incident));
  return 'fault' in place ? place.fault.message : undefined;
}
