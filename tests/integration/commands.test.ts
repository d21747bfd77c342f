import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { addressOf, buildWithAstro, run, start } from '../support/command.ts';
import { examples } from '../support/page-kinds.ts';
import { builtSite, plannedSite } from '../support/site.ts';

/** The smallest sound base. */
const SMALLEST = 'tests/fixtures/base';
const smallest = plannedSite('/', { content: SMALLEST });

test('a build of faulty content says everything at once and leaves the old site as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  await cp(SMALLEST, content, { recursive: true });
  await cp((await builtSite()).folder, out, { recursive: true });
  await mkdir(join(content, 'learnings'));
  await writeFile(join(content, 'root-causes/a.md'), '---\ntitel: A cause\n---\n');
  await writeFile(join(content, 'learnings/b.md'), '---\ntitle: [\n---\n');
  const before = await readdir(out, { recursive: true });

  const { code, stdout, stderr } = await run('build', '--content', content, '--out', out);

  assert.equal(code, 1);
  assert.equal(stdout, '');
  const learning = `${content}/learnings/b.md`;
  const cause = `${content}/root-causes/a.md`;
  assert.deepEqual(
    stderr.split('\n').filter((line) => line.startsWith(folder)),
    [
      `${learning}:2:1  error  missing-field`,
      `${learning}:2:8  warning  learning-without-incident`,
      `${learning}:2:8  error  yaml-syntax`,
      `${cause}:2:1  error  missing-field`,
      `${cause}:2:1  error  missing-field`,
      `${cause}:2:1  error  missing-field`,
      `${cause}:2:1  error  unknown-key`,
    ],
  );
  assert.match(stderr, /^6 errors, 1 warning and 2 hints in 2 files\.$/m);
  assert.deepEqual(await readdir(out, { recursive: true }), before);
  assert.deepEqual((await readdir(folder)).sort(), ['content', 'dist']);
  await rm(folder, { recursive: true });
});

test('Astro itself refuses faulty content too, whatever an earlier build left in its cache', async () => {
  await builtSite();
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  await cp(SMALLEST, folder, { recursive: true });
  await writeFile(join(folder, 'root-causes.md'), '');
  const { code, stderr, stdout } = await buildWithAstro(folder, join(folder, 'dist'));
  assert.equal(code, 1);
  assert.match(stdout + stderr, /root-causes\.md:1:1 {2}error {2}unknown-file/);
  await rm(folder, { recursive: true });
});

test('a build never takes the place of a folder that is no built site', async () => {
  const before = await readdir('docs', { recursive: true });
  const { code, stderr } = await run('build', '--content', SMALLEST, '--out', 'docs');
  assert.equal(
    stderr,
    'docs holds something that is no built site. Nothing was written. Choose another folder with --out, or empty it.\n',
  );
  assert.equal(code, 1);
  assert.deepEqual(await readdir('docs', { recursive: true }), before);
});

test('a build leaves a published checkout alone, and whatever lies beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  const out = join(folder, 'site');
  await mkdir(join(folder, 'site.next'));
  await cp((await smallest()).folder, out, { recursive: true });
  assert.equal((await run('build', '--content', SMALLEST, '--out', out)).code, 0);
  assert.equal((await stat(out)).mode & 0o044, 0o044, 'others cannot read the site');
  await mkdir(join(out, '.git'));
  assert.equal((await run('build', '--content', SMALLEST, '--out', out)).code, 1);
  assert.deepEqual((await readdir(folder)).sort(), ['site', 'site.next']);
  await rm(folder, { recursive: true });
});

test('a build says where it cannot write', async () => {
  // The folder beside it, in which a build is made, has a longer name than a disk takes.
  const out = join(tmpdir(), 'x'.repeat(250));
  const { code, stderr } = await run('build', '--content', SMALLEST, '--out', out);
  assert.equal(code, 1);
  assert.match(stderr, /^Nothing can be written beside \/.*\/x{250}: ENAMETOOLONG.*\n$/);
});

test('a content folder may be written in any way', async () => {
  for (const folder of [`./${SMALLEST}`, `${SMALLEST}/`, `docs/../${SMALLEST}`]) {
    const { code, stderr } = await run('check', '--content', folder);
    assert.deepEqual([folder, code, stderr], [folder, 0, '']);
  }
});

test('check of sound content says what it read', async () => {
  const { code, stdout, stderr } = await run('check', '--content', SMALLEST);
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    `Hints are left out; see them with npm run check -- --hints --content ${SMALLEST}.\n${SMALLEST} is sound: 1 incident, 1 root cause, 0 cascade steps, 0 remediations, 0 learnings, 0 services.\n`,
  );
  assert.equal(code, 0);
});

test('a command that does not exist ends with code 2 and the nearest one that does', async () => {
  const { code, stderr } = await run('biuld');
  assert.equal(code, 2);
  assert.equal(
    stderr.split('\n\n')[0],
    `Found the command "biuld". Expected one of ${Object.keys(commands).join(', ')}.\nDid you mean "build"?`,
  );
});

test('serve takes the next free port when the one it was given is taken', async () => {
  const { folder } = await builtSite();
  const blocker = createServer();
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, 'localhost', () => resolve((blocker.address() as { port: number }).port));
  });
  const server = start('serve', '--out', folder, '--port', String(port));
  const address = await addressOf(server);
  const { status } = await fetch(address);
  server.kill();
  blocker.close();
  assert.equal(status, 200);
  assert.notEqual(new URL(address).port, String(port));
});

test('serve without a built site says how to build it', async () => {
  const { code, stderr } = await run('serve', '--out', '.cache/test/nothing-here');
  assert.equal(
    stderr,
    'There is no built site in .cache/test/nothing-here. Build it first: npm run build -- --out .cache/test/nothing-here\n',
  );
  assert.equal(code, 1);
});

test('what is overdue follows the day that the build is given', examples, async () => {
  const { folder } = await builtSite();
  const remediations = await readFile(join(folder, 'remediations', 'index.html'), 'utf8');
  assert.match(remediations, /Promised for a day before <time datetime="2026-01-01">/);
});
