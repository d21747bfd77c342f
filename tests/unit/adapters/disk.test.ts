import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { folderOf, judgeFiles, readContent, readFiles } from '../../../src/adapters/disk.ts';
import { readBase } from '../../../src/reader/read.ts';
import { MAX_BYTES } from '../../../src/reader/source.ts';
import { aBase, CAUSE, oneFault } from '../../builders.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import { aFolder } from './a-folder.ts';

const base = (context: TestContext, more: Record<string, string | Uint8Array> = {}) =>
  aFolder(context, { ...Object.fromEntries(aBase().files), ...more });
/** What is reported of a folder, under the name that tests know it by. */
const report = (folder: string) =>
  formatDiagnostics(readBase(readFiles(folder), { folder: 'content', rules: [] }).diagnostics);

test('files are read with their paths; those of the editor and the system are not', (context) => {
  const folder = base(context, { '.git/x': '', 'root-causes/a.md~': '', 'learnings/.#b.md': '' });
  assert.deepEqual(
    readFiles(folder)
      .map(({ path }) => path)
      .sort(),
    [...aBase().files.keys()].sort(),
  );
});

test('files have their own bytes, however much is read', (context) => {
  const contents = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `learnings/${index}.md`,
      new Uint8Array(index === 4 ? 0 : MAX_BYTES - index).fill(index),
    ]),
  );
  const files = readFiles(aFolder(context, contents));
  assert.equal(files.length, 9);
  for (const { path, bytes } of files) assert.ok(Buffer.from(contents[path]!).equals(bytes), path);
});

test('a file that is larger than any analysis is not read, and told by its size', (context) => {
  const folder = base(context, {
    'learnings/big.md': new Uint8Array(MAX_BYTES + 1),
  });
  assert.equal(readFiles(folder).find(({ path }) => path.endsWith('big.md'))?.bytes.length, 0);
  assert.equal(
    report(folder),
    oneFault(
      'learnings/big.md:1:1',
      'file-too-large',
      'Found a file of more than 1 MB. Expected the text of an entry.',
      'Split it into several entries, or move what is no text to public/.',
    ),
  );
});

test('a link that leads out of the base is not followed', (context) => {
  const folder = base(context);
  mkdirSync(join(folder, 'learnings'));
  symlinkSync('/etc/passwd', join(folder, 'learnings/secret.md'));
  symlinkSync('/etc', join(folder, 'services'));
  const told = readFiles(folder).filter(({ irregular }) => irregular);
  assert.deepEqual(told.map(({ path, bytes }) => [path, bytes.length]).sort(), [
    ['learnings/secret.md', 0],
    ['services', 0],
  ]);
});

for (const [code, found, help] of [
  ['ENOENT', 'Found a file that was removed while it was read', 'Check again.'],
  [
    'EACCES',
    'Found a file that you may not read (EACCES)',
    'Give yourself the right to read it: chmod u+r.',
  ],
  ['EIO', 'Found a file that cannot be read (EIO)', 'See whether its disk is in order.'],
] as const) {
  test(`a file that cannot be read is a fault of its own, not the end: ${code}`, () => {
    const files = [...aBase().files].map(([path, bytes]) =>
      path === CAUSE ? { path, bytes: new Uint8Array(), unread: code } : { path, bytes },
    );
    const { diagnostics } = readBase(files, { folder: 'content', rules: [] });
    assert.equal(
      formatDiagnostics(diagnostics),
      oneFault(
        `${CAUSE}:1:1`,
        'unreadable-file',
        `${found}. Expected a file that can be read.`,
        help,
      ),
    );
  });
}

test('a folder that cannot be read is told by its name', () => {
  const files = [...aBase().files].map(([path, bytes]) => ({ path, bytes }));
  const folder = { path: 'incidents/other', bytes: new Uint8Array(), unread: 'EACCES' };
  const { diagnostics } = readBase([...files, folder], { folder: 'content', rules: [] });
  assert.deepEqual(
    diagnostics.map(({ file, rule }) => [file, rule]),
    [['content/incidents/other', 'unreadable-file']],
  );
});

test('a folder that no base has is told once, and nothing in it is read', (context) => {
  const folder = base(context, { 'node_modules/a/index.js': '', 'node_modules/b.md': 'x' });
  assert.ok(!readFiles(folder).some(({ path }) => path.includes('b.md')));
  assert.equal(
    report(folder),
    oneFault(
      'node_modules:1:1',
      'unknown-folder',
      'Found the folder "node_modules", which holds no kind of entry. Expected one of incidents, root-causes, learnings, services, example.',
      'Take it out of the content, or move its files to where entries of their kind live.',
    ),
  );
});

const NO_BASE = (folder: string) => [
  [
    folder,
    'no-base',
    `Found no knowledge base in "${folder}". Expected site.yaml and folders such as incidents/ and root-causes/.`,
    'Name the folder that holds them with --content, or start from the content that came with the program.',
  ],
];
const toldOf = async (content: string) =>
  (await judgeFiles(readContent({ content }), { content })).diagnostics.map(
    ({ file, rule, message, help }) => [file, rule, message, help],
  );

test('a folder in which nothing is known is one fault, not a hundred', async (context) => {
  const folder = aFolder(context, { 'package.json': '{}', 'src/a.ts': '', 'steps/a.md': '' });
  assert.deepEqual(await toldOf(folder), NO_BASE(folder));
});

test('an empty folder, and one that is not there, hold no base either', async (context) => {
  const folder = aFolder(context, {});
  assert.deepEqual(await toldOf(folder), NO_BASE(folder));
  writeFileSync(join(folder, 'file'), '');
  for (const name of ['nowhere', 'file']) {
    assert.deepEqual(await toldOf(join(folder, name)), NO_BASE(join(folder, name)));
  }
});

test('the content folder has one name, however it is written', () => {
  for (const content of ['kb', './kb', 'kb/', 'a/../kb//']) {
    assert.equal(folderOf({ content }), 'kb');
  }
  assert.equal(folderOf({ content: '/' }), '/');
});

test('a folder whose name is nearly that of a kind is read, as entries are there that others name', (context) => {
  const folder = base(context, { 'learning/limit-all.md': 'x', 'node_modules/b.md': 'x' });
  const paths = readFiles(folder).map(({ path }) => path);
  assert.ok(paths.includes('learning/limit-all.md'));
  assert.ok(paths.includes('node_modules/'));
});

test('no message quotes a secret that the file holds', async (context) => {
  const key = ['AKIA', 'IOSFODNN7EXAMPLQ'].join('');
  const folder = base(context, {
    'root-causes/a.md': `---\ntitle: A\nsummary: B\ncategory: ${key}\nstatus: active\n---\n`,
  });
  const { diagnostics } = await judgeFiles(readFiles(folder), { content: folder, hints: false });
  const told = formatDiagnostics(diagnostics);
  assert.match(told, /Found "…" for "category"/);
  assert.match(told, /Found what looks like a secret \(AWS access key ID\)/);
  assert.doesNotMatch(told, new RegExp(key, 'i'));
});
