import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matches } from '../../../src/search/engine.ts';
import { passagesOf } from '../../../src/search/passages.ts';
import { aFragment, match, passages, written } from './a-fragment.ts';

test('where only the heading matched, the part shows its first words', () => {
  const [one, ...others] = passages([['#a', 'The queue', `${'word '.repeat(50)}end.`]], ['queue']);
  assert.deepEqual(others, []);
  assert.deepEqual([one!.at, one!.title], ['#a', 'The queue']);
  assert.match(written(one!.pieces)!, /^word( word){35}$/);
});

test('each part that holds a match shows its best sentence, best part first', () => {
  const found = passages(
    [
      ['top', 'Outage', 'It broke. Nobody could order.'],
      ['#account', 'What happened', 'The queue filled.'],
      ['steps/full/', 'The queue is full', 'Its limit was met. The queue grew.'],
      ['#timeline', 'Timeline', 'At ten a limit was met by the queue.'],
    ],
    ['queue', 'limit'],
  );
  assert.deepEqual(
    found.map(({ at, title, pieces }) => [at, title, written(pieces)]),
    [
      ['steps/full/', 'The queue is full', 'Its [limit] was met.'],
      ['#timeline', 'Timeline', 'At ten a [limit] was met by the [queue].'],
      ['#account', 'What happened', 'The [queue] filled.'],
    ],
  );
});

test('of a step and a section that say the same the step comes first', () => {
  const text = 'The queue filled.';
  const found = passages(
    [
      ['#account', 'What happened', text],
      ['steps/full/', 'Step', text],
      ['top', 'Outage', text],
    ],
    ['queue'],
  );
  assert.deepEqual(
    found.map(({ at }) => at),
    ['steps/full/', '', '#account'],
  );
});

test('parts are cut at their headings, in whatever order these are named', () => {
  const { content, anchors } = aFragment(['top', 'Two words', 'A queue.'], ['#b', 'B', 'A limit.']);
  const matches: Matches = new Map([[5, match(0, 'a')]]);
  const [found, ...others] = passagesOf({ content, anchors: anchors.reverse() }, matches, [1]);
  assert.deepEqual(others, []);
  assert.deepEqual([found!.at, written(found!.pieces)], ['#b', '[A] limit.']);
});

test('a list of sources comes after every other part', () => {
  const text = 'The queue filled up that day.';
  const found = passages(
    [
      ['#references', 'References', text],
      ['#account', 'What happened', text],
    ],
    ['queue'],
  );
  assert.deepEqual(
    found.map(({ at }) => at),
    ['#account', '#references'],
  );
});
