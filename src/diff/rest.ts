import type { AnyNode } from '../graph/nodes.ts';
import { kinds } from '../model/kinds.ts';
import type { Comparison } from './comparison.ts';
import { changedFields, isRewording } from './fields.ts';
import { name, quote, refOf, joined, type Finding } from './finding.ts';
import type { Pair } from './pairs.ts';

/** What no other sentence tells of. */
export interface Rest {
  /** Fields by name, an entry at a time, and settings: so that no field goes without a word. */
  findings: Finding[];
  /** Files of entries in which nothing changed but words, or the text below the front matter. */
  wording: string[];
}

/** Finds the changes that `found` says nothing about. */
export function restOf({ of, before, after }: Comparison, found: readonly Finding[]): Rest {
  const told = new Map<string | undefined, Set<string>>();
  for (const { entry, fields = [] } of found) {
    const known = told.get(entry?.file) ?? new Set();
    for (const field of fields) known.add(field);
    told.set(entry?.file, known);
  }
  const rest: Rest = { findings: [], wording: [] };
  for (const pair of kinds.flatMap((kind): Pair<AnyNode>[] => of[kind].kept)) {
    const { after: node } = pair;
    const changed = changedFields(pair.before.data, node.data);
    const known = told.get(node.file);
    const left = changed.filter((field) => !known?.has(field) && !isWording(pair, field));
    if (left.length > 0) {
      rest.findings.push({
        meaning: 'fields-changed',
        entry: refOf(node),
        sentence: [name(node), ': ', ...joined(left.map(quote)), ' changed'],
        facts: { fields: left },
      });
    } else if (!known?.size && (changed.length > 0 || pair.before.body !== node.body)) {
      rest.wording.push(node.file);
    }
  }
  const settings = changedFields(before.site, after.site).filter(
    (key) => !told.get(undefined)?.has(key),
  );
  if (settings.length > 0) {
    rest.findings.push({
      meaning: 'settings-changed',
      sentence: ['Settings of the site: ', ...joined(settings.map(quote)), ' changed'],
      facts: { settings },
    });
  }
  rest.wording.sort();
  return rest;
}

const isWording = ({ before, after }: Pair<AnyNode>, field: string) =>
  isRewording(
    ...([before, after].map(({ data }) => Reflect.get(data, field)) as [unknown, unknown]),
  );
