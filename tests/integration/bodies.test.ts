import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildWithAstro, runNode } from '../support/command.ts';

/** What bodies may not run: proved by code that would leave a file behind. */
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  folders.push(folder);
  return folder;
}

const INDEX = 'incidents/checkout-down/index.mdx';

/** Each would write the file when it runs; with the place at which it is refused, within the body. */
const constructs: Record<string, [text: (file: string) => string, place: string, rule: string]> = {
  import: [
    (file) =>
      `import './evil.mjs'\nimport { writeFileSync } from 'node:fs'\n\n{writeFileSync('${file}', '')}`,
    '1:1',
    'body-code',
  ],
  export: [
    (file) => `export const a = process.getBuiltinModule('fs').writeFileSync('${file}', '')`,
    '1:1',
    'body-code',
  ],
  expression: [
    (file) => `A {process.getBuiltinModule('fs').writeFileSync('${file}', '')}`,
    '1:3',
    'body-code',
  ],
  attribute: [
    (file) => `<Note title={process.getBuiltinModule('fs').writeFileSync('${file}', '')}>x</Note>`,
    '1:7',
    'body-code',
  ],
  spread: [
    (file) => `<Note {...process.getBuiltinModule('fs').writeFileSync('${file}', '')}>x</Note>`,
    '1:7',
    'body-code',
  ],
  element: [
    (file) => `<script>{process.getBuiltinModule('fs').writeFileSync('${file}', '')}</script>`,
    '1:1',
    'unknown-component',
  ],
  handler: [() => '<kbd onclick="alert(1)">x</kbd>', '1:6', 'unknown-component'],
  'script-address': [() => '[a](javascript:alert(1))', '1:1', 'unsafe-link'],
  'data-address': [() => '[a](data:text/html,x)', '1:1', 'unsafe-link'],
  'remote-image': [() => '![a](https://evil.example/x.png)', '1:1', 'remote-image'],
  style: [() => '<Note style="color: red">x</Note>', '1:7', 'unknown-component'],
};

test('each forbidden construct is refused at its line by `astro build` alone, and did not run, whatever a cache holds', async () => {
  const folder = await temporary();
  const content = join(folder, 'content');
  await cp('tests/fixtures/base', content, { recursive: true });
  const path = join(content, INDEX);
  const sound = await readFile(path, 'utf8');
  const first = await buildWithAstro(content, join(folder, 'warm'));
  assert.equal(first.code, 0, first.stdout + first.stderr);

  const frontMatter = sound.split(/^---$/m)[1]!;
  const firstLine = frontMatter.split('\n').length + 2;
  const ran = join(folder, 'ran');
  await mkdir(ran);
  for (const [name, [text]] of Object.entries(constructs)) {
    await mkdir(join(content, 'incidents', name));
    const own = join(content, 'incidents', name);
    const body = text(join(ran, name));
    await writeFile(join(own, 'index.mdx'), `---${frontMatter}---\n\n${body}\n`);
  }
  // Of this one the cache holds what it was.
  const code = `process.getBuiltinModule('fs').writeFileSync('${join(ran, 'edited')}', '')`;
  await writeFile(path, `${sound}\n{${code}}\n`);
  const second = await buildWithAstro(content, join(folder, 'dist'));
  assert.equal(second.code, 1);
  const places = Object.entries(constructs).map(([name, [, place, rule]]) => {
    const [line, column] = place.split(':').map(Number) as [number, number];
    return `incidents/${name}/index.mdx:${firstLine + line - 1}:${column}  error  ${rule}`;
  });
  places.push(`${INDEX}:${sound.split('\n').length + 1}:1  error  body-code`);
  const told = second.stdout + second.stderr;
  for (const place of places) assert.ok(told.includes(place), `${place}: ${told}`);
  assert.deepEqual(await readdir(ran), []);
  assert.equal(existsSync(join(folder, 'dist/index.html')), false);
});

/** A project of its own, whose owner trusts a folder. */
async function aProject(trustedFolders: string[]): Promise<string> {
  const root = await temporary();
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json']) {
    await cp(name, join(root, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  const settings = JSON.parse(await readFile('package.json', 'utf8')) as object;
  await writeFile(
    join(root, 'package.json'),
    JSON.stringify({ ...settings, fiveWhys: { trustedFolders } }),
  );
  await cp('tests/fixtures/body-components', join(root, 'content'), { recursive: true });
  return root;
}

/** Runs in the project what an owner would run there. */
const RUN = {
  cli: `process.chdir(import.meta.dirname);
process.argv[1] = import.meta.dirname + '/src/cli/main.ts';
await import('./src/cli/main.ts');`,
  astro: `process.chdir(import.meta.dirname);
const { build } = await import('astro');
await build({ root: import.meta.dirname, logLevel: 'silent' });`,
};

async function inProject(root: string, what: keyof typeof RUN, ...args: string[]) {
  const file = join(root, `${what}.mjs`);
  await writeFile(file, RUN[what]);
  return runNode([file, ...args], { ASTRO_TELEMETRY_DISABLED: '1' });
}

test('in a folder that the owner trusts a body runs code, and has the same components; elsewhere none does', async () => {
  const root = await aProject(['incidents/checkout-down']);
  const ran = join(root, 'ran');
  const add = async (file: string, text: string) => {
    const path = join(root, 'content', file);
    await writeFile(path, (await readFile(path, 'utf8')) + text);
  };
  await add(
    INDEX,
    `
import { writeFileSync } from 'node:fs';

export const double = (n) => 2 * n;

## Made of {double(21)}

\`\`\`mermaid title="Who asks whom"
flowchart LR
  shop[Shop] --> payment[Payment]
\`\`\`

\`\`\`js
const a = 1;
\`\`\`

{writeFileSync('${ran}', '') ?? 'It ran.'}

<section style="color: red">Any element, with a [link](/root-causes/settings-not-checked/).</section>
`,
  );
  const built = await inProject(root, 'cli', 'build', '--out', 'dist', '--base', '/kb/');
  assert.equal(built.code, 0, built.stdout + built.stderr);
  assert.equal(existsSync(ran), true);
  // What Astro and its bundler say to each other of such a body is no matter of its author.
  assert.doesNotMatch(built.stdout + built.stderr, /WARN/);
  const html = await readFile(join(root, 'dist/incidents/checkout-down/index.html'), 'utf8');
  assert.match(html, /<h3 id="made-of-42">Made of 42<\/h3>/);
  assert.match(html, /It ran\./);
  assert.match(html, /id="what-follows-from-settings-are-not-checked-before-a-deployment"/);
  assert.match(html, /<input type="checkbox"[^>]* aria-label="Put the setting back"/);
  assert.match(html, /<figure id="figure-1"[^]*Who asks whom/);
  assert.match(html, /<pre [^>]*data-language="js"/);
  assert.match(
    html,
    /<section style="color: red">Any element, with a <a href="\/kb\/root-causes\/settings-not-checked\/">link<\/a>/,
  );
  assert.match(html, /<figcaption>Orders that failed<span class="meta">/);
  assert.match(html, /<span>the step<\/span><\/a><span id="card:\d+" popover="hint"/);
  assert.match(html, /<p>We are looking into failing orders/);

  // All other bodies, of which one is MDX too, are no modules.
  const modules = await readFile(join(root, '.astro/content-modules.mjs'), 'utf8');
  assert.deepEqual(modules.match(/content\/[^"%]+\.mdx?/g), [`content/${INDEX}`]);

  await rm(ran);
  await add(
    'learnings/check-settings.mdx',
    `\n{process.getBuiltinModule('fs').writeFileSync('${ran}', '')}\n`,
  );
  const refused = await inProject(root, 'cli', 'check');
  assert.equal(refused.code, 1);
  assert.match(
    refused.stderr + refused.stdout,
    /learnings\/check-settings\.mdx:9:1 {2}error {2}body-code/,
  );
  assert.notEqual((await inProject(root, 'astro')).code, 0);
  assert.equal(existsSync(ran), false);

  // Nor does what is trusted no more, with all that a build has left.
  await cp('tests/fixtures/body-components/learnings', join(root, 'content/learnings'), {
    recursive: true,
  });
  await cp('package.json', join(root, 'package.json'));
  assert.notEqual((await inProject(root, 'astro')).code, 0);
  assert.equal(existsSync(ran), false);
});

test('a trusted folder that is not there is an error of the settings', async () => {
  const root = await aProject(['incidents/internal-tools']);
  const { code, stdout, stderr } = await inProject(root, 'cli', 'check');
  assert.equal(code, 1);
  const settings = await readFile(join(root, 'package.json'), 'utf8');
  const column = settings.indexOf('"incidents/internal-tools"') + 1;
  const told = stdout + stderr;
  assert.ok(told.includes(`package.json:1:${column}  error  trusted-folder\n`), told);
});
