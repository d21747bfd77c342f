import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatChange,
  formatMoney,
  formatNumber,
  formatReading,
} from '../../../src/format/number.ts';
import { metric } from '../../../src/model/metric.ts';

/** The space that keeps an amount and its currency on one line. */
const NBSP = '\u00a0';

test('numbers have the marks of the language and at most two decimals', () => {
  assert.equal(formatNumber(1234.567, 'en'), '1,234.57');
  assert.equal(formatNumber(1234.567, 'de'), '1.234,57');
  assert.equal(formatNumber(50, 'en'), '50');
});

test('a bound shows as its sign', () => {
  assert.equal(formatNumber(50, 'en', 'at-least'), '≥ 50');
  assert.equal(formatNumber(50, 'en', 'at-most'), '≤ 50');
  assert.equal(formatNumber(50, 'en', 'about'), '≈ 50');
});

test('money has its code, whole units and the order of the language', () => {
  const money = { amount: 500_000, currency: 'USD' };
  assert.equal(formatMoney(money, 'en'), `USD${NBSP}500,000`);
  assert.equal(formatMoney(money, 'de'), `500.000${NBSP}USD`);
  assert.equal(formatMoney({ ...money, bound: 'about' }, 'en'), `≈ USD${NBSP}500,000`);
});

test('a reading is a number with its unit, or a state', () => {
  const at = { sources: [] };
  assert.equal(formatReading({ ...at, value: 75 }, '%', 'en'), '75 %');
  assert.equal(formatReading({ ...at, value: 50, bound: 'at-least' }, 'ms', 'en'), '≥ 50 ms');
  assert.equal(formatReading({ ...at, value: 0 }, undefined, 'en'), '0');
  assert.equal(formatReading({ ...at, state: 'calm' }, '%', 'en'), 'calm');
});

const changes: [baseline: object, current: object, unit: string | undefined, text?: string][] = [
  [{ value: 4 }, { value: 1 }, 'errors', '−75 %'],
  [{ value: 1000 }, { value: 1 }, 'errors', 'more than −99 %'],
  [{ value: 1000 }, { value: 0 }, 'errors', '−100 %'],
  [{ value: 4 }, { value: 5 }, undefined, '+25 %'],
  [{ value: 50, bound: 'at-least' }, { value: 5 }, 'errors', 'at least −90 %'],
  [{ value: 50 }, { value: 75.5 }, '%', '+25.5 points'],
  [{ value: 75 }, { value: 50 }, '%', '−25 points'],
  [{ value: 0 }, { value: 12 }, 'tests', '+12 tests'],
  [{ value: 0 }, { value: 12 }, undefined, '+12'],
  [{ value: 7 }, { value: 7 }, 'tests', 'unchanged'],
  [{ value: 0 }, { value: 0 }, 'tests', 'unchanged'],
  [{ value: 1000 }, { value: 1001 }, 'requests', '+1 requests'],
  [{ state: 'bad' }, { value: 7 }, 'tests', undefined],
];
for (const [baseline, current, unit, text] of changes) {
  const name = [baseline, current].map((reading) => JSON.stringify(reading)).join(' → ');
  test(`${name} ${unit ?? ''} reads "${text}"`, () => {
    const value = metric.parse({ name: 'M', unit, baseline, current });
    assert.equal(formatChange(value, 'en'), text);
  });
}
