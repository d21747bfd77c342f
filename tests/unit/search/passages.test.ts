import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matches } from '../../../src/search/engine.ts';
import { beginningOf, passagesOf } from '../../../src/search/passages.ts';
import { aFragment, match, passages, written, type Part } from './a-fragment.ts';

const sentence = (text: string, ...words: string[]) =>
  written(passages([['top', 'Title', text]], words)[0]?.pieces);

/** Words w0, w1, …, of which one is what was asked for. */
const longSentence = (length: number, asked: number) =>
  `${Array.from({ length }, (_, at) => (at === asked ? 'queue' : `w${at}`)).join(' ')}.`;

test('of the sentences the one that says most of what was asked is shown', () => {
  const text = 'The queue queue queue filled. The queue had no limit. A limit helped.';
  assert.equal(sentence(text, 'queue', 'limit'), 'The [queue] had no [limit].');
  assert.equal(sentence(text, 'helped'), 'A limit [helped].');
  assert.equal(sentence('One queue. Two queue.', 'queue'), 'One [queue].');
});

test('a rare word tells more than two common ones', () => {
  const parts: Part[] = [['top', 'Title', 'The queue had a limit. A quorum was lost that day.']];
  const [best] = passages(parts, ['queue', 'limit', 'quorum'], [1, 1, 3]);
  assert.equal(written(best!.pieces), 'A [quorum] was lost that day.');
});

test('sentences end at their marks, also within quotes, but not at an initial', () => {
  assert.equal(sentence('Is it so? It is “a queue.” It was.', 'queue'), 'It is “a [queue].”');
  assert.equal(sentence('Then J. Queue came! Gone.', 'queue'), 'Then J. [Queue] came!');
  assert.equal(sentence('It has version 1.5 of queue', 'queue'), 'It has version 1.5 of [queue]');
});

test('marks leave out the punctuation around a word, and keep the one within', () => {
  assert.equal(sentence('The ("queue"), full.', 'queue'), 'The ("[queue]"), full.');
  assert.equal(sentence('See <a_b.py>: lost.', 'a_bpy'), 'See <[a_b.py]>: lost.');
});

test('words that matched side by side share a mark, unless punctuation parts them', () => {
  assert.equal(sentence('A queue limit was met.', 'queue', 'limit'), 'A [queue limit] was met.');
  assert.equal(sentence('A queue, limit or not.', 'queue', 'limit'), 'A [queue], [limit] or not.');
});

test('a long sentence begins shortly before its first match', () => {
  assert.match(sentence(longSentence(100, 50), 'queue')!, /^… w42 .* w49 \[queue\] w51 .* w77$/);
  assert.match(sentence(longSentence(100, 3), 'queue')!, /^w0 w1 w2 \[queue\] w4 .* w35$/);
  assert.match(sentence(longSentence(100, 98), 'queue')!, /^… w64 .* w97 \[queue\] w99\.$/);
  const whole = longSentence(36, 35);
  assert.equal(sentence(whole, 'queue'), whole.replace('queue', '[queue]'));
});

test('where nothing matched, nothing is shown but the beginning', () => {
  const parts: Part[] = [
    ['top', 'The outage', 'It broke.'],
    ['#a', 'A', 'More.'],
  ];
  assert.deepEqual(passages(parts, ['queue']), []);
  assert.equal(beginningOf(aFragment(...parts)), 'It broke.');
  const long = beginningOf(aFragment(['top', 'The outage', longSentence(37, -1)]));
  assert.match(long, /^w0 .* w35 …$/);
  assert.equal(beginningOf({ content: '', anchors: [] }), '');
});

test('what was found by a synonym tells less than the word itself', () => {
  const { content, anchors } = aFragment(['top', 'T', 'They undid it. They reverted it.']);
  const matches: Matches = new Map([
    [2, match(0, 'undid', 0.6)],
    [5, match(0, 'reverted')],
  ]);
  const [found] = passagesOf({ content, anchors }, matches, [1]);
  assert.equal(written(found!.pieces), 'They [reverted] it.');
});

test('a scrap of a sentence tells less than a whole one', () => {
  assert.equal(
    sentence('Queue. At ten the queue was full.', 'queue'),
    'At ten the [queue] was full.',
  );
});

test('what only begins like a word, or stands elsewhere than the index says, is not marked', () => {
  const { content, anchors } = aFragment(['top', 'T', 'Many a man came by that day.']);
  const matches: Matches = new Map([1, 3, 99].map((at) => [at, match(0, 'man')]));
  const [found] = passagesOf({ content, anchors }, matches, [1]);
  assert.equal(written(found!.pieces), 'Many a [man] came by that day.');
});

test('what only begins like a word neither chooses the sentence nor makes a part', () => {
  const { content, anchors } = aFragment(
    ['top', 'T', 'Many, many and many more came. Then a man came, too.'],
    ['#many', 'Many', 'Many came.'],
  );
  const places = content.split(' ').flatMap((word, at) => (/^m/i.test(word) ? [at] : []));
  assert.equal(places.length, 7);
  const matches: Matches = new Map(places.map((at) => [at, match(0, 'man')]));
  const [found, ...others] = passagesOf({ content, anchors }, matches, [1]);
  assert.equal(written(found!.pieces), 'Then a [man] came, too.');
  assert.deepEqual(others, []);
});

test('a full stop that the index was given after a quotation is not shown', () => {
  assert.equal(sentence('It said “no queue.”. Gone.', 'queue'), 'It said “no [queue].”');
  assert.equal(sentence('It said "queue". Gone.', 'queue'), 'It said "[queue]"');
  assert.equal(sentence('It was a queue.” So.', 'queue'), 'It was a [queue].”');
});

test('nor is it shown where nothing matched', () => {
  const fragment = aFragment(['top', 'T', 'They said “no.”. It went on.']);
  assert.equal(beginningOf(fragment), 'They said “no.” It went on.');
});
