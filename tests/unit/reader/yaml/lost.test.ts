import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../../builders.ts';

const titled = (title: string) => aBase().edit(CAUSE, 'A queue without a limit', title).report();
const cut = (place: string, word: string) =>
  oneFault(
    place,
    'lost-text',
    `Found "#${word}" after a space, where YAML begins a comment: it is no part of the text. Expected a text with " #" to stand in quotes.`,
    `Put the text in quotes, or write "# ${word}" if it is a comment.`,
  );

test('a "#" that cuts a text off is told', () => {
  assert.equal(titled('Lost orders #12'), cut(`${CAUSE}:2:20`, '12'));
  const list = aBase().fields(INCIDENT, 'owners:\n  - Team\n  - Team #2 of all\n');
  assert.equal(list.report(), cut(`${INCIDENT}:17:10`, '2'));
});

test('a "#" within a text is told nothing of', () => {
  assert.equal(titled('"Lost orders #12"'), '');
  assert.equal(titled("'Lost orders #12'"), '');
  assert.equal(titled('Lost orders in C#12'), '');
  assert.equal(aBase().fields(INCIDENT, 'trigger: >-\n  Order #12\n  and #13').report(), '');
});

test('a comment stays a comment', () => {
  for (const comment of ['# so', '#', '## so', '#!so']) {
    assert.equal(titled(`Lost orders ${comment}`), '');
  }
  const comments =
    'tags: #words\n  - a\n#one\n  #two\nowners: [Ops] #three\naliases: # four #five\n- b';
  assert.equal(aBase().fields(INCIDENT, comments).report(), '');
});

test('a name behind "&" that nothing refers to was meant as text', () => {
  assert.equal(
    titled('&c was lost'),
    oneFault(
      `${CAUSE}:2:8`,
      'lost-text',
      'Found "&c", a name that nothing refers to: it is no part of the text. Expected a text that begins with "&" to stand in quotes.',
      'Put the text in quotes, or take "&c" out.',
    ),
  );
});

const warning = (place: string, text: string) =>
  `content/${place}  warning  split-text
  Found "${text}" as a statement of its own: in [ ] a comma ends a text. Expected each text with a comma to stand in quotes.
  Put the sentence in quotes, or each statement on a line of its own after "- ".

1 warning in 1 file.
`;

test('a sentence that a comma cut into two statements is a warning', () => {
  const base = (list: string) => aBase().fields(INCIDENT, `wentWell: ${list}`).report();
  assert.equal(
    base('[The alarm came early, and nobody slept.]'),
    warning(`${INCIDENT}:15:34`, 'and nobody slept.'),
  );
  assert.equal(base('["The alarm came early, and nobody slept."]'), '');
  assert.equal(base('["The alarm came early", "and nobody slept."]'), '');
  assert.equal(base('[The alarm came early., it was good.]'), '');
  assert.equal(base('[The alarm came early, Nobody slept]'), '');
  assert.equal(base('\n  - The alarm came early\n  - nobody slept'), '');
});

test('a comma within { } is told as what ends the value before it', () => {
  const keys = 'Expected one of what, count, of, bound, note, sources.';
  const base = (item: string) =>
    aBase().fields(INCIDENT, `impact: { affected: [{ ${item} }] }`).report();
  assert.equal(
    base('what: users, count: 1,212'),
    oneFault(
      `${INCIDENT}:15:46`,
      'unknown-key',
      `Found the unknown key "212". ${keys}`,
      'Write numbers without commas: in { } a comma ends the value.',
    ),
  );
  assert.equal(
    base('what: users, who paid, count: 2'),
    oneFault(
      `${INCIDENT}:15:37`,
      'unknown-key',
      `Found the unknown key "who paid". ${keys}`,
      'Put the text before it in quotes: in { } a comma ends the value.',
    ),
  );
});

test('a control character is no text', () => {
  const fault = (code: string) =>
    oneFault(
      `${CAUSE}:2:8`,
      'control-character',
      `Found the control character U+${code}. Expected text that can be read.`,
      'Take it out.',
    );
  assert.equal(titled('"a\\0b"'), fault('0000'));
  assert.equal(titled('"a\\eb"'), fault('001B'));
  assert.equal(titled('"a\\tb"'), '');
  assert.equal(
    aBase().edit(CAUSE, 'What has no limit grows.', '"a\\u0085b"').report(),
    fault('0085').replace(':2:8', ':3:10'),
  );
});
