import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { aliasesIn } from './aliases.ts';
import { guess, MARK } from './rest.ts';
import { withoutDashSpace, type Told } from './slips.ts';

/** What is wrong with one value or key of a text that can be parsed. */
interface NodeSlip {
  offset: number;
  told: Told;
  /** True for a key that stands there a second time. */
  isRepeated?: boolean;
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
  const aliases = aliasesIn(mayBeLost, add);
  visit(document, {
    Alias: (_key, alias, path) => (aliases.leadsOn(alias, path) ? undefined : new Scalar(MARK)),
    Node: (_key, node, path) => {
      aliases.meet(node as Node);
      if (!isMap(node)) return undefined;
      mergeSlips(node, aliases.nodeOf, add);
      // Of the whole, what is odd is less than the rest.
      return keySlips(node, text, add) && path.length > 1 ? new Scalar(MARK) : undefined;
    },
  });
  return slips;
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
