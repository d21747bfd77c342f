import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { clearHalves, makeHalf } from '../../../src/adapters/half.ts';
import { renameOnDisk } from '../../../src/adapters/rename-entry.ts';
import { WriteFault, writeNew } from '../../../src/adapters/write-new.ts';
import { aFolder } from './a-folder.ts';

const files = [
  { path: 'incidents/a/index.mdx', text: 'A' },
  { path: 'incidents/a/steps/b.md', text: 'B' },
  { path: 'root-causes/c.md', text: 'C' },
];
const units = ['incidents/a', 'root-causes/c.md'];
const treeOf = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();

test('new files are written with the folders that they need, and nothing else is left', (context) => {
  const folder = aFolder(context, {});
  writeNew(folder, files, units);
  assert.deepEqual(treeOf(folder), [
    'incidents',
    'incidents/a',
    'incidents/a/index.mdx',
    'incidents/a/steps',
    'incidents/a/steps/b.md',
    'root-causes',
    'root-causes/c.md',
  ]);
  assert.equal(readFileSync(join(folder, 'root-causes/c.md'), 'utf8'), 'C');
});

test('what is there is never replaced, and then nothing at all is written', (context) => {
  for (const taken of ['incidents/a', 'root-causes/c.md']) {
    const folder = aFolder(context, {});
    mkdirSync(join(folder, taken), { recursive: true });
    const before = treeOf(folder);
    assert.throws(
      () => writeNew(folder, files, units),
      new WriteFault(
        `Nothing was written: ${join(folder, taken)} is there already. Choose another --id.`,
      ),
    );
    assert.deepEqual(treeOf(folder), before);
  }
});

test('what was moved already is taken back where a later move fails', (context) => {
  const folder = aFolder(context, {});
  mkdirSync(join(folder, 'incidents'));
  // A unit without a file can be moved by nobody.
  assert.throws(() => writeNew(folder, files, [...units, 'services/none.yaml']), WriteFault);
  assert.deepEqual(treeOf(folder), ['incidents']);
});

test('no link is followed, and no path leads out', (context) => {
  const [folder, elsewhere] = [aFolder(context, {}), aFolder(context, {})];
  symlinkSync(elsewhere, join(folder, 'incidents'));
  assert.throws(
    () => writeNew(folder, files, units),
    new WriteFault(
      `Nothing was written: ${join(folder, 'incidents')} is a link or a file. Expected a folder itself, as what lies behind a link is not of the base.`,
    ),
  );
  assert.throws(
    () => writeNew(folder, [{ path: '../x.md', text: '' }], ['../x.md']),
    new WriteFault(`Nothing was written: "../x.md" leads out of ${folder}.`),
  );
  assert.deepEqual(treeOf(elsewhere), []);
  assert.deepEqual(readdirSync(folder), ['incidents']);
});

test('files get other texts and a folder another name, or all stays as it was', (context) => {
  const folder = aFolder(context, {});
  mkdirSync(join(folder, 'a'));
  const [one, two] = ['a/one.md', 'two.md'].map((name) => join(folder, name)) as [string, string];
  const write = () => {
    writeFileSync(one, 'old one');
    writeFileSync(two, 'old two');
  };
  write();
  chmodSync(two, 0o600);
  const rewrites = [one, two].map((path) => ({ path, before: readFileSync(path), after: 'new' }));
  const to = join(folder, 'b');

  writeFileSync(two, 'somebody wrote this');
  assert.throws(
    () => renameOnDisk(rewrites, join(folder, 'a'), to),
    new WriteFault(`Nothing was changed: ${two} has changed since it was read.`),
  );
  write();
  mkdirSync(to);
  assert.throws(
    () => renameOnDisk(rewrites, join(folder, 'a'), to),
    new WriteFault(`Nothing was changed: ${to} is there already.`),
  );
  assert.throws(() => renameOnDisk(rewrites, join(folder, 'none'), join(folder, 'c')), WriteFault);
  assert.deepEqual(treeOf(folder), ['a', 'a/one.md', 'b', 'two.md']);
  assert.equal(readFileSync(one, 'utf8'), 'old one');
  assert.equal(readFileSync(two, 'utf8'), 'old two');

  renameOnDisk(rewrites, join(folder, 'a'), join(folder, 'c'));
  assert.deepEqual(treeOf(folder), ['b', 'c', 'c/one.md', 'two.md']);
  assert.equal(readFileSync(join(folder, 'c/one.md'), 'utf8'), 'new');
  assert.equal(readFileSync(two, 'utf8'), 'new');
});

test('what was replaced and moved is taken back where the last text cannot be put in its place', (context) => {
  const folder = aFolder(context, { 'a/one.md': 'old one', 'two.md': 'old two' });
  const paths = ['a/one.md', 'two.md'].map((name) => join(folder, name));
  const rewrites = paths.map((path) => ({ path, before: readFileSync(path), after: 'new' }));
  const { renameSync } = fs;
  const seen: string[] = [];
  fs.renameSync = (from, to) => {
    const name = String(to).slice(folder.length + 1);
    if (!name.startsWith('.half-')) seen.push(name);
    if (name === 'two.md') throw new Error('no space left.');
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  context.after(() => {
    fs.renameSync = renameSync;
    syncBuiltinESMExports();
  });
  assert.throws(
    () => renameOnDisk(rewrites, join(folder, 'a'), join(folder, 'b')),
    new WriteFault('Nothing was changed: no space left.'),
  );
  assert.deepEqual(seen, ['a/one.md', 'b', 'two.md', 'a']);
  assert.deepEqual(treeOf(folder), ['a', 'a/one.md', 'two.md']);
  assert.deepEqual(
    paths.map((path) => readFileSync(path, 'utf8')),
    ['old one', 'old two'],
  );
});

/** What this run calls its own half-written folder, up to the letters by chance. */
function ownName(folder: string): string {
  const half = makeHalf(folder);
  rmSync(half, { recursive: true });
  return basename(half).slice(0, -6);
}

test('what a run that is gone left half-written is removed, and that of one that runs is not', (context) => {
  // Halves of the whole project lie in one place; what others left there is not counted.
  clearHalves(aFolder(context, {}));
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const own = ownName(aFolder(context, {}));
  const theirs = own.replace(String(process.pid), String(gone));
  assert.notEqual(theirs, own);
  const folder = aFolder(context, {
    [`${theirs}abc/one.md`]: '',
    [`deep/in/${theirs}probe`]: '',
    [`${own}abc/one.md`]: '',
    '.half-written/one.md': '',
    [`half-${gone}-x.md`]: '',
  });
  assert.equal(clearHalves(folder), 2);
  assert.deepEqual(
    treeOf(folder).filter((path) => path.endsWith('.md') || path.includes('probe')),
    [`${own}abc/one.md`, '.half-written/one.md', `half-${gone}-x.md`].sort(),
  );
});

test('what another machine or container writes is left to it, and removed when it is long ago', (context) => {
  // Halves of the whole project lie in one place; what others left there is not counted.
  clearHalves(aFolder(context, {}));
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const folder = aFolder(context, {
    [`.half-${gone}-0123456789ab-abc/one.md`]: '',
    [`.half-${gone}-0123456789ab-old/one.md`]: '',
    [`.half-${process.pid}-0123456789ab-old/one.md`]: '',
  });
  const long = new Date(Date.now() - 2 * 3_600_000);
  for (const id of [gone, process.pid]) {
    utimesSync(join(folder, `.half-${id}-0123456789ab-old`), long, long);
  }
  assert.equal(clearHalves(folder), 2);
  assert.deepEqual(readdirSync(folder), [`.half-${gone}-0123456789ab-abc`]);
});

test('a new folder comes in one step, and of two that make it the second is refused', (context) => {
  const folder = aFolder(context, {});
  const { renameSync } = fs;
  const seen: string[][] = [];
  fs.renameSync = (from, to) => {
    if (!String(to).includes('.half-')) {
      seen.push(treeOf(folder));
      // Somebody else is a moment earlier.
      mkdirSync(join(String(to), 'theirs'), { recursive: true });
    }
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  context.after(() => {
    fs.renameSync = renameSync;
    syncBuiltinESMExports();
  });
  assert.throws(
    () => writeNew(folder, files, units),
    new WriteFault(
      `Nothing was written: ${join(folder, 'incidents/a')} is there already. Choose another --id.`,
    ),
  );
  // Whoever kills the program before that finds nothing of the incident.
  assert.deepEqual(seen, [['incidents']]);
  assert.deepEqual(treeOf(folder), ['incidents', 'incidents/a', 'incidents/a/theirs']);
});
