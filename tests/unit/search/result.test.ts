import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matches } from '../../../src/search/engine.ts';
import type { Fragment } from '../../../src/search/fragment.ts';
import { resultOf } from '../../../src/search/result.ts';

const words = [
  ...['Outage.', 'It', 'broke.'],
  ...['Account.', 'A', 'queue', 'filled.'],
  ...['Full.', 'The', 'queue', 'grew.'],
  ...['Limit.', 'The', 'queue', 'got', 'one.'],
  ...['Later.', 'No', 'queue', 'fills.'],
];
const fragment: Fragment = {
  url: '/incidents/outage/',
  content: words.join(' '),
  meta: {
    kind: 'incidents',
    title: 'Outage',
    when: '1 May 2025',
    ids: 'outage',
    status: 'resolved',
  },
  anchors: [
    { id: 'top', text: 'Outage', location: 0 },
    { id: '#account', text: 'Account', location: 3 },
    { id: 'steps/full/', text: 'Full', location: 7 },
    { id: 'remediations/limit/', text: 'Limit', location: 11 },
    { id: '#later', text: 'Later', location: 16 },
  ],
};
const at = (...places: number[]): Matches =>
  new Map(places.map((place) => [place, { word: 0, factor: 1, isMeant: () => true }]));
const plain = (text: string) => ({ text, isMatch: false });
const match = (text: string) => ({ text, isMatch: true });

test('a result has its card, the best sentence, and the parts that say more', () => {
  assert.deepEqual(resultOf(fragment, at(2, 13), [1]), {
    kind: 'incidents',
    path: '/incidents/outage/',
    title: 'Outage',
    card: { when: '1 May 2025', status: 'resolved' },
    passage: [plain('It '), match('broke'), plain('.')],
    parts: [
      {
        path: '/incidents/outage/remediations/limit/',
        kind: 'remediations',
        title: 'Limit',
        passage: [plain('The '), match('queue'), plain(' got one.')],
      },
    ],
  });
});

test('of what matches in a part only the part speaks; a section is of no kind', () => {
  const { passage, parts } = resultOf(fragment, at(9, 18), [1]);
  assert.deepEqual(passage, [plain('It broke.')]);
  assert.deepEqual(parts, [
    {
      path: '/incidents/outage/steps/full/',
      kind: 'steps',
      title: 'Full',
      passage: [plain('The '), match('queue'), plain(' grew.')],
    },
    {
      path: '/incidents/outage/#later',
      title: 'Later',
      passage: [plain('No '), match('queue'), plain(' fills.')],
    },
  ]);
});

test('no more than three parts are named, the best ones first', () => {
  const { parts } = resultOf(fragment, at(5, 9, 13, 18), [1]);
  assert.deepEqual(
    parts.map(({ title }) => title),
    ['Full', 'Limit', 'Account'],
  );
});

test('where no word is marked the result begins with its first words', () => {
  const { passage, parts } = resultOf(fragment, new Map(), []);
  assert.deepEqual(passage, [plain('It broke.')]);
  assert.deepEqual(parts, []);
});

test('a service has its title in a field of its own', () => {
  const meta = { kind: 'services', service: 'Billing' };
  const { kind, title, card } = resultOf({ ...fragment, meta }, new Map(), []);
  assert.deepEqual({ kind, title, card }, { kind: 'services', title: 'Billing', card: {} });
});
