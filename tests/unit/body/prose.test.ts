import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseToHtml, proseToText } from '../../../src/body/prose.ts';

const html = (text: string) => proseToHtml(text, '/kb/');

test('prose stands in a line: paragraphs, lists and headings become lines of it', () => {
  assert.equal(html('Set `a` to *b*.'), 'Set <code>a</code> to <em>b</em>.');
  assert.equal(html('One.\n\nTwo.'), 'One.<br><br>Two.');
  assert.equal(html('- One\n- Two'), '• One<br>• Two');
  assert.equal(html('1. One\n2. Two'), '1. One<br>2. Two');
  assert.equal(html('# Title\n\nText'), '<strong>Title</strong><br><br>Text');
  assert.equal(html('> Said.'), 'Said.');
  assert.equal(html('```\ncode\n```'), '<code>code\n</code>');
});

test('HTML in prose is shown as text', () => {
  assert.equal(html('run kill <pid> & wait'), 'run kill &#x3C;pid> &#x26; wait');
  assert.equal(html('<script>alert(1)</script>'), '&#x3C;script>alert(1)&#x3C;/script>');
  assert.equal(html('a <img src=x onerror="y"> b'), 'a &#x3C;img src=x onerror="y"> b');
  assert.equal(html('a <5 b'), 'a &#x3C;5 b');
});

test('links get the base, unsafe ones lose their address', () => {
  assert.equal(html('[a](/x/)'), '<a href="/kb/x/">a</a>');
  assert.equal(html('**[a](/x/)**'), '<strong><a href="/kb/x/">a</a></strong>');
  assert.equal(html('[a](javascript:alert(1))'), '<a>a</a>');
  assert.equal(html('[a](//evil.example)'), '<a>a</a>');
  // The parser writes a backslash, which browsers read as a slash, as %5C.
  assert.equal(html('[a](</\\evil.example>)'), '<a href="/kb/%5Cevil.example">a</a>');
});

test('prose as text has its words on one line, without markup', () => {
  assert.equal(
    proseToText('Set `a`\nto **b**, see [c](/x/).\n\nThen wait.'),
    'Set a to b, see c. Then wait.',
  );
});

test('prose as text keeps what looks like HTML, as the page does', () => {
  assert.equal(proseToText('run kill <pid> & wait'), 'run kill <pid> & wait');
  assert.equal(proseToText('a <5 b'), 'a <5 b');
});
