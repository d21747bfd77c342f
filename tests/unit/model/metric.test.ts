import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metric, relativeChange } from '../../../src/model/metric.ts';

const change = (baseline: object, current: object, unit?: string) =>
  relativeChange(metric.parse({ name: 'Errors', unit, baseline, current }));

test('a change is a percentage of the baseline, in whole numbers', () => {
  assert.deepEqual(change({ value: 3 }, { value: 1 }), { percent: -67, atLeast: false });
  assert.deepEqual(change({ value: 4 }, { value: 6 }), { percent: 50, atLeast: false });
});

test('nothing is compared with a baseline of zero, a state or a percentage', () => {
  assert.equal(change({ value: 0 }, { value: 5 }), undefined);
  assert.equal(change({ state: 'none' }, { value: 5 }), undefined);
  assert.equal(change({ value: 5 }, { state: 'none' }), undefined);
  assert.equal(change({ value: 50 }, { value: 75 }, '%'), undefined);
});

test('a fall from "50+" is at least that large', () => {
  const baseline = { value: 50, bound: 'at-least' };
  assert.deepEqual(change(baseline, { value: 5 }), { percent: -90, atLeast: true });
});

test('a rise to "50+" is at least that large', () => {
  const current = { value: 50, bound: 'at-least' };
  assert.deepEqual(change({ value: 10 }, current), { percent: 400, atLeast: true });
});

test('a fall from "50+" to "5 at most" is at least that large', () => {
  const current = { value: 5, bound: 'at-most' };
  assert.deepEqual(change({ value: 50 }, current), { percent: -90, atLeast: true });
  const baseline = { value: 50, bound: 'at-least' };
  assert.deepEqual(change(baseline, current), { percent: -90, atLeast: true });
});

test('a rise is positive, also from below zero', () => {
  assert.equal(change({ value: -10 }, { value: -5 })?.percent, 50);
});
