import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBase } from '../../../src/reader/read.ts';
import { aBase } from '../../builders.ts';

test('what is wrong in a file under a wrong name is told together with the name', () => {
  const cause = '---\ntitle: A\nsummary: B\ncategory: software\nstatus: actve\n---\n';
  const files = Object.entries({
    ...Object.fromEntries(aBase().files),
    'root-causes/Bad_Name.md': cause,
  }).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  assert.deepEqual(
    readBase(files, { folder: 'content', rules: [] }).diagnostics.map(
      ({ file, line, rule }) => `${file}:${line} ${rule}`,
    ),
    [
      'content/root-causes/Bad_Name.md:1 invalid-id',
      'content/root-causes/Bad_Name.md:5 unknown-value',
    ],
  );
});
