import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedCounts } from '../../../src/rules/counts.ts';

const counts = (text: string) =>
  statedCounts(text, 'root causes').map(({ stated, isTotal }) => [stated, isTotal]);

test('counts say whether they are of all', () => {
  assert.deepEqual(counts('All four root causes are known.'), [[4, true]]);
  assert.deepEqual(counts('The 13 root causes and two root causes'), [
    [13, true],
    [2, false],
  ]);
  assert.deepEqual(counts('It has\nthree root causes.'), [[3, true]]);
  assert.deepEqual(counts('The two root causes that nobody saw'), [[2, false]]);
  assert.deepEqual(counts('There were two root causes behind this outage.'), [[2, true]]);
});

test('what takes a part, leaves it open or tells of another incident counts nothing', () => {
  const others = [
    'one of the two root causes',
    'the first two root causes',
    'at least two root causes',
    'up to five root causes',
    'two or three root causes',
    'root causes',
    'An earlier report named five root causes.',
    'In May, four root causes were found.',
    'It may have four root causes.',
    'It shares two root causes with it.',
    "Last year's outage had three root causes.",
    'The vendor named three root causes.',
    'We considered five root causes and ruled out three.',
    'Every week, three root causes are found.',
  ];
  for (const text of others) assert.deepEqual(counts(text), [], text);
});

test('a count is tied to this incident by who speaks, or by what came of it', () => {
  const isTied = (text: string) => statedCounts(text, 'root causes').map((one) => one.isTied);
  const tied = [
    'We then found five root causes.',
    'The outage had five root causes.',
    'The analysis named five root causes.',
    'All five root causes are known.',
    'It broke, and five root causes stood behind it.',
    'The review led to five root causes.',
  ];
  for (const text of tied) assert.deepEqual(isTied(text), [true], text);
  const others = [
    'Five root causes is what a tree holds.',
    'The outage of AWS had five root causes.',
    'Slack named five root causes.',
    'On Monday five root causes were merged.',
  ];
  for (const text of others) assert.deepEqual(isTied(text), [false], text);
});

test('a text on the whole incident tells of all by its verb', () => {
  const isTold = (text: string) => statedCounts(text, 'root causes').map((one) => one.isTold);
  assert.deepEqual(isTold('Two root causes led to it.'), [true]);
  assert.deepEqual(isTold('We found two root causes.'), [true]);
  assert.deepEqual(isTold('Two root causes are old.'), [false]);
  assert.deepEqual(isTold('We found two root causes that are old.'), [false]);
});
