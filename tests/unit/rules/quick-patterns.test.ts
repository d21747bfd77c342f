import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forms } from '../../../src/adapters/secrets/forms.ts';
import { DURATION, UNIT_OF_TIME } from '../../../src/rules/durations.ts';
import { NUMBER } from '../../../src/rules/numbers.ts';
import { ANNOUNCED } from '../../../src/rules/listed-counts.ts';
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

test('a count above a list is seen wherever its lines end, and none of another paragraph', () => {
  const words = 'We found five problems in the log:'.split(' ');
  for (let end = 1; end < words.length; end++) {
    const text = `${words.slice(0, end).join(' ')}\n${words.slice(end).join(' ')}\n\n- one\n`;
    assert.ok(ANNOUNCED.test(text), text);
  }
  assert.ok(!ANNOUNCED.test('We found five problems.\n\nIn the log:\n\n- one\n'));
});
