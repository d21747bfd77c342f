import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryPath, listPath, tagPath, withBase } from '../../../src/graph/routes.ts';
import { kinds } from '../../../src/model/kinds.ts';

test('an entry has an address of its kind, within that of its incident where it lies in one', () => {
  assert.equal(entryPath('rootCauses', 'no-limit'), '/root-causes/no-limit/');
  assert.equal(entryPath('steps', 'outage/full'), '/incidents/outage/steps/full/');
  assert.equal(entryPath('remediations', 'outage/fix'), '/incidents/outage/remediations/fix/');
});

test('every kind has a list of its own', () => {
  assert.equal(new Set(kinds.map(listPath)).size, kinds.length);
  assert.equal(listPath('rootCauses'), '/root-causes/');
  assert.equal(tagPath('queue'), '/tags/queue/');
});

test('a base stands before a path, with one slash between', () => {
  assert.equal(withBase('/', '/tags/'), '/tags/');
  assert.equal(withBase('/kb/', '/tags/'), '/kb/tags/');
  assert.equal(withBase('/kb/', '/'), '/kb/');
});
