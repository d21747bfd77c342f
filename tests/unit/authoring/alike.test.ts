import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeIn, offerOf } from '../../../src/authoring/alike.ts';
import { aGraph, idsOf } from '../../builders.ts';

const graph = aGraph()
  .add('rootCauses', 'split-settings', {
    title: 'Settings come from separate sources',
    summary: 'Services that depend on each other are configured apart.',
    tags: ['configuration'],
  })
  .add('rootCauses', 'no-limit', { title: 'A queue without a limit', summary: 'It grows.' })
  .add('rootCauses', 'no-rehearsal', {
    title: 'Recovery was never tried',
    family: 'no-limit',
    summary: 'It is slow.',
  })
  .add('incidents', 'a', {
    whys: [{ because: 'So.', rootCause: 'no-limit' }],
    times: { started: '2025-01-01' },
  })
  .add('incidents', 'b', {
    whys: [{ because: 'So.', rootCause: 'no-limit' }],
    times: { started: '2025-02-01' },
  })
  .add('incidents', 'c', { whys: [{ because: 'So.', rootCause: 'split-settings' }] })
  .build();
const alike = (text: string) => idsOf(alikeIn(graph, text));

test('a root cause is found by words of its title, summary, tags and family, with slips', () => {
  assert.deepEqual(alike('Settings from separate sources'), ['split-settings']);
  assert.deepEqual(alike('separte sorces'), ['split-settings']);
  assert.deepEqual(alike('The configuration'), ['split-settings']);
  assert.deepEqual(alike('queues without limits'), ['no-limit', 'no-rehearsal']);
});

test('what shares less than half of the words is not offered', () => {
  assert.deepEqual(alike('The printer of the settings ran out of paper and ink'), []);
  assert.deepEqual(alike('the of and'), []);
  assert.deepEqual(alike('日本'), []);
});

test('an offer says how often the cause struck, its narrower forms included', () => {
  assert.deepEqual(graph.rootCauses.map(offerOf).sort(), [
    'no-limit — A queue without a limit (struck twice: b, a)',
    'no-rehearsal — Recovery was never tried (never struck)',
    'split-settings — Settings come from separate sources (struck once: c)',
  ]);
});
