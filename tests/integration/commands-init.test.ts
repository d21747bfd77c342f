import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { run, runNode } from '../support/command.ts';

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

describe('commands-init', { concurrency: 2 }, () => {
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

  test('the first incident of an empty base passes check with hints alone', async (context) => {
    const { content, init } = await aClone(context);
    await init('--examples', 'remove');
    const written = await run(
      ...['new', 'incident', '--title', 'Invoices were not sent', '--severity', 'sev2'],
      ...['--id', 'invoices-not-sent', '--content', content],
    );
    assert.equal(written.code, 0, written.stderr);
    const check = await run('check', '--hints', '--content', content);
    const file = `${content}/incidents/invoices-not-sent/index.mdx`;
    assert.deepEqual(check, {
      code: 0,
      stdout: `${file}:8:11  hint  no-alternative-considered
  8 | severity: sev2
    |           ^
  Found an incident of severity sev2 without a hypothesis that was ruled out. Expected at least one.
  Write down what else it could have been, with "rejected: true" and the evidence against it.

${content}/root-causes:1:1  hint  no-entries
  Found no root cause: the folder is missing or empty. Expected at least one root cause.
  Write ${content}/root-causes/<id>.md; until then the site shows an empty list.

2 hints in 2 files.
${content} is sound: 1 incident, 0 root causes, 0 cascade steps, 0 remediations, 0 learnings, 0 services.
`,
      stderr: '',
    });
  });

  test('so does one that is told from harm to remediation', async (context) => {
    const { content, init } = await aClone(context);
    await init('--examples', 'remove');
    const { code, stderr } = await run(
      ...['new', 'incident', '--title', 'Invoices were not sent', '--severity', 'sev2'],
      ...['--started', '2026-11-23T10:05Z', '--resolved', '2026-11-23T14:31Z'],
      ...['--step', 'The certificate ran out', '--step', 'No invoice left the queue'],
      ...['--why', 'The consumer reads its certificate when it starts'],
      ...['--new-root-cause', 'Certificates expire in running programs', '--category', 'software'],
      ...['--remediation', 'Restart consumers after a renewal', '--content', content],
    );
    assert.equal(code, 0, stderr);
    const check = await run('check', '--hints', '--content', content);
    assert.equal(check.code, 0);
    assert.doesNotMatch(check.stdout, /  (?:error|warning)  /);
    assert.match(
      check.stdout,
      /is sound: 1 incident, 1 root cause, 2 cascade steps, 1 remediation, 0 learnings, 0 services\.\n$/,
    );
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
      stderr: `Found files in ${content}/example that no commit holds as they are. Expected none, as they would be lost: commit them (git add --force where git ignores them), move them elsewhere, or undo the changes.\n  ${content}/example/root-causes/own.md: not in a commit\n`,
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

  test('nor are files that git ignores or was told to pass over', async (context) => {
    const { content, git, init } = await aClone(context);
    const cause = join(content, 'example/root-causes/settings-not-checked.md');
    await writeFile(join(content, '../.gitignore'), '*.local.md\n.*\n');
    await writeFile(join(content, 'example/root-causes/notes.local.md'), 'mine');
    await writeFile(join(content, 'example/.hidden'), 'mine');
    // What systems write by themselves is nobody's.
    await writeFile(join(content, 'example/.DS_Store'), '');
    git(
      'update-index',
      '--assume-unchanged',
      'content/example/root-causes/settings-not-checked.md',
    );
    await writeFile(cause, 'edited');
    const { code, stdout, stderr } = await init('--examples', 'remove');
    assert.deepEqual([code, stdout], [2, '']);
    assert.deepEqual(stderr.split('\n').slice(1), [
      `  ${content}/example/.hidden: not in a commit`,
      `  ${content}/example/root-causes/notes.local.md: not in a commit`,
      `  ${cause}: changed`,
      '',
    ]);
    assert.equal(await readFile(cause, 'utf8'), 'edited');
  });

  test('examples of which some are missing are completed, and what was changed stays', async (context) => {
    const { content, git, init } = await aClone(context);
    const cause = join(content, 'example/root-causes/settings-not-checked.md');
    const other = join(content, 'example/root-causes/other.md');
    const before = await readFile(cause, 'utf8');
    await writeFile(other, before);
    git('add', '.');
    git('commit', '--quiet', '--message', 'One more');
    await writeFile(cause, before.replace('title:', 'title: Ours,'));
    await rm(other);
    assert.deepEqual(await init('--examples', 'restore'), {
      code: 0,
      stdout: `Brought back 1 file of ${content}/example; the others stay as they are.\n${NEXT}`,
      stderr: '',
    });
    assert.equal(await readFile(other, 'utf8'), before);
    assert.match(await readFile(cause, 'utf8'), /title: Ours,/);
    assert.equal(
      (await init('--examples', 'restore')).stdout.split('\n')[0],
      `${content}/example has all files that its last commit has.`,
    );
  });

  test('what cannot be written is told, and what was done before is sound', async (context) => {
    const { content } = await aClone(context);
    const { code, stdout, stderr } = await runNode([
      '--import',
      `data:text/javascript,${encodeURIComponent(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const real = fs.renameSync;
      fs.renameSync = (from, to) => {
        if (to === ${JSON.stringify(join(content, 'site.yaml'))}) throw new Error('no space left.');
        return real(from, to);
      };
      syncBuiltinESMExports();`)}`,
      ...[
        'src/cli/main.ts',
        'init',
        '--name',
        'Acme',
        '--examples',
        'remove',
        '--content',
        content,
      ],
    ]);
    assert.deepEqual(
      [code, stdout, stderr],
      [1, '', 'It stopped half-way: no space left.\nThe base is sound as it is; run it again.\n'],
    );
    assert.deepEqual(await readdir(content), ['site.yaml']);
  });

  test('line ends and the mark of UTF-8 stay, and comments that go are told', async (context) => {
    const { content, init } = await aClone(context);
    const file = join(content, 'site.yaml');
    const before = `\ufeff${(await readFile(file, 'utf8')).replaceAll('\n', '\r\n')}`;
    const list = /severities:[^]*?(?=\r\n\S)/;
    await writeFile(
      file,
      before.replace(list, 'severities:\r\n  - id: sev3 # Ours.\r\n    name: C'),
    );
    const { code, stdout, stderr } = await init('--severities', 'sev3=Bad');
    assert.equal(code, 0, stderr);
    const after = await readFile(file, 'utf8');
    assert.equal(after, before.replace(list, 'severities:\r\n  - id: sev3\r\n    name: Bad'));
    assert.match(stdout, /\nThe comment of line \d+ went with what it stood in: # Ours\.\n/);
  });

  test('settings that cannot be changed where they stand are refused', async (context) => {
    const { content, init } = await aClone(context);
    const file = join(content, 'site.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^name: (.*)$/m, 'name: &n $1'));
    assert.deepEqual(await init('--name', 'Acme'), {
      code: 2,
      stdout: '',
      stderr: `${file}: Found &n in "name". Expected no anchor and no alias there, as other settings may hang on it: write the value itself in each place, or change "name" by hand.\n`,
    });
  });
});
