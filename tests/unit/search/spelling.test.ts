import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  commonWords,
  countWords,
  letterOf,
  readWords,
  spell,
  writeWords,
  type WordCounts,
} from '../../../src/search/spelling.ts';
import { aRecord } from './text-index.ts';

const known: WordCounts = new Map([
  ['failed', 7],
  ['queue', 4],
  ['queues', 2],
  ['quota', 1],
  ['certificate', 3],
  ['certificates', 9],
  ['cert', 1],
  ['form', 2],
  ['from', 5],
  ['5432', 1],
]);
const look = (word: string, language = 'en') => spell(word, known, language);

const slips: [what: string, typed: string, ...meant: string[]][] = [
  ['a missing letter', 'quue', 'queue'],
  ['a doubled letter', 'queuee', 'queue'],
  ['two swapped letters', 'quuee', 'queue'],
  ['a wrong letter in a long word', 'certixicate', 'certificate', 'certificates'],
  ['two slips in a long word', 'certifcatte', 'certificate'],
  ['a swap in a long word', 'certifciates', 'certificates'],
];
for (const [what, typed, ...meant] of slips) {
  test(`${what} is a slip: ${typed} was meant for ${meant.join(' or ')}`, () => {
    assert.deepEqual(look(typed), { count: 0, begins: false, corrections: meant });
  });
}

test('of words that are equally near, the one in more records comes first', () => {
  const near: WordCounts = new Map([
    ['form', 2],
    ['from', 5],
  ]);
  assert.deepEqual(spell('forom', near, 'en').corrections, ['from', 'form']);
  near.set('form', 9);
  assert.deepEqual(spell('forom', near, 'en').corrections, ['form', 'from']);
});

test('a wrong letter or two slips in a short word, and any in a very short one, are not believed', () => {
  assert.deepEqual(look('queie').corrections, []);
  assert.deepEqual(look('quexx').corrections, []);
  assert.deepEqual(look('cet').corrections, []);
  assert.deepEqual(look('qota').corrections, ['quota']);
});

test('other forms of a word are the word and no slip', () => {
  assert.deepEqual(look('failing'), { count: 7, begins: false, corrections: [] });
  assert.deepEqual(look('fails'), { count: 7, begins: false, corrections: [] });
  assert.deepEqual(look('certificate'), { count: 9, begins: true, corrections: [] });
  assert.equal(look('failing', 'de').count, 0);
  assert.equal(look('queue', 'de').count, 4);
  assert.equal(look('failing', 'en-GB').count, 7);
});

test('words of two letters have forms and beginnings, too', () => {
  const short: WordCounts = new Map([
    ['vms', 3],
    ['id', 2],
    ['used', 5],
    ['vmware', 3],
  ]);
  const counts = ['vm', 'ids', 'using'].map((word) => spell(word, short, 'en').count);
  assert.deepEqual(counts, [3, 2, 5]);
  assert.equal(spell('vm', new Map([['vmware', 3]]), 'en').begins, true);
  assert.equal(spell('id', short, 'en').begins, false);
});

test('words that more than a share of the records hold are common', () => {
  assert.deepEqual(commonWords(known, 10, 0.5), ['failed', 'certificates']);
  assert.deepEqual(commonWords(known, 10, 0.4), ['failed', 'certificates', 'from']);
  assert.deepEqual(commonWords(known, 10, 1), []);
});

test('a word that longer ones begin with may be unfinished', () => {
  assert.deepEqual(look('cer'), { count: 0, begins: true, corrections: [] });
  assert.equal(look('queues').begins, false);
});

test('numbers and names with signs are never taken for others', () => {
  assert.deepEqual(look('5433').corrections, []);
  assert.deepEqual(look('que_e').corrections, []);
});

test('words are counted once for each record, as typed and in their parts', () => {
  const records = [
    aRecord({
      title: 'Queue queue',
      ids: ['no-limit'],
      names: ['Auth service'],
      card: { note: 'Struck once' },
      sections: [{ at: '#a', title: 'Heading', texts: ['The MaxSize, again.'] }],
    }),
    aRecord({ title: 'Queue', sections: [] }),
  ];
  assert.deepEqual(
    [...countWords(records, 'en')],
    [
      ['queue', 2],
      ['nolimit', 1],
      ['no', 1],
      ['limit', 1],
      ['auth', 1],
      ['service', 1],
      ['struck', 1],
      ['once', 1],
      ['heading', 1],
      ['the', 1],
      ['maxsize', 1],
      ['max', 1],
      ['size', 1],
      ['again', 1],
    ],
  );
});

test('a file of words has them in order, with their count where it is not 1, and reads as written', () => {
  const counts: WordCounts = new Map([
    ['queue', 4],
    ['quota', 1],
    ['10', 12],
    ['état', 1],
  ]);
  assert.equal(writeWords(counts), '10 12\nqueue 4\nquota\nétat');
  assert.deepEqual(readWords(writeWords(counts)), counts);
  assert.deepEqual(readWords(writeWords(new Map())), new Map());
});

test('words lie in the file of their first letter or digit, or with all others', () => {
  assert.deepEqual(['queue', '5432', '_x', 'état', '数据'].map(letterOf), [
    'q',
    '5',
    'other',
    'other',
    'other',
  ]);
});
