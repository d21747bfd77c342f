import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptsOf } from '../../../src/guide/excerpt.ts';

const file = `---
title: Orders fail
# Why it is so grave.
severity: sev1
whys:
  - because: The disk was full

    evidence:
      - kind: log

  - because: Logs were kept for ever
    rootCause: storage-without-limit
times:
  started: 2026-03-02

---

title: not in the front matter
`;

test('a key comes with everything that it holds, and with its line', () => {
  assert.deepEqual(excerptsOf(file, ['times']), [
    { from: 13, text: 'times:\n  started: 2026-03-02' },
  ]);
});

test('keys that stand together come together, in the order of the file', () => {
  assert.deepEqual(excerptsOf(file, ['whys', 'severity']).length, 1);
  assert.deepEqual(excerptsOf(file, ['severity', 'title']), [
    { from: 2, text: 'title: Orders fail' },
    { from: 4, text: 'severity: sev1' },
  ]);
});

test('the first item of a list comes with its name, another one alone', () => {
  assert.deepEqual(excerptsOf(file, [{ key: 'whys', items: [1] }]), [
    {
      from: 5,
      text: 'whys:\n  - because: The disk was full\n\n    evidence:\n      - kind: log',
    },
  ]);
  assert.deepEqual(excerptsOf(file, [{ key: 'whys', items: [2] }]), [
    {
      from: 11,
      text: '  - because: Logs were kept for ever\n    rootCause: storage-without-limit',
    },
  ]);
});

test('a part of a key or an item is as long as was asked for', () => {
  assert.deepEqual(excerptsOf(file, [{ key: 'whys', lines: 2 }]), [
    { from: 5, text: 'whys:\n  - because: The disk was full' },
  ]);
  assert.deepEqual(excerptsOf(file, [{ key: 'whys', items: [2], lines: 1 }]), [
    { from: 11, text: '  - because: Logs were kept for ever' },
  ]);
});

test('what is not in the file is left out', () => {
  assert.deepEqual(excerptsOf(file, ['impact', { key: 'whys', items: [3] }]), []);
  assert.deepEqual(excerptsOf('', ['title']), []);
});

test('line ends of another system change nothing', () => {
  assert.deepEqual(excerptsOf(file.replaceAll('\n', '\r\n'), ['times']), [
    { from: 13, text: 'times:\n  started: 2026-03-02' },
  ]);
});
