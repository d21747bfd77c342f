import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from '../../../src/diagnostics/suggest.ts';

test('the nearest word is the one with the fewest edits, whatever its case', () => {
  assert.equal(nearest('Severty', ['services', 'severity', 'status']), 'severity');
});

test('a word may be off by a third of the letters of the longer one', () => {
  assert.equal(nearest('what', ['at']), undefined);
  assert.equal(nearest('date', ['updates']), undefined);
  assert.equal(nearest('stts', ['status']), 'status');
  assert.equal(nearest('sts', ['status']), undefined);
  assert.equal(nearest('misalignmxxx', ['misalignment']), 'misalignment');
  assert.equal(nearest('misalixxxxxx', ['misalignment']), undefined);
});

test('a word is not near to one that shares no letter with it', () => {
  assert.equal(nearest('ab', ['xy']), undefined);
});

test('a word of four letters or more is near to the only one with a word that begins with it', () => {
  assert.equal(nearest('factors', ['contributingFactors']), 'contributingFactors');
  assert.equal(nearest('queue', ['a-queue-without-limits', 'queue-of-orders']), undefined);
  assert.equal(nearest('ueue', ['a-queue-without-limits']), undefined);
  assert.equal(nearest('limit', ['a-queue-without-limits', 'other']), 'a-queue-without-limits');
  assert.equal(nearest('lim', ['a-queue-without-limits']), undefined);
});

test('of two that are as near neither is meant', () => {
  assert.equal(nearest('sev3', ['sev2', 'sev1']), undefined);
  assert.equal(nearest('sev3', ['sev2', 'major']), 'sev2');
});

test('two letters that are swapped are one edit', () => {
  assert.equal(nearest('titel', ['title']), 'title');
  assert.equal(nearest('tilte', ['title']), 'title');
  assert.equal(nearest('tetli', ['title']), undefined);
});

test('no more letters may be wrong than are allowed', () => {
  assert.equal(nearest('anlysisstats', ['analysisStatus'], 2), 'analysisStatus');
  assert.equal(nearest('anlysistats', ['analysisStatus'], 2), undefined);
});

test('nothing is near where there is nothing', () => {
  assert.equal(nearest('word', []), undefined);
  assert.equal(didYouMean('word', []), undefined);
  assert.equal(didYouMean('wrod', ['word']), 'Did you mean "word"?');
});
