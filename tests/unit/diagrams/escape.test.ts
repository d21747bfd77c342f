import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barText, cutText, label, sentence } from '../../../src/diagrams/escape.ts';

const labelOf = (text: string, wrapAt = 150) => label([text], wrapAt);

/** What authors write, and how it stands in a label; what is drawn of it is in draws.test.ts. */
const labels: [what: string, text: string, written: string][] = [
  ['quotes', 'say "hi"', 'say #quot;hi#quot;'],
  ['the end of a box', 'a ] b ) --> c', 'a ] b ) --#gt; c'],
  ['a directive', '%%{init: {}}%%', '#37;%{init: {}}%%'],
  ['a link', 'click a href "x"', 'click a href #quot;x#quot;'],
  ['a script', '<script>alert(1)</script>', '#lt;script#gt;<br/>alert(1)#lt;/<br/>script#gt;'],
  ['markup', 'a <b> & c', 'a #lt;b#gt; #amp; c'],
  ['entities', '&lt;b&gt; &#60; R&D', '#38;lt;b#38;gt; #38;#35;60; R#amp;D'],
  ['codes', '#35; #quot; #1176', '#35;35; #35;quot; #1176'],
  ['code', '`rm -rf` ran', '#96;rm -rf` ran'],
  ['a numbered list', '1. first', '1#46; first'],
  ['a numbered list of another sort', '12) x', '12#41; x'],
  ['a list', '- first', '#45; first'],
  ['a heading', '## Head', '#35;# Head'],
  ['a number that is no list', '2.5 hours - and more', '2.5 hours - and more'],
  ['line breaks', 'one\n\n two\tthree', 'one two three'],
  ['a line break in a word', 'C:\\new\\name', 'C#58;#92;new#92;name'],
  ['mathematics', '$$x$$', '#36;$x#36;$'],
  ['an icon', 'fa:fa-car fab:fa-x', 'fa#58;fa-car fab#58;fa-x'],
  ['what looks like a style', 'style a:#x;', 'style a#58;#35;x;'],
  ['keywords', 'end', 'end'],
  ['semicolons and colons', 'a; b: c', 'a; b: c'],
  ['emoji', '😀 👨‍👩‍👧', '😀 👨‍👩‍👧'],
  ['writing from right to left', 'שלום 3', 'שלום 3'],
  ['turned writing', 'a\u202eb\u2066c\u0007', 'abc'],
  ['half a character', 'a\ud83d b', 'a b'],
  ['nothing', ' \n ', '…'],
];
for (const [what, text, written] of labels) {
  test(`${what} in a label can do no harm`, () => {
    assert.equal(labelOf(text), written);
  });
}

test('whatever stands in a label, it is one line that nothing ends', () => {
  for (const [what, text] of labels) assert.doesNotMatch(labelOf(text), /^`|["\n\r]|%%\{/, what);
});

test('a long label is cut after a word, 120 characters at the most', () => {
  assert.equal(labelOf('word '.repeat(60)), `${'word '.repeat(23)}word…`);
  assert.equal(labelOf('w'.repeat(300)), `${'w'.repeat(119)}…`);
  assert.equal(labelOf('w'.repeat(120)), 'w'.repeat(120));
});

test('a text is cut at its limit, after a whole word or character, and without the mark before the gap', () => {
  assert.equal(cutText('one two three', 13), 'one two three');
  assert.equal(cutText('one two three', 12), 'one two…');
  assert.equal(cutText('one, two three', 10), 'one, two…');
  assert.equal(cutText('one two, three', 9), 'one two…');
  assert.equal(cutText('a extraordinarily', 9), 'a extrao…');
  assert.equal(cutText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2), '👨‍👩‍👧…');
});

test('a long word with a code in it is broken between codes, after a mark where it can be', () => {
  assert.equal(labelOf('say "back-pressure" now'), 'say #quot;back-pressure#quot; now');
  assert.equal(
    labelOf('"a-rather-long-word-with-marks"'),
    '#quot;a-rather-long-<br/>word-with-<br/>marks#quot;',
  );
  assert.equal(labelOf(`${'w'.repeat(9)}&w`), `${'w'.repeat(9)}<br/>#amp;w`);
  assert.equal(labelOf('"a-rather-long-word"', 200), '#quot;a-rather-long-word#quot;');
  assert.equal(labelOf('&'.repeat(13)), `${'#amp;'.repeat(10)}<br/>${'#amp;'.repeat(3)}`);
});

test('lines of a label are one below the other, and no two of them look like a style', () => {
  assert.equal(label(['one', '', 'two'], 150), 'one<br/><br/>two');
  assert.equal(label(['style:', '"x";'], 150), 'style#58;<br/>#quot;x#quot;;');
});

test('a sentence holds no code, because none is decoded where it stands', () => {
  const shown = (text: string) =>
    sentence(text).replaceAll('\u200b', '|').replaceAll('\ufeff', '~');
  assert.equal(shown('a <b> < & &lt; "c": `1`;'), 'a <|b> < & &|lt; "c": `1`;');
  assert.equal(shown('a<br/>b <!-- #35; #x; %%{x}'), 'a<|br/>b <|!-- #|35; #|x; %|%{x}');
  assert.equal(shown('style a:#x; b:c'), 'style a:~#|x; b:c');
  assert.equal(shown(' '), '…');
  assert.equal(sentence('one two', 4), 'one…');
});

test('on a bar of a gantt every colon is a code', () => {
  assert.equal(barText('At 14:30: it "broke"'), 'At 14#58;30#58; it "broke"');
  assert.equal(barText('a:b <d>;# &lt;'), 'a#58;b #lt;d#gt;;# #38;lt;');
  assert.equal(barText('word '.repeat(60)), `${'word '.repeat(23)}word…`);
});
