import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine, type Sources } from '../../../src/search/engine.ts';
import { rarity } from '../../../src/search/rank.ts';
import { weights } from '../../../src/search/weights.ts';
import { idsOf } from '../../builders.ts';
import { TestIndex, vocabularyOf, withOthers, type Texts } from './text-index.ts';

function engineOf(texts: Texts, changes: Partial<Sources> = {}) {
  const all = withOthers(texts);
  const index = new TestIndex(all);
  const find = createEngine({ index, ...vocabularyOf(all), ...changes });
  return { index, find, order: async (text: string) => idsOf((await find(text)).ranked) };
}

const queues = {
  often: 'Queue. The queue, the queue and again the queue.',
  all: 'Limit. One queue had none.',
  phrase: 'Backlog. A queue limit was missing.',
};

test('a query without a word finds nothing and asks for nothing', async () => {
  const { index, find } = engineOf(queues);
  for (const text of ['', '  ', '?!', '""']) assert.deepEqual((await find(text)).ranked, [], text);
  assert.deepEqual(index.asked, []);
});

test('all words beat one that is said often, and a phrase beats both', async () => {
  const { order } = engineOf(queues);
  assert.deepEqual(await order('queue limit '), ['phrase', 'all', 'often']);
  assert.deepEqual((await order('queue '))[0], 'often');
});

test('a word that is left out still parts the words of a phrase', async () => {
  const texts = {
    close: 'Backlog. A queue limit stopped.',
    said: 'Backlog. A queue a limit stopped.',
  };
  const { order } = engineOf(texts, { stopWords: new Set(['the']) });
  assert.deepEqual(await order('queue the limit '), ['said', 'close']);
  assert.deepEqual(await order('queue limit '), ['close', 'said']);
});

test('words near each other beat words apart', async () => {
  const { order } = engineOf({
    apart: `Apart. A queue ${'of others '.repeat(20)}with a limit.`,
    near: `Near. A limit of a queue ${'of others '.repeat(20)}.`,
  });
  assert.deepEqual(await order('queue limit '), ['near', 'apart']);
});

test('a word is found whole and in its forms, and by its beginning only while it is typed', async () => {
  const { order } = engineOf({ man: 'A man. One.', many: 'Many. Two.', men: 'Managing. Three.' });
  assert.deepEqual(await order('man '), ['man']);
  assert.deepEqual(await order('mana'), ['men']);
  assert.deepEqual(await order('manages '), ['men']);
});

test('a synonym finds less than the word itself', async () => {
  const texts = { word: 'Revert. One.', synonym: 'Undo. One.', phrase: 'Roll back. One.' };
  const synonyms = [['revert', 'undo', 'roll back']];
  const { find } = engineOf(texts, { synonyms });
  const { ranked } = await find('revert ');
  const scores = new Map(ranked.map(({ id, score }) => [id, score]));
  assert.equal(scores.get('synonym'), weights.synonym * scores.get('word')!);
  assert.deepEqual([...scores.keys()].sort(), ['phrase', 'synonym', 'word']);
  assert.deepEqual((await engineOf(texts).find('revert ')).ranked.length, 1);
});

test('a phrase is worth as much as its rarity says, however often it stands there', async () => {
  const { find } = engineOf(
    { once: 'One. They roll back.', twice: 'Two. They roll back and roll back.' },
    { synonyms: [['revert', 'roll back']] },
  );
  const [first, second] = (await find('revert ')).ranked;
  assert.equal(first!.score, weights.synonym * 2 * rarity(22, 2));
  assert.equal(second!.score, first!.score);
});

test('a slip is searched for as what it was meant for, and it is said', async () => {
  const { find } = engineOf(queues);
  const { ranked, corrections } = await find('queeu limt ');
  assert.deepEqual(idsOf(ranked), ['phrase', 'all', 'often']);
  assert.deepEqual(corrections, [
    { typed: 'queeu', used: ['queue'] },
    { typed: 'limt', used: ['limit'] },
  ]);
});

test('a word that nothing holds takes nothing away from the others', async () => {
  const { order } = engineOf(queues);
  assert.deepEqual(await order('zzzzzz queue limit '), await order('queue limit '));
});

test('two letters are a word once they are typed to their end', async () => {
  const { order } = engineOf({ a: 'The VMs stopped.' });
  assert.deepEqual(await order('vm '), ['a']);
});

test('where a record holds a word and beginnings like it, only the word is meant', async () => {
  const text = 'Man. Many a man came.';
  const { find } = engineOf({ a: text });
  const { matches } = await find('man ');
  const meant = [...matches.get('a')!].map(([at, { isMeant }]) => {
    const word = text.split(' ')[at]!;
    return [word, isMeant(word)];
  });
  assert.deepEqual(meant, [
    ['Man.', true],
    ['Many', false],
    ['man', true],
  ]);
});

test('it says what stands where, and the word itself wins over what stands for it', async () => {
  const { find } = engineOf(
    { a: 'Revert. The queue was reverted; undo.' },
    { synonyms: [['revert', 'undo']] },
  );
  const { matches, rarities } = await find('queue revert ');
  assert.deepEqual(
    [...matches.get('a')!]
      .map(([at, { word, factor }]) => [at, { word, factor }] as const)
      .sort(([a], [b]) => a - b),
    [
      [0, { word: 1, factor: 1 }],
      [2, { word: 0, factor: 1 }],
      [4, { word: 1, factor: 1 }],
      [5, { word: 1, factor: weights.synonym }],
    ],
  );
  const both = (await find('revert undo ')).matches.get('a')!;
  assert.deepEqual([both.get(4)!.word, both.get(5)!.word], [0, 1]);
  assert.equal(rarities.length, 2);
  assert.equal(rarities[0], rarities[1]);
});

test('what was asked for is not asked for again with the next keystroke', async () => {
  const { index, order } = engineOf(queues);
  await order('queue ');
  await order('queue limit ');
  await order('"queue limit" missing ');
  await order('"queue limit" missing ');
  assert.deepEqual(index.asked, [...new Set(index.asked)]);
  assert.deepEqual(
    index.asked.filter((term) => !term.startsWith('"')),
    ['queue', 'limit', 'missing'],
  );
});

test('what failed is asked for again', async () => {
  const texts = withOthers(queues);
  const index = new TestIndex(texts);
  const search = index.search.bind(index);
  const broken = () => Promise.reject(new Error('The line went dead.'));
  const find = createEngine({ index, ...vocabularyOf(texts) });
  index.search = broken;
  await assert.rejects(find('queue '), new Error('The line went dead.'));
  index.search = search;
  assert.deepEqual(idsOf((await find('queue ')).ranked), ['often', 'all', 'phrase']);
});
