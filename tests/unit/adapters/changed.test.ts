import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { ofBranch } from '../../../src/adapters/changed.ts';
import { judgeFiles, readFiles } from '../../../src/adapters/disk.ts';
import type { Trust } from '../../../src/adapters/trust.ts';
import { aBase, CAUSE } from '../../builders.ts';
import { aFolder } from './a-folder.ts';

test('what is wrong with the folders that are trusted is told of every branch', async (context) => {
  const base = aBase().edit(CAUSE, 'status: active', 'status: actve');
  const content = aFolder(context, Object.fromEntries(base.files));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', content, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  const before = process.env.KB_CONTENT;
  context.after(() => {
    if (before === undefined) delete process.env.KB_CONTENT;
    else process.env.KB_CONTENT = before;
  });
  process.env.KB_CONTENT = content;
  const fault = { file: 'package.json', line: 7, column: 36, severity: 'error' } as const;
  const trust: Trust = {
    folders: [],
    diagnostics: [{ ...fault, rule: 'trusted-folder', message: 'Found the trusted folder "x".' }],
  };
  const options = { content, trust, hints: false, keeps: false };
  const files = readFiles(content);
  const { diagnostics } = await judgeFiles(files, options);
  const told = await ofBranch('HEAD', files, diagnostics, options);
  assert.deepEqual(
    told.diagnostics.map(({ file }) => file),
    ['package.json'],
  );
  assert.ok(told.elsewhere.some(({ rule }) => rule === 'unknown-value'));
  assert.equal(told.elsewhere.length, diagnostics.length - 1);
});
