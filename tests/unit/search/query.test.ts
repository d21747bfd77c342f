import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, MOST_WORDS, parseQuery, type Query } from '../../../src/search/query.ts';

const parse = (text: string, language = 'en') => parseQuery(text, language);
const wordsOf = ({ words }: Query) => words.map(({ word }) => word);

test('a query is its words, each with its place, and what stands in quotes', () => {
  assert.deepEqual(parse('The "full Queue" of Gunicorn_config.py'), {
    words: [
      { typed: 'The', word: 'the', isLast: false, at: 0 },
      { typed: 'full', word: 'full', isLast: false, at: 1 },
      { typed: 'Queue', word: 'queue', isLast: false, at: 2 },
      { typed: 'of', word: 'of', isLast: false, at: 3 },
      { typed: 'Gunicorn_config.py', word: 'gunicorn_configpy', isLast: true, at: 4 },
    ],
    quoted: ['full queue'],
    isCut: false,
  });
});

test('without letters and digits there is no word', () => {
  const nothing = { words: [], quoted: [], isCut: false };
  for (const text of [
    '',
    '   ',
    '?! -- …',
    '""',
    '"?!"',
    '\u{1F600}',
    '\uD800',
    '$^*+?.()|[]{}\\',
  ]) {
    assert.deepEqual(parse(text), nothing, JSON.stringify(text));
  }
});

test('characters of regular expressions and of HTML are only punctuation', () => {
  assert.deepEqual(wordsOf(parse('Fo[o].* (bar|baz)$ <b>queue</b> \\d+')), [
    'foo',
    'barbaz',
    'bqueueb',
    'd',
  ]);
});

test('punctuation around a word is not what was typed of it', () => {
  const [word] = parse('«(queue-1)», ').words;
  assert.deepEqual(word, { typed: 'queue-1', word: 'queue1', isLast: false, at: 0 });
});

test('a word that is said again is one word, at its first place', () => {
  const { words } = parse('retry Retry, RÉTRY queue');
  assert.deepEqual(
    words.map(({ typed, at }) => [typed, at]),
    [
      ['retry', 0],
      ['queue', 3],
    ],
  );
});

test('only the last word may be unfinished, and a space finishes it', () => {
  const lastOf = (text: string) => parse(text).words.map(({ isLast }) => isLast);
  assert.deepEqual(lastOf('full que'), [false, true]);
  assert.deepEqual(lastOf('full queue '), [false, false]);
  assert.deepEqual(lastOf('  full queue\n'), [false, false]);
  assert.deepEqual(lastOf('full queue full'), [false, false]);
});

const quotes: [text: string, quoted: string[], words: string[]][] = [
  ['"full queue" limit', ['full queue'], ['full', 'queue', 'limit']],
  ['"a b" "c d"', ['a b', 'c d'], ['a', 'b', 'c', 'd']],
  ['"full queue', [], ['full', 'queue']],
  ['full queue"', [], ['full', 'queue']],
  ['"a b" c "d', ['a b'], ['a', 'b', 'c', 'd']],
  ['full"queue"limit', ['queue'], ['full', 'queue', 'limit']],
  ['“full queue” „the limit“', ['full queue', 'the limit'], ['full', 'queue', 'the', 'limit']],
  ['“full queue" limit', ['full queue'], ['full', 'queue', 'limit']],
  ['“full queue', [], ['full', 'queue']],
];
for (const [text, quoted, words] of quotes) {
  test(`in ${text} stands in quotes: ${quoted.join('; ') || 'nothing'}`, () => {
    const query = parse(text);
    assert.deepEqual(query.quoted, quoted);
    assert.deepEqual(wordsOf(query), words);
  });
}

test('of ten thousand characters the first thousand are searched for, and it is said', () => {
  const filled = 'queue'.padEnd(LONGEST - 'limit '.length);
  assert.deepEqual(wordsOf(parse(`${filled}limit not seen`)), ['queue', 'limit']);
  assert.equal(parse('queue '.repeat(2000)).isCut, true);
  assert.equal(parse('x'.repeat(LONGEST)).isCut, false);
});

test('a word that the cut goes through is left out', () => {
  const query = parse(`${'queue'.padEnd(LONGEST - 2)}limit`);
  assert.deepEqual(query.words, [{ typed: 'queue', word: 'queue', isLast: false, at: 0 }]);
  assert.equal(query.isCut, true);
});

test('more words than any question has are left out, and it is said', () => {
  const all = Array.from({ length: MOST_WORDS + 1 }, (_, at) => `w${at}`);
  assert.equal(parse(all.slice(0, -1).join(' ')).isCut, false);
  const query = parse(all.join(' '));
  assert.deepEqual(wordsOf(query), all.slice(0, -1));
  assert.equal(query.isCut, true);
  assert.deepEqual(wordsOf(parse('again '.repeat(MOST_WORDS + 1))), ['again']);
});

test('a query in a language without spaces is cut by meaning', () => {
  const { words } = parse('数据库连接', 'zh');
  assert.deepEqual(
    words.map(({ word, isLast }) => [word, isLast]),
    [
      ['数据', false],
      ['库', false],
      ['连接', true],
    ],
  );
  assert.deepEqual(parse('"数据库"', 'zh').quoted, ['数据 库']);
});

test('text that runs from right to left keeps the order in which it was typed', () => {
  assert.deepEqual(wordsOf(parse('خادم قاعدة timeout')), ['خادم', 'قاعدة', 'timeout']);
});
