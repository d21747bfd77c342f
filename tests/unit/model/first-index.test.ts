import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstIndex } from '../../../src/model/first-index.ts';

test('the first of which it is true is found among any number of things', () => {
  for (let count = 0; count < 9; count++) {
    for (let first = 0; first <= count; first++) {
      const asked: number[] = [];
      const found = firstIndex(count, (index) => {
        asked.push(index);
        return index >= first;
      });
      assert.equal(found, first, `${first} of ${count}`);
      assert.ok(asked.every((index) => index >= 0 && index < count));
      assert.ok(asked.length <= 4, `${asked.length} questions`);
    }
  }
});
