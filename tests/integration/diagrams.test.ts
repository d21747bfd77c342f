import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { browser } from '../support/browser.ts';
import { elementsOf, find, parsePage, textOf } from '../support/html.ts';
import { examples } from '../support/page-kinds.ts';
import { builtSite } from '../support/site.ts';

const INCIDENT = 'incidents/integration-coordination-failures-1176/';

const htmlOf = async (path: string) =>
  readFile(join((await builtSite()).folder, path, 'index.html'), 'utf8');

const isFigure = ({ tagName, properties }: Element) =>
  tagName === 'figure' && String(properties.className).includes('diagram');

const linksOf = (element: Element) =>
  [...elementsOf(element)].flatMap(({ tagName, properties }) =>
    tagName === 'a' && typeof properties.href === 'string' ? [properties.href] : [],
  );

/** Does something with a page of the site in a browser of its own. */
async function onPage<T>(
  path: string,
  act: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const { address } = await builtSite();
  const context = await (await browser()).newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, address).href);
    return await act(page);
  } finally {
    await context.close();
  }
}

test('the cascade links every step, every root cause and the impact', examples, async () => {
  const page = parsePage(await htmlOf(INCIDENT));
  const figure = find(page, ({ properties }) => properties.id === 'cascade-diagram');
  const svg = find(figure, ({ tagName }) => tagName === 'svg');
  assert.deepEqual(
    new Set(linksOf(svg)),
    new Set([
      ...['test-discovery-failure', 'ssot-migration-incompleteness', 'import-fragmentation']
        .concat(['configuration-drift', 'staging-coordination-breakdown', 'golden-path-blockage'])
        .map((step) => `/${INCIDENT}steps/${step}/`),
      ...['test-infrastructure-misalignment', 'partial-migration-strategy', 'module-proliferation']
        .concat(['configuration-fragmentation'])
        .map((cause) => `/root-causes/${cause}/`),
      `/${INCIDENT}remediations/test-discovery-patterns/`,
      `/${INCIDENT}remediations/auth-service-port/`,
      `/${INCIDENT}#impact`,
    ]),
  );
});

test('every diagram has a title, a description and the same in words', async () => {
  const { folder } = await builtSite();
  const names = (await readdir(folder, { recursive: true })).filter((one) => one.endsWith('.html'));
  const faults: string[] = [];
  for (const name of names) {
    const page = parsePage(await readFile(join(folder, name), 'utf8'));
    for (const figure of [...elementsOf(page)].filter(isFigure)) {
      const has = (tag: string) =>
        [...elementsOf(figure)].some((one) => one.tagName === tag && textOf(one) !== '');
      for (const tag of ['title', 'desc', 'figcaption', 'ul']) {
        if (!has(tag)) faults.push(`${name} ${String(figure.properties.id)}: no <${tag}>`);
      }
    }
  }
  assert.deepEqual(faults, []);
});

test('no diagram holds a style, a script, a handler or an address of another site', async () => {
  const { folder } = await builtSite();
  const names = (await readdir(folder, { recursive: true })).filter((one) => one.endsWith('.html'));
  const faults: string[] = [];
  let seen = 0;
  for (const name of names) {
    for (const [svg] of (await readFile(join(folder, name), 'utf8')).matchAll(
      /<svg [^>]*data-least[^]*?<\/svg>/g,
    )) {
      seen++;
      const found =
        /\sstyle=|<style|<script|<foreignObject|\son\w+=|(?:href|src)="(?!\/|#|https:)|url\((?!#)|javascript:/i.exec(
          svg.replace(/>[^<]*</g, '><'),
        );
      if (found) faults.push(`${name}: ${found[0]}`);
    }
  }
  assert.ok(seen > 0, 'no diagram was looked at');
  assert.deepEqual(faults, []);
});

/** The scripts of a page that are more than the choice of a theme and the keys of search, which every page has. */
async function scriptsOf(path: string): Promise<string[]> {
  const { folder } = await builtSite();
  const tags = [...(await htmlOf(path)).matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  const scripts = await Promise.all(
    tags.map(async ([, attributes, text]) => {
      const file = /src="([^"]+)"/.exec(attributes!)?.[1];
      return file ? readFile(join(folder, file), 'utf8') : text!;
    }),
  );
  return scripts.filter((script) => !/theme|search-link/.test(script));
}

test('a page that is read loads no script for its diagrams', examples, async () => {
  for (const path of [
    INCIDENT,
    `${INCIDENT}steps/test-discovery-failure/`,
    'root-causes/module-proliferation/',
  ]) {
    assert.deepEqual(await scriptsOf(path), []);
  }
});

test('zoom and copy weigh less than 3 KB', async () => {
  const [script, ...others] = await scriptsOf('map/');
  assert.match(script!, /Zoom in/);
  assert.deepEqual(others, []);
  assert.ok(Buffer.byteLength(script!) < 3072, `${Buffer.byteLength(script!)} bytes`);
});

test('a cascade of thirteen boxes weighs less than 2.5 KB gzipped', examples, async () => {
  const [svg] = /<svg [^>]*data-least[^]*?<\/svg>/.exec(await htmlOf(INCIDENT))!;
  assert.ok(gzipSync(svg).length < 2560, `${gzipSync(svg).length} bytes`);
});

test('the keyboard reaches the boxes of a diagram and opens their pages', examples, async () => {
  await onPage(INCIDENT, async (page) => {
    await page.locator('#cascade-diagram .diagram-canvas').focus();
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement!.getAttribute('href'));
    assert.match(href!, /^\/root-causes\//);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === href);
  });
});

test('a strict policy on styles holds', examples, async () => {
  const { address } = await builtSite();
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "style-src 'self'" };
    await route.fulfill({ response, headers });
  });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  for (const path of [INCIDENT, `${INCIDENT}diagram/`, 'map/']) {
    await page.goto(new URL(path, address).href);
  }
  await context.close();
  assert.deepEqual(violations, []);
});

test('diagrams follow the theme, and colours that the reader forces', examples, async () => {
  const fillOf = (options: BrowserContextOptions) =>
    onPage(
      INCIDENT,
      (page) =>
        page
          .locator('#cascade-diagram svg text')
          .first()
          .evaluate((text) => getComputedStyle(text).fill),
      options,
    );
  assert.equal(await fillOf({ colorScheme: 'light' }), 'rgb(27, 28, 30)');
  assert.equal(await fillOf({ colorScheme: 'dark' }), 'rgb(232, 232, 228)');
  assert.equal(await fillOf({ colorScheme: 'dark', forcedColors: 'active' }), 'rgb(255, 255, 255)');
});

test('at full size a diagram can be magnified, moved and copied', examples, async () => {
  await onPage(
    `${INCIDENT}diagram/`,
    async (page) => {
      const figure = page.locator('#cascade');
      const svg = figure.locator('svg');
      const width = async () => Number(await svg.getAttribute('width'));
      const before = await width();
      await figure.getByRole('button', { name: 'Zoom in' }).click();
      assert.equal(await width(), before * 1.25);
      await figure.locator('.diagram-canvas').press('-');
      assert.equal(await width(), before);

      await figure.getByRole('button', { name: 'Copy mermaid' }).click();
      await figure.getByText('Copied.').waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^flowchart TB$/m);

      await figure.getByRole('button', { name: 'Copy SVG' }).click();
      const copied = await page.evaluate(async () => {
        const text = await navigator.clipboard.readText();
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return { text, root: parsed.documentElement.localName };
      });
      assert.equal(copied.root, 'svg');
      assert.doesNotMatch(copied.text, /var\(--/);
      assert.match(copied.text, /href="http:\/\/localhost:\d+\/root-causes\//);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('without a script the full size shows picture, words and source', examples, async () => {
  await onPage(
    `${INCIDENT}diagram/`,
    async (page) => {
      const figure = page.locator('#cascade');
      assert.equal(await figure.getByRole('button').count(), 0);
      await figure.getByText('Mermaid source').click();
      await figure.getByText('flowchart TB').waitFor();
      await figure.getByText('The same in words').click();
      await figure.locator('.diagram-words li').first().waitFor();
    },
    { javaScriptEnabled: false },
  );
});
