import type { AnyNode } from '../../graph/nodes.ts';
import { nameOf } from '../../model/entry.ts';
import { kinds } from '../../model/kinds.ts';
import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/**
 * Entries with another id. With the earlier one among the aliases its address
 * goes on to lead there; without it every link from outside is lost. What moved
 * only because its incident did is not told.
 */
export const renamed: Detector = ({ of }) =>
  kinds
    .flatMap((kind): Pair<AnyNode>[] => of[kind].kept)
    .filter(({ before, after }) => nameOf(before.id) !== nameOf(after.id))
    .map(({ before, after }): Finding => {
      const earlier = nameOf(before.id);
      const isKept = after.data.aliases.includes(earlier);
      return {
        meaning: isKept ? 'entry-renamed' : 'address-lost',
        entry: refOf(after),
        sentence: [
          name(after),
          ' was ',
          quote(earlier),
          ' before',
          ...(isKept
            ? ['; its old address leads on']
            : ['; its old address leads nowhere: add it to "aliases"']),
        ],
        facts: { from: before.id, to: after.id },
        fields: ['aliases'],
      };
    });
