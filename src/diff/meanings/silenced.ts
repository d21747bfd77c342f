import { nodesOf } from '../../graph/by-path.ts';
import type { AnyNode } from '../../graph/nodes.ts';
import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding } from '../finding.ts';

/** Rules on good analyses that an entry, or the whole base, need not keep any more; and those that hold again. */
export const silenced: Detector = ({ before, after, now }) => {
  const earlier = new Map<AnyNode, AnyNode>();
  for (const node of nodesOf(before.graph)) {
    const present = now(node);
    if (present) earlier.set(present, node);
  }
  const entries = nodesOf(after.graph).flatMap((node): Finding[] => {
    const old = earlier.get(node)?.data.silenced ?? [];
    const isIn = (list: typeof old, rule: string) => list.some((item) => item.rule === rule);
    const about = (rule: string) => ({ entry: refOf(node), part: rule, fields: ['silenced'] });
    return [
      ...node.data.silenced
        .filter(({ rule }) => !isIn(old, rule))
        .map(({ rule, reason }): Finding => ({
          ...about(rule),
          meaning: 'rule-silenced',
          sentence: [name(node), ' sets aside the rule ', quote(rule), ': ', quote(reason)],
          facts: { rule, reason },
        })),
      ...old
        .filter(({ rule }) => !isIn(node.data.silenced, rule))
        .map(({ rule }): Finding => ({
          ...about(rule),
          meaning: 'silence-lifted',
          sentence: [name(node), ' keeps the rule ', quote(rule), ' again'],
          facts: { rule },
        })),
    ];
  });
  const off = ({ site }: typeof after) =>
    site.rules.flatMap(({ rule, severity }) => (severity === 'off' ? [rule] : []));
  const known = off(before);
  const base = off(after)
    .filter((rule) => !known.includes(rule))
    .map((rule): Finding => ({
      meaning: 'rule-silenced',
      part: rule,
      sentence: ['The rule ', quote(rule), ' is off for the whole base'],
      facts: { rule },
      fields: ['rules'],
    }));
  return [...entries, ...base];
};
