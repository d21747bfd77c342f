import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFiles } from '../../../src/adapters/disk.ts';
import { mendFiles } from '../../../src/adapters/mend.ts';
import { readBase } from '../../../src/reader/read.ts';
import { aBase, CAUSE } from '../../builders.ts';
import { aFolder } from './a-folder.ts';

const read = (folder: string) => {
  const files = readFiles(folder);
  return { files, ...readBase(files, { folder, rules: [] }) };
};
const cause =
  '\ufeff---\r\ntitle: A â†’ B\r\nsummary: Itâ€™s so.\r\ncategory: software\r\nstatus: active\r\n---\r\n';
const damaged = { ...Object.fromEntries(aBase().files), [CAUSE]: cause };

test('a file is mended in its place, with its line ends, its mark and its rights', (context) => {
  const folder = aFolder(context, damaged);
  chmodSync(join(folder, CAUSE), 0o640);
  const { files, diagnostics } = read(folder);
  const { mended, failed } = mendFiles(files, diagnostics, folder);
  assert.deepEqual(failed, []);
  assert.deepEqual(
    mended.map(({ line, column, rule }) => [line, column, rule]),
    [
      [2, 10, 'mojibake'],
      [3, 12, 'mojibake'],
    ],
  );
  assert.equal(
    readFileSync(join(folder, CAUSE), 'utf8'),
    cause.replace('â†’', '→').replace('â€™', '’'),
  );
  assert.equal(statSync(join(folder, CAUSE)).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(folder, 'root-causes')), ['no-limit.md']);
  assert.deepEqual(read(folder).diagnostics, []);
});

test('a file that has changed since it was read is left alone', (context) => {
  const folder = aFolder(context, damaged);
  const { files, diagnostics } = read(folder);
  writeFileSync(join(folder, CAUSE), 'mine');
  assert.deepEqual(mendFiles(files, diagnostics, folder), {
    mended: [],
    failed: [`${folder}/${CAUSE} was not mended: it has changed since it was read.`],
  });
  assert.equal(readFileSync(join(folder, CAUSE), 'utf8'), 'mine');
});

test('a reference by an earlier id is given the present one, quoted or not', (context) => {
  const base = aBase()
    .fields(CAUSE, 'aliases: [old-name]')
    .fields('incidents/outage/index.mdx', 'related: []')
    .edit('incidents/outage/index.mdx', 'rootCause: no-limit', 'rootCause: "old-name"')
    .step(
      'one',
      'leadsTo: [impact]\nrootCauses: [&a old-name]\nwhys: [{ because: So., rootCause: *a }]',
    );
  const folder = aFolder(context, Object.fromEntries(base.files));
  const { files, diagnostics } = read(folder);
  assert.deepEqual(
    diagnostics.map(({ rule, help, fix }) => [rule, help, fix?.text]),
    [
      ['unknown-reference', 'It is an earlier id of "no-limit": write that.', 'no-limit'],
      ['unknown-reference', 'It is an earlier id of "no-limit": write that.', 'no-limit'],
      // By way of an anchor the id stands elsewhere.
      ['unknown-reference', 'It is an earlier id of "no-limit": write that.', undefined],
    ],
  );
  mendFiles(files, diagnostics, folder);
  assert.match(
    readFileSync(join(folder, 'incidents/outage/index.mdx'), 'utf8'),
    /rootCause: "no-limit"\n/,
  );
  assert.deepEqual(read(folder).diagnostics, []);
});

test('tabs that indent are mended, and what they hid is told after it', (context) => {
  const base = aBase().fields(CAUSE, 'tags:\n\t- One\n\t- two');
  const folder = aFolder(context, Object.fromEntries(base.files));
  const { files, diagnostics } = read(folder);
  assert.equal(mendFiles(files, diagnostics, folder).mended.length, 1);
  assert.match(readFileSync(join(folder, CAUSE), 'utf8'), /tags:\n {2}- One\n {2}- two\n/);
  assert.deepEqual(
    read(folder).diagnostics.map(({ line, rule }) => [line, rule]),
    [[7, 'invalid-value']],
  );
});
