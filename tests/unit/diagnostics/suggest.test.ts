import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from '../../../src/diagnostics/suggest.ts';

test('the nearest word is the one with the fewest edits, whatever its case', () => {
  assert.equal(nearest('Severty', ['services', 'severity', 'status']), 'severity');
});

test('a word of up to eight letters may be two edits off, a longer one a third of its letters', () => {
  assert.equal(nearest('stts', ['status']), 'status');
  assert.equal(nearest('sts', ['status']), undefined);
  assert.equal(nearest('misalignmxxx', ['misalignment']), 'misalignment');
  assert.equal(nearest('misalixxxxxx', ['misalignment']), undefined);
});

test('a word is not near to one that shares no letter with it', () => {
  assert.equal(nearest('ab', ['xy']), undefined);
});

test('a word of four letters or more is near to one that it is a part of', () => {
  assert.equal(nearest('limit', ['a-queue-without-limits', 'other']), 'a-queue-without-limits');
  assert.equal(nearest('lim', ['a-queue-without-limits']), undefined);
});

test('of two that are as near the first in the alphabet is taken', () => {
  assert.equal(nearest('sev3', ['sev2', 'sev1']), 'sev1');
});

test('nothing is near where there is nothing', () => {
  assert.equal(nearest('word', []), undefined);
  assert.equal(didYouMean('word', []), undefined);
  assert.equal(didYouMean('wrod', ['word']), 'Did you mean "word"?');
});
