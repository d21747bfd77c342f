import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A repository of git in a temporary folder; it is gone when the test is. */
export class Repository {
  readonly folder: string;
  /** The content folder. */
  readonly content: string;

  constructor(folder: string, content: string) {
    this.folder = folder;
    this.content = content;
  }

  /** Runs git in it, whatever the machine's own settings are, and gives back what it prints. */
  git(...args: string[]): string {
    const settings = ['user.name=a', 'user.email=a@b.c', 'commit.gpgsign=false'];
    return execFileSync(
      'git',
      ['-C', this.folder, ...settings.flatMap((one) => ['-c', one]), ...args],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    ).trim();
  }

  /** Writes a file of the content. */
  write(path: string, text: string): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Replaces a piece of a file of the content, which must be there. */
  edit(path: string, from: string, to: string): void {
    const text = readFileSync(join(this.content, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
    this.write(
      path,
      text.replace(from, () => to),
    );
  }

  /** Commits everything that differs; the commit's name. */
  commit(message: string): string {
    this.git('add', '--all', '.');
    this.git('commit', '--quiet', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }
}

/** A repository with a base in a folder of it, committed on "main"; "feature" is checked out. */
export function aRepository(
  context: TestContext,
  base = 'tests/fixtures/base',
  place = 'docs/kb',
): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'kb-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const repository = new Repository(folder, join(folder, place));
  cpSync(base, repository.content, { recursive: true });
  repository.git('init', '--quiet', '--initial-branch', 'main');
  repository.commit('Begin');
  repository.git('checkout', '--quiet', '-b', 'feature');
  return repository;
}
