import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  visit,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { guess, MARK } from './yaml-rest.ts';
import { firstFrom, withoutDashSpace, type Told } from './yaml-slips.ts';

/** What is wrong with one value or key of a text that can be parsed. */
interface NodeSlip {
  offset: number;
  told: Told;
  /** True for a key that stands there a second time. */
  isRepeated?: boolean;
}

/** Most characters that all aliases of a text say again, each counted with the aliases in it: nobody means more. */
const MAX_REPEATED = 10_000;

/** An anchored value: where it stands, and how much the aliases before it repeat. */
interface Anchored {
  node: Node;
  start: number;
  end: number;
}

/**
 * What the parser does not tell: aliases that lead nowhere, into themselves or too far, keys that
 * are there twice, and keys that no field has. Each is replaced in the document by a stand-in.
 *
 * @param mayBeLost true for the name of an anchor that may stand in what could not be read
 */
export function nodeSlips(
  document: Document,
  text: string,
  mayBeLost: (anchor: string) => boolean = () => false,
): NodeSlip[] {
  const slips: NodeSlip[] = [];
  const add = (offset: number, told: Told, isRepeated?: boolean) =>
    slips.push({ offset, told, ...(isRepeated && { isRepeated }) });
  const anchors = new Map<string, Anchored>();
  const spent = repetitions();
  visit(document, {
    Alias: (_key, alias, path) => {
      const anchored = anchors.get(alias.source);
      const offset = alias.range?.[0] ?? 0;
      const isCircular = anchored !== undefined && path.includes(anchored.node);
      if (anchored && !isCircular) {
        const sum = spent.with(anchored, offset);
        if (sum <= MAX_REPEATED) return undefined;
        if (spent.isFirstTooMany()) add(offset, tooMany(alias));
      } else if (anchored || !mayBeLost(alias.source)) {
        const why = anchored
          ? 'Circular alias (it stands within its own anchor)'
          : 'Unresolved alias (the anchor must be set before the alias)';
        add(offset, {
          message: `${why}: ${alias.source}.`,
          help: 'Put the text in quotes if it is no alias.',
        });
      }
      return new Scalar(MARK);
    },
    Node: (_key, node, path) => {
      const { anchor, range } = node as { anchor?: string; range?: [number, number, number] };
      if (anchor && range) {
        anchors.set(anchor, { node: node as Node, start: range[0], end: range[1] });
      }
      if (!isMap(node)) return undefined;
      mergeSlips(node, (name) => anchors.get(name)?.node, add);
      // Of the whole, what is odd is less than the rest.
      return keySlips(node, text, add) && path.length > 1 ? new Scalar(MARK) : undefined;
    },
  });
  return slips;
}

const tooMany = ({ source }: Alias): Told => ({
  message: `With "*${source}" the aliases up to here repeat more than ${MAX_REPEATED} characters.`,
  help: 'Write the text itself in place of each alias, or say it once.',
});

/** Counts what aliases repeat, in the order in which they stand. */
function repetitions() {
  /** Of each alias, where it stands, and how much it and those before it repeat. */
  const offsets: number[] = [];
  const sums = [0];
  let isTold = false;
  return {
    /** How much is repeated with one more alias. */
    with({ start, end }: Anchored, offset: number): number {
      const before = sums.at(-1)!;
      if (before > MAX_REPEATED) return before;
      const within = sums[firstFrom(offsets, end)]! - sums[firstFrom(offsets, start)]!;
      offsets.push(offset);
      sums.push(before + Math.max(end - start, 1) + within);
      return sums.at(-1)!;
    },
    /** True once, when there are too many. */
    isFirstTooMany: () => !isTold && (isTold = true),
  };
}

/** Merge keys, which YAML 1.2 does not have: the fields that they would take over are not missing as well. */
function mergeSlips(
  map: YAMLMap,
  anchored: (name: string) => Node | undefined,
  add: (offset: number, told: Told) => void,
): void {
  map.items = map.items.flatMap((pair) => {
    const { key, value } = pair;
    if (!isScalar(key) || key.value !== '<<') return [pair];
    const offset = key.range?.[0] ?? 0;
    add(offset, {
      message: '"<<" would take over the fields of another block, which is not done here.',
      help: 'Write the fields themselves in its place.',
    });
    const sources = isSeq(value) ? value.items : [value];
    const names = sources.flatMap((source) => {
      const node = isAlias(source) ? anchored(source.source) : source;
      return isMap(node) ? node.items.map((item) => String(item.key)) : [];
    });
    return [...new Set(names)]
      .filter((name) => !map.has(name))
      .map((name, index) => new Pair(new Scalar(guess(offset + index, name)), new Scalar(MARK)));
  });
}

/**
 * Keys of one block that stand there twice, and lists or blocks in the place of a key.
 *
 * @returns true where nobody knows what the block is: its keys are none
 */
function keySlips(
  map: YAMLMap,
  text: string,
  add: (offset: number, told: Told, isRepeated?: boolean) => void,
): boolean {
  const known = new Set<unknown>();
  let isOdd = false;
  map.items = map.items.filter((pair) => {
    const { key } = pair;
    const offset = ((isScalar(key) || isCollection(key) || isAlias(key)) && key.range?.[0]) || 0;
    if (isCollection(key) || isAlias(key)) {
      add(offset, {
        message: 'A list, a block or an alias stands where a key belongs.',
        help: 'Put it in quotes if it is a text.',
      });
      isOdd = true;
      return false;
    }
    const name = String(isScalar(key) ? key.value : key);
    if (!known.has(name)) {
      known.add(name);
      return true;
    }
    const close = name.startsWith('-') ? withoutDashSpace(offset, text) : undefined;
    add(
      offset,
      close ?? {
        message: `The key "${name}" stands here a second time.`,
        help: 'Keep one of the two, or merge what they say.',
      },
      close === undefined,
    );
    isOdd ||= close !== undefined;
    pair.key = new Scalar(guess(offset, name));
    pair.value = new Scalar(MARK);
    return true;
  });
  return isOdd;
}

/** The blocks within the whole that end last before an offset, outermost first. */
export function blocksEndingAt({ contents }: Document, offset: number): PropertyKey[][] {
  const found: PropertyKey[][] = [];
  const path: PropertyKey[] = [];
  const isBefore = (node: unknown) => ((node as Node | null)?.range?.[0] ?? Infinity) < offset;
  for (let node: unknown = contents; isCollection(node);) {
    if (path.length > 0) found.push([...path]);
    if (isMap(node)) {
      const last = node.items.findLast(({ key }) => isBefore(key));
      path.push(String(isScalar(last?.key) ? last.key.value : ''));
      node = last?.value;
    } else {
      const index = node.items.findLastIndex(isBefore);
      path.push(index);
      node = node.items[index];
    }
  }
  return found;
}
