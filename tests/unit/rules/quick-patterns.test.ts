import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forms } from '../../../src/adapters/secret-forms.ts';
import { DURATION, UNIT_OF_TIME } from '../../../src/rules/durations.ts';
import { NUMBER } from '../../../src/rules/numbers.ts';
import { mayNameNorm, norms } from '../../../src/rules/norms.ts';
import { textsOfPattern } from '../../support/texts-of-pattern.ts';

/** Quick patterns by which most texts are left alone let pass all that is looked for behind them. */

test('every norm holds a word of which every norm has one', () => {
  const texts = textsOfPattern(norms);
  assert.ok(texts.length > 1_000);
  assert.deepEqual(
    texts.filter((text) => !mayNameNorm.test(text)),
    [],
  );
});

test('every duration holds a unit of time', () => {
  const amounts = textsOfPattern(new RegExp(NUMBER)).map((amount) => `${amount} minutes`);
  // What lasted no time is held against nothing.
  const texts = [...textsOfPattern(new RegExp(DURATION, 'i')), ...amounts].filter(
    (text) => text !== 'zero minutes',
  );
  assert.ok(texts.length > 300);
  assert.deepEqual(
    texts.filter((text) => !UNIT_OF_TIME.test(text)),
    [],
  );
});

for (const { what, holds, pattern } of forms) {
  test(`every ${what} holds what is looked for first`, () => {
    const texts = textsOfPattern(pattern);
    assert.ok(texts.length > 0);
    if (!holds) return;
    assert.deepEqual(
      texts.filter((text) => !holds.some((one) => text.includes(one))),
      [],
    );
  });
}
