import { wordsOf } from '../format/words.ts';
import type { Graph } from '../graph/nodes.ts';
import { termOf, type Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import { followThrough, groupBy, type FollowThrough, type Grouping } from './follow-through.ts';

/** What became of remediations by one of their properties, in words. */
export interface ByProperty {
  /** The property at the head of a column, and in a sentence: "Owner", "owner", "owners". */
  name: string;
  one: string;
  many: string;
  /** By what the property is, or that there is none, in `text`: most open first, then most of all. */
  groups: (FollowThrough & { text: string })[];
}

const properties: { by: Grouping; one: string; many: string; article: string }[] = [
  { by: 'owner', one: 'owner', many: 'owners', article: 'an' },
  { by: 'service', one: 'service', many: 'services', article: 'a' },
  { by: 'priority', one: 'priority', many: 'priorities', article: 'a' },
  { by: 'kind', one: 'kind', many: 'kinds', article: 'a' },
];

/**
 * Remediations as of a day by their owner, service, priority and kind: `telling` where at least
 * one of them has the property, as of one that none has a table says nothing; `silent` names these
 * with their article: "an owner".
 */
export function byProperty(
  { remediations, services }: Graph,
  site: Site,
  asOf: Day,
): { telling: ByProperty[]; silent: string[] } {
  const titles = new Map(services.map(({ id, title }) => [id, title]));
  const textOf: Record<Grouping, (id: string) => string> = {
    owner: (id) => id,
    service: (id) => titles.get(id)!,
    priority: (id) => termOf(site, 'priorities', id).name,
    kind: wordsOf,
  };
  const without: Partial<Record<Grouping, string>> = { owner: 'No owner on record' };
  const telling: ByProperty[] = [];
  const silent: string[] = [];
  for (const { by, one, many, article } of properties) {
    const found = groupBy(remediations, by);
    if (found.every(({ name }) => name === undefined)) {
      silent.push(`${article} ${one}`);
      continue;
    }
    const groups = found.map((group) => ({
      text: group.name === undefined ? (without[by] ?? `No ${one}`) : textOf[by](group.name),
      ...followThrough(group.remediations, asOf),
    }));
    // What is late depends on the day of the build; the order must not.
    groups.sort((a, b) => b.open - a.open || b.total - a.total);
    telling.push({ name: wordsOf(one), one, many, groups });
  }
  return { telling, silent };
}
