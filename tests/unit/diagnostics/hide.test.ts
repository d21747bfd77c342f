import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { hideTexts } from '../../../src/diagnostics/hide.ts';

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
  const told = hideTexts(
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
  const [told] = hideTexts(
    [one({ message: 'Found "{ Key_012…". A Key_ and a key are kept.' })],
    texts,
  );
  assert.equal(told?.message, 'Found "{ …". A Key_ and a key are kept.');
});

test('of a key of several lines none is quoted, alone, in an id or after a break as it is escaped', () => {
  const lines = ['MIIEabcdefgh0123/456', 'ijklMNOP456789abcdef'];
  const key = ['-----BEGIN A KEY-----', ...lines].join('\n');
  const id = 'begin-a-key-miieabcdefgh0123-456-ijklmnop4567';
  const message = `Found "${lines[1]}" and "${lines[0]!.slice(0, 9)}…" for "${id}".`;
  assert.deepEqual(hideTexts([one({ message })], new Map([['content/a.md', [key]]])), [
    one({ message: 'Found "…" and "…" for "…".' }),
  ]);
  const escaped = key.replaceAll('\n', String.raw`\n`);
  const [told] = hideTexts([one({ message })], new Map([['content/a.md', [escaped]]]));
  assert.match(told!.message, /^Found "…" and "…" for /);
});

test('a fix that would write it down anew is left out, and others are kept', () => {
  const fixOf = (text: string) => ({ start: START, end: START, text });
  const told = hideTexts([one({ fix: fixOf('a Key_01234567') }), one({ fix: fixOf('b') })], texts);
  assert.deepEqual(told, [one({}), one({ fix: fixOf('b') })]);
});

test('files that hold none are told of as they are', () => {
  const other = one({ file: 'content/b.md', message: 'Found "Key_01234567".' });
  assert.deepEqual(hideTexts([other], texts), [other]);
});

test('letters that are longer as small ones hide nothing of it', () => {
  const told = hideTexts(
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
  const [told] = hideTexts([one({ message })], new Map([['content/a.md', ['%!pass!%#*)(!*^']]]));
  assert.equal(told?.message, message);
});
