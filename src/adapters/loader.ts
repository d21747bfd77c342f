import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatDiagnostics } from '../diagnostics/format.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import { preview } from '../preview/preview.ts';
import { isSound, type Base } from '../reader/read.ts';
import { readBaseFromDisk } from './disk.ts';

/** Feeds Astro's collections from the one reader. Collections load side by side and share one reading. */
let reading: Promise<Base> | undefined;

/** A loader of one kind of entry, or of the site's own settings. */
export function knowledgeBase(kind: Kind | 'site'): Loader {
  return {
    name: 'knowledge-base',
    async load(context) {
      const own = context.watcher && preview();
      if (!own) return fill(kind, context);
      const refill = (base: Pick<Base, 'entries'>) => fillTrusted(kind, context, base);
      own.onRead(({ base }) => refill(base));
      refill((await own.current()).base);
    },
  };
}

async function fill(kind: Kind | 'site', context: LoaderContext): Promise<void> {
  const base = await (reading ??= readBaseFromDisk());
  if (!isSound(base)) {
    const text = formatDiagnostics(base.diagnostics.filter(({ severity }) => severity !== 'hint'));
    throw new Error(`The content has faults.\n\n${text}`);
  }
  const { store } = context;
  store.clear();
  if (kind === 'site') {
    const filled = [...new Set(base.entries.map((entry) => entry.kind))];
    store.set({ id: 'site', data: { site: base.site, filled } });
  }
  for (const entry of base.entries) if (entry.kind === kind) keep(entry, context);
}

/**
 * While somebody writes, pages are made without the collections, which reach them
 * half a second late. Only what Astro renders itself must be in them; what stays the
 * same is left alone, for Astro loads every page again after a change.
 */
function fillTrusted(
  kind: Kind | 'site',
  context: LoaderContext,
  { entries }: Pick<Base, 'entries'>,
): void {
  const { store } = context;
  const trusted = entries.filter((entry) => entry.kind === kind && entry.isTrusted);
  const ids = new Set(trusted.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of trusted) keep(entry, context);
}

function keep(entry: AnyEntry, { store, generateDigest }: LoaderContext): void {
  const { id, data, body, file, isTrusted } = entry;
  const digest = generateDigest({ data: data as unknown as Record<string, unknown>, body });
  store.set({
    id,
    data: { ...data },
    body,
    filePath: relative('.', file).replaceAll('\\', '/'),
    digest,
    // What Astro is to render becomes a module: nothing but what the owner trusts.
    ...(isTrusted && { deferredRender: true }),
  });
}
