import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { run } from '../support/command.ts';

/** An import that is stopped between two moves: what lies there is whole, and the next run goes on. */

const CHECKOUT = 'incidents/checkout-down/index.mdx';
const NEW = 'incidents/new/index.mdx';

/** A module that sends its process a signal before a move; moves are counted from 1. */
const stopper = (at: number, signal: 'SIGKILL' | 'SIGINT') =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const move = fs.renameSync;
    let count = 0;
    fs.renameSync = (from, to) => {
      if (!String(from).endsWith('probe') && (count += 1) === ${at}) {
        process.kill(process.pid, '${signal}');
        while (${signal === 'SIGKILL'});
      }
      move(from, to);
    };
    syncBuiltinESMExports();
  `)}`;

/** Runs Node, and gives how it ended and what it said. */
async function node(...args: string[]) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (piece: Buffer) => (told += piece.toString()));
  child.stdout.resume();
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.once('close', (...ended) => done(ended)),
  );
  return { code, signal, told };
}

function aPlace(context: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'kb-'));
  context.after(() => rmSync(root, { recursive: true }));
  const copy = (name: string) => {
    cpSync('tests/fixtures/base', join(root, name), { recursive: true });
    return join(root, name);
  };
  return { root, copy };
}

/** All files of a folder with their texts. */
const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

test('whenever the program is killed, each file is as it was or as it was to be, and none is missing', async (context) => {
  const { copy } = aPlace(context);
  const before = filesIn(copy('before'));
  const plan = {
    creates: [
      { path: 'root-causes/new.md', text: 'new cause' },
      { path: 'incidents/checkout-down/steps/new.md', text: 'new step' },
      { path: 'learnings/new.md', text: 'new learning' },
      { path: NEW, text: 'new incident, with its learning', interim: 'new incident' },
    ],
    rewrites: [CHECKOUT, 'root-causes/settings-not-checked.md'].map((path) => ({
      path,
      before: before.get(path)!,
      after: `${before.get(path)!}\n`,
    })),
    removes: [{ path: 'gone.md', before: 'gone' }],
  };
  const module = pathToFileURL(resolve('src/adapters/import/write.ts')).href;
  for (let at = 1; ; at += 1) {
    const folder = copy(String(at));
    writeFileSync(join(folder, 'gone.md'), 'gone');
    const work = `import { applyImport } from ${JSON.stringify(module)};
      applyImport(${JSON.stringify(folder)}, ${JSON.stringify(plan)});`;
    const { code, signal, told } = await node(
      '--import',
      stopper(at, 'SIGKILL'),
      '--input-type=module',
      '-e',
      work,
    );
    const after = filesIn(folder);
    for (const { path, before: was, after: is } of plan.rewrites)
      assert.ok([was, is].includes(after.get(path) ?? ''), `${path}, killed before move ${at}`);
    for (const { path, text, interim } of plan.creates)
      assert.ok(
        [undefined, text, interim].includes(after.get(path)),
        `${path}, killed before move ${at}`,
      );
    if (signal === null) {
      assert.deepEqual([code, told], [0, '']);
      assert.ok(at > 5);
      assert.equal(after.has('gone.md'), false);
      assert.equal(after.get(NEW), 'new incident, with its learning');
      break;
    }
    // What is named is there before what names it, and what is not named any more goes after that.
    const isDone = after.get(CHECKOUT) === plan.rewrites[0]!.after;
    assert.equal(isDone && !after.has('root-causes/new.md'), false);
    assert.equal(after.has(NEW) && !after.has('root-causes/new.md'), false);
    assert.equal(after.has('learnings/new.md') && !after.has(NEW), false);
    assert.equal(
      after.get(NEW) === 'new incident, with its learning' && !after.has('learnings/new.md'),
      false,
    );
    assert.equal(!isDone && !after.has('gone.md'), false);
  }
});

const documentOf = (name: string, more = '') => `# The ${name} filled up

## Root cause
A ${name} without a limit

## Lessons learned
- Watch the ${name}${more}

## Timeline
- 2026-03-02 09:14 UTC - Orders fail in the ${name}${more}
`;

/** Documents that were imported once and have changed since, and a new one. */
async function aChangedFolder(context: TestContext) {
  const { root, copy } = aPlace(context);
  const docs = join(root, 'docs');
  mkdirSync(docs);
  const write = (name: string, text: string) => writeFileSync(join(docs, `${name}.md`), text);
  write('cache', documentOf('cache'));
  const content = copy('content');
  await run('import', docs, '--out', content);
  write('cache', documentOf('cache', ' closely'));
  write('queue', documentOf('queue'));
  const whole = join(root, 'whole');
  cpSync(content, whole, { recursive: true });
  await run('import', docs, '--out', whole);
  return { docs, content, whole };
}

const importing = (stop: string, docs: string, content: string) =>
  node('--import', stop, 'src/cli/main.ts', 'import', docs, '--out', content);

test('an import that was killed half-way is taken up by the next one', async (context) => {
  const { docs, content, whole } = await aChangedFolder(context);
  const { signal } = await importing(stopper(3, 'SIGKILL'), docs, content);
  assert.equal(signal, 'SIGKILL');
  assert.notDeepEqual(filesIn(content), filesIn(whole));
  const { code } = await run('import', docs, '--out', content);
  assert.equal(code, 0);
  assert.deepEqual(filesIn(content), filesIn(whole));
});

test('a signal ends an import between two documents, and says how to go on', async (context) => {
  const { docs, content, whole } = await aChangedFolder(context);
  const { signal, told } = await importing(stopper(1, 'SIGINT'), docs, content);
  assert.equal(signal, 'SIGINT');
  assert.equal(
    told,
    'Stopped by SIGINT, after docs/cache.md was written as a whole; 1 more draft to write: run it again.\n',
  );
  const [now, then] = [filesIn(content), filesIn(whole)];
  assert.deepEqual(
    [...then.keys()].filter((path) => now.get(path) !== then.get(path)).length,
    [...then.keys()].filter((path) => path.includes('queue')).length,
  );
  assert.equal((await run('import', docs, '--out', content)).code, 0);
  assert.deepEqual(filesIn(content), then);
});
