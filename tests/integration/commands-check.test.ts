import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { run, start } from '../support/command.ts';

const CAUSE = 'root-causes/settings-not-checked.md';
const INCIDENT = 'incidents/checkout-down/index.mdx';

/** A repository with the smallest base in docs/kb, on the branch "feature", which left "main" there. */
async function aRepository(context: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'docs/kb');
  await cp('tests/fixtures/base', content, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      stdio: 'ignore',
    });
  git('init', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--message', 'Begin');
  git('checkout', '-b', 'feature');
  const edit = async (path: string, from: string, to: string) => {
    const text = await readFile(join(content, path), 'utf8');
    assert.ok(text.includes(from), `${path} has no "${from}"`);
    await writeFile(join(content, path), text.replace(from, to));
  };
  const check = (...args: string[]) => run('check', '--content', content, ...args);
  return { folder, content, git, edit, check };
}

/** Heads of what is told: file within the content, line, column, severity and rule. */
const headsOf = (stdout: string, content: string) =>
  stdout
    .split('\n')
    .flatMap((line) => (line.startsWith(content) ? [line.slice(content.length + 1)] : []));

describe('commands-check', { concurrency: 2 }, () => {
  test('a check tells everything on its line, with code 1 for an error', async (context) => {
    const { content, edit, check } = await aRepository(context);
    await edit(CAUSE, 'status: active', 'status: actve');
    const { code, stdout, stderr } = await check();
    assert.equal(code, 1);
    assert.equal(stderr, '');
    assert.ok(
      stdout.includes(
        [
          `${content}/${CAUSE}:5:9  error  unknown-value`,
          '  5 | status: actve',
          '    |         ^',
          '  Found "actve" for "status". Expected one of active, contained, eliminated, accepted.',
          '  Did you mean "active"?',
          '',
        ].join('\n'),
      ),
      stdout,
    );
  });

  test('each format tells the same, with paths of the repository where hosts look for them', async (context) => {
    const { content, edit, check } = await aRepository(context);
    await edit(CAUSE, 'status: active', 'status: actve');
    const github = await check('--format', 'github');
    assert.match(
      github.stdout,
      /^::error file=docs\/kb\/root-causes\/settings-not-checked\.md,line=5,col=9,title=unknown-value::Found "actve"/m,
    );
    const json = JSON.parse((await check('--format', 'json')).stdout) as {
      errors: number;
      diagnostics: { file: string; rule: string }[];
    };
    assert.equal(json.errors, 1);
    assert.equal(
      json.diagnostics.find(({ rule }) => rule === 'unknown-value')?.file,
      `${content}/${CAUSE}`,
    );
    const sarif = (await check('--format', 'sarif')).stdout;
    assert.match(sarif, /"uri": "docs\/kb\/root-causes\/settings-not-checked\.md"/);
    assert.equal(github.code, 1);
  });

  test('--fix mends what it can, says so, and checks again', async (context) => {
    const { content, edit, check } = await aRepository(context);
    await edit(CAUSE, 'status: active', 'status: active\ntags: [â†’]');
    const { code, stdout, stderr } = await check('--fix');
    assert.equal(
      stderr,
      `${content}/${CAUSE}:6:8  mended  mojibake  Write "→".\nMended 1 fault in 1 file.\n\n`,
    );
    assert.match(stdout, /Found "→" for "tags"/);
    assert.equal(code, 1);
    assert.match(await readFile(join(content, CAUSE), 'utf8'), /tags: \[→\]/);
  });

  test('hints that nobody asked for are told in no format for people, mended or not', async (context) => {
    const { content, edit, check } = await aRepository(context);
    await edit(CAUSE, 'summary: ', 'summary: Obviously, ');
    const { hints } = JSON.parse((await check('--format', 'json')).stdout) as { hints: number };
    assert.equal(hints, 1);
    const sentence = `Hints are left out; see them with npm run check -- --hints --content ${content}.`;
    for (const format of ['github', 'text']) {
      const mended = await check('--fix', '--format', format);
      assert.deepEqual(mended, await check('--format', format));
      assert.ok(mended.stdout.startsWith(`${sentence}\n${content} is sound: `), mended.stdout);
      const all = await check('--fix', '--format', format, '--hints');
      assert.ok(!all.stdout.includes(sentence), all.stdout);
      assert.ok(all.stdout.includes('1 hint in 1 file.'), all.stdout);
    }
  });

  test('--changed tells what the branch touches, and what it breaks elsewhere', async (context) => {
    const { content, git, edit, check } = await aRepository(context);
    await edit(INCIDENT, 'severity: sev3', 'severity: sev0');
    git('commit', '--all', '--message', 'A fault on main');
    git('branch', '--force', 'main');
    const before = await check('--changed', 'main');
    assert.deepEqual(headsOf(before.stdout, content), []);
    const [waiting, elsewhere, last] = before.stdout.trimEnd().split('\n').slice(-3);
    assert.match(waiting!, /^\d+ rules may find more once the errors are mended/);
    assert.match(
      elsewhere!,
      new RegExp(`not shown; npm run check -- --content ${content} tells all\\.$`),
    );
    assert.equal(
      last,
      'Found no error in what this branch changes, as far as it can be judged before the other files are mended.',
    );
    assert.equal(before.code, 0);
    const json = JSON.parse((await check('--changed', 'main', '--format', 'json')).stdout) as {
      waiting: string[];
    };
    assert.ok(waiting!.startsWith(`${json.waiting.length} rules may find more `), waiting);
    const hinted = (await check('--changed', 'main', '--hints')).stdout;
    assert.ok(
      hinted.includes(`not shown; npm run check -- --hints --content ${content} tells all.\n`),
      hinted,
    );

    await mkdir(join(content, 'learnings'));
    await writeFile(join(content, 'learnings/new.md'), '---\ntitle: New\n---\n');
    await rm(join(content, CAUSE));
    const after = await check('--changed', 'main');
    const told = headsOf(after.stdout, content);
    assert.ok(
      told.some((head) => /^incidents\/.*error {2}unknown-reference$/.test(head)),
      after.stdout,
    );
    assert.ok(told.includes('learnings/new.md:2:1  error  missing-field'), after.stdout);
    assert.ok(!told.some((head) => head.endsWith('unknown-value')), after.stdout);
    assert.equal(after.code, 1);
  });

  test('a branch that does not exist, and a clone that does not reach back, have a way out', async (context) => {
    const { folder, git, check } = await aRepository(context);
    const misspelt = await check('--changed', 'mian');
    assert.equal(misspelt.code, 2);
    assert.equal(
      misspelt.stderr,
      'Found "mian" for --changed, which git does not know. Expected a branch, a tag or a commit.\nDid you mean "main"?\n',
    );
    git('commit', '--allow-empty', '--message', 'On');
    const shallow = join(folder, 'shallow');
    execFileSync('git', [
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--branch',
      'feature',
      `file://${folder}`,
      shallow,
    ]);
    execFileSync('git', ['-C', shallow, 'fetch', '--quiet', '--depth', '1', 'origin', 'main:main']);
    const cut = await run('check', '--content', join(shallow, 'docs/kb'), '--changed', 'main');
    assert.equal(cut.code, 2);
    assert.equal(
      cut.stderr,
      'Found a shallow clone, which does not reach back to where this branch left "main". Fetch the rest with "git fetch --unshallow", or in GitHub Actions set "fetch-depth: 0" for actions/checkout.\n',
    );
  });

  test('--changed outside of a repository says what it needs', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'kb-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    await cp('tests/fixtures/base', folder, { recursive: true });
    const { code, stderr } = await run('check', '--content', folder, '--changed', 'main');
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `Found no repository of git around "${folder}". Expected one, as --changed asks it what a branch changed.\n`,
    );
  });

  test(
    '--watch checks again after an edit, and Ctrl+C ends it with code 0',
    { timeout: 60_000 },
    async (context) => {
      const { content, edit } = await aRepository(context);
      const child = start('check', '--content', content, '--watch');
      context.after(() => child.kill('SIGKILL'));
      let output = '';
      const said = (pattern: RegExp) =>
        new Promise<void>((resolve) => {
          const look = () => pattern.test(output) && resolve();
          for (const stream of [child.stdout!, child.stderr!]) stream.on('data', look);
          look();
        });
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.on('data', (text: Buffer) => (output += text.toString()));
      }
      await said(/Ctrl\+C stops it/);
      await edit(CAUSE, 'status: active', 'status: actve');
      await said(/Edited: root-causes\/settings-not-checked\.md\n[^]*Found "actve"/);
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      assert.equal(await ended, 0);
    },
  );

  test(
    'output that cannot be written is told in a line, and is no success',
    { skip: !existsSync('/dev/full') && 'Only Linux has a disk that is always full.' },
    async () => {
      const full = await open('/dev/full', 'w');
      try {
        for (const args of [['check'], ['check', '--format', 'json'], ['--help']]) {
          const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
            stdio: ['ignore', full.fd, 'pipe'],
          });
          const stderr = (await child.stderr!.toArray()).join('');
          if (child.exitCode === null) await once(child, 'close');
          assert.equal(
            stderr,
            'What was to be printed is not all written (ENOSPC: no space left on device, write).\n',
          );
          assert.equal(child.exitCode, 1);
        }
      } finally {
        await full.close();
      }
    },
  );

  test('a package.json that npm cannot read is told in its place', async (context) => {
    const root = await mkdtemp(join(tmpdir(), 'kb-'));
    context.after(() => rm(root, { recursive: true, force: true }));
    await cp('src', join(root, 'src'), { recursive: true });
    await cp('tests/fixtures/base', join(root, 'content'), { recursive: true });
    await symlink(resolve('node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'package.json'), '{\n  "type": "module",\n}\n');
    const told = async (command: string) => {
      const child = spawn(process.execPath, ['src/cli/main.ts', command], { cwd: root });
      const texts = [child.stdout.toArray(), child.stderr.toArray()];
      const [code] = (await once(child, 'close')) as [number];
      return { code, text: (await Promise.all(texts)).flat().join('') };
    };
    const { code, text } = await told('check');
    assert.equal(code, 1);
    assert.equal(
      text,
      `package.json:3:1  error  json-syntax
  3 | }
    | ^
  Found JSON that cannot be read: property name expected.
  Mend it: until then no folder is trusted, and npm starts no command.

1 error in 1 file.
Hints are left out; see them with npm run check -- --hints.
`,
    );
    assert.deepEqual(await told('dev'), {
      code: 1,
      text: `package.json:3:1  error  json-syntax
  Found JSON that cannot be read: property name expected.
  Mend it: until then no folder is trusted, and npm starts no command.

1 error in 1 file.
`,
    });
  });

  test('output into a pipe that closes is no crash', async (context) => {
    const { content } = await aRepository(context);
    for (let index = 0; index < 400; index++) {
      await writeFile(join(content, `root-causes/a${index}.md`), '---\ntitle: a\n---\n');
    }
    const child = spawn(process.execPath, ['src/cli/main.ts', 'check', '--content', content], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((ended) => child.once('close', ended));
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
  });

  test('from another folder the command says where it runs', async () => {
    const root = resolve('.');
    const result = await new Promise<{ code: number | null; stderr: string }>((ended) => {
      const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'check'], {
        cwd: tmpdir(),
      });
      let stderr = '';
      child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
      child.once('close', (code) => ended({ code, stderr }));
    });
    assert.equal(result.code, 2);
    assert.match(
      result.stderr,
      /^Found the working directory .+\. Expected .+: go there, or use "npm --prefix .+ run"\.\n$/,
    );
  });
});
