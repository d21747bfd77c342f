import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { programSum } from '../../../../src/adapters/reading/program-sum.ts';
import { prepareReading } from '../../../../src/adapters/reading/index.ts';
import { readBase } from '../../../../src/reader/read.ts';
import type { SourceFile } from '../../../../src/reader/source.ts';
import { aBase, CAUSE, encode, SITE } from '../../../builders.ts';
import { aDay, filesOf, readDay, textIn, type Day } from './a-day.ts';
import { aFolder } from '../a-folder.ts';

/** The files that a cache is in. */
const cachesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** What a reading has to parse when the same day was read before, and what was done to its cache since. */
async function missesAfter(
  context: TestContext,
  day: Day,
  change: (caches: string[]) => void,
  program?: string,
) {
  const folder = aFolder(context, {});
  await readDay(day, folder);
  change(cachesIn(folder));
  const files = filesOf(day);
  const reading = prepareReading(
    files,
    { folder: 'content', trustedFolders: day.trustedFolders },
    { cacheFrom: 0, cacheFolder: folder, program: () => program ?? 'the program' },
  );
  await reading.secrets;
  const again = await readDay(day, folder, program);
  const { base, secrets } = await readDay(day);
  assert.deepEqual(again.base, base);
  assert.deepEqual(again.secrets, secrets);
  return reading.misses.map(({ path }) => path).sort();
}

const aFaultyDay = () => {
  const day = aDay();
  day.files
    .set('root-causes/wrong.md', encode('---\ntitle: Wrong\n---\n'))
    .set(
      'root-causes/token.md',
      encode(`${textIn(day.files.get(CAUSE)!)}ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`),
    )
    .set('notes.txt', encode('A note.'));
  return day;
};

test('what is sound is not parsed again; what has a fault or a secret is', async (context) => {
  assert.deepEqual(await missesAfter(context, aFaultyDay(), () => undefined), [
    'root-causes/token.md',
    'root-causes/wrong.md',
  ]);
});

test('a file that the first of its id kept out is an entry as soon as that is gone', async (context) => {
  const folder = aFolder(context, {});
  const day = aDay();
  const second = CAUSE.replace('.md', '.mdx');
  day.files.set(second, day.files.get(CAUSE)!);
  await readDay(day, folder);
  day.files.delete(CAUSE);
  const { base } = await readDay(day, folder);
  assert.deepEqual(base, (await readDay(day)).base);
  assert.ok(base.entries.some(({ file }) => file === `content/${second}`));
});

test('a cache of another program, of another site or of other trust is none', async (context) => {
  const all = [...aDay().files.keys()].sort();
  assert.deepEqual(await missesAfter(context, aDay(), () => undefined, 'another'), all);
  const folder = aFolder(context, {});
  const read = (files: SourceFile[], trustedFolders: string[] = []) =>
    prepareReading(
      files,
      { folder: 'content', trustedFolders },
      { cacheFrom: 0, cacheFolder: folder, program: () => '' },
    );
  const files = filesOf(aDay());
  const keep = async () => {
    const reading = read(files);
    readBase(files, { folder: 'content', parseAll: reading.parseAll });
    await reading.keep();
  };
  await keep();
  assert.deepEqual(read(files).misses, []);
  assert.deepEqual(read(files, ['incidents']).misses, files);
  for (const [found, other] of [
    ['id: software', 'id: process'],
    ['url:', 'language: de\nurl:'],
  ] as const) {
    const others = filesOf({ ...aDay(), files: aBase().edit(SITE, found, other).files });
    assert.deepEqual(read(others).misses, others);
  }
  // Settings of rules hold for what was found before they were made.
  const set = filesOf({
    ...aDay(),
    files: aBase().edit(SITE, 'url:', 'rules: [{ rule: urgency-word, severity: off }]\nurl:').files,
  });
  assert.deepEqual(
    read(set).misses.map(({ path }) => path),
    [SITE],
  );
});

const damages: [string, (file: string) => void][] = [
  ['is empty', (file) => writeFileSync(file, '')],
  ['is gone', (file) => rmSync(file)],
  ['is cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, -40))],
  ['is cut in its first line', (file) => writeFileSync(file, readFileSync(file).subarray(0, 20))],
  [
    'is another text',
    (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/[a-z]/, 'Z')),
  ],
  ['has no JSON', (file) => writeFileSync(file, readFileSync(file, 'utf8').replaceAll('{', '['))],
  [
    'is a folder',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
];
for (const [what, damage] of damages) {
  test(`a cache that ${what} is none`, async (context) => {
    const all = [...aDay().files.keys()].sort();
    assert.deepEqual(await missesAfter(context, aDay(), (files) => files.forEach(damage)), all);
  });
}

test('where a part of a cache is damaged, the rest of it still counts', async (context) => {
  const all = [...aDay().files.keys()].sort();
  const misses = await missesAfter(context, aDay(), ([first]) => writeFileSync(first!, ''));
  assert.ok(misses.length > 0 && misses.length < all.length);
});

test('a cache is written when something changed, and forgets what is gone', async (context) => {
  const folder = aFolder(context, {});
  const day = aFaultyDay();
  const bytesAfter = async () => {
    await readDay(day, folder);
    return new Map(cachesIn(folder).map((file) => [file, readFileSync(file, 'utf8')]));
  };
  const first = await bytesAfter();
  const [part, text] = [...first].find(([, text]) => text.includes('notes.txt'))!;
  writeFileSync(`${part}.1`, 'what a run that was stopped left');
  day.files.set('notes.txt', encode('Another note.'));
  const second = await bytesAfter();
  assert.notEqual(second.get(part), text);
  assert.deepEqual([...second.keys()], [...first.keys()]);
  assert.deepEqual(
    [...second].filter(([file, text]) => text !== first.get(file)).map(([file]) => file),
    [part],
    'other parts are as they were',
  );
  assert.deepEqual(await bytesAfter(), second);
  day.files.delete('notes.txt');
  assert.doesNotMatch((await bytesAfter()).get(part)!, /notes\.txt/);
});

test('a part in which nothing changed is not written again', async (context) => {
  const folder = aFolder(context, {});
  const inodes = () => cachesIn(folder).map((file) => [file, statSync(file).ino]);
  await readDay(aFaultyDay(), folder);
  const before = inodes();
  await readDay(aFaultyDay(), folder);
  assert.deepEqual(inodes(), before);
});

test('a small base has no cache', async (context) => {
  const cacheFolder = aFolder(context, {});
  const reading = prepareReading(
    filesOf(aDay()),
    { folder: 'content', trustedFolders: [] },
    { cacheFolder },
  );
  assert.equal(reading.parseAll, undefined);
  await reading.keep();
  assert.deepEqual(readdirSync(cacheFolder), []);
});

test('the sum of the program is that of its code and its packages', (context) => {
  const files = { 'src/a.ts': '1', 'src/b/c.ts': '2', 'src/d.css': '3', 'package-lock.json': '4' };
  const sumWith = (more: Record<string, string>) =>
    programSum(aFolder(context, { ...files, ...more }));
  assert.equal(sumWith({}), sumWith({ 'src/d.css': '5', 'README.md': '6' }));
  const changes: Record<string, string>[] = [
    { 'src/a.ts': '7' },
    { 'src/b/c.ts': '7' },
    { 'src/b/e.ts': '' },
    { 'package-lock.json': '7' },
  ];
  assert.equal(new Set([sumWith({}), ...changes.map(sumWith)]).size, 5);
});
