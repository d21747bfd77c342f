import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaning, type Term } from '../../../src/search/terms.ts';

const itself = (term: string) => ({ term, factor: 1 });
const beginning = (term: string) => ({ term, factor: 1, isPrefix: true });

const meant: [term: Term, yes: string[], no: string[]][] = [
  [itself('fail'), ['Fail,', 'failed', '(failing)', 'fail-fast'], ['failure', 'fails2', 'x']],
  [beginning('man'), ['man', 'Many.', 'a-manual'], ['woman', 'ma']],
  [itself('"any thing"'), ['whatever'], []],
];
for (const [term, yes, no] of meant) {
  test(`${term.term}${term.isPrefix ? '…' : ''} means ${yes.join(' ')}${no.length > 0 ? `, not ${no.join(' ')}` : ''}`, () => {
    assert.deepEqual([...yes, ...no].filter(meaning(term, 'en')), yes);
  });
}

test('forms of a word are known in English only', () => {
  assert.equal(meaning(itself('fail'), 'en')('failed'), true);
  assert.equal(meaning(itself('fail'), 'de')('failed'), false);
  assert.equal(meaning(itself('fail'), 'de')('FAIL!'), true);
});
