import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildWithAstro, run, runNode } from '../support/command.ts';
import { elementsOf, find, parsePage, textOf } from '../support/html.ts';
import { plannedSite } from '../support/site.ts';

/** Diagrams that authors write into bodies, in a small base of their own. */
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const INCIDENT = 'incidents/checkout-down/index.mdx';
const CAUSE = 'root-causes/settings-not-checked.md';

/** The smallest base, with text added to the end of two of its files. */
async function aBaseWith(additions: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  folders.push(folder);
  await cp('tests/fixtures/base', folder, { recursive: true });
  for (const [file, text] of Object.entries(additions)) {
    const path = join(folder, file);
    await writeFile(path, (await readFile(path, 'utf8')) + text);
  }
  return folder;
}

const broken = {
  [INCIDENT]: `
\`\`\`mermaid
flowchart TD
  A[Deploy] --> B
  %% a comment
  B[oops --> C
\`\`\`

Between.

\`\`\`mermaid
flowchrt TD
  A --> B
\`\`\`
`,
  [CAUSE]: `
- in a list

  \`\`\`mermaid
  sequenceDiagram
    A->>B: hello
    loop forever
  \`\`\`
`,
};

test('all diagrams that cannot be drawn are reported at once, at the lines of the files', async () => {
  const folder = await aBaseWith(broken);
  const { code, stdout, stderr } = await run('check', '--content', folder);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  const help = '  Mend the line, or write ```text instead of ```mermaid to show it as it is.';
  assert.equal(
    stdout.replaceAll(`${folder}/`, ''),
    `${INCIDENT}:26:4  error  diagram-syntax
  26 |   B[oops --> C
     |    ^
  Found a diagram that mermaid cannot draw near \`B[oops --> C\`: The label that begins here is not closed.
${help}

${INCIDENT}:32:1  error  diagram-syntax
  32 | flowchrt TD
     | ^
  Found a diagram that mermaid cannot draw near \`flowchrt TD\`: No kind of diagram is called \`flowchrt\`. Did you mean \`flowchart\`?
${help}

${CAUSE}:13:5  error  diagram-syntax
  13 |     loop forever
     |     ^
  Found a diagram that mermaid cannot draw near \`loop forever\`: What begins here is not closed: \`end\` is missing.
${help}

3 errors in 2 files.
Hints are left out; see them with npm run check -- --hints --content ${folder}.
`,
  );
});

test('Astro itself refuses them too', async () => {
  const folder = await aBaseWith(broken);
  const { code, stdout, stderr } = await buildWithAstro(folder, join(folder, 'dist'));
  assert.equal(code, 1);
  assert.match(stdout + stderr, /checkout-down\/index\.mdx:26:\d+ {2}error {2}diagram-syntax/);
});

const site = plannedSite('/kb/', { content: 'tests/fixtures/body-components' });

/** A page of the site that holds diagrams in bodies. */
async function drawnPage(path: string): Promise<string> {
  const { folder } = await site();
  return readFile(join(folder, path, 'index.html'), 'utf8');
}

test('a diagram in a body is drawn where it stands, with its links under the base', async () => {
  const html = await drawnPage('incidents/two-diagrams');
  const figures = [...elementsOf(parsePage(html))].filter(
    ({ tagName, properties }) =>
      tagName === 'figure' && String(properties.id).startsWith('figure-'),
  );
  assert.equal(figures.length, 2);
  for (const figure of figures) {
    assert.equal(
      textOf(find(figure, ({ tagName }) => tagName === 'figcaption')),
      'Who asks whom Full size: Who asks whom',
    );
    assert.match(textOf(find(figure, ({ tagName }) => tagName === 'ul')), /Shop.*Payment & "more"/);
    const picture = find(figure, ({ tagName }) => tagName === 'svg');
    const links = [...elementsOf(picture)].map(({ properties }) => properties.href);
    assert.ok(links.includes('/kb/root-causes/settings-not-checked/'), links.join(' '));
  }
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, [...new Set(ids)], 'an id stands twice on the page');

  const large = await drawnPage('incidents/two-diagrams/diagram');
  assert.match(large, /<figure id="figure-2"/);
  assert.match(large, /flowchart LR/);
});

test('a link in a diagram that leads nowhere is a fault like any other', async () => {
  const folder = await aBaseWith({
    [INCIDENT]:
      '\n```mermaid\nflowchart LR\n  A --> B\n  click B href "/root-causes/no-such-cause/"\n```\n',
  });
  const { code, stdout } = await run('check', '--content', folder);
  assert.equal(code, 1);
  assert.match(stdout, /checkout-down\/index\.mdx:25:17 {2}error {2}/);
  assert.match(stdout, /no-such-cause/);
});

test('a link behind a semicolon is judged too', async () => {
  const folder = await aBaseWith({
    [INCIDENT]: '\n```mermaid\nflowchart LR\n  A --> B; click A href "/no-such-page/"\n```\n',
  });
  const { code, stdout } = await run('check', '--content', folder);
  assert.equal(code, 1);
  assert.match(stdout, /checkout-down\/index\.mdx:24:26 {2}error {2}unknown-reference/);
});

test('the same diagram twice without a title, its name in any writing, and its texts under a base', async () => {
  for (const page of [
    'incidents/two-untitled-diagrams',
    'incidents/two-untitled-diagrams/diagram',
  ]) {
    const html = await drawnPage(page);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)], 'an id stands twice on the page');
    const labels = [...elementsOf(parsePage(html))]
      .filter(({ tagName }) => tagName === 'text')
      .map(textOf)
      .filter((label) => label.startsWith('Write'));
    assert.equal(labels.length, 2);
    for (const label of labels) assert.match(label, /"\/x"/);
    assert.match(html, /<a href="\/kb\/root-causes\/settings-not-checked\/" transform/);
  }
});

test('diagrams are drawn where the cache cannot be written', async () => {
  const program = `
    process.chdir(process.argv[2]);
    const { drawFence } = await import(process.argv[3]);
    const { svg } = await drawFence({ source: 'flowchart LR\\n  A --> B' });
    process.stdout.write(svg.slice(0, 4));
    process.exit(0);
  `;
  const folder = await mkdtemp(join(tmpdir(), 'kb-'));
  folders.push(folder);
  // A project whose cache is a file, which not even root can write into.
  await writeFile(join(folder, '.cache'), '');
  for (const name of ['src', 'node_modules', 'package.json']) {
    await symlink(resolve(name), join(folder, name));
  }
  const file = join(folder, 'draw.mjs');
  await writeFile(file, program);
  const { stdout, stderr } = await runNode([file, folder, resolve('src/adapters/diagrams.ts')]);
  assert.equal(stdout, '<svg', stderr);
});

test('of a long line a fault shows the beginning', async () => {
  const folder = await aBaseWith({
    [INCIDENT]: `\n\`\`\`mermaid\nflowchart LR\n  A[${'('.repeat(5000)}\n\`\`\`\n`,
  });
  const { code, stderr } = await run('check', '--content', folder);
  assert.equal(code, 1);
  assert.ok(Math.max(...stderr.split('\n').map(({ length }) => length)) < 300, stderr);
});
