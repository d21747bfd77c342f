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
  utimesSync,
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
  assert.match(await piped(DOCUMENT, '--out', content), /^stdin: new draft, /);
});

/** Runs an import of what comes through a pipe. */
async function piped(text: string, ...args: string[]) {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'import', '-', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(text);
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0, out);
  return out;
}

test('a document from a pipe is found again by the name that it is given, or told beside its draft', async (context) => {
  const { content } = aPlace(context);
  const edited = DOCUMENT.replace('Orders failed', 'All orders failed');
  await piped(DOCUMENT, '--out', content, '--name', 'https://wiki.example/queue');
  const own = draftIn(content);
  assert.match(
    await piped(edited, '--out', content, '--name', 'https://wiki.example/queue'),
    new RegExp(`^https://wiki\\.example/queue: draft updated, incidents/${own}\n`),
  );
  assert.match(
    readFileSync(pageIn(content), 'utf8'),
    /\n {4}url: https:\/\/wiki\.example\/queue\n/,
  );
  assert.match(
    await piped(DOCUMENT, '--out', content),
    new RegExp(
      `^stdin: new draft, (?!incidents/${own})[^]*stdin:1 {2}Found incidents/${own}, imported from https://wiki\\.example/queue, with the same title\\. If it is of this document, import it with --name "https://wiki\\.example/queue": that draft is brought up to date then, and this one is not needed\\.\n`,
    ),
  );
  const other = DOCUMENT.replace('A queue without a limit', 'Nobody watches the queue');
  assert.match(
    await piped(other, '--out', content),
    new RegExp(`^stdin: new draft, (?!incidents/${own})`),
  );
  assert.equal(readdirSync(join(content, 'incidents')).length, 4);
  assert.equal((await run('check', '--content', content)).code, 0);
});

test('--name is for one document', async (context) => {
  const { content, docs } = aPlace(context);
  const { code, stderr } = await run('import', docs, '--out', content, '--name', 'queue');
  assert.equal(code, 2);
  assert.equal(stderr, 'Found --name "queue" and a folder. Expected it with one document.\n');
});

test('a document that has moved brings its own draft up to date; a copy of one is left alone', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  await run('import', docs, '--out', content);
  const tree = treeOf(content);
  add('copy.md', DOCUMENT);
  const copied = await run('import', docs, '--out', content);
  assert.match(
    copied.stdout,
    /docs\/copy\.md: left alone\n {2}Found the same text as in docs\/queue\.md\. Expected each document once; import it alone if it is another\.\n/,
  );
  rmSync(join(docs, 'queue.md'));
  const moved = await run('import', docs, '--out', content);
  assert.match(moved.stdout, /docs\/copy\.md: draft updated/);
  assert.deepEqual(treeOf(content), tree);
  const again = await run('import', docs, '--out', content);
  assert.match(again.stdout, /docs\/copy\.md: as it was/);
});

test('what was answered is not asked again, and nothing is asked of what is published', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  const first = await run('import', docs, '--out', content);
  assert.match(first.stdout, /How grave was it\?/);
  for (const path of treeOf(content).filter((one) => /\.mdx?$/.test(one))) {
    const file = join(content, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/ {2}guesses:\n(?: {4}.*\n)+/, ''));
  }
  const second = await run('import', docs, '--out', content);
  assert.match(
    second.stdout,
    /: as it was, [^]*\n0 guesses to confirm, 0 contradictions, 0 questions\.\n$/,
  );
  const page = pageIn(content);
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('analysisStatus: draft', 'analysisStatus: published'),
  );
  const third = await run('import', docs, '--out', content);
  assert.match(
    third.stdout,
    /: left alone, [^]*\n0 guesses to confirm, 0 contradictions, 0 questions\.\n$/,
  );
});

test('a log with a new incident at its top brings the earlier ones up to date', async (context) => {
  const { content, docs, add } = aPlace(context);
  const entry = (day: string, thing: string) =>
    `## ${day}: the ${thing} filled up\n\nOrders failed at ${day} 09:14 UTC.\n\n### Root cause\n\nA ${thing} without a limit\n\n### Timeline\n\n- ${day} 09:14 UTC - Orders fail\n`;
  const log = [entry('2026-02-02', 'queue'), entry('2026-01-01', 'cache')];
  add('log.md', ['# Incidents', ...log].join('\n\n'));
  const first = await run('import', docs, '--out', content);
  assert.match(first.stdout, /2 documents: 2 new drafts\./, first.stdout);
  const before = new Set(treeOf(content));
  add('log.md', ['# Incidents', entry('2026-03-03', 'disk'), ...log].join('\n\n'));
  const { stdout, code } = await run('import', docs, '--out', content);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /3 documents: 1 new draft, 2 drafts updated\./);
  const added = treeOf(content).filter((path) => !before.has(path));
  assert.ok(
    added.length > 0 && added.every((path) => path.includes('disk') || /index\.mdx$/.test(path)),
    added.join(),
  );
  assert.ok([...before].every((path) => existsSync(join(content, path))));
});

test('malformed XML and JSON in a folder become drafts with all of their text, and say so', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('learning.xml', '<?xml version="1.0"?>\n<learning><title>A & B</title></learning>\n');
  add('issue.json', '{"title": "The queue filled up", "body": "It did.",\n');
  const { stdout, code } = await run('import', docs, '--out', content, '--report', 'json');
  assert.equal(code, 0);
  const { documents } = JSON.parse(stdout) as {
    documents: { outcome: string; id: string; notes: { message: string }[] }[];
  };
  assert.deepEqual(
    documents.map(({ outcome, notes }) => [outcome, /kept as text/.test(notes[0]!.message)]),
    [
      ['new', true],
      ['new', true],
    ],
  );
  const page = readFileSync(join(content, 'incidents', documents[0]!.id, 'index.mdx'), 'utf8');
  assert.match(page, /\n\\\{"title": "The queue filled up", "body": "It did\.",\n/);
});

test('what is no document is named, and the others are imported all the same', async (context) => {
  const { content, docs, add } = aPlace(context);
  add('queue.md', DOCUMENT);
  add('picture.png', Uint8Array.of(0x89, 0x50, 0, 0, 1));
  add('empty.md', '  \n');
  add('README.md', '# Our documents\n\nThey lie here.\n');
  add('locked.md', DOCUMENT.replace('filled up', 'ran dry'));
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
  utimesSync(join(content, '.half-99999999-x'), 0, 0);
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
