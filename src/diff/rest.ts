import type { AnyNode } from '../graph/nodes.ts';
import { kinds } from '../model/kinds.ts';
import type { Comparison } from './comparison.ts';
import { changedFields, isRewording } from './fields.ts';
import { name, quote, refOf, joined, type EntryRef, type Finding } from './finding.ts';
import type { Pair } from './pairs.ts';

/** What no other sentence tells of. */
export interface Rest {
  /** Fields by name, an entry at a time, and settings: so that no field goes without a word. */
  findings: Finding[];
  /** Files of entries in which nothing changed but words. */
  wording: string[];
  /** Entries in which words changed beside what some finding tells of. */
  reworded: EntryRef[];
}

/** Finds the changes that `found` says nothing about. */
export function restOf({ of, before, after }: Comparison, found: readonly Finding[]): Rest {
  const told = new Map<string | undefined, Set<string>>();
  for (const { entry, fields = [] } of found) {
    const known = told.get(entry?.file) ?? new Set();
    for (const field of fields) known.add(field);
    told.set(entry?.file, known);
  }
  const rest: Rest = { findings: [], wording: [], reworded: [] };
  for (const pair of kinds.flatMap((kind): Pair<AnyNode>[] => of[kind].kept)) {
    const { after: node } = pair;
    const known = told.get(node.file);
    const untold = changedIn(pair).filter((field) => !known?.has(field));
    const left = untold.filter((field) => !isWording(pair, field));
    if (left.length > 0) {
      rest.findings.push({
        meaning: 'fields-changed',
        entry: refOf(node),
        sentence: [name(node), ': ', ...joined(left.map(quote)), ' changed'],
        facts: { fields: left },
      });
    }
    if (untold.length === left.length) continue;
    if (left.length > 0 || known) rest.reworded.push(refOf(node));
    else rest.wording.push(node.file);
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

/** Names of the fields that changed; the text below the front matter is one of them. */
const changedIn = ({ before, after }: Pair<AnyNode>): string[] => [
  ...changedFields(before.data, after.data),
  ...(before.body === after.body ? [] : [BODY]),
];

/** No schema has a field of that name. */
const BODY = 'body';

/** What is more than words in a text below the front matter has a meaning of its own. */
const isWording = ({ before, after }: Pair<AnyNode>, field: string) =>
  field === BODY ||
  isRewording(
    ...([before, after].map(({ data }) => Reflect.get(data, field)) as [unknown, unknown]),
  );
