import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { EVERY } from '../../../src/search/html.ts';
import { quote } from '../../../src/search/terms.ts';
import type { Question } from '../../../src/search/protocol.ts';
import { weights } from '../../../src/search/weights.ts';
import { aSearch, titlesOf, values } from './a-search.ts';

const ask = async (question: Partial<Question>) =>
  aSearch().answer({ text: '', limit: 10, ...question });
const everything = { selection: {}, sort: 'relevance' } satisfies Question['facets'];

/** What an answer says where there is nothing to say. */
const plain = {
  corrections: [],
  unknown: [],
  isUnquoted: false,
  isShort: false,
  isCut: false,
};

test('a text is answered from the entries alone, best first, and no more than wanted is loaded', async () => {
  const { answer, indexes } = aSearch();
  const { results, ...rest } = (await answer({ text: 'queue ', limit: 2 }))!;
  assert.deepEqual(titlesOf({ results, ...rest }), ['Minor', 'Cause']);
  assert.deepEqual(rest, { ...plain, total: 3, words: 1 });
  assert.deepEqual(indexes.entries.loaded, ['minor', 'cause']);
  assert.deepEqual(indexes.parts.asked, []);
});

test('an answer says when quotes were passed over, and when there was nothing to look for yet', async () => {
  assert.equal((await ask({ text: '"queue limit"' }))!.isUnquoted, true);
  assert.equal((await ask({ text: '"the queue"' }))!.isUnquoted, false);
  const { total, isShort, words } = (await ask({ text: 'zz' }))!;
  assert.deepEqual({ total, isShort, words }, { total: 0, isShort: true, words: 1 });
});

test('a result is made of what the index keeps', async () => {
  const [result] = (await ask({ text: 'full ' }))!.results;
  assert.deepEqual(result, {
    kind: 'incidents',
    path: '/incidents/grave/',
    title: 'Grave',
    card: {},
    passage: [
      { text: 'The queue was ', isMatch: false },
      { text: 'full', isMatch: true },
      { text: '.', isMatch: false },
    ],
    parts: [],
  });
});

test('an answer says what was corrected, what was cut off, and when there was no word', async () => {
  const about = async (text: string) => {
    const { results, ...rest } = (await ask({ text }))!;
    assert.equal(results.length, rest.total);
    return rest;
  };
  assert.deepEqual(await about('?!'), { ...plain, total: 0, words: 0 });
  assert.deepEqual(await about('zzzzzz '), { ...plain, unknown: ['zzzzzz'], total: 0, words: 1 });
  assert.deepEqual(await about('queeu '), {
    ...plain,
    total: 3,
    corrections: [{ typed: 'queeu', used: ['queue'] }],
    words: 1,
  });
  assert.deepEqual(await about('queue '.padEnd(10_000)), {
    ...plain,
    total: 3,
    isCut: true,
    words: 1,
  });
});

test('a question that a later one has overtaken loads nothing and has no answer', async () => {
  for (const facets of [undefined, everything]) {
    const { answer, indexes } = aSearch();
    const question = { text: 'queue ', limit: 10, ...(facets && { facets }) };
    assert.equal(await answer(question, () => true), undefined);
    assert.deepEqual(indexes.entries.loaded, []);
    assert.notEqual(await answer(question), undefined);
  }
});

test('indexes are opened once, and words are read once, whatever is asked', async () => {
  const { answer, indexes, read } = aSearch();
  await Promise.all([answer({ text: 'queeu ', limit: 1 }), answer({ text: 'quorum ', limit: 1 })]);
  await answer({ text: 'queue fulll ', limit: 1, facets: everything });
  await answer({ text: 'queue fulll ', limit: 1, facets: everything });
  assert.deepEqual(read, ['q', 'f']);
  for (const index of Object.values(indexes)) {
    assert.equal(index.asked.filter((term) => term === quote([EVERY])).length, 1);
  }
});

/** A search, and what is opened in it, in order. Opening an index takes a while. */
function aSlowSearch(changes: Parameters<typeof aSearch>[0] = {}) {
  const opened: unknown[] = [];
  const search = aSearch(changes);
  for (const [name, index] of Object.entries(search.indexes)) {
    index.options = async (options?: object) => {
      opened.push(['begin', name, options]);
      await setImmediate();
      opened.push(['end', name]);
    };
  }
  return { ...search, opened };
}
const options = { ranking: weights.pagefind };

test('a question about a text opens the entries only, lists nothing and loads no table', async () => {
  const refuse = () => Promise.reject(new Error('Nobody needs it.'));
  const { answer, opened, indexes } = aSlowSearch({ values: refuse, rows: refuse });
  assert.deepEqual(titlesOf(await answer({ text: 'full ', limit: 10 })), ['Grave']);
  assert.deepEqual(opened, [
    ['begin', 'entries', options],
    ['end', 'entries'],
  ]);
  assert.deepEqual(indexes.entries.asked, ['"full"', 'full']);
  assert.deepEqual(indexes.parts.asked, []);
});

test('one with facets lists both indexes, and opens the parts after the entries', async () => {
  const { answer, opened, indexes } = aSlowSearch();
  await answer({ text: '', limit: 10, facets: everything });
  assert.deepEqual(opened, [
    ['begin', 'entries', options],
    ['end', 'entries'],
    ['begin', 'parts', options],
    ['end', 'parts'],
  ]);
  assert.deepEqual(indexes.entries.asked, [quote([EVERY])]);
  assert.deepEqual(indexes.parts.asked, [quote([EVERY])]);
});

test('what could not be loaded is loaded again with the next question', async () => {
  let failures = 1;
  const { answer } = aSearch({
    values: () =>
      failures-- > 0 ? Promise.reject(new Error('Not there.')) : Promise.resolve(values),
  });
  const question = { text: 'queue ', limit: 10, facets: everything };
  await assert.rejects(answer(question), new Error('Not there.'));
  assert.equal((await answer(question))!.total, 3);
});
