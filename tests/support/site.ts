import type { ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { after } from 'node:test';
import { addressOf, run, start } from './command.ts';

/** A site that was built once for all tests of a run. */
export interface BuiltSite {
  /** Folder that holds it. */
  folder: string;
  base: string;
  /** Address of its home page while it is served. */
  address: string;
}

/** What a site is built from, and for whom; else the project's own content, for whom that says. */
export interface Variant {
  /** Folder of the content. */
  content?: string;
  audience?: 'public' | 'internal';
  /** Whether drafts are in lists, counts and search. */
  drafts?: boolean;
}

/** Fixed, so that tests say the same on every day. */
export const AS_OF = '2026-01-01';

const FOLDER = '.cache/test';
const sites = new Map<string, Promise<BuiltSite>>();
const servers: ChildProcess[] = [];
after(() => servers.forEach((server) => server.kill()));
// What an earlier run left is not what this one is about.
let queue: Promise<unknown> = rm(FOLDER, { recursive: true, force: true });

/** The site under a base, built and served on first demand. Builds share a cache, so they take turns. */
export function builtSite(base: '/' | '/kb/' = '/', variant: Variant = {}): Promise<BuiltSite> {
  const { content, audience, drafts } = variant;
  const name = [
    base === '/' ? 'root' : 'kb',
    content && basename(content),
    audience,
    drafts && 'drafts',
  ]
    .filter(Boolean)
    .join('-');
  const known = sites.get(name);
  if (known) return known;
  const site = buildInto(`${FOLDER}/${name}`, base, variant).then((folder) => serve(folder, base));
  sites.set(name, site);
  return site;
}

/** Builds the site into a folder and gives the folder back; fails with the build's own output. */
export function buildInto(
  folder: string,
  base: string,
  { content, audience, drafts }: Variant = {},
): Promise<string> {
  const turn = queue.then(async () => {
    await mkdir(FOLDER, { recursive: true });
    const options = ['--out', folder, '--base', base, '--as-of', AS_OF];
    if (content) options.push('--content', content);
    if (audience) options.push('--audience', audience);
    if (drafts) options.push('--drafts');
    const built = await run('build', ...options);
    if (built.code !== 0) throw new Error(`${built.stdout}${built.stderr}`);
    return folder;
  });
  queue = turn.catch(() => undefined);
  return turn;
}

async function serve(folder: string, base: string): Promise<BuiltSite> {
  const server = start('serve', '--out', folder, '--base', base, '--port', '4400');
  servers.push(server);
  return { folder, base, address: await addressOf(server) };
}
