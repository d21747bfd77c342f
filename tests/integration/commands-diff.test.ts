import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { JsonDiff } from '../../src/diff/write/json.ts';
import type { JsonOverdue } from '../../src/diff/write/overdue.ts';
import { run, runNode } from '../support/command.ts';
import { aRepository, type Repository } from '../support/repository.ts';

const CAUSE = 'root-causes/settings-not-checked.md';
const INCIDENT = 'incidents/checkout-down/index.mdx';
const REMEDIATION = 'incidents/checkout-down/remediations/check.md';

const remediation = (more = '') => `---
title: Check settings at the start
summary: It stops a start with wrong ones.
kind: prevent
status: planned
owner: Team A
addresses: { rootCauses: [settings-not-checked] }
${more}---
`;

const diff = ({ content }: Repository, ...args: string[]) =>
  run('diff', '--content', content, '--as-of', '2026-01-31', ...args);

/** Ids of what is said of a change, of a comparison that must succeed. */
async function idsOf(repository: Repository, ...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await diff(repository, '--format', 'json', ...args);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return (JSON.parse(stdout) as JsonDiff).findings.map(({ id }) => id);
}

describe('commands-diff', { concurrency: 2 }, () => {
  test('the files as they are are compared with where the branch left another: committed, not yet, and new to git', async (context) => {
    const repository = aRepository(context);
    const start = repository.git('rev-parse', 'HEAD');
    // What happens on main later is none of the branch's doing.
    repository.git('checkout', '--quiet', 'main');
    repository.edit(CAUSE, 'status: active', 'status: contained');
    repository.commit('Contain it');
    repository.git('checkout', '--quiet', 'feature');

    repository.edit(INCIDENT, 'severity: sev3', 'severity: sev2');
    repository.commit('Graver');
    repository.edit(INCIDENT, 'status: resolved', 'status: monitoring');
    repository.write(REMEDIATION, remediation());

    const { code, stdout, stderr } = await diff(repository, 'main', '--url', 'https://kb.example');
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `**1 change of severity, 1 new remediation, 1 change of status and 1 root cause newly covered.**

### Look at this first

- [Checkout answered no orders for half an hour](https://kb.example/incidents/checkout-down/): severity Minor → Major

### New

- Remediation [Check settings at the start](https://kb.example/incidents/checkout-down/remediations/check/) (planned) of [Checkout answered no orders for half an hour](https://kb.example/incidents/checkout-down/), for [Settings are not checked before a deployment](https://kb.example/root-causes/settings-not-checked/)

### Progress

- [Checkout answered no orders for half an hour](https://kb.example/incidents/checkout-down/): status resolved → monitoring
- [Settings are not checked before a deployment](https://kb.example/root-causes/settings-not-checked/) is covered now, by [Check settings at the start](https://kb.example/incidents/checkout-down/remediations/check/) (planned)

<sub>The files as they are, compared with where the branch left main (${start.slice(0, 10)}). "Overdue" is judged as of 2026-01-31.</sub>
`,
    );
    assert.equal(code, 0);
  });

  test('a head is read from git alone, whatever the work tree looks like, from a detached head too', async (context) => {
    const repository = aRepository(context);
    repository.write(REMEDIATION, remediation());
    const head = repository.commit('Promise');
    repository.git('checkout', '--quiet', 'main');
    repository.edit(CAUSE, 'status: active', 'status: contained');
    repository.commit('Contain it');
    repository.git('checkout', '--quiet', '--detach');
    repository.edit(CAUSE, 'status: contained', 'status: actve');
    assert.deepEqual(await idsOf(repository, 'main', 'feature'), [
      'remediation-added:remediations/checkout-down/check',
      'cause-covered:root-causes/settings-not-checked',
    ]);
    const { stdout } = await diff(repository, 'main', 'feature', '--format', 'json');
    assert.deepEqual((JSON.parse(stdout) as JsonDiff).head, { name: 'feature', commit: head });
    // Detached at main itself, with an edit: the faulty file is named, and compared with nothing.
    const dirty = await diff(repository, 'main');
    assert.match(
      dirty.stdout,
      /### Not compared\n\n.+\n\n- .+settings-not-checked\.md:5:9: Found "actve"/,
    );
    assert.equal(dirty.code, 0);
  });

  test('a file that moves is no removal: within its kind, to the examples, or with an alias to another id', async (context) => {
    const repository = aRepository(context);
    repository.git(
      'mv',
      'docs/kb/incidents/checkout-down/index.mdx',
      'docs/kb/incidents/checkout-down/index.md',
    );
    repository.write('example/.keep', '');
    renameSync(
      join(repository.content, 'root-causes'),
      join(repository.content, 'example/root-causes'),
    );
    assert.deepEqual(await idsOf(repository, 'main'), []);
    renameSync(
      join(repository.content, 'incidents/checkout-down'),
      join(repository.content, 'incidents/shop-down'),
    );
    assert.deepEqual(await idsOf(repository, 'main'), ['address-lost:incidents/shop-down']);
    repository.edit('incidents/shop-down/index.md', '---\n', '---\naliases: [checkout-down]\n');
    assert.deepEqual(await idsOf(repository, 'main'), ['entry-renamed:incidents/shop-down']);
  });

  test('links and files that are too large are named on either side, and not read', async (context) => {
    const repository = aRepository(context);
    repository.write('root-causes/large.md', 'x'.repeat(1_000_001));
    symlinkSync('settings-not-checked.md', join(repository.content, 'root-causes/link.md'));
    repository.commit('Odd things');
    const { stdout, code } = await diff(repository, 'main', 'feature', '--format', 'json');
    assert.deepEqual(
      (JSON.parse(stdout) as JsonDiff).unread.head.map(({ id, fault }) => [id, fault?.rule]),
      [
        ['large', 'file-too-large'],
        ['link', 'unknown-file'],
      ],
    );
    assert.equal(code, 0);
  });

  test('folders that no base has are told when they are new, on the disk and in git', async (context) => {
    const repository = aRepository(context);
    const unplaced = async (...args: string[]) => {
      const { stdout } = await diff(repository, '--format', 'json', ...args);
      return (JSON.parse(stdout) as JsonDiff).unplaced.head.map(({ file }) => file).sort();
    };
    repository.write('notes/one.md', 'One');
    repository.commit('Notes');
    repository.git('checkout', '--quiet', '-b', 'later');
    repository.write('notes/two.md', 'Two');
    repository.write('drawings/three.md', 'Three');
    // A folder that is nearly one of a base is looked into.
    repository.write('causes/four.md', 'Four');
    const expected = ['causes/four.md', 'drawings/'].map((path) => `${repository.content}/${path}`);
    assert.deepEqual(await unplaced('feature'), expected);
    repository.commit('More');
    assert.deepEqual(await unplaced('feature', 'later'), expected);
  });

  test('where the branch began without a base, all of it is new', async (context) => {
    const repository = aRepository(context);
    repository.git('checkout', '--quiet', '--orphan', 'bare');
    repository.git('rm', '--quiet', '-r', '--cached', '.');
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'Empty');
    repository.git('checkout', '--quiet', '-b', 'filled');
    repository.commit('Fill');
    assert.deepEqual(await idsOf(repository, 'bare'), [
      'cause-uncovered:root-causes/settings-not-checked',
      'incident-added:incidents/checkout-down',
      'cause-added:root-causes/settings-not-checked',
    ]);
  });

  test('without settings on either side nothing can be compared', async (context) => {
    const repository = aRepository(context);
    repository.git('checkout', '--quiet', 'main');
    repository.edit('site.yaml', 'name:', 'nmae:');
    repository.commit('Break it');
    const { code, stdout, stderr } = await diff(repository, 'main');
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: '',
        stderr: `Found no settings in ${repository.content} that can be read, on either side. Expected site.yaml: npm run check -- --content ${repository.content} tells what is wrong.\n`,
      },
    );
  });

  test('what git does not know, or does not have, is told with a way out', async (context) => {
    const repository = aRepository(context);
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await diff(repository, ...args);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      return stderr;
    };
    assert.equal(
      await refused('mian'),
      'Found "mian" for diff, which git does not know. Expected a branch, a tag or a commit.\nDid you mean "main"?\n',
    );
    assert.equal(
      await refused('main', 'featrue'),
      'Found "featrue" for diff, which git does not know. Expected a branch, a tag or a commit.\nDid you mean "feature"?\n',
    );
    assert.match(await refused('--output=x'), /^Found the unknown option "--output"\./);
    assert.match(await refused(), /^Found nothing after "diff"\. Expected <base> \[<head>\]\.\n/);
    assert.match(
      await refused('a', 'b', 'c'),
      /^Found "a b c" after "diff"\. Expected <base> \[<head>\]\./,
    );

    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.commit('Unrelated');
    assert.equal(
      await refused('main'),
      'Found no commit that this branch and "main" have in common. Expected the branch that this one began on.\n',
    );
    assert.equal(
      await refused('main', 'other'),
      'Found no commit that "other" and "main" have in common. Expected the branch that it began on.\n',
    );
  });

  test('a shallow clone, a folder without a repository and a machine without git have a way out', async (context) => {
    const repository = aRepository(context);
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'On');
    const shallow = join(repository.folder, 'shallow');
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, shallow);
    repository.git('-C', shallow, 'fetch', '--quiet', '--depth', '1', 'origin', 'main:main');
    const cut = await run('diff', '--content', join(shallow, 'docs/kb'), 'main');
    assert.equal(
      cut.stderr,
      'Found a shallow clone, which does not reach back to where this branch left "main". Fetch the rest with "git fetch --unshallow", or in GitHub Actions set "fetch-depth: 0" for actions/checkout.\n',
    );
    assert.equal(cut.code, 2);

    const bare = mkdtempSync(join(tmpdir(), 'kb-'));
    context.after(() => rmSync(bare, { recursive: true }));
    const outside = await run('diff', '--content', bare, 'main');
    assert.equal(
      outside.stderr,
      `Found no repository of git around "${bare}". Expected one, as diff asks it what a branch changed.\n`,
    );
    assert.equal(outside.code, 2);

    const args = ['src/cli/main.ts', 'diff', '--content', repository.content, 'main'];
    const without = await runNode(args, { PATH: bare });
    assert.deepEqual(
      { code: without.code, stderr: without.stderr },
      { code: 2, stderr: 'Found no git, which diff asks what a branch changed. Install it.\n' },
    );
  });

  const overdueAt = (day: string, { content }: Repository, ...args: string[]) =>
    run('overdue', '--content', content, '--as-of', day, ...args);
  const overdue = (repository: Repository, ...args: string[]) =>
    overdueAt('2026-01-31', repository, ...args);

  /** A base in which three remediations are late, and one is not. */
  function withPromises(repository: Repository): void {
    const folder = 'incidents/checkout-down/remediations';
    repository.write(
      `${folder}/early.md`,
      remediation('due: 2026-01-10\n').replace('Check', 'Soon check'),
    );
    repository.write(`${folder}/late.md`, remediation('due: 2026-01-28\n'));
    repository.write(
      `${folder}/nobody.md`,
      remediation('due: 2026-01\n')
        .replace('owner: Team A\n', '')
        .replace('Check', 'Nobody checks'),
    );
    repository.write(
      `${folder}/mine.md`,
      remediation('due: 2026-01-29\n')
        .replace('Team A', '"@someone"')
        .replace('Check', 'Mine checks'),
    );
  }

  test('what became overdue between two days is listed by owner, what was before apart', async (context) => {
    const repository = aRepository(context);
    withPromises(repository);
    const { code, stdout, stderr } = await overdue(repository, '--since', '2026-01-24');
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `**2 remediations became overdue since 24 January 2026; 1 was overdue before.**

### Became overdue

- **@\u200bsomeone**
  - **Mine checks settings at the start** of **Checkout answered no orders for half an hour**, due 29 January 2026
- **Team A**
  - **Check settings at the start** of **Checkout answered no orders for half an hour**, due 28 January 2026

### Overdue before

- **Team A**
  - **Soon check settings at the start** of **Checkout answered no orders for half an hour**, due 10 January 2026

<sub>Judged as of 2026-01-31.</sub>
`,
    );
    assert.equal(code, 0);
    const all = await overdueAt('2026-02-01', repository, '--format', 'json');
    assert.deepEqual(
      (JSON.parse(all.stdout) as JsonOverdue).became.map(({ owner, remediations }) => [
        owner,
        remediations.map(({ id, due }) => `${id} ${due}`),
      ]),
      [
        ['@someone', ['checkout-down/mine 2026-01-29']],
        ['Team A', ['checkout-down/early 2026-01-10', 'checkout-down/late 2026-01-28']],
        [null, ['checkout-down/nobody 2026-01']],
      ],
    );
  });

  test('a day after the one that is judged by is refused; what cannot be read is named, with code 1', async (context) => {
    const repository = aRepository(context);
    const wrong = await overdue(repository, '--since', '2026-02-01');
    assert.deepEqual(wrong, {
      code: 2,
      stdout: '',
      stderr:
        'Found --since 2026-02-01, which is after 2026-01-31. Expected a day before the one that "overdue" is judged by (--as-of).\n',
    });
    withPromises(repository);
    repository.write(REMEDIATION, remediation('duo: 2026-01-10\n'));
    const partial = await overdue(repository);
    assert.match(partial.stdout, /^\*\*3 remediations are overdue\.\*\*\n/);
    assert.equal(
      partial.stderr,
      `1 entry cannot be read and is left out: ${repository.content}/${REMEDIATION}. npm run check -- --content ${repository.content} tells what is wrong.\n`,
    );
    assert.equal(partial.code, 1);
  });
});
