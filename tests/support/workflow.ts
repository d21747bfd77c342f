import { spawn } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { parse } from 'yaml';
import { aRepository, type Repository } from './repository.ts';

/** A step of a job of GitHub Actions, as far as it is run here. */
export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

export interface Job {
  if?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  steps: Step[];
}

export interface Workflow {
  on: unknown;
  permissions?: Record<string, string>;
  defaults?: { run?: { shell?: string } };
  jobs: Record<string, Job>;
}

/** A workflow of the project, parsed. */
export const workflow = (name: string) =>
  parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as Workflow;

/** What came of one `run:`. */
export interface Ran {
  name: string;
  code: number | null;
  output: string;
}

/** The project itself as a repository whose content is the smallest base, on the branch "feature" off "main". */
export function aProject(context: TestContext): Repository {
  const repository = aRepository(context, 'tests/fixtures/base', 'content');
  const files = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ])
    .toString()
    .split('\0')
    .filter((path) =>
      /^(?:src|public|docs|package|astro\.config|tsconfig|\.npmrc|\.gitignore)/.test(path),
    );
  for (const path of files) {
    const target = join(repository.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    // What a commit to come removes is listed, but not there.
    try {
      cpSync(path, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  symlinkSync(resolve('node_modules'), join(repository.folder, 'node_modules'));
  writeFileSync(join(repository.folder, '.git/info/exclude'), 'node_modules\n');
  repository.git('checkout', '--quiet', 'main');
  repository.commit('The program');
  // As a checkout leaves it: the target is known as a branch of the remote only.
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  repository.git('checkout', '--quiet', '-B', 'feature');
  mkdirSync(join(repository.folder, '.git/runner/bin'), { recursive: true });
  return repository;
}

/** Where a job of a project keeps what a runner keeps outside of it. */
export const runnerFolder = ({ folder }: Repository) => join(folder, '.git/runner');

/** Puts a program in front of all others of that name, as a script of bash. */
export function standIn(repository: Repository, name: string, script: string): void {
  const file = join(runnerFolder(repository), 'bin', name);
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`, { mode: 0o755 });
}

/**
 * Runs each `run:` of a job as a runner would: in its order, with its shell, with
 * nothing of the present environment but the path, and none after a failure but
 * those that ask for it. `npm ci` is taken for done; actions are left out.
 *
 * @param expressions what each `${{ … }}` of an `env:` stands for
 */
export async function runJob(
  repository: Repository,
  { defaults, jobs }: Workflow,
  job: string,
  variables: Record<string, string> = {},
  expressions: Record<string, string> = {},
): Promise<Ran[]> {
  const shell = defaults?.run?.shell;
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const all: Ran[] = [];
  for (const { name = '', run, env = {}, if: condition = '' } of jobs[job]!.steps) {
    if (run === undefined || run === 'npm ci') continue;
    const hasFailed = all.some(({ code }) => code !== 0);
    if (hasFailed && !condition.includes('!cancelled()')) continue;
    const own = Object.entries(env).map(([key, value]) => [key, evaluate(value, expressions)]);
    all.push({
      name,
      ...(await runScript(repository, run, options, { ...variables, ...Object.fromEntries(own) })),
    });
  }
  return all;
}

function evaluate(value: string, expressions: Record<string, string>): string {
  return value.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const known = expressions[expression];
    if (known === undefined) throw new Error(`The test gives nothing for ${expression}.`);
    return known;
  });
}

/** Runs a script of bash in a project; code and everything that it prints. */
export function runScript(
  repository: Repository,
  script: string,
  options: string[],
  variables: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const runner = runnerFolder(repository);
  const child = spawn('bash', [...options, '-c', script], {
    cwd: repository.folder,
    env: {
      PATH: `${join(runner, 'bin')}:${process.env.PATH}`,
      // Settings of npm and git that belong to whoever runs the tests are none of a runner's.
      HOME: runner,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'org/base',
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
      RUNNER_TEMP: runner,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (output += text.toString()));
  }
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('close', (code) => ended({ code, output }));
  });
}
