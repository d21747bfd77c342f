import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedShares } from '../../../src/rules/percents.ts';

test('a percentage beside its share is found on either side', () => {
  const text = '37 of 50 tests (75 %), 1 out of the 3 servers (about 30 %), 100 % (7 of 7).';
  assert.deepEqual(
    statedShares(text).map(({ part, whole, stated, isRough, index, words }) => [
      part,
      whole,
      stated,
      isRough,
      text.slice(index, index + words.length),
    ]),
    [
      [37, 50, 75, false, '75 %'],
      [1, 3, 30, true, '30 %'],
      [7, 7, 100, false, '100 %'],
    ],
  );
  for (const other of ['On 3 of 4 days (80 % load)', '5 of 4 (20 %)', '3 of 4. Later (80 %)']) {
    assert.deepEqual(statedShares(other), [], other);
  }
});

test('a part is found before, behind and without "of"', () => {
  const texts: [string, [number, number, number]][] = [
    ['50 out of 200 orders failed, which is 30 %.', [50, 200, 30]],
    ['Of 200 orders, 50 failed (30 %).', [50, 200, 30]],
    ['Out of the 200 orders, 50 (30 %) failed.', [50, 200, 30]],
    ['50/200 orders (30%) failed.', [50, 200, 30]],
    ['30 % of the orders (50/200) failed.', [50, 200, 30]],
    ['50 orders out of 200 – 30 % – failed.', [50, 200, 30]],
    ['40 %, or 12 of our 48 servers, came back.', [12, 48, 40]],
    ['40 % of the servers, 12 out of 48, came back.', [12, 48, 40]],
    ['Three of four servers (50 per cent) came back.', [3, 4, 50]],
    ['Half of the servers (12 of 48) came back.', [12, 48, 50]],
    ['12 of 48 servers, three quarters, came back.', [12, 48, 75]],
  ];
  for (const [text, claim] of texts) {
    const found = statedShares(text).map(({ part, whole, stated }) => [part, whole, stated]);
    assert.deepEqual(found, [claim], text);
  }
});

test('a bound and a rate say what they leave open', () => {
  const of = (text: string) => statedShares(text).map(({ bound, isEither }) => bound ?? isEither);
  assert.deepEqual(of('7 of 10 (more than 60 %)'), ['at-least']);
  assert.deepEqual(of('7 of 10 (up to 80 %)'), ['at-most']);
  assert.deepEqual(of('7 of 10 passed, a failure rate of 30 %.'), [true]);
});

test('a percentage of something else than the share beside it is left alone', () => {
  const others = [
    '50 of 200 orders failed, and 30 % of these were paid again.',
    '50 of 200 orders failed, 30 % more than in May.',
    '50 of 200 servers ran at 80 % load.',
    '50 of 200 orders failed (CPU at 95 %).',
    'Step 2 of 5 (35 %)',
    '3 thousand of 4 million users (0.1 %)',
    '24/7 (99.9 %)',
    'A quarter of an hour (5 of 20 checks)',
    '10 % of the traffic, 2 of 4 regions, and the DNS were hit.',
  ];
  for (const text of others) assert.deepEqual(statedShares(text), [], text);
});
