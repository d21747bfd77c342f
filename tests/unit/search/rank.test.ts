import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rank, rarity, type WordHits } from '../../../src/search/rank.ts';
import { weights } from '../../../src/search/weights.ts';
import { idsOf } from '../../builders.ts';

const RECORDS = 100;

/** What was found for a word: scores by record, and where the test is about them positions and its place. */
const word = (
  scores: Record<string, number>,
  positions: Record<string, number[]> = {},
  at?: number,
): WordHits => ({
  scores: new Map(Object.entries(scores)),
  positions: new Map(Object.entries(positions)),
  ...(at !== undefined && { at }),
});
const ranked = (words: WordHits[]) => rank(words, RECORDS);
const scoresOf = (list: { id: string; score: number }[]) =>
  Object.fromEntries(list.map(({ id, score }) => [id, score]));

test('what few records hold tells more, and what all hold still tells something', () => {
  const values = [1, 2, 50, 99, RECORDS].map((holding) => rarity(RECORDS, holding));
  assert.deepEqual(
    values,
    [...values].sort((a, b) => b - a),
  );
  assert.equal(new Set(values).size, values.length);
  assert.ok(values.at(-1)! > 0);
});

test('nothing found is an empty order', () => {
  assert.deepEqual(ranked([]), []);
  assert.deepEqual(ranked([word({}), word({})]), []);
});

test('a record that holds all words stands above one that says one of them often', () => {
  const order = ranked([word({ often: 3, all: 1 }), word({ all: 1 })]);
  assert.deepEqual(idsOf(order), ['all', 'often']);
});

test('lacking a rare word is worse than lacking a common one', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`m${at}`, 0.5]));
  const order = ranked([word({ rare: 1 }), word({ common: 1, ...many })]);
  assert.deepEqual(idsOf(order).slice(0, 2), ['rare', 'common']);
});

test('a word that nothing holds counts for nobody', () => {
  const held = [word({ a: 2, b: 1 }), word({ a: 1 })];
  assert.deepEqual(ranked([...held, word({})]), ranked(held));
});

test('words near each other count for more, up to a stretch of so many words', () => {
  const at = (distance: number) =>
    scoresOf(
      ranked([
        word({ a: 1, b: 1 }, { a: [5], b: [5] }),
        word({ a: 1, b: 1 }, { a: [6], b: [5 + distance] }),
      ]),
    );
  assert.equal(at(weights.near).b, at(1).a);
  const far = at(weights.near + 1);
  assert.ok(far.a! > far.b!);
});

test('the nearest of many places counts, and one word said twice is near nothing', () => {
  const near = scoresOf(
    ranked([
      word({ a: 1, b: 1, c: 1 }, { a: [1, 500], b: [1, 2], c: [1] }),
      word({ a: 1, b: 1, c: 1 }, { a: [100, 501], b: [300], c: [300] }),
    ]),
  );
  assert.ok(near.a! > near.b!);
  assert.equal(near.b, near.c);
});

test('three words in one stretch count for more than two and two', () => {
  const order = ranked([
    word({ pairs: 1, three: 1 }, { pairs: [1], three: [1] }),
    word({ pairs: 1, three: 1 }, { pairs: [2, 100], three: [9] }),
    word({ pairs: 1, three: 1 }, { pairs: [101], three: [18] }),
  ]);
  assert.deepEqual(idsOf(order), ['three', 'pairs']);
});

/** Two words that all records hold, with their positions and their places in the query. */
const pair = (first: Record<string, number[]>, second: Record<string, number[]>, at = [0, 1]) => {
  const scores = Object.fromEntries(Object.keys(first).map((id) => [id, 1]));
  return [word(scores, first, at[0]), word(scores, second, at[1])];
};

test('a record that says the words as the query does stands above one that has them side by side', () => {
  assert.deepEqual(idsOf(ranked(pair({ a: [2], b: [1] }, { a: [1], b: [2] }))), ['b', 'a']);
  assert.deepEqual(idsOf(ranked(pair({ a: [1], b: [9] }, { a: [3], b: [2, 10] }))), ['b', 'a']);
});

test('what stands between the words of a phrase is not looked at, but has to be as long', () => {
  const words = pair({ a: [1], b: [1] }, { a: [2], b: [3] }, [0, 2]);
  assert.deepEqual(idsOf(ranked(words)), ['b', 'a']);
});

test('a phrase lacks no word, and one word is none', () => {
  const three = [
    ...pair({ a: [1], b: [1] }, { a: [2], b: [3] }),
    word({ a: 1, b: 1, c: 1 }, { a: [9], b: [9] }, 2),
  ];
  const { a, b } = scoresOf(ranked(three));
  assert.equal(a, b);
  const lacking = [...pair({ a: [1], b: [1] }, { a: [2], b: [3] }), word({ c: 5 })];
  const lack = scoresOf(ranked(lacking));
  assert.ok(lack.a! > 0);
  assert.equal(lack.a, lack.b);
  const one = scoresOf(ranked([word({ a: 1, b: 1 }, { a: [1], b: [] }, 0)]));
  assert.equal(one.a, one.b);
});

test('what was not typed as a word of its own is no part of a phrase', () => {
  const [first, second] = pair({ a: [1], b: [1] }, { a: [2], b: [3] });
  const { at, ...piece } = second!;
  assert.equal(at, 1);
  const { a, b } = scoresOf(ranked([first!, piece]));
  assert.equal(a, b);
});

test('the order of equals is that of their ids', () => {
  assert.deepEqual(idsOf(ranked([word({ b: 1, c: 1, a: 1 })])), ['a', 'b', 'c']);
});

test('what lacks a word and scores a small share of the best is not shown', () => {
  const [common, rare] = [rarity(RECORDS, 2), rarity(RECORDS, 1)];
  const lacking = (common / (common + rare)) ** weights.coverage;
  const order = (share: number) =>
    idsOf(ranked([word({ best: 9, last: (10 * share) / lacking }), word({ best: 1 })]));
  assert.deepEqual(order(weights.tail * 1.001), ['best', 'last']);
  assert.deepEqual(order(weights.tail * 0.999), ['best']);
});

test('what holds every word is shown, however little it scores', () => {
  const share = weights.tail / 10;
  assert.deepEqual(ranked([word({ best: 10, last: 10 * share })]), [
    { id: 'best', score: 10 },
    { id: 'last', score: 10 * share },
  ]);
  const both = ranked([word({ best: 9, last: 0.01 }), word({ best: 1, last: 0.01, lacks: 0.01 })]);
  assert.deepEqual(idsOf(both), ['best', 'last']);
});

test('a word that 200,000 records hold is ranked like any other', () => {
  const ids = Array.from({ length: 200_000 }, (_, at) => `r${at}`);
  const scores = new Map(ids.map((id, at) => [id, at + 1]));
  const positions = new Map(ids.map((id) => [id, [0]]));
  const ranked = rank([{ scores, positions }], ids.length);
  assert.equal(ranked.length, 200_000);
  assert.equal(ranked[0]!.id, 'r199999');
});
