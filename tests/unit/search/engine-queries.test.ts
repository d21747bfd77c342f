import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/search/engine.ts';
import { idsOf } from '../../builders.ts';
import { TestIndex, vocabularyOf, withOthers, type Texts } from './text-index.ts';

function engineOf(texts: Texts, stopWords: string[] = []) {
  const all = withOthers(texts);
  const find = createEngine({
    index: new TestIndex(all),
    ...vocabularyOf(all, { stopWords: new Set(stopWords) }),
  });
  return { find, order: async (text: string) => idsOf((await find(text)).ranked) };
}

const queues = {
  often: 'Queue. The queue, the queue and again the queue.',
  all: 'Limit. One queue had none.',
  phrase: 'Backlog. A queue limit was missing.',
};

test('what stood in quotes is found only where it stands so', async () => {
  const { order } = engineOf(queues);
  assert.deepEqual(await order('"queue limit"'), ['phrase']);
  assert.deepEqual(await order('"queue limit" "was missing"'), ['phrase']);
  assert.deepEqual(await order('"queue had" limit'), ['all']);
  assert.deepEqual(await order('"queue limit'), await order('queue limit'));
});

test('quotes that nothing holds are passed over, and it is said', async () => {
  const { find, order } = engineOf(queues);
  for (const text of ['"limit queue"', '"queue limit" "queue had"', '"queeu limit"']) {
    const { ranked, isUnquoted } = await find(text);
    assert.deepEqual(idsOf(ranked), await order(text.replaceAll('"', '')), text);
    assert.notEqual(ranked.length, 0);
    assert.equal(isUnquoted, true, text);
  }
  assert.equal((await find('"queue limit"')).isUnquoted, false);
  assert.equal((await find('"zzzzzz"')).isUnquoted, false);
});

test('curly quotes are quotes', async () => {
  const { order } = engineOf(queues);
  assert.deepEqual(await order('“queue limit”'), ['phrase']);
  assert.deepEqual(await order('„queue limit“'), ['phrase']);
});

const nothingFound: [text: string, isShort: boolean, unknown: string[]][] = [
  ['qu', true, []],
  ['the zz', true, []],
  ['', false, []],
  ['?!', false, []],
  ['qu ', false, ['qu']],
  ['zzz', false, ['zzz']],
  ['Zzzzzz! qu', false, ['Zzzzzz']],
];
for (const [text, isShort, unknown] of nothingFound) {
  const why = isShort ? 'it is too short' : unknown.length > 0 ? 'nothing has it' : 'it says none';
  test(`"${text}" finds nothing: ${why}`, async () => {
    const found = await engineOf(queues, ['the']).find(text);
    assert.deepEqual(
      { ranked: found.ranked, isShort: found.isShort, unknown: found.unknown },
      { ranked: [], isShort, unknown },
    );
  });
}

test('beside a word that is long enough a short one is no hindrance', async () => {
  const { ranked, isShort, unknown } = await engineOf(queues).find('limit qu');
  assert.deepEqual(idsOf(ranked), ['all', 'phrase']);
  assert.deepEqual([isShort, unknown], [false, []]);
});

const hostile = [
  'queue '.repeat(2000),
  `queue ${'x'.repeat(10_000)}`,
  'queue "',
  'queue "" " \\',
  'queue [(*+?^$|',
  "<queue onload='alert(1)'>&amp; queue",
  'queue \uD800',
  'queue \u{1F600} \u202E \u0000',
  'queue __proto__ constructor toString',
];
for (const text of hostile) {
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 40)}…` : text);
  test(`no query is too strange to find what it names: ${shown}`, async () => {
    const { ranked } = await engineOf(queues).find(text);
    assert.deepEqual(idsOf(ranked).sort(), ['all', 'often', 'phrase']);
    assert.ok(ranked.every(({ score }) => Number.isFinite(score)));
  });
}
