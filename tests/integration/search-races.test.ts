import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { browser } from '../support/browser.ts';
import {
  inPage,
  openPalette,
  openSearch,
  paletteShows,
  SEARCH_BASE,
  settled,
  typeInPalette,
} from '../support/search.ts';
import { plannedSite } from '../support/site.ts';

/** What comes late must not undo what came after it. */

const ORDERS = 'incidents/orders-without-database/';
const small = plannedSite('/', { content: SEARCH_BASE });

/** ms that every file of the index takes from now on; more than after which a wait is told. */
const SLOW = 700;
const slowDown = (page: Page, what = '**/pagefind/**', end: 'continue' | 'abort' = 'continue') =>
  page.route(what, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await route[end]();
  });

const said = (page: Page) => page.locator('.palette [role=status]').textContent();

test('a search that was overtaken leaves neither its wait nor its failure on the screen', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await page.goto(new URL(ORDERS, address).href);
    await openPalette(page);
    await typeInPalette(page, 'periwinkle');
    await slowDown(page);
    await page.locator('#palette-field').fill('zyxwvut marmoset');
    await page.waitForTimeout(50);
    await page.locator('#palette-field').fill('periwinkle');
    await paletteShows(page, 'periwinkle');
    assert.equal(await said(page), '2 results');
    await page.unrouteAll({ behavior: 'wait' });
    await slowDown(page, '**/pagefind/**', 'abort');
    await page.locator('#palette-field').fill('otherwise unseen');
    await page.waitForTimeout(50);
    await page.locator('#palette-field').fill('periwinkle');
    await paletteShows(page, 'periwinkle');
    await page.waitForTimeout(3 * SLOW);
    assert.equal(await said(page), '2 results');
    assert.equal(await page.locator('.palette .result').count(), 2);
  });
});

test('only a long wait is told, and that ends with what was waited for', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await page.goto(new URL(ORDERS, address).href);
    await slowDown(page);
    await openPalette(page);
    await page.locator('#palette-field').fill('periwinkle');
    await page.getByText('Searching …').waitFor();
    await paletteShows(page, 'periwinkle');
    await page.locator('#palette-field').fill('');
    // This time nothing has to be loaded.
    await typeInPalette(page, 'periwinkle');
    await page.waitForTimeout(SLOW);
    assert.equal(await said(page), '2 results');
  });
});

test('Escape takes back an Enter that still waits for its result', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    const url = new URL(ORDERS, address).href;
    await page.goto(url);
    await openPalette(page);
    await typeInPalette(page, 'periwinkle');
    await slowDown(page);
    await page.locator('#palette-field').fill('marmoset');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(6 * SLOW);
    assert.equal(page.url(), url);
    assert.equal(await page.locator('dialog[open]').count(), 0);
  });
});

test('what is typed while the palette is loaded is kept, corrections included', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await slowDown(page, '**/palette-*.js');
    await page.goto(new URL(ORDERS, address).href);
    await page.keyboard.press('/');
    for (const key of ['p', 'e', 'e', 'Backspace', 'r', 'i']) await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.locator('#palette-field').inputValue(), 'peri');
  });
});

test('Escape while the palette is loaded keeps it away until it is wanted again', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await slowDown(page, '**/palette-*.js');
    await page.goto(new URL(ORDERS, address).href);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.locator('dialog.palette').waitFor({ state: 'attached' });
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
  });
});

test('two filters that are chosen at once are both chosen', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await openSearch(page, address);
    await page.evaluate(() => {
      const boxes = document.querySelectorAll<HTMLInputElement>('[data-facet=kind] input');
      boxes[0]!.click();
      boxes[1]!.click();
    });
    await settled(page);
    assert.equal(new URL(page.url()).search, '?kind=incidents&kind=root-causes');
    assert.equal(await page.locator('[data-facet=kind] input[checked]').count(), 2);
  });
});

test('on paper the page stands without the palette over it', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await page.goto(new URL(ORDERS, address).href);
    await openPalette(page);
    assert.equal(await page.locator('dialog.palette').isVisible(), true);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('dialog.palette').isVisible(), false);
  });
});

test('a text of one letter that is all there is finds nothing, and says so', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    await openSearch(page, address, '?q=q');
    assert.equal(
      await page.locator('#search-status').textContent(),
      'Nothing was found for “q”. Try fewer words, another word for it, or the name of a service.',
    );
  });
});
