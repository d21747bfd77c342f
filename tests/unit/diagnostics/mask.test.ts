import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { masked } from '../../../src/diagnostics/mask.ts';

const one = (more: Partial<Diagnostic>): Diagnostic => ({
  file: 'content/a.md',
  ...START,
  severity: 'error',
  rule: 'unknown-value',
  message: 'Found "x".',
  ...more,
});

const texts = new Map([['content/a.md', ['Key_01234567']]]);

test('what must not be shown is left out of messages and of what they propose', () => {
  const told = masked(
    [
      one({
        message: 'Found "Key_01234567" and "a/Key_01234567/". Expected a name.',
        help: 'Add "{ id: key-01234567, name: KEY_01234567 }".',
      }),
      one({ help: 'Take it out.' }),
    ],
    texts,
  );
  assert.deepEqual(told, [
    one({
      message: 'Found "…" and "a/…/". Expected a name.',
      help: 'Take the secret out first, and check again.',
    }),
    one({ help: 'Take it out.' }),
  ]);
});

test('the beginning that is left where a message cuts it off goes, too, and no other word', () => {
  const [told] = masked(
    [one({ message: 'Found "{ Key_012…". A Key_ and a key are kept.' })],
    texts,
  );
  assert.equal(told?.message, 'Found "{ …". A Key_ and a key are kept.');
});

test('a fix that would write it down anew is left out, and others are kept', () => {
  const fixOf = (text: string) => ({ start: START, end: START, text });
  const told = masked([one({ fix: fixOf('a Key_01234567') }), one({ fix: fixOf('b') })], texts);
  assert.deepEqual(told, [one({}), one({ fix: fixOf('b') })]);
});

test('files that hold none are told of as they are', () => {
  const other = one({ file: 'content/b.md', message: 'Found "Key_01234567".' });
  assert.deepEqual(masked([other], texts), [other]);
});

test('each line of a text of several goes, however a message joins them', () => {
  const key = 'BEGIN KEY\n    MIIEvAIBADANBgkq\n    hkiG9w0BAQEFAASC';
  const told = masked(
    [
      one({ message: 'Found "BEGIN KEY MIIEvAIBADANBgkq hkiG…".' }),
      one({ message: 'Found "BEGIN KEY\nMIIEvAIBADANBgkq\nhkiG9w0BAQEFAASC".' }),
    ],
    new Map([['content/a.md', [key]]]),
  );
  assert.deepEqual(
    told.map(({ message }) => message),
    ['Found "… … …".', 'Found "…\n…\n…".'],
  );
});

test('letters that are longer as small ones hide nothing of it', () => {
  const told = masked(
    [one({ message: 'Found "İİ Key_01234567".' }), one({ message: 'Found "İzmir_987".' })],
    new Map([['content/a.md', ['Key_01234567', 'İzmir_987']]]),
  );
  assert.deepEqual(
    told.map(({ message }) => message),
    ['Found "İİ …".', 'Found "…".'],
  );
});

test('what an id keeps of a text of signs is masked in no other word', () => {
  const message = 'Found "pass" for "status". Expected one of passed, failed.';
  const [told] = masked([one({ message })], new Map([['content/a.md', ['%!pass!%#*)(!*^']]]));
  assert.equal(told?.message, message);
});
