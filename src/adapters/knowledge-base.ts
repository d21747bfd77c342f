import { lastRecordedDay } from '../graph/as-of.ts';
import { buildGraph } from '../graph/build.ts';
import type { Graph } from '../graph/nodes.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import type { Options } from './options.ts';

/** Everything that pages are made from. */
export interface KnowledgeBase {
  site: Site;
  graph: Graph;
  /** The day as of which "overdue" is judged. */
  asOf: Day;
}

/** What pages are made from: entries joined as the options of a run say, and else as `settings` do. */
export function knowledgeBaseOf(
  entries: readonly AnyEntry[],
  settings: Site,
  options: Pick<Options, 'asOf' | 'audience' | 'drafts'>,
): KnowledgeBase {
  const site = { ...settings, audience: options.audience ?? settings.audience };
  return {
    site,
    graph: buildGraph(entries, site, { withDrafts: options.drafts }),
    asOf: options.asOf ?? lastRecordedDay(entries) ?? '1970-01-01',
  };
}
