import type { AnyNode } from '../graph/nodes.ts';
import type { AnyEntry } from '../model/entry.ts';
import {
  isPosition,
  type Breach,
  type DataPath,
  type Rule,
  type Subject,
  type Unknown,
} from './rule.ts';

/**
 * Rules run over entries whose data have faults, too. What is faulty in those is empty, and says
 * nothing; so a finding counts only where the rule has not looked at anything of that kind on
 * its way to it. Who looks is noted by the data themselves.
 */

/** A place of which nothing is known, in the file that it was looked at in. */
type Look = Unknown & { file: string };

/** What was looked at, of everything that is not known, since the last rule began. */
export class Looks {
  #seen: Look[] = [];
  #isHidden = false;

  /** An entry whose data note when a place of them is looked at of which nothing is known. */
  watchedEntry(entry: AnyEntry, unknown: readonly Unknown[]): AnyEntry {
    return { ...entry, data: this.#watch(entry.data, entry.file, placesIn(unknown)) } as AnyEntry;
  }

  /** Makes what is joined to an entry note that it is looked at, where that depends on what is not known. */
  watchJoins(node: AnyNode, unknown: readonly Unknown[]): void {
    const { file, data } = node;
    // These two repeat what its data say.
    Object.defineProperty(node, 'title', { get: () => data.title });
    if (node.kind === 'incidents') {
      const { times } = node.data;
      Object.defineProperty(node, 'date', { get: () => times.started ?? times.detected });
    }
    const joining = unknown.filter(({ joins }) => joins);
    const ordering = unknown.filter(({ path }) => path[0] === 'whys' && !isOfItem(path));
    const fields = node as unknown as Record<string, unknown>;
    for (const name of [...Object.keys(node), ...OPTIONAL]) {
      const deciding = name === 'whys' ? ordering : OWN.has(name) ? [] : joining;
      if (deciding.length === 0) continue;
      const value = fields[name];
      const get = () => {
        for (const one of deciding) this.#seen.push({ ...one, file });
        return value;
      };
      Object.defineProperty(node, name, { get, configurable: true });
    }
  }

  /**
   * Runs a rule over an entry, and passes on what it finds there whatever is not known.
   *
   * @returns false where it may find more when that is known
   */
  run(
    rule: Rule,
    subject: Subject,
    breach: Breach,
    check: (subject: Subject, breach: Breach) => void,
  ): boolean {
    this.#seen = [];
    this.#isHidden = false;
    let asked: DataPath | undefined;
    const noting: Subject = {
      ...subject,
      locate: (path, on) => subject.locate((asked = path), on),
      find: (path, words) => subject.find((asked = path), words),
    };
    try {
      check(noting, (at, ...words) => {
        const path = isPosition(at) ? asked : at;
        asked = undefined;
        if (rule.alone || !this.#bearsOn(rule, subject.node.file, path)) breach(at, ...words);
        else this.#isHidden = true;
      });
    } catch (error) {
      // Where a choice or a number is missing there is nothing that could stand in for it.
      if (this.#seen.length === 0) throw error;
    }
    return rule.alone === true || (this.#seen.length === 0 && !this.#isHidden);
  }

  #bearsOn({ overall }: Rule, file: string, path: DataPath | undefined): boolean {
    const isApart = (look: Look) => !overall && look.file === file && path && areApart(look, path);
    return !this.#seen.every(isApart);
  }

  #watch(value: unknown, file: string, places: Places): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = new Map<PropertyKey, unknown>();
    const look = (key: PropertyKey) => {
      const here = places.here ?? places.inside.get(String(key))?.here;
      if (here && typeof key === 'string') this.#seen.push({ ...here, file });
    };
    const watched = new Proxy(value, {
      has: (target, key) => {
        look(key);
        return Reflect.has(target, key);
      },
      get: (target, key) => {
        look(key);
        const inner: unknown = Reflect.get(target, key);
        const below = places.inside.get(String(key));
        if (!below) return inner;
        // The same thing must be the same each time.
        if (!known.has(key)) known.set(key, this.#watch(inner, file, below));
        return known.get(key);
      },
    });
    plain.set(watched, value);
    return watched;
  }
}

/** Data that note nothing, by those that do. */
const plain = new WeakMap<object, object>();

/** An entry for who looks for words in it: what is not known is empty, and holds none. */
export const plainOf = <T extends Pick<AnyNode, 'kind' | 'data'>>({ kind, data }: T) =>
  ({ kind, data: plain.get(data) ?? data }) as Pick<AnyNode, 'kind' | 'data'>;

/** What nodes say of themselves, whatever they are joined to. */
const OWN: ReadonlySet<string> = new Set([
  ...['kind', 'id', 'file', 'path', 'title', 'date', 'data', 'body', 'format', 'isTrusted'],
  ...['example', 'incident'],
]);

/** What nodes are joined to where that is there. */
const OPTIONAL = ['family', 'service', 'phase', 'supersededBy'];

/** Fields by which items of a list find each other. */
const NAMING: ReadonlySet<unknown> = new Set(['id', 'of']);

/** True for what an item of a list says, but for that by which others find it. */
const isOfItem = (path: DataPath) => path.length > 1 && !NAMING.has(path.at(-1));

/** True where one item of a list is not known and a finding is in another, which it does not name. */
function areApart({ path }: Unknown, found: DataPath): boolean {
  const fork = path.findIndex((key, index) => key !== found[index]);
  return typeof path[fork] === 'number' && typeof found[fork] === 'number' && isOfItem(path);
}

/** Places of which nothing is known, key by key. */
interface Places {
  here?: Unknown;
  inside: Map<string, Places>;
}

function placesIn(unknown: readonly Unknown[]): Places {
  const root: Places = { inside: new Map() };
  for (const one of unknown) {
    let at = root;
    for (const key of one.path) {
      const below = at.inside.get(String(key)) ?? { inside: new Map() };
      at.inside.set(String(key), below);
      at = below;
    }
    at.here ??= one;
  }
  return root;
}
