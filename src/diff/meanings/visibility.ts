import type { AnyNode } from '../../graph/nodes.ts';
import { kinds } from '../../model/kinds.ts';
import type { Detector } from '../comparison.ts';
import { name, refOf, type Finding } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/** Who may read an entry: what becomes public cannot be taken back. */
export const visibility: Detector = ({ of }) =>
  kinds
    .flatMap((kind): Pair<AnyNode>[] => of[kind].kept)
    .flatMap(({ before, after }): Finding[] => {
      const [from, to] = [before.data.visibility, after.data.visibility];
      if (from === to) return [];
      return [
        {
          meaning: 'visibility-changed',
          entry: refOf(after),
          sentence: [name(after), `: ${from} → ${to}`],
          facts: { from, to },
          fields: ['visibility'],
        },
      ];
    });
