import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutHomes, withoutSecrets } from '../../../src/import/redact.ts';

test('a secret goes to the end of its word, a key over all its lines, and lines keep their numbers', () => {
  assert.equal(
    withoutSecrets('a\ntoken="abc" b', [{ line: 2, column: 8 }]),
    'a\ntoken="[secret taken out]" b',
  );
  const key = 'a\n-----BEGIN KEY-----\nxx\n-----END KEY-----\nb';
  assert.equal(withoutSecrets(key, [{ line: 2, column: 1 }]), 'a\n[secret taken out]\n\n\nb');
});

test('what is found again takes its line with it', () => {
  assert.equal(
    withoutSecrets('a b c', [{ line: 1, column: 3 }], { isLast: true }),
    '[secret taken out]',
  );
});

test('the home folder of an account is "~", and its lines are told', () => {
  assert.deepEqual(withoutHomes('x\nsee /home/jsmith/shop.log and /home/runner/x'), {
    text: 'x\nsee ~/shop.log and /home/runner/x',
    lines: [2],
  });
});

test('in a text of JSON a secret ends before the sign for a line break, and a key where it ends', () => {
  const [secret, key] = [
    'abcdef',
    '-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----',
  ];
  const text = `{"body": "${secret}\\n\\n## Next", "b": "${key}\\nafter"}`;
  const at = (found: string) => ({ line: 1, column: text.indexOf(found) + 1 });
  assert.equal(
    withoutSecrets(text, [at(secret), at(key)]),
    '{"body": "[secret taken out]\\n\\n## Next", "b": "[secret taken out]\\nafter"}',
  );
});
