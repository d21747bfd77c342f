import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions, writeOptions } from '../../../src/adapters/options.ts';

const none = {
  asOf: undefined,
  base: undefined,
  url: undefined,
  audience: undefined,
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

test('an audience that there is not is none', () => {
  assert.deepEqual(readOptions({ KB_AUDIENCE: 'all' }), { content: 'content', ...none });
});
