import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions, writeOptions } from '../../../src/adapters/options.ts';

const none = {
  asOf: undefined,
  base: undefined,
  url: undefined,
  audience: undefined,
  drafts: false,
  edition: undefined,
};

test('an empty environment has the defaults', () => {
  assert.deepEqual(readOptions({}), { content: 'content', ...none });
});

test('what was written is read again', () => {
  const environment = {};
  const options = {
    content: 'kb',
    asOf: '2026-01-31',
    base: '/kb/',
    url: 'https://a.example',
    audience: 'internal',
    drafts: true,
    edition: 'a1b2c3',
  } as const;
  writeOptions(options, environment);
  assert.deepEqual(readOptions(environment), options);
});

test('what is not given stays as it was', () => {
  const environment = { KB_CONTENT: 'kb', OTHER: 'x' };
  writeOptions({ content: undefined, base: '/kb/' }, environment);
  assert.deepEqual(environment, { KB_CONTENT: 'kb', OTHER: 'x', KB_BASE: '/kb/' });
});

test('drafts are asked for by 1 alone', () => {
  const environment = {};
  writeOptions({ drafts: false }, environment);
  assert.deepEqual(environment, {});
  assert.equal(readOptions({ KB_DRAFTS: '0' }).drafts, false);
  assert.equal(readOptions({ KB_DRAFTS: '1' }).drafts, true);
});

test('an audience that there is not is none', () => {
  assert.deepEqual(readOptions({ KB_AUDIENCE: 'all' }), { content: 'content', ...none });
});
