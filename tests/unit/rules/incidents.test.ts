import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Site } from '../../../src/model/site.ts';
import { isSevere } from '../../../src/rules/incidents.ts';

const siteOf = (...ids: string[]) => ({ severities: ids.map((id) => ({ id })) }) as Site;

test('the two gravest severities are severe, but never the whole scale', () => {
  const severeOn = (...ids: string[]) => ids.filter((id) => isSevere(id, siteOf(...ids)));
  assert.deepEqual(severeOn('a', 'b', 'c', 'd'), ['a', 'b']);
  assert.deepEqual(severeOn('a', 'b', 'c'), ['a', 'b']);
  assert.deepEqual(severeOn('a', 'b'), ['a']);
  assert.deepEqual(severeOn('a'), ['a']);
});
