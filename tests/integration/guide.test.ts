import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type * as z from 'zod';
import { readSiteFromDisk } from '../../src/adapters/disk.ts';
import { bodyComponents, plainElements } from '../../src/body/elements/index.ts';
import { commands } from '../../src/cli/commands.ts';
import type { Commands } from '../../src/cli/command-line/command.ts';
import { pagePaths, referencePath, rulePath } from '../../src/graph/routes.ts';
import { sources } from '../../src/guide/sources.ts';
import { schemasFor } from '../../src/model/index.ts';
import { fieldsOf } from '../../src/model/introspect.ts';
import { kindInfo, kinds, type Kind } from '../../src/model/kinds.ts';
import { siteSchema } from '../../src/model/site.ts';
import { evidenceKinds, stopReasons } from '../../src/model/vocabulary.ts';
import { ruleIds } from '../../src/rules/index.ts';
import { elementsOf, parsePage, textOf } from '../support/html.ts';
import { examples } from '../support/page-kinds.ts';
import { builtSite } from '../support/site.ts';

const all: Commands = commands;
const site = (await readSiteFromDisk({ content: 'content' }))!;

async function page(path: string, variant?: { content: string }) {
  const { folder } = await builtSite('/', variant);
  return parsePage(await readFile(join(folder, path, 'index.html'), 'utf8'));
}

/** Everything on a page of the reference that can be linked to, but for the frame around it. */
async function anchorsOn(path: string): Promise<string[]> {
  const article = [...elementsOf(await page(path))].find(({ tagName }) => tagName === 'article')!;
  return [...elementsOf(article)]
    .map(({ properties }) => String(properties.id ?? ''))
    .filter((id) => id !== '' && id !== 'toc-title');
}

const ofKinds: Record<Kind, z.ZodType> = schemasFor(site);
const schemas: Record<string, z.ZodType> = {
  ...Object.fromEntries(kinds.map((kind) => [kindInfo[kind].folder, ofKinds[kind]])),
  site: siteSchema,
};

for (const [folder, schema] of Object.entries(schemas)) {
  test(`the reference of ${folder} has every field of its schema, in its order, and no other`, async () => {
    const expected = fieldsOf(schema).map(({ path }) => path.replaceAll('[]', ''));
    assert.deepEqual(await anchorsOn(referencePath(folder)), expected);
  });
}

test('the reference has every component with every attribute, and no other', async () => {
  const expected = bodyComponents.flatMap(({ name, attributes }) => [
    name,
    ...Object.keys(attributes).map((attribute) => `${name}.${attribute}`),
  ]);
  assert.deepEqual(await anchorsOn(referencePath('components')), [...expected, 'html', 'refused']);
});

test('the reference shows every example of a component as it is written, and every HTML element', async () => {
  const text = textOf(await page(referencePath('components')));
  for (const { example } of bodyComponents) assert.ok(text.includes(example.replace(/\s+/g, ' ')));
  for (const name of plainElements) assert.ok(text.includes(`<${name}>`));
});

test('the reference has every command with every option, and no other', async () => {
  const expected = Object.entries(all).flatMap(([name, { flags }]) => [
    name,
    ...Object.keys(flags).map((flag) => `${name}.${flag}`),
  ]);
  assert.deepEqual(await anchorsOn(referencePath('commands')), expected);
});

test('the list of rules has every rule, and each has its page', async () => {
  const links = [...elementsOf(await page(pagePaths.rules))].map(({ properties }) =>
    String(properties.href),
  );
  const listed = links.filter((link) => /^\/guide\/rules\/[^/]+\/$/.test(link));
  assert.deepEqual(listed.toSorted(), ruleIds.map(rulePath).toSorted());
  const { folder } = await builtSite();
  const items = await readdir(join(folder, pagePaths.rules), { withFileTypes: true });
  const pages = items.filter((item) => item.isDirectory()).map(({ name }) => name);
  assert.deepEqual(pages.toSorted(), [...ruleIds].toSorted());
});

test('the reference has a page for each sort of file, and no other', async () => {
  const { folder } = await builtSite();
  const items = await readdir(join(folder, pagePaths.reference), { withFileTypes: true });
  const pages = items.filter((item) => item.isDirectory()).map(({ name }) => name);
  const expected = [...Object.keys(schemas), 'commands', 'components'];
  assert.deepEqual(pages.toSorted(), expected.toSorted());
});

test('words of an owner stand in the reference with when to choose them', async () => {
  const text = textOf(await page(referencePath('incidents')));
  for (const { id, name, description } of site.severities) {
    assert.ok(text.includes(`${id}${name}: ${description}`), id);
  }
});

test('the chapter on the five whys cites every source that it lists', async () => {
  const links = [...elementsOf(await page(pagePaths.fiveWhys))]
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties.href));
  for (const { name, url } of sources) {
    assert.ok(links.includes(`#ref-${name}`), `${name} is not cited`);
    assert.ok(links.includes(url), `${name} is not listed`);
  }
});

test('the chapter on the five whys explains every reason to stop, and names every kind of evidence', async () => {
  const text = textOf(await page(pagePaths.fiveWhys)).toLowerCase();
  const words: Record<string, string> = { code: 'piece of code', config: 'setting' };
  for (const kind of evidenceKinds) assert.ok(text.includes(words[kind] ?? kind), kind);
  for (const reason of stopReasons) assert.ok(text.includes(reason), reason);
});

test('every command that the guide tells to type is one, with options that it takes', async () => {
  const { folder } = await builtSite();
  const names = await readdir(join(folder, pagePaths.guide), { recursive: true });
  const typed: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const html = await readFile(join(folder, pagePaths.guide, name), 'utf8');
    for (const element of elementsOf(parsePage(html))) {
      if (element.tagName === 'code') typed.push(...(textOf(element).match(/npm run \S.*/g) ?? []));
    }
  }
  assert.ok(typed.length > 5);
  const unknown = typed.filter((line) => {
    const [, name = '', rest = ''] = /^npm run (\S+)(.*)/.exec(line)!;
    const flags = [...rest.matchAll(/--([a-z][\w-]*)/g)].map(([, flag]) => flag!);
    return !all[name] || flags.some((flag) => !all[name]!.flags[flag]);
  });
  assert.deepEqual(unknown, []);
});

const step = 'incidents/integration-coordination-failures-1176/steps/test-discovery-failure';

test('what the guide shows of a real analysis are lines of its files', examples, async () => {
  const root = await page(pagePaths.write);
  const shown = [...elementsOf(root)].filter(({ tagName }) => tagName === 'figure');
  assert.ok(shown.length >= 6);
  const file = await readFile(`content/example/${step}.md`, 'utf8');
  const lines = shown
    .filter((figure) => textOf(figure).includes(`${step}.md`))
    .flatMap((figure) => [...elementsOf(figure)])
    .filter(({ properties }) => [properties.className].flat().includes('line'))
    .map(textOf);
  assert.ok(lines.length > 20);
  const written = file.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  assert.deepEqual(
    lines.filter((line) => line !== '# …' && !written.includes(line)),
    [],
  );
});

test('without the example content the guide shows made-up lines, and links to nothing that is gone', async () => {
  const content = 'tests/fixtures/base';
  const write = await page(pagePaths.write, { content });
  assert.ok(textOf(write).includes('The deployment took the setting out'));
  for (const path of [pagePaths.write, pagePaths.fiveWhys]) {
    const links = [...elementsOf(await page(path, { content }))].map(({ properties }) =>
      String(properties.href),
    );
    assert.deepEqual(
      links.filter((link) => link.includes('1176')),
      [],
    );
  }
});
