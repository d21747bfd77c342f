import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeAddress } from '../../../src/model/address.ts';

test('what only the beginning is missing of is made a web address', () => {
  for (const text of [
    'example.org',
    'example.org/',
    'www.example.org',
    'wiki.example.org:8080/a?b#c',
    '10.0.0.1:8080/status',
    'example.org/runbook.md',
    'pages.md/runbook',
    'www.pages.md',
  ]) {
    assert.equal(wholeAddress(text), `https://${text}`, text);
  }
  assert.equal(wholeAddress('//pages.md'), 'https://pages.md');
});

test('no address is made of a file, a path or anything else', () => {
  for (const text of [
    'runbook.md',
    'runbook.mdx#restart',
    'RUNBOOK.MD',
    'report.html',
    'notes.2026-03-02.txt',
    'contract.pdf',
    'queue.png',
    'main.go:12',
    'docs/runbook.md',
    './runbook.md',
    'v1.2',
    'v1.2/notes',
    'localhost:3000',
    'ftp://files.example/a',
    'a runbook.md',
    'example.org and more',
    '',
  ]) {
    assert.equal(wholeAddress(text), undefined, text);
  }
});
