import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { reportOf } from '../../../src/cli/report.ts';
import type { Base } from '../../../src/reader/read.ts';
import { aFolder } from '../adapters/a-folder.ts';
import { one } from '../diagnostics/a-report.ts';

/** A run over another content, until the test ends. */
function withContent(context: TestContext, content: string) {
  const before = process.env.KB_CONTENT;
  process.env.KB_CONTENT = content;
  context.after(() => {
    if (before === undefined) delete process.env.KB_CONTENT;
    else process.env.KB_CONTENT = before;
  });
}

const aBase = (changes: Partial<Base>): Base => ({
  ruleSettings: [],
  entries: [],
  remains: [],
  diagnostics: [],
  waiting: [],
  fences: [],
  ...changes,
});
const nothing = { diagnostics: [], elsewhere: 1 };

test('the last line claims no more than what was looked at', async (context) => {
  withContent(context, 'content');
  const summary = async (changes: Partial<Base>, told?: Parameters<typeof reportOf>[2]) =>
    (await reportOf(aBase(changes), [], told)).summary;
  assert.equal(
    await summary({}),
    'content is sound: 0 incidents, 0 root causes, 0 cascade steps, 0 remediations, 0 learnings, 0 services.',
  );
  assert.equal(await summary({ diagnostics: [one()] }), undefined);
  assert.equal(
    await summary({ diagnostics: [one()] }, nothing),
    'Found no error in what this branch changes.',
  );
  assert.equal(
    await summary({ diagnostics: [one()], waiting: ['a-rule'] }, nothing),
    'Found no error in what this branch changes, as far as it can be judged before the other files are mended.',
  );
});

test('a file has its path from the root of its repository, or an absolute one', async (context) => {
  const places = async (content: string, ...files: string[]) => {
    withContent(context, content);
    const { inRepository } = await reportOf(aBase({}), []);
    return files.map(inRepository);
  };
  assert.deepEqual(await places('content', 'content/site.yaml', 'package.json'), [
    'content/site.yaml',
    'package.json',
  ]);
  const alone = aFolder(context, { 'site.yaml': '' });
  assert.deepEqual(await places(alone, `${alone}/site.yaml`), [`${alone}/site.yaml`]);
  const above = '../nowhere';
  assert.deepEqual(await places(above, `${above}/site.yaml`), [resolve(above, 'site.yaml')]);
});
