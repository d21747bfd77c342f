import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalize, partsOf, piecesOf, split } from '../../../src/search/words.ts';

const kept: [typed: string, word: string][] = [
  ['Éclair', 'eclair'],
  ['İstanbul', 'istanbul'],
  ['Straße', 'straße'],
  ['gunicorn_config.py', 'gunicorn_configpy'],
  ['10.0.0.3:5432', '100035432'],
  ['C++', 'c'],
  ['“queue”,', 'queue'],
  ['מִסְפָּר', 'מספר'],
  ['مُحَمَّد', 'محمد'],
  ['数据库', '数据库'],
  ['a\u{1F600}b', 'ab'],
  ['a\uDC00b', 'ab'],
];
for (const [typed, word] of kept) {
  test(`${JSON.stringify(typed)} is the word ${word}`, () => {
    assert.equal(normalize(typed), word);
  });
}

test('what was composed and what was decomposed are the same word', () => {
  assert.equal(normalize('caf\u00e9'), normalize('cafe\u0301'));
});

test('what has neither letter nor digit is no word', () => {
  for (const typed of ['', '--', '_', '___', '?!', '\u{1F600}', '\uD800', '\u200B', '\u0301']) {
    assert.equal(normalize(typed), '', JSON.stringify(typed));
    assert.deepEqual(split(`a ${typed} b`, 'en'), ['a', 'b'], JSON.stringify(typed));
  }
});

test('a word stays the same when it is normalized again', () => {
  for (const [, word] of kept) assert.equal(normalize(word), word);
});

const compounds: [word: string, ...parts: string[]][] = [
  ['SSotAsyncTestCase', 's', 'sot', 'async', 'test', 'case'],
  ['10.0.0.3:5432', '10', '0', '0', '3', '5432'],
  ['gunicorn_config.py', 'gunicorn', 'config', 'py'],
  ['auth-service', 'auth', 'service'],
  ['HTTPServer', 'http', 'server'],
  ['10GB', '10', 'gb'],
  ['BaseÉtat', 'base', 'etat'],
];
for (const [word, ...parts] of compounds) {
  test(`${word} is made of ${parts.join(', ')}`, () => {
    assert.deepEqual(partsOf(word), parts);
  });
}

test('a word of one part has none', () => {
  for (const word of ['queue', 'Queue', 'QUEUE', 'e\u0301tat', '(queue)', '数据库', '', '--']) {
    assert.deepEqual(partsOf(word), [], word);
  }
});

test('paths, addresses and assignments come apart into names that may be compounds', () => {
  assert.deepEqual(piecesOf('a/b_c.py'), ['a', 'b_c.py']);
  assert.deepEqual(piecesOf('10.0.0.3:5432'), ['10.0.0.3', '5432']);
  assert.deepEqual(piecesOf('--max-size=10'), ['--max-size', '10']);
  assert.deepEqual(piecesOf('/./..//'), []);
});

test('words are cut at white space of any sort, and kept as typed', () => {
  assert.deepEqual(split('The  Queue,\tfull\n(again)\u00a0!', 'en'), [
    'The',
    'Queue,',
    'full',
    '(again)',
  ]);
  assert.deepEqual(split('خادم قاعدة', 'ar'), ['خادم', 'قاعدة']);
});

test('where no space stands between words they are cut by meaning', () => {
  assert.deepEqual(split('连接失败。timeout', 'zh'), ['连接', '失败', 'timeout']);
  assert.deepEqual(split('连接失败。timeout', 'zh-CN'), ['连接', '失败', 'timeout']);
  assert.deepEqual(split('连接失败。timeout', 'en'), ['连接失败。timeout']);
});
