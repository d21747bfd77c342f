import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, cutText, label, sentence } from '../../../src/diagrams/escape.ts';

/** What authors write, and what a label shows of it. `|` marks a character without width. */
const labels: [what: string, text: string, shown: string][] = [
  ['quotes', 'say "hi" and ("ho")', 'say “hi” and (“ho”)'],
  ['the end of a box', 'a ] b ) --> c', 'a ] b ) --#gt; c'],
  ['a directive', '%%{init: {"theme": "x"}}%%', '%|%{init: {“theme”: “x”}}%%'],
  ['a link', 'click a href "javascript:x()"', 'click a href “javascript:x()”'],
  ['a script', '<script>alert(1)</script>', '‹script›alert(1)‹/script›'],
  ['short markup', 'a <b> & c', 'a #lt;b#gt; #amp; c'],
  ['entities', '&lt;b&gt; &copy; R&D', '#amp;|lt;b#amp;|gt; #amp;|copy; R#amp;D'],
  ['entities in a long word', 'x&lt;script&gt;x&', 'x&|lt;script&|gt;x&'],
  ['codes', '#35; #quot; #1176', '#|35; #|quot; #1176'],
  ['code', '`rm -rf` ran', "'rm -rf' ran"],
  ['a numbered list', '1. first', '1.| first'],
  ['a list', '- first', '-| first'],
  ['a heading', '## Head', '##| Head'],
  ['a number that is no list', '2.5 hours - and more', '2.5 hours - and more'],
  ['line breaks', 'one\n\n two\tthree', 'one two three'],
  ['a line break in a word', 'C:\\new\\name', 'C:\\|new\\|name'],
  ['mathematics', '$$x$$', '$|$x$|$'],
  ['an icon', 'fa:fa-car fab:fa-x', 'fa|:fa-car fab|:fa-x'],
  ['what looks like a style', 'style a:#x;', 'style a: #|x;'],
  ['keywords', 'end', 'end'],
  ['semicolons', 'a; b', 'a; b'],
  ['emoji', '😀 👨‍👩‍👧', '😀 👨‍👩‍👧'],
  ['writing from right to left', 'שלום 3', 'שלום 3'],
  ['turned writing', 'a\u202eb\u2066c\u0007', 'abc'],
  ['half a character', 'a\ud83d b', 'a b'],
  ['nothing', ' \n ', '…'],
];
for (const [what, text, shown] of labels) {
  test(`${what} in a label can do no harm`, () => {
    assert.equal(label(text).replaceAll('\u200b', '|'), shown);
  });
}

test('whatever stands in a label, it is one line that nothing ends', () => {
  for (const [what, text] of labels) assert.doesNotMatch(label(text), /["`\n\r]|%%\{/, what);
});

test('a long label is cut after a word, 120 characters at the most', () => {
  assert.equal(label('word '.repeat(60)), `${'word '.repeat(23)}word…`);
  assert.equal(label('w'.repeat(300)), `${'w'.repeat(119)}…`);
  assert.equal(label('w'.repeat(120)), 'w'.repeat(120));
});

test('a text is cut at its limit, after a whole word or character, and without the mark before the gap', () => {
  assert.equal(cutText('one two three', 13), 'one two three');
  assert.equal(cutText('one two three', 12), 'one two…');
  assert.equal(cutText('one, two three', 10), 'one, two…');
  assert.equal(cutText('one two, three', 9), 'one two…');
  assert.equal(cutText('a extraordinarily', 9), 'a extrao…');
  assert.equal(cutText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2), '👨‍👩‍👧…');
});

test('a sentence holds no code, because none is decoded where it stands', () => {
  assert.equal(sentence('a <b> & "c": 1', 99), 'a ‹b› & “c”: 1');
  assert.equal(sentence('one two', 4), 'one…');
});

test('in a gantt no colon is left, and a time reads as one', () => {
  assert.equal(attribute('At 14:30: it broke'), 'At 14.30 – it broke');
  assert.equal(attribute('a:b "c" <d>;#'), 'a∶b “c” ‹d›;#');
  assert.equal(attribute('one two', 4), 'one…');
});
