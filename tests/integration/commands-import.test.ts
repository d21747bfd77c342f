import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run } from '../support/command.ts';

/** A base to import into, and a folder beside it for documents. */
function aPlace(context: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'kb-'));
  context.after(() => rmSync(root, { recursive: true }));
  const content = join(root, 'content');
  cpSync('tests/fixtures/base', content, { recursive: true });
  mkdirSync(join(root, 'docs'));
  return {
    root,
    content,
    docs: join(root, 'docs'),
    add: (name: string, text: string | Uint8Array) => writeFileSync(join(root, 'docs', name), text),
  };
}

const treeOf = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();
const draftIn = (content: string) =>
  readdirSync(join(content, 'incidents')).find((name) => name !== 'checkout-down')!;
const pageIn = (content: string) => join(content, 'incidents', draftIn(content), 'index.mdx');

const DOCUMENT = `# The queue filled up

## Summary
Orders failed for <5 minutes. {"a": 1}

## Root cause
A queue without a limit

## Timeline
- 2026-03-02 09:14 UTC - Orders fail
- 2026-03-02 10:14 UTC - Orders work again

## Action items
- [ ] Give the queue a limit
`;

test('a document becomes a draft that passes the check, and nothing the second time', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  const first = await run('import', join(docs, 'queue.md'), '--out', content);
  assert.equal(first.stderr, '');
  assert.equal(first.code, 0);
  assert.match(first.stdout, /^queue\.md: new draft, incidents\/the-queue-filled-up-[0-9a-z]{4}\n/);
  const page = readFileSync(pageIn(content), 'utf8');
  assert.match(page, /\nanalysisStatus: draft\n/);
  assert.match(page, /\n {2}from: queue\.md\n/);
  const check = await run('check', '--content', content);
  assert.equal(check.code, 0, check.stdout);
  const tree = treeOf(content);
  const second = await run('import', join(docs, 'queue.md'), '--out', content);
  assert.match(second.stdout, /^queue\.md: as it was, /);
  assert.deepEqual(treeOf(content), tree);
  assert.equal(readFileSync(pageIn(content), 'utf8'), page);
});

test('a second import brings the draft up to date and leaves what a person edited', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  await run('import', docs, '--out', content);
  const page = pageIn(content);
  writeFileSync(page, readFileSync(page, 'utf8').replace(/\nseverity: .*/, '\nseverity: sev1'));
  add('queue.md', DOCUMENT.replace('# The queue filled up', '# The queue of orders filled up'));
  const { stdout, code } = await run('import', docs, '--out', content);
  assert.equal(code, 0);
  assert.match(stdout, /docs\/queue\.md: draft updated/);
  const text = readFileSync(page, 'utf8');
  assert.match(text, /^---\ntitle: The queue of orders filled up\n/);
  assert.match(text, /\nseverity: sev1\n/);
  assert.equal((await run('check', '--content', content)).code, 0);
});

test('a dry run and a pipe: the one writes nothing, the other is a document', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  const before = treeOf(content);
  const dry = await run(
    'import',
    join(docs, 'queue.md'),
    '--out',
    content,
    '--dry-run',
    '--report',
    'json',
  );
  assert.equal(JSON.parse(dry.stdout).totals.outcomes.new, 1);
  assert.deepEqual(treeOf(content), before);
  const piped = spawn(process.execPath, ['src/cli/main.ts', 'import', '-', '--out', content], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  piped.stdin.end(DOCUMENT);
  let out = '';
  piped.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  assert.equal(await new Promise((resolve) => piped.once('close', resolve)), 0);
  assert.match(out, /^stdin: new draft, /);
});

test('what is no document is named, and the others are imported all the same', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  add('picture.png', Uint8Array.of(0x89, 0x50, 0, 0, 1));
  add('empty.md', '  \n');
  add('README.md', '# Our documents\n\nThey lie here.\n');
  add('locked.md', DOCUMENT);
  chmodSync(join(docs, 'locked.md'), 0);
  const isRoot = process.getuid?.() === 0;
  const { stdout, code } = await run('import', docs, '--out', content);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /docs\/README\.md: left alone\n {2}Found nothing that an incident has: no times, cause, impact or action\. Import it alone if it is one\./,
  );
  assert.match(
    stdout,
    /docs\/empty\.md: not imported\n {2}Found an empty file\. Expected a document\./,
  );
  assert.match(
    stdout,
    /docs\/picture\.png: not imported\n {2}Found a binary file\. Expected a text\./,
  );
  if (!isRoot)
    assert.match(
      stdout,
      /docs\/locked\.md: not imported\n {2}Found a file that cannot be read \(EACCES\)\./,
    );
  assert.match(stdout, /docs\/queue\.md: new draft/);
});

test('secrets and home folders are told and not copied', async (context) => {
  const { content, docs, add } = aPlace(context);
  const token = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
  add('queue.md', `${DOCUMENT}\n## Notes\nThe token ${token} was in /home/jsmith/shop.log.\n`);
  const { stdout, code } = await run('import', join(docs, 'queue.md'), '--out', content);
  assert.equal(code, 0, stdout);
  assert.match(
    stdout,
    /queue\.md:17 {2}Found what looks like a secret \(.*\)\. It was not copied;/,
  );
  assert.match(
    stdout,
    /queue\.md:17 {2}Found the home folder of an account\. It was replaced by "~"\./,
  );
  const all = treeOf(content)
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => readFileSync(join(content, path), 'utf8'))
    .join('\n');
  assert.doesNotMatch(all, /ghp_|jsmith/);
});

test('an edit without a commit is not mixed with an import, unless that is asked for', async (context) => {
  const { content, docs, add } = aPlace(context);
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      content,
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.example',
      ...args,
    ]);
  git('init', '-q');
  add('queue.md', DOCUMENT);
  await run('import', docs, '--out', content);
  git('add', '.');
  git('commit', '-qm', 'Import');
  const page = pageIn(content);
  const edited = readFileSync(page, 'utf8').replace(/\nseverity: .*/, '\nseverity: sev1');
  writeFileSync(page, edited);
  add('queue.md', DOCUMENT.replace('# The queue filled up', '# The queue of orders filled up'));
  const refused = await run('import', docs, '--out', content);
  assert.equal(refused.code, 1);
  assert.match(
    refused.stdout,
    new RegExp(
      `Found edits that are not committed in ${page}\\. Expected none in what the import would change: commit them, or add --allow-dirty\\.`,
    ),
  );
  assert.equal(readFileSync(page, 'utf8'), edited);
  assert.equal((await run('import', docs, '--out', content, '--allow-dirty')).code, 0);
  assert.match(
    readFileSync(page, 'utf8'),
    /title: The queue of orders filled up\nsummary[^]*\nseverity: sev1\n/,
  );
});

test('what an import that was stopped left behind is taken away, and its documents are taken up again', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  mkdirSync(join(content, '.half-99999999-x'));
  await run('import', docs, '--out', content);
  // Root causes are moved to their places before the folder of the incident is.
  rmSync(join(content, 'incidents', draftIn(content)), { recursive: true });
  const again = await run('import', docs, '--out', content);
  assert.equal(again.code, 0);
  assert.equal(existsSync(pageIn(content)), true);
  assert.deepEqual(
    treeOf(content).filter((path) => path.startsWith('.')),
    [],
  );
  assert.equal((await run('check', '--content', content)).code, 0);
});

test('guesses keep an analysis from being published, and a root cause from being rested on', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  await run('import', docs, '--out', content);
  const page = pageIn(content);
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('analysisStatus: draft', 'analysisStatus: published'),
  );
  const { stdout, code } = await run('check', '--content', content);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /unconfirmed-guess[^]*Found a guess of the import: "severity"\. The source does not say; this is the middle of the scale\. Expected none, as the analysis the-queue-filled-up-\w{4} is no draft\./,
  );
  assert.match(
    stdout,
    /root-causes\/a-queue-without-a-limit-\w{4}\.md:\d+:\d+ {2}error {2}unconfirmed-guess/,
  );
});

test('a wrong command line is refused with exit code 2', async () => {
  const { stderr, code } = await run('import', 'no-such-file.md');
  assert.equal(code, 2);
  assert.equal(
    stderr,
    'Found nothing at "no-such-file.md". Expected a file, a folder, or - for what comes through a pipe.\n',
  );
  assert.equal((await run('import')).code, 2);
});
