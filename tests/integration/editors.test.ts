import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readBaseFromDisk, readContent } from '../../src/adapters/disk.ts';
import { renewSchemas, writeSchemas } from '../../src/adapters/schemas.ts';
import { run } from '../support/command.ts';
import { startLanguageServer } from '../support/language-server.ts';

/** The language servers that editors run, on a base of their own, by the settings that are committed. */

let root: string;
let astro: Awaited<ReturnType<typeof startLanguageServer>>;
let yaml: Awaited<ReturnType<typeof startLanguageServer>>;

const INCIDENT = { file: 'content/incidents/queue-full/index.mdx', language: 'mdx' };
const STEP = { file: 'content/incidents/queue-full/steps/disk-full.md', language: 'markdown' };
const SERVICE = { file: 'content/services/shop.yaml', language: 'yaml' };
const SITE = { file: 'content/site.yaml', language: 'yaml' };

/** Where the schemas of the base are: as `schemas` and `check` write them for the project's own. */
const place = () => ({ content: join(root, 'content'), folder: join(root, '.astro/collections') });

before(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'kb editors-')));
  await cp('tests/fixtures/editors', root, { recursive: true });
  await writeSchemas(await readBaseFromDisk(place()), readContent(place()), place());
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  astro = await startLanguageServer(
    ['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio'],
    root,
    {
      initializationOptions: {
        typescript: { tsdk: 'node_modules/typescript/lib' },
        contentIntellisense: settings['astro.content-intellisense'],
      },
    },
  );
  yaml = await startLanguageServer(
    ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'],
    root,
    { settings: { yaml: { schemas: settings['yaml.schemas'], schemaStore: { enable: false } } } },
  );
});

after(async () => {
  astro?.stop();
  yaml?.stop();
  await rm(root, { recursive: true });
});

const front = (lines: string) => `---\ntitle: A\n${lines}\n---\n\nA text: with a colon.\n`;

test('a field is completed, with what it holds', async () => {
  const incident = await astro.complete({ ...INCIDENT, text: front('sev|') });
  assert.equal(incident.get('severity'), 'How grave it was.');
  const why = await astro.complete({ ...INCIDENT, text: front('whys:\n  - because: B\n    |') });
  assert.equal(why.get('rootCause'), 'The root cause that the chain ends in.');
  const step = await astro.complete({ ...STEP, text: front('lea|') });
  assert.equal(step.get('leadsTo'), 'Steps of the same incident that it led to, or "impact".');
  const service = await yaml.complete({ ...SERVICE, text: 'title: A\ndep|\n' });
  assert.equal(service.get('dependsOn'), 'Services that it cannot work without.');
  const site = await yaml.complete({ ...SITE, text: 'name: A\nti|\n' });
  assert.equal(site.get('timeZone'), 'Zone in which pages show times.');
});

test("an enumeration is completed: the program's own and the owner's", async () => {
  const ours = await astro.complete({ ...STEP, text: front('kind: |') });
  assert.deepEqual(
    [...ours.keys()],
    ['latent-condition', 'trigger', 'failure', 'propagation', 'detection-gap', 'impact'],
  );
  const theirs = await astro.complete({ ...INCIDENT, text: front('severity: |') });
  assert.deepEqual(
    [...theirs],
    [
      ['sev1', 'Critical: Nobody can buy.'],
      ['sev2', 'Major'],
    ],
  );
  const service = await yaml.complete({ ...SERVICE, text: 'title: A\nvisibility: |\n' });
  assert.deepEqual([...service.keys()], ['public', 'internal']);
});

test('an id is completed, with the title of what it names', async () => {
  const whys = (field: string) => front(`whys:\n  - because: B\n    ${field}: |`);
  assert.deepEqual(
    [...(await astro.complete({ ...INCIDENT, text: whys('rootCause') }))],
    [
      ['faulty', ''],
      ['no-limit', 'Nothing limits what waits'],
    ],
  );
  assert.deepEqual(
    [...(await astro.complete({ ...INCIDENT, text: front('services:\n  - |') }))],
    [
      ['shop', 'The shop'],
      ['storage', 'The storage'],
    ],
  );
  assert.deepEqual(
    [...(await yaml.complete({ ...SERVICE, text: 'title: A\ndependsOn:\n  - |\n' })).keys()],
    ['shop', 'storage'],
  );
  assert.deepEqual(
    [...(await astro.complete({ ...STEP, text: front('tags:\n  - |') }))],
    [
      ['disk', 'Used 1×.'],
      ['queue', 'Used 2×.'],
    ],
  );
});

test('steps and references are completed from the same incident, and only from there', async () => {
  assert.deepEqual(
    [...(await astro.complete({ ...STEP, text: front('leadsTo:\n  - |') }))],
    [
      ['disk-full', 'The disk filled up'],
      ['impact', 'The harm itself, where a cascade ends.'],
    ],
  );
  for (const place of [INCIDENT, STEP]) {
    const text = front('whys:\n  - because: B\n    sources:\n      - |');
    assert.deepEqual([...(await astro.complete({ ...place, text }))], [['log', 'The log']]);
  }
});

test('what a field holds is shown where the pointer rests on it', async () => {
  const incident = await astro.hover({
    ...INCIDENT,
    text: front('status: resolved\nanal|ysisStatus: draft'),
  });
  assert.match(incident, /^Where this analysis stands\./);
  const step = await astro.hover({ ...STEP, text: front('com|bine: all') });
  assert.match(step, /^Whether all that led here was needed together, or any of it was enough\./);
  const service = await yaml.hover({ ...SERVICE, text: 'title: A\nown|er: Me\n' });
  assert.match(service, /^Team that runs it\./);
});

test('a name says what it stands for, and the others of its kind are not listed', async () => {
  const text = front('whys:\n  - because: B\n    rootCause: no-l|imit');
  const shown = await astro.hover({ ...INCIDENT, text });
  assert.match(shown, /^The root cause that the chain ends in\./);
  assert.match(shown, /`no-limit`: Nothing limits what waits/);
  assert.doesNotMatch(shown, /faulty/);
});

test('an unknown key is reported on its line', async () => {
  const told = (message: string, line: number) => ({ message, severity: 1, line });
  const incident = await astro.faultsOf({
    file: 'content/incidents/other/index.mdx',
    language: 'mdx',
    text: front('sevrity: sev1'),
  });
  assert.deepEqual(incident[0], told('Property sevrity is not allowed.', 3));
  const step = await astro.faultsOf({
    file: 'content/incidents/other/steps/first.md',
    language: 'markdown',
    text: front('summary: B\nwhys:\n  - because: B\n    sorces: [log]'),
  });
  assert.deepEqual(step, [told('Property sorces is not allowed.', 6)]);
  const service = await yaml.faultsOf({
    file: 'content/services/storage.yaml',
    language: 'yaml',
    text: 'title: A\nsummary: B\nownr: Me\n',
  });
  assert.deepEqual(service, [told('Property ownr is not allowed.', 3)]);
});

test('an id that is not there yet is no fault of the editor', async () => {
  const file = 'content/root-causes/no-limit.md';
  const text = front(
    'summary: B\ncategory: software\nstatus: active\nfamily: not-yet\ntags: [new]',
  );
  assert.deepEqual(await astro.faultsOf({ file, language: 'markdown', text }), []);
});

test('after a check, a new file is completed, and what it holds is offered to others', async () => {
  const folder = '.astro/collections';
  const steps = 'kb-steps-queue-full.schema.json';
  const before = await stat(join(root, folder, 'kb-steps.schema.json'));
  await writeFile(
    join(root, 'content/incidents/queue-full/steps/orders-wait.md'),
    '---\ntitle: Orders wait\nsummary: [\n---\n',
  );
  await renewSchemas(await readBaseFromDisk(place()), undefined, place());
  await astro.changed([`${folder}/${steps}`, `${folder}/collections.json`]);

  const file = 'content/incidents/queue-full/steps/orders-wait.md';
  const offered = await astro.complete({
    file,
    language: 'markdown',
    text: front('leadsTo:\n  - |'),
  });
  assert.deepEqual([...offered.keys()], ['disk-full', 'orders-wait', 'impact']);
  assert.equal(offered.get('orders-wait'), 'Orders wait');
  const after = await stat(join(root, folder, 'kb-steps.schema.json'));
  assert.equal(after.mtimeMs, before.mtimeMs, 'a schema that stays the same is not written');
});

test('what is not for the same content is left alone, and nothing is written where nothing was', async () => {
  const { folder } = place();
  const written = () => readFile(join(folder, 'kb-written.json'), 'utf8');
  const before = await written();
  const other = { content: 'tests/fixtures/base', folder };
  await renewSchemas(await readBaseFromDisk(other), undefined, other);
  assert.equal(await written(), before);

  const bare = { content: place().content, folder: join(root, 'bare') };
  await renewSchemas(await readBaseFromDisk(bare), undefined, bare);
  assert.equal(existsSync(bare.folder), false);
});

test('the schemas of the project itself are written by a command, and renewed by a check', async () => {
  const { code, stdout } = await run('schemas');
  assert.equal(code, 0);
  assert.match(stdout, /^Editors complete \d+ files of content \(docs\/editors\.md\)\.\n$/);
  const stamp = '.astro/collections/kb-written.json';
  const written = await readFile(stamp, 'utf8');
  await writeFile(stamp, JSON.stringify({ ...JSON.parse(written), sum: 'of an earlier day' }));
  await run('check', '--content', 'tests/fixtures/base');
  assert.notEqual(await readFile(stamp, 'utf8'), written);
  await run('check');
  assert.equal(await readFile(stamp, 'utf8'), written);
});

test('what the schemas are made from is kept: the first check after that reads no file anew', async () => {
  const content = join(root, 'large');
  await cp('tests/fixtures/base', content, { recursive: true });
  const cause = await readFile(join(content, 'root-causes/settings-not-checked.md'), 'utf8');
  const more = 'A sentence of a long analysis.\n'.repeat(3000);
  for (let count = 0; count < 24; count++) {
    await writeFile(join(content, `root-causes/long-${count}.md`), cause + more);
  }
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const kept = join('.cache/check', name);
  try {
    await run('schemas', '--content', content);
    const inodes = async () =>
      Promise.all((await readdir(kept)).map(async (part) => (await stat(join(kept, part))).ino));
    const written = await inodes();
    assert.ok(written.length > 0);
    const { stdout } = await run('check', '--content', content);
    assert.match(stdout, /is sound/);
    assert.deepEqual(
      await inodes(),
      written,
      'a part would be written anew for a file that was not known',
    );
  } finally {
    await rm(kept, { recursive: true, force: true });
    await run('schemas');
  }
});
