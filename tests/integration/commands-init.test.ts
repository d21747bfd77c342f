import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run } from '../support/command.ts';

const NEXT = `Next:
  npm run dev                look at it
  npm run new -- incident    write the first analysis
`;

/** A clone whose only entries are examples. */
async function aClone(context: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'kb-init-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await cp('tests/fixtures/base', join(content, 'example'), { recursive: true });
  await cp(join(content, 'example/site.yaml'), join(content, 'site.yaml'));
  await rm(join(content, 'example/site.yaml'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      encoding: 'utf8',
    });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  const init = (...args: string[]) => run('init', '--content', content, ...args);
  return { content, git, init };
}

test('a clone becomes an empty base of its owner, which is sound', async (context) => {
  const { content, init } = await aClone(context);
  const done = await init(
    ...['--name', 'Acme: incidents', '--url', 'https://kb.acme.example', '--examples', 'remove'],
    ...['--severities', 'Critical, Major', '--categories', 'Code, People'],
  );
  assert.deepEqual(done, {
    code: 0,
    stdout: `Wrote ${content}/site.yaml; its other settings are yours to edit.\nRemoved ${content}/example.\n${NEXT}`,
    stderr: '',
  });
  assert.deepEqual(await readdir(content), ['site.yaml']);
  const { code, stdout } = await run('check', '--content', content);
  assert.equal(code, 0, stdout);
});

test('examples that were removed are brought back, with the words that they need', async (context) => {
  const { content, git, init } = await aClone(context);
  await init('--examples', 'remove', '--severities', 'Critical', '--categories', 'Code');
  git('commit', '--quiet', '--all', '--message', 'Begin our own');
  const { code, stdout } = await init('--examples', 'restore');
  assert.equal(
    stdout,
    `Wrote ${content}/site.yaml; its other settings are yours to edit.\nIts lists also hold what entries use: sev3, configuration.\nBrought back ${content}/example.\n${NEXT}`,
  );
  assert.equal(code, 0);
  git('add', '.');
  assert.equal(git('diff', '--cached', '--name-only', 'HEAD~1', '--', 'content/example'), '');
  assert.equal((await run('check', '--content', content)).code, 0);
});

test('examples with changes that git does not hold are not removed', async (context) => {
  const { content, init } = await aClone(context);
  await writeFile(join(content, 'example/root-causes/own.md'), 'mine');
  const before = await readFile(join(content, 'site.yaml'), 'utf8');
  assert.deepEqual(await init('--examples', 'remove', '--name', 'Acme'), {
    code: 2,
    stdout: '',
    stderr: `Found changes in ${content}/example that are not committed. Expected none, as they would be lost: commit them, or undo them.\n?? content/example/root-causes/own.md\n`,
  });
  assert.equal(await readFile(join(content, 'site.yaml'), 'utf8'), before);
});

test('settings with which the content would have faults are not written', async (context) => {
  const { content, init } = await aClone(context);
  const before = await readFile(join(content, 'site.yaml'), 'utf8');
  const { code, stdout, stderr } = await init('--name', 'two\nlines', '--description', 'x');
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.ok(
    stderr.endsWith(
      'Nothing was changed: with these settings the content would have the faults above.\n',
    ),
    stderr,
  );
  assert.ok(stderr.includes('Found several lines. Expected a text on one line.'), stderr);
  assert.equal(await readFile(join(content, 'site.yaml'), 'utf8'), before);
});

test('without an option and a terminal it is said what may be given', async (context) => {
  const { init } = await aClone(context);
  assert.deepEqual(await init(), {
    code: 2,
    stdout: '',
    stderr:
      'Found no option, and no terminal to ask in. Expected at least one, such as --name "Acme incidents".\nAll of them: npm run init -- --help\n',
  });
});

test('what is so already is not changed', async (context) => {
  const { git, init } = await aClone(context);
  const { code, stdout } = await init('--examples', 'keep');
  assert.deepEqual(
    { code, stdout },
    { code: 0, stdout: 'Everything was so already. Nothing was changed.\n' },
  );
  assert.equal(git('status', '--porcelain'), '');
});
