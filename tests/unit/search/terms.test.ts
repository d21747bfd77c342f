import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../src/search/query.ts';
import { termsOf, type Vocabulary } from '../../../src/search/terms.ts';
import { weights } from '../../../src/search/weights.ts';
import { vocabularyOf, withOthers } from './text-index.ts';

const texts = withOthers({
  a: 'The queue failed when the auth-service was rolled back.',
  b: 'The billing revert timed out, so the chicken laid an egg.',
  c: 'The gunicorn config of SSotAsyncTestCase was overwritten.',
});
const synonyms = [
  ['revert', 'roll back', 'undo'],
  ['timeout', 'timed out'],
  ['circular', 'chicken and egg'],
];
const stopWords = new Set(['the', 'was', 'and', 'of']);

const understood = (text: string, changes: Partial<Vocabulary> = {}) =>
  termsOf(parseQuery(text, 'en'), vocabularyOf(texts, { synonyms, stopWords, ...changes }));
/** The terms of each group, whatever its place, and what was corrected. */
const ask = async (text: string, changes: Partial<Vocabulary> = {}) => {
  const { groups, ...rest } = await understood(text, changes);
  return { groups: groups.map(({ terms }) => terms), ...rest };
};
const groupsOf = async (text: string, changes: Partial<Vocabulary> = {}) =>
  (await ask(text, changes)).groups;

const itself = (term: string) => ({ term, factor: 1 });
const beginning = (term: string) => ({ term, factor: 1, isPrefix: true });
const synonym = (term: string) => ({ term, factor: weights.synonym });
const corrected = (term: string) => ({ term, factor: weights.correction });

test('a word that the base knows stands for itself', async () => {
  assert.deepEqual(await ask('Queue failing '), {
    groups: [[itself('queue')], [itself('failing')]],
    corrections: [],
    unknown: [],
  });
});

test('what else a word is called will do too, but counts for less', async () => {
  assert.deepEqual(await groupsOf('revert '), [
    [itself('revert'), synonym('"roll back"'), synonym('undo')],
  ]);
  assert.deepEqual(await groupsOf('reverting '), [
    [itself('reverting'), synonym('"roll back"'), synonym('undo')],
  ]);
});

test('a run of words is called something else as one thing', async () => {
  assert.deepEqual(await groupsOf('queue timed out '), [
    [itself('queue')],
    [itself('timed')],
    [itself('out')],
    [itself('"timed out"'), synonym('timeout')],
  ]);
  assert.deepEqual((await groupsOf('chicken and egg ')).at(-1), [
    itself('"chicken and egg"'),
    synonym('circular'),
  ]);
  assert.deepEqual(await groupsOf('out timed '), [[itself('out')], [itself('timed')]]);
});

test('an unknown word that has synonyms is no slip', async () => {
  assert.deepEqual(await ask('timeout '), {
    groups: [[synonym('"timed out"')]],
    corrections: [],
    unknown: [],
  });
});

test('synonyms are cut into words as queries are', async () => {
  const changes = { synonyms: [["Dead man's switch", 'HEARTBEAT']] };
  assert.deepEqual((await groupsOf("Dead man's  switch! ", changes)).at(-1), [
    itself('"dead mans switch"'),
    synonym('heartbeat'),
  ]);
  assert.deepEqual(await groupsOf('heartbeats ', changes), [[synonym('"dead mans switch"')]]);
});

test('a word that enough records hold is asked for without its synonyms', async () => {
  const holding = (count: number) => groupsOf('revert ', { count: () => Promise.resolve(count) });
  const alone = itself('revert');
  assert.deepEqual(await holding(weights.enough), [[alone]]);
  assert.deepEqual(await holding(weights.enough - 1), [
    [alone, synonym('"roll back"'), synonym('undo')],
  ]);
});

test('a run of words is called something else, however many records hold them', async () => {
  const groups = await groupsOf('timed out ', { count: () => Promise.resolve(weights.enough) });
  assert.deepEqual(groups, [
    [itself('timed')],
    [itself('out')],
    [itself('"timed out"'), synonym('timeout')],
  ]);
});

test('a slip stands for the words that it may have been meant for, and it is said', async () => {
  assert.deepEqual(await ask('queeu faild '), {
    groups: [[corrected('queue')], [corrected('failed')]],
    corrections: [
      { typed: 'queeu', used: ['queue'] },
      { typed: 'faild', used: ['failed'] },
    ],
    unknown: [],
  });
});

test('a word that nothing resembles is asked for in no way, and it is said', async () => {
  assert.deepEqual(await ask('zzzzzz queue '), {
    groups: [[itself('queue')]],
    corrections: [],
    unknown: ['zzzzzz'],
  });
  assert.deepEqual(await ask('zzzzzz '), { groups: [], corrections: [], unknown: ['zzzzzz'] });
});

test('the last word may be unfinished, unless too much would begin with it', async () => {
  assert.deepEqual(await ask('que'), {
    groups: [[beginning('que')]],
    corrections: [],
    unknown: [],
  });
  assert.deepEqual(await ask('queue bi'), {
    groups: [[itself('queue')]],
    corrections: [],
    unknown: [],
  });
  assert.deepEqual(await ask('queue bil'), {
    groups: [[itself('queue')], [beginning('bil')]],
    corrections: [],
    unknown: [],
  });
});

test('a compound that the base knows may also stand apart', async () => {
  assert.deepEqual(await groupsOf('auth-service '), [
    [itself('authservice'), { term: '"auth service"', factor: weights.apart }],
  ]);
});

test('a compound that the base does not know falls apart into its pieces', async () => {
  assert.deepEqual(await groupsOf('billing/queue.log '), [[itself('billing')], [itself('queue')]]);
  assert.deepEqual(await groupsOf('--config=gunicorn '), [
    [itself('config')],
    [itself('gunicorn')],
  ]);
  assert.deepEqual(await groupsOf('AsyncQueue '), [[itself('async')], [itself('queue')]]);
});

test('pieces of an unknown compound are corrected, too', async () => {
  assert.deepEqual(await ask('billing/queeu '), {
    groups: [[itself('billing')], [corrected('queue')]],
    corrections: [{ typed: 'queeu', used: ['queue'] }],
    unknown: [],
  });
});

test('of an unknown compound with a single letter the rest is asked for', async () => {
  assert.deepEqual(await ask('k-queue '), {
    groups: [[itself('queue')]],
    corrections: [],
    unknown: [],
  });
});

test('a version is known with its v and without', async () => {
  const versions = withOthers({ a: 'Release v2.14.7 failed.', b: 'Release 3.0.1 failed.' });
  const ask = async (text: string) => {
    const { groups, unknown } = await termsOf(parseQuery(text, 'en'), vocabularyOf(versions));
    return [groups.map(({ terms }) => terms.map(({ term }) => term)), unknown];
  };
  assert.deepEqual(await ask('2.14.7 '), [[['v2147', '"2 14 7"']], []]);
  assert.deepEqual(await ask('V3.0.1'), [[['301', '"v3 0 1"']], []]);
  assert.deepEqual(await ask('v2.14.7 3.0.1 '), [
    [
      ['v2147', '"v2 14 7"'],
      ['301', '"3 0 1"'],
    ],
    [],
  ]);
  assert.deepEqual(await ask('9.9.9 '), [[], ['9.9.9']]);
});

test('words that say nothing are left out, unless there is nothing else', async () => {
  assert.deepEqual(await groupsOf('the queue of the billing '), [
    [itself('queue')],
    [itself('billing')],
  ]);
  assert.deepEqual(await groupsOf('the '), [[itself('the')]]);
});

test('only of words that the base does not have the files are read, by their first letters', async () => {
  const read: string[] = [];
  const vocabulary = vocabularyOf(texts);
  await groupsOf('queue failing quorum 数据 billing/5432 ', {
    words: (letter) => {
      read.push(letter);
      return vocabulary.words(letter);
    },
  });
  // The compound is looked up whole, before its pieces.
  assert.deepEqual(read, ['q', 'other', 'b', '5']);
});

test('words keep their place in the query; pieces of a word and runs of words have none', async () => {
  const { groups } = await understood('the queeu billing/queue timed out ');
  assert.deepEqual(
    groups.map(({ terms, at }) => [terms[0]!.term, at]),
    [
      ['queue', 1],
      ['billing', undefined],
      ['queue', undefined],
      ['timed', 3],
      ['out', 4],
      ['"timed out"', undefined],
    ],
  );
});
