import type { Alias, Node } from 'yaml';
import { firstFrom, type Told } from './slips.ts';

/** Most characters that all aliases of a text say again, each counted with the aliases in it: nobody means more. */
const MAX_REPEATED = 10_000;

/** An anchored value, and where it stands. */
interface Anchored {
  node: Node;
  start: number;
  end: number;
}

/**
 * Judges the aliases of a document, which are met in the order in which they stand.
 *
 * @param mayBeLost true for the name of an anchor that may stand in what could not be read
 * @param tell is told what is wrong with one
 */
export function aliasesIn(
  mayBeLost: (anchor: string) => boolean,
  tell: (offset: number, told: Told) => void,
) {
  const anchors = new Map<string, Anchored>();
  const repeats = repetitions();
  return {
    nodeOf: (anchor: string): Node | undefined => anchors.get(anchor)?.node,
    /** Takes note of the anchor of a node, if it has one. */
    meet(node: Node): void {
      const { anchor, range } = node as { anchor?: string; range?: [number, number, number] };
      if (anchor && range) anchors.set(anchor, { node, start: range[0], end: range[1] });
    },
    /** False for an alias that leads nowhere, into itself or too far. */
    leadsOn(alias: Alias, around: readonly unknown[]): boolean {
      const anchored = anchors.get(alias.source);
      const offset = alias.range?.[0] ?? 0;
      const isCircular = anchored !== undefined && around.includes(anchored.node);
      if (anchored && !isCircular) {
        const found = repeats.with(anchored, offset);
        if (found === 'first too many') tell(offset, tooMany(alias));
        return found === 'few';
      }
      if (!anchored && mayBeLost(alias.source)) return false;
      const why = anchored
        ? 'Circular alias (it stands within its own anchor)'
        : 'Unresolved alias (the anchor must be set before the alias)';
      tell(offset, {
        message: `${why}: ${alias.source}.`,
        help: 'Put the text in quotes if it is no alias.',
      });
      return false;
    },
  };
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
  return {
    /** How much is repeated with one more alias. */
    with({ start, end }: Anchored, offset: number): 'few' | 'first too many' | 'too many' {
      const before = sums.at(-1)!;
      if (before > MAX_REPEATED) return 'too many';
      const within = sums[firstFrom(offsets, end)]! - sums[firstFrom(offsets, start)]!;
      offsets.push(offset);
      const sum = before + Math.max(end - start, 1) + within;
      sums.push(sum);
      return sum > MAX_REPEATED ? 'first too many' : 'few';
    },
  };
}
