import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { browser } from '../support/browser.ts';
import { examples, pageKinds } from '../support/page-kinds.ts';
import { builtSite } from '../support/site.ts';

const incident = 'incidents/integration-coordination-failures-1176/';

test('an analysis reads whole without any script', examples, async () => {
  const { address } = await builtSite();
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(incident, address).href);
  const sections = await page.locator('h2').allTextContents();
  assert.ok(sections.map((text) => text.trim()).includes('Five whys'));
  await page.locator('.evidence-fold summary').first().click();
  assert.ok(await page.locator('.evidence').first().isVisible());
  assert.equal(await page.locator('.theme').isVisible(), false);
  await context.close();
});

test(
  'the theme follows the system until one is chosen, and the choice is remembered',
  examples,
  async () => {
    const { address } = await builtSite();
    const context = await (await browser()).newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(address);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    assert.notEqual(light, dark);
    await page.getByLabel('Theme').selectOption('light');
    assert.equal(await paper(), light);
    await page.goto(new URL(incident, address).href);
    assert.equal(await paper(), light);
    assert.equal(await page.getByLabel('Theme').inputValue(), 'light');
    await page.getByLabel('Theme').selectOption('system');
    assert.equal(await paper(), dark);
    await context.close();
  },
);

test('the keyboard alone reaches the content and sees where it is', examples, async () => {
  const { address } = await builtSite();
  const page = await (await browser()).newPage();
  await page.goto(new URL(incident, address).href);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  assert.equal(await skip.textContent(), 'Skip to content');
  assert.equal(await skip.evaluate((link) => getComputedStyle(link).outlineStyle), 'solid');
  const box = await skip.boundingBox();
  assert.ok(box && box.y >= 0, 'the skip link stays out of sight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null));
  await page.close();
});

test('on paper the evidence is unfolded and the furniture gone', examples, async () => {
  const { address } = await builtSite();
  const page = await (await browser()).newPage();
  await page.goto(new URL(incident, address).href);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const height = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
  assert.ok((await height('.evidence')) > 0);
  assert.equal(await page.locator('.toc').isVisible(), false);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    'rgb(255, 255, 255)',
  );
  await page.close();
});

test('a page that does not exist answers 404 with ways to go on', async () => {
  const { address } = await builtSite('/kb/');
  const response = await fetch(new URL('incidents/no-such-incident/', address));
  assert.equal(response.status, 404);
  assert.match(await response.text(), /href="\/kb\/root-causes\/"/);
});

/** Pages that weigh more than they should, and what makes them: bytes, gzipped, style included. */
const heavy: Record<string, number> = {
  // The first analysis cites 63 documents and is five times as long as a usual one.
  incident: 44_000,
  // Its cascade has 43 boxes.
  'incident of thirty steps': 39_500,
};

test('no page but the largest weighs more than 30 KB over the wire, style included', async () => {
  const { address } = await builtSite();
  for (const [kind, path] of Object.entries(pageKinds)) {
    const bytes = await weightOf(new URL(path.slice(1), address).href);
    const limit = heavy[kind] ?? 30_000;
    assert.ok(bytes <= limit, `${kind}: ${bytes} bytes, more than ${limit}`);
  }
});

test('a usual analysis weighs at most 30 KB, with its diagrams', examples, async () => {
  const { address, folder } = await builtSite();
  const names = (await readdir(join(folder, 'incidents'), { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);
  const weights = await Promise.all(
    names.map((name) => weightOf(new URL(`incidents/${name}/`, address).href)),
  );
  const over = weights.filter((bytes) => bytes > 30_000).length;
  assert.equal(over, Object.keys(heavy).length);
});

/** Bytes of a page and its style sheet over the wire. */
async function weightOf(url: string): Promise<number> {
  const weigh = async (address: string) =>
    gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
  const style = /href="([^"]+\.css)"/.exec(await (await fetch(url)).text())![1]!;
  return (await weigh(url)) + (await weigh(new URL(style, url).href));
}
