/**
 * Writes a generated base to disk, as authors write theirs.
 * `node tests/bench/check-base.ts <incidents> <folder> [longest]`; the folder is written anew. Without the bytes
 * of the longest incident they are as long as those of the example.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSiteFromDisk } from '../../src/adapters/disk.ts';
import { generateEntries } from './generate.ts';
import { written } from './written.ts';

const incidents = Number(process.argv[2]);
const folder = process.argv[3]!;
const longest = process.argv[4] ? Number(process.argv[4]) : undefined;

// Written beside its place, so that one that was stopped half-way is not taken for whole.
const half = `${folder}.half`;
for (const old of [folder, half]) rmSync(old, { recursive: true, force: true });
mkdirSync(half, { recursive: true });
copyFileSync('content/site.yaml', join(half, 'site.yaml'));
const site = (await readSiteFromDisk())!;
const made = new Set<string>();
for (const entry of generateEntries(incidents, site, longest)) {
  const { path, text } = written(entry);
  const file = join(half, path);
  if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  made.add(dirname(file));
  writeFileSync(file, text);
}
renameSync(half, folder);
