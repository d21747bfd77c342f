import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkSecrets } from '../../../../src/adapters/secrets/index.ts';
import { formatDiagnostics } from '../../../../src/diagnostics/format.ts';
import { readBase } from '../../../../src/reader/read.ts';

// Put together here, so that no scanner of repositories takes this file for a leak.
const letters = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0';
const github = `ghp_${letters.slice(0, 36)}`;
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJzaG9wIn0', letters].join('.');

const site = readFileSync('tests/fixtures/rules/site.yaml', 'utf8');

const cause = (summary: string, more = '') =>
  `---\ntitle: A cause\nsummary: ${summary}\ncategory: software\nstatus: active\n${more}---\n`;

async function secretsOf(contents: Record<string, string>, settings = '') {
  const files = Object.entries({ 'site.yaml': `${site}${settings}`, ...contents }).map(
    ([path, text]) => ({ path, bytes: Buffer.from(text) }),
  );
  return checkSecrets(readBase(files, { folder: 'content' }), files, 'content');
}

test('a secret is told by its place and its sort, never by itself', async () => {
  const found = await secretsOf({
    'root-causes/one.md': cause(`It logs ${github} and then ${jwt} too`),
  });
  assert.equal(
    formatDiagnostics(found),
    `content/root-causes/one.md:3:18  error  secret
  Found what looks like a secret (GitHub Token). Expected none in a file that others read.
  Replace it where it is used, for it is known now, and write what it was for instead; "silenced" with a reason if it opens nothing.

content/root-causes/one.md:3:68  error  secret
  Found what looks like a secret (JSON Web Token). Expected none in a file that others read.
  Replace it where it is used, for it is known now, and write what it was for instead; "silenced" with a reason if it opens nothing.

2 errors in 1 file.
`,
  );
  assert.ok(!JSON.stringify(found).includes(letters.slice(0, 8)));
});

test('a key of several lines is told with its last one, whether its end was pasted or not', async () => {
  const mark = (word: string) => ['-----', word, ' PRIVATE KEY-----'].join('');
  const key = [mark('BEGIN'), letters, letters, `${letters.slice(0, 9)}==`].join('\n');
  const endLine = async (text: string) =>
    (await secretsOf({ 'root-causes/one.md': `${cause('One.')}${text}` })).map((one) => [
      one.line,
      one.endLine,
    ]);
  assert.deepEqual(await endLine(`${key}\n\nIt was rotated.`), [[7, 10]]);
  assert.deepEqual(await endLine(`${key}\n${mark('END')}\n\nIt was rotated.`), [[7, 10]]);
});

test('files that cannot be read, and the settings, are scanned too', async () => {
  const found = await secretsOf(
    { 'root-causes/broken.md': `---\ntitle: [\n---\n${github}`, 'notes.txt': github },
    `# ${github}\n`,
  );
  assert.deepEqual(
    found.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ['content/site.yaml:11:3', 'content/root-causes/broken.md:4:1', 'content/notes.txt:1:1'],
  );
});

test('many small files are scanned together, and each tells of itself', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 900 }, (_, index) => [
      `root-causes/cause-${index}.md`,
      cause(index % 300 === 299 ? `It logs ${github}` : 'one word or two '.repeat(70)),
    ]),
  );
  const found = await secretsOf(many);
  assert.deepEqual(
    found.map(({ file }) => file),
    [299, 599, 899].map((index) => `content/root-causes/cause-${index}.md`),
  );
});

test('comments for the scanner do not set it aside', async () => {
  const found = await secretsOf({
    'root-causes/one.md': `${cause('One')}<!-- secretlint-disable -->\n${github}\n`,
  });
  assert.deepEqual(
    found.map(({ line }) => line),
    [8],
  );
});

test('the settings of the site change the rule or switch it off', async () => {
  const leak = { 'root-causes/one.md': cause(github) };
  const [hint] = await secretsOf(leak, 'rules: [{ rule: secret, severity: hint }]\n');
  assert.equal(hint?.severity, 'hint');
  assert.deepEqual(await secretsOf(leak, 'rules: [{ rule: secret, severity: off }]\n'), []);
});

test('an entry may set it aside with a reason, which is reported when it has no effect', async () => {
  const silenced = 'silenced: [{ rule: secret, reason: It opens nothing. }]\n';
  assert.deepEqual(await secretsOf({ 'root-causes/one.md': cause(github, silenced) }), []);
  const unused = await secretsOf({ 'root-causes/one.md': cause('None', silenced) });
  assert.equal(
    formatDiagnostics(unused),
    `content/root-causes/one.md:6:20  warning  unused-silence
  Found the rule "secret" set aside. Expected it only where the entry breaks it, which this one does not.
  Take it out of "silenced".

1 warning in 1 file.
`,
  );
});

test('settings and silences hold beside faults of other fields', async () => {
  const leak = cause(github, 'silenced: [{ rule: secret, reason: It opens nothing. }]\nstaus: x\n');
  assert.deepEqual(await secretsOf({ 'root-causes/one.md': leak }), []);
  const settings = 'rules: [{ rule: secret, severity: off }]\nlanguage: English\n';
  assert.deepEqual(await secretsOf({ 'root-causes/one.md': cause(github) }, settings), []);
});

test('what reads like a secret and is none is left alone', async () => {
  const harmless = [
    'https://kb.example:8443/orders',
    'git@github.com:shop/orders.git',
    'postgres://db.internal/orders',
    '0123456789abcdef0123456789abcdef01234567',
    'ghp_ and glpat- are how tokens begin',
    'eyJ.eyJ.x',
  ];
  assert.deepEqual(await secretsOf({ 'root-causes/one.md': cause(harmless.join(', ')) }), []);
});
