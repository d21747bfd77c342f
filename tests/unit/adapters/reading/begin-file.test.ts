import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { beginFile } from '../../../../src/adapters/reading/begin-file.ts';
import { aFolder } from '../a-folder.ts';

const bytes = Buffer.from('first, ');

test('a file stands in its place when it is whole, and not before', async (context) => {
  const folder = aFolder(context, {});
  const end = beginFile(join(folder, 'in', 'kept'), bytes);
  assert.deepEqual(readdirSync(join(folder, 'in')), [`kept.${process.pid}`]);
  await end('last');
  assert.deepEqual(readdirSync(join(folder, 'in')), ['kept']);
  assert.equal(readFileSync(join(folder, 'in', 'kept'), 'utf8'), 'first, last');
});

test('what was there stays where nothing is to be kept after all', async (context) => {
  const folder = aFolder(context, { kept: 'before' });
  await beginFile(join(folder, 'kept'), bytes)(undefined);
  assert.deepEqual(readdirSync(folder), ['kept']);
  assert.equal(readFileSync(join(folder, 'kept'), 'utf8'), 'before');
});

test('what runs left that were stopped is removed, whatever it is', async (context) => {
  const folder = aFolder(context, { 'kept.1': 'half', 'kept2.1': 'of another' });
  mkdirSync(join(folder, 'kept.2'));
  await beginFile(join(folder, 'kept'), bytes)('last');
  assert.deepEqual(readdirSync(folder).sort(), ['kept', 'kept2.1']);
});

test('where a folder is in its place nothing is written, and no half stays', async (context) => {
  const folder = aFolder(context, {});
  mkdirSync(join(folder, 'kept'));
  writeFileSync(join(folder, 'kept', 'what is there'), '');
  await beginFile(join(folder, 'kept'), bytes)('last');
  assert.deepEqual(readdirSync(folder), ['kept']);
  assert.deepEqual(readdirSync(join(folder, 'kept')), ['what is there']);
});

test('where no folder can be made nothing is written', async (context) => {
  const folder = aFolder(context, { taken: 'a file' });
  await beginFile(join(folder, 'taken', 'kept'), bytes)('last');
  assert.deepEqual(readdirSync(folder), ['taken']);
});
