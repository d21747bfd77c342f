import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutline, shortPath } from '../../../src/mermaid/write/paths.ts';

const straight = 'M0 0 C3.33 0, 6.66 0, 10.04 0';
const round = 'M10 0 C15 0, 20 5, 20 10';

test('numbers of a path are told to a tenth of a px', () => {
  assert.equal(shortPath('M1.2345,2L-0.04,10.96Q3.14159 1,2 3'), 'M1.2,2L0,11Q3.1 1,2 3');
});

test('a curve that runs straight is a line', () => {
  assert.equal(shortPath(`${straight}Z`), 'M0 0L10 0Z');
  assert.equal(shortPath('M0 0C3 1 6 1 10 0'), 'M0 0C3 1 6 1 10 0');
  assert.equal(shortPath('M0 0C-5 0 15 0 10 0'), 'M0 0C-5 0 15 0 10 0');
});

test('a line that is drawn twice is drawn once, and on from where the pen is', () => {
  const twice = [straight, straight, round, round].join(' ');
  assert.equal(shortPath(twice), 'M0 0L10 0C15 0 20 5 20 10');
  assert.ok(isOutline(twice));
});

test('lines that do not follow each other keep their beginnings', () => {
  assert.equal(shortPath(`${straight} M0 5 C3 5, 6 5, 10 5`), 'M0 0L10 0M0 5L10 5');
});

test('a shape of several curves encloses something', () => {
  assert.ok(!isOutline('M0 0C1 1 2 1 3 0C4 1 5 1 6 0Z'));
  assert.ok(!isOutline('M0 0L5 5'));
});

test('arcs keep their flags, however they are written', () => {
  assert.equal(shortPath('M0 0a5.04 5 0 01 10 0'), 'M0 0a5 5 0 0 1 10 0');
});
