import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedChanges } from '../../../src/rules/changes.ts';

const changes = (text: string) =>
  statedChanges(text).map(({ words, from, to, isRough, isBound }) =>
    [words, from, to, isRough && 'rough', isBound && 'bound'].filter((part) => part !== false),
  );

test('a percentage is tied to a change on either side of it', () => {
  const claims: [string, unknown[]][] = [
    ['Warnings fell from 50 to 37, a 25 % reduction.', ['25 %', 50, 37]],
    ['Warnings: 50+ warnings → 37 warnings (26% improvement)', ['26%', 50, 37, 'bound']],
    ['50 -> 37 (-26%)', ['26%', 50, 37]],
    ['from **0** to **25** tests, an increase of 100 per cent', ['100 per cent', 0, 25]],
    ['from 1,200 ms to 300 ms, about 75% less', ['75%', 1200, 300, 'rough']],
    ['a 25% reduction, from 50 to 37 warnings', ['25%', 50, 37]],
    ['It fell by 26 %, from 50 to 37.', ['26 %', 50, 37]],
    ['(16% reduction, from ~356 to ~300)', ['16%', 356, 300, 'rough']],
    ['8.2ms → 5.17ms (37% reduction, from 2.1x to 1.13x)', ['37%', 8.2, 5.17]],
    ['**9,660 → 5,881 gateway calls** (39% fewer)', ['39%', 9660, 5881]],
  ];
  for (const [text, claim] of claims) assert.deepEqual(changes(text), [claim], text);
});

test('a percentage of something else is left alone', () => {
  const others = [
    'From 2019 to 2021 the number rose by 40 %.',
    'From 09:47 to 12:44 UTC, with 95 % of the network back, it fell.',
    'It grew from 10 to 20 servers, 50 % of the fleet.',
    'It rose from 25 % to 75 %, 3 % more than planned.',
    'From 3 to 5 replicas, at 80 % CPU more or less.',
    'It shifted from 3 to 2 regions, which increased the load by 50 %.',
    'It fell from 100 to 90 in May and rose by 12 % in June.',
    'The load dropped 40 % when we went from 3 to 4 replicas.',
    'It fell from 2 hours to 90 minutes, 25 % less.',
    'It rose from 500k to 1M, up 100 %.',
    'It went from 200 to 100 ms, 100 % faster.',
    'It went from 200 to 100 ms, an improvement of 100 % in speed.',
    'From 2019 to 2021, a rise of 40 %.',
    'It fell from 50 to 37. A 25 % reduction was promised.',
  ];
  for (const text of others) assert.deepEqual(changes(text), [], text);
});

test('a change says where its percentage stands', () => {
  const text = 'Warnings fell from 50 to 37, a 25 % reduction.';
  assert.equal(statedChanges(text)[0]?.index, text.indexOf('25 %'));
  const other = 'A 25 % reduction, from 50 to 37.';
  assert.equal(statedChanges(other)[0]?.index, other.indexOf('25 %'));
});
