import { relative } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import { preview } from '../preview/preview.ts';
import { isExample } from '../reader/paths.ts';
import { knowledgeBaseOf, type KnowledgeBase } from './knowledge-base.ts';
import { readOptions } from './options.ts';

let loading: Promise<KnowledgeBase> | undefined;

/** The base, from Astro's collections, joined once for all pages of a build. Only `.astro` files call it. */
export function loadBase(): Promise<KnowledgeBase> {
  if (import.meta.env.DEV) return newest();
  return (loading ??= load());
}

/** While somebody writes, every page is made from the newest content, which is read once for all of them. */
async function newest(): Promise<KnowledgeBase> {
  const { pages } = await preview()!.current();
  // The server answers by itself while there are none.
  if (!pages) throw new Error('There is nothing yet that pages could be made from.');
  return pages;
}

async function load(): Promise<KnowledgeBase> {
  const stored = await getEntry('site', 'site');
  if (!stored) throw new Error('The content has faults, and the build went on nevertheless.');
  const { site: settings, filled } = stored.data;
  // Astro warns of every empty collection that is asked for; an empty one is no fault here.
  const entries = (await Promise.all(filled.map(entriesOf))).flat();
  return knowledgeBaseOf(entries, settings, readOptions());
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
