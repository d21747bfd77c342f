import { relative } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import { lastRecordedDay } from '../graph/as-of.ts';
import { buildGraph } from '../graph/build.ts';
import type { Graph } from '../graph/nodes.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import { isExample } from '../reader/paths.ts';
import { readOptions } from './options.ts';

/** Everything that pages are made from. */
export interface KnowledgeBase {
  site: Site;
  graph: Graph;
  /** The day as of which "overdue" is judged. */
  asOf: Day;
}

let loading: Promise<KnowledgeBase> | undefined;

/** The base, from Astro's collections, joined once for all pages of a build. Only pages and layouts call it. */
export function loadBase(): Promise<KnowledgeBase> {
  // While somebody writes, every page is made from the newest content.
  if (import.meta.env.DEV) return load();
  return (loading ??= load());
}

async function load(): Promise<KnowledgeBase> {
  const options = readOptions();
  const stored = await getEntry('site', 'site');
  // Only while somebody writes: a build stops before it comes here.
  if (!stored) throw new Error('The content has faults: the terminal says which.');
  const { site: settings, filled } = stored.data;
  const site = { ...settings, audience: options.audience ?? settings.audience };
  // Astro warns of every empty collection that is asked for; an empty one is no fault here.
  const entries = (await Promise.all(filled.map(entriesOf))).flat();
  const asOf = options.asOf ?? lastRecordedDay(entries) ?? '1970-01-01';
  return { site, graph: buildGraph(entries, site), asOf };
}

async function entriesOf(kind: Kind): Promise<AnyEntry[]> {
  const stored = await getCollection(kind);
  return stored.map(({ id, data, body, filePath = '', ...stored }) => {
    const format = filePath.endsWith('.mdx') ? 'mdx' : 'md';
    // Only what lies in a trusted folder was stored to be rendered by Astro.
    const isTrusted = 'deferredRender' in stored;
    const example = isExample(relative(readOptions().content, filePath).replaceAll('\\', '/'));
    // The collection's type follows from its kind, which the compiler cannot see here.
    return {
      kind,
      id,
      data,
      body: body ?? '',
      file: filePath,
      format,
      example,
      isTrusted,
    } as AnyEntry;
  });
}
