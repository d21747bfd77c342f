/**
 * Writes a generated base to disk, as authors write theirs.
 * `node tests/bench/check-base.ts <incidents> <folder>`; the folder is written anew.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readSiteFromDisk } from '../../src/adapters/disk.ts';
import { incidentIdOf, nameOf, type AnyEntry } from '../../src/model/entry.ts';
import { kindInfo } from '../../src/model/kinds.ts';
import { generateEntries } from './generate.ts';

const incidents = Number(process.argv[2]);
const folder = process.argv[3]!;

// Written beside its place, so that one that was stopped half-way is not taken for whole.
const half = `${folder}.half`;
for (const old of [folder, half]) rmSync(old, { recursive: true, force: true });
mkdirSync(half, { recursive: true });
copyFileSync('content/site.yaml', join(half, 'site.yaml'));
const site = (await readSiteFromDisk())!;
const made = new Set<string>();
for (const entry of generateEntries(incidents, site)) {
  const path = join(half, pathOf(entry));
  if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  made.add(dirname(path));
  const yaml = stringify(entry.data, { lineWidth: 100 });
  writeFileSync(path, path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${entry.body}`);
}
renameSync(half, folder);

function pathOf({ kind, id }: AnyEntry): string {
  return kindInfo[kind].example.replace('<incident>', incidentIdOf(id)).replace('<id>', nameOf(id));
}
