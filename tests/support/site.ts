import type { ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before } from 'node:test';
import { addressOf, run, start } from './command.ts';

type Base = '/' | '/kb/';

/** A site that was built once for all tests of a run. */
export interface BuiltSite {
  /** Folder that holds it. */
  folder: string;
  base: Base;
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
const planned: (() => Promise<BuiltSite>)[] = [];
before(async () => {
  // What an earlier run left is not what this one is about.
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  void buildAhead();
});
after(() => {
  planned.length = 0;
  servers.forEach((server) => server.kill());
});

/**
 * A site that tests of a file ask for. It is built before they do, while other tests run;
 * whoever asks earlier waits for at most one other build.
 */
export function plannedSite(base: Base, variant?: Variant): () => Promise<BuiltSite> {
  const site = () => builtSite(base, variant);
  planned.push(site);
  return site;
}

async function buildAhead(): Promise<void> {
  // Whoever asks for a site is told why there is none.
  for (const site of planned) await site().catch(() => undefined);
}

/** The site under a base, built and served on first demand. */
export function builtSite(base: Base = '/', variant: Variant = {}): Promise<BuiltSite> {
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
export async function buildInto(
  folder: string,
  base: Base,
  { content, audience, drafts }: Variant = {},
): Promise<string> {
  const options = ['--out', folder, '--base', base, '--as-of', AS_OF];
  if (content) options.push('--content', content);
  if (audience) options.push('--audience', audience);
  if (drafts) options.push('--drafts');
  const built = await run('build', ...options);
  if (built.code !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  return folder;
}

async function serve(folder: string, base: Base): Promise<BuiltSite> {
  const server = start('serve', '--out', folder, '--base', base, '--port', '4400');
  servers.push(server);
  return { folder, base, address: await addressOf(server) };
}
