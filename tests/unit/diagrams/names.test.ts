import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortTitle } from '../../../src/diagrams/names.ts';

test('a title that explains itself after a colon is named by what stands before it', () => {
  assert.equal(
    shortTitle('Recovery not proven: what a recovery rests on was never shown to work'),
    'Recovery not proven',
  );
});

test('a title that is short, or whose beginning says too little, stays whole', () => {
  for (const title of [
    'Recovery not proven: no drill',
    'DNS: every name of the region was deleted within a minute',
    'A title of some length that says all without a colon',
  ]) {
    assert.equal(shortTitle(title), title);
  }
});
