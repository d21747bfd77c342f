import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildInto, builtSite } from '../support/site.ts';

/** Name and digest of every file of a folder. */
async function digests(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const lines = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      if ((await stat(path)).isDirectory()) return [];
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return [`${name} ${digest}`];
    }),
  );
  return lines.flat();
}

test('the same content gives the same bytes', async () => {
  const { folder } = await builtSite();
  const again = await buildInto('.cache/test/again', '/');
  assert.deepEqual(await digests(again), await digests(folder));
});
