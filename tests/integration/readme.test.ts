import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { formatDiagnostics } from '../../src/diagnostics/format.ts';
import { isSound, readBase } from '../../src/reader/read.ts';

test('the analysis that the README shows is sound, and nothing but hints is said of it', async () => {
  const readme = await readFile('README.md', 'utf8');
  const files = [...readme.matchAll(/`content\/(\S+)`[^\n]*\n+```mdx?\n([^]*?)\n```/g)].map(
    ([, path, text]) => ({ path: path!, bytes: Buffer.from(text!) }),
  );
  const site = { path: 'site.yaml', bytes: await readFile('content/site.yaml') };
  const base = readBase([site, ...files], { folder: 'content' });
  const remarks = base.diagnostics.filter(({ severity }) => severity !== 'hint');
  assert.equal(formatDiagnostics(remarks), '');
  assert.ok(isSound(base));
  assert.deepEqual(
    base.entries.map(({ kind }) => kind),
    ['incidents', 'rootCauses', 'steps', 'remediations'],
  );
});
