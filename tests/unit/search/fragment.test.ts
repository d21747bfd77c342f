import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matches } from '../../../src/search/engine.ts';
import { partsOf, wordsOf } from '../../../src/search/fragment.ts';
import { beginningOf, passagesOf } from '../../../src/search/passages.ts';

const MARK = '\u200B';
const marked = (...words: string[]) => ({
  content: words.join(''),
  raw_content: words.join(MARK),
});

test('words are at the places at which the index counts them', () => {
  assert.deepEqual(wordsOf({ content: 'A queue <b> filled\nup.' }), {
    words: ['A', 'queue', '<b>', 'filled', 'up.'],
    joint: ' ',
  });
  assert.deepEqual(wordsOf(marked('连接池', '耗尽', '&lt;5。')), {
    words: ['连接池', '耗尽', '<5。'],
    joint: '',
  });
});

test('a part begins after the words of its heading, and after a full stop of its own', () => {
  const words = 'The queue filled up . Nobody could order. Impact. Much.'.split(' ');
  const anchors = [
    { id: '#impact', text: 'Impact', location: 8 },
    { id: 'top', text: 'The queue filled up', location: 0 },
  ];
  assert.deepEqual(partsOf(anchors, words), [
    { at: '', title: 'The queue filled up', heading: 0, start: 5, end: 8 },
    { at: '#impact', title: 'Impact', heading: 8, start: 9, end: 10 },
  ]);
});

test('a heading without text beneath it is no part', () => {
  const anchors = [{ id: 'top', text: 'Alone', location: 0 }];
  assert.deepEqual(partsOf(anchors, ['Alone']), []);
});

test('text without spaces has its sentences and its marks', () => {
  const fragment = {
    ...marked('连接', '失败', '. ', '连接池', '耗尽', '。', '请求', '超时', '了', '。'),
    anchors: [{ id: 'top', text: '连接失败', location: 0 }],
  };
  const matches: Matches = new Map([[6, { word: 0, factor: 1, isMeant: () => true }]]);
  assert.deepEqual(passagesOf(fragment, matches, [1])[0]!.pieces, [
    { text: '请求', isMatch: true },
    { text: '超时了。', isMatch: false },
  ]);
  assert.equal(beginningOf(fragment), '连接池耗尽。请求超时了。');
});
