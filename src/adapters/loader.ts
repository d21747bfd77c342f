import { relative, resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatDiagnostics } from '../diagnostics/format.ts';
import type { Kind } from '../model/kinds.ts';
import { isSound, type Base } from '../reader/read.ts';
import { readBaseFromDisk } from './disk.ts';
import { readOptions } from './options.ts';
import { renewSchemas } from './schemas.ts';

/**
 * Feeds Astro's collections from the one reader. Collections load side by side;
 * they share one reading, and after an edit they are filled again together.
 */

let reading: Promise<Base> | undefined;
const refills = new Map<Kind | 'site', () => Promise<void>>();
let timer: NodeJS.Timeout | undefined;

/** A loader of one kind of entry, or of the site's own settings. */
export function knowledgeBase(kind: Kind | 'site'): Loader {
  return {
    name: 'knowledge-base',
    async load(context) {
      refills.set(kind, () => fill(kind, context));
      if (context.watcher) watch(context.watcher, context.logger);
      await fill(kind, context);
    },
  };
}

async function fill(
  kind: Kind | 'site',
  { store, generateDigest, logger, watcher }: LoaderContext,
) {
  reading ??= readBaseFromDisk();
  const base = await reading;
  // While somebody writes, editors learn of new files and ids at once.
  if (watcher && kind === 'site') await renewSchemas(base);
  if (!isSound(base)) {
    const text = formatDiagnostics(base.diagnostics.filter(({ severity }) => severity !== 'hint'));
    // While somebody writes, the last sound state stays on the screen; a build must fail.
    if (watcher) {
      if (kind === 'site') logger.error(`\n${text}`);
      return;
    }
    throw new Error(`The content has faults.\n\n${text}`);
  }
  store.clear();
  if (kind === 'site') {
    const filled = [...new Set(base.entries.map((entry) => entry.kind))];
    store.set({ id: 'site', data: { site: base.site, filled } });
    return;
  }
  for (const entry of base.entries) {
    if (entry.kind !== kind) continue;
    const { id, data, body, file, isTrusted } = entry;
    const digest = generateDigest({ data: data as unknown as Record<string, unknown>, body });
    const filePath = relative('.', file).replaceAll('\\', '/');
    store.set({
      id,
      data: { ...data },
      body,
      filePath,
      digest,
      // What Astro is to render becomes a module: nothing but what the owner trusts.
      ...(isTrusted && { deferredRender: true }),
    });
  }
}

const watched = new WeakSet<object>();

function watch(
  watcher: NonNullable<LoaderContext['watcher']>,
  logger: LoaderContext['logger'],
): void {
  if (watched.has(watcher)) return;
  watched.add(watcher);
  const folder = resolve(readOptions().content);
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    clearTimeout(timer);
    // Editors write in several steps; one reading serves them all.
    timer = setTimeout(() => {
      reading = undefined;
      Promise.all([...refills.values()].map((refill) => refill())).catch((error: Error) =>
        logger.error(error.message),
      );
    }, 50);
  });
}
