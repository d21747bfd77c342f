import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../../src/search/protocol.ts';
import { aSearch, OTHERS, titlesOf, values } from './a-search.ts';
import { noFacets } from './text-index.ts';

const ask = async (question: Partial<Question>) =>
  aSearch().answer({ text: '', limit: 10, ...question });
const narrowed = (
  selection: NonNullable<Question['facets']>['selection'] = {},
  sort: NonNullable<Question['facets']>['sort'] = 'relevance',
) => ({ facets: { selection, sort } });

test('without a text the page lists every entry by date, and steps when they are asked for', async () => {
  const all = await ask({ limit: 3, ...narrowed() });
  assert.deepEqual(titlesOf(all), ['Minor', 'Grave', 'Cause']);
  assert.equal(all!.total, 3 + OTHERS);
  const some = await ask({ limit: 3, ...narrowed({ kind: ['steps', 'remediations'] }) });
  assert.deepEqual(titlesOf(some), ['Fix', 'Step', 'Unrelated']);
});

test('counts are those of the list; only kinds count what is not listed until it is chosen', async () => {
  const { facets, total } = (await ask({ text: 'queue ', ...narrowed({ severity: ['sev1'] }) }))!;
  assert.equal(total, 2);
  assert.deepEqual(facets, {
    values,
    counts: { ...noFacets, kind: [1, 1, 0, 1], severity: [2, 1] },
  });
  const steps = await ask({ text: 'queue ', ...narrowed({ kind: ['steps'] }) });
  assert.deepEqual(titlesOf(steps), ['Step']);
  assert.deepEqual(steps!.facets!.counts.severity, [1, 0]);
});

test('with facets, too, an answer says what was made of the text', async () => {
  const about = async (text: string) => {
    const { results, facets, ...rest } = (await ask({ text, ...narrowed() }))!;
    assert.equal(results.length, Math.min(10, rest.total));
    assert.deepEqual(facets!.values, values);
    return rest;
  };
  const plain = {
    corrections: [],
    unknown: [],
    isUnquoted: false,
    isShort: false,
    isCut: false,
  };
  assert.deepEqual(await about('  '), { ...plain, total: 3 + OTHERS, words: 0 });
  assert.deepEqual(await about('qu'), { ...plain, total: 0, isShort: true, words: 1 });
  // That the parts lack a word is nobody's concern.
  assert.deepEqual(await about('grave '), { ...plain, total: 1, words: 1 });
  assert.deepEqual(await about('"queue queeu" zzzzzz '), {
    ...plain,
    total: 3,
    corrections: [{ typed: 'queeu', used: ['queue'] }],
    unknown: ['zzzzzz'],
    isUnquoted: true,
    words: 3,
  });
});

const orders: [sort: 'relevance' | 'date' | 'severity' | 'recurrence', ...titles: string[]][] = [
  ['relevance', 'Minor', 'Cause', 'Grave'],
  ['date', 'Minor', 'Grave', 'Cause'],
  ['severity', 'Grave', 'Cause', 'Minor'],
  ['recurrence', 'Cause', 'Minor', 'Grave'],
];
for (const [sort, ...titles] of orders) {
  test(`what a text found can be ordered by ${sort}`, async () => {
    assert.deepEqual(titlesOf(await ask({ text: 'queue ', ...narrowed({}, sort) })), titles);
  });
}

test('an unknown value finds nothing, and still says what there is', async () => {
  const { results, total, facets } = (await ask({
    text: 'queue ',
    ...narrowed({ kind: ['gone'] }),
  }))!;
  assert.deepEqual([results, total], [[], 0]);
  assert.deepEqual(facets!.counts.kind, [2, 1, 0, 1]);
});
