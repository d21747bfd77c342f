import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { browser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { inPage } from '../support/search.ts';
import { plannedSite } from '../support/site.ts';

const site = plannedSite('/');
/** Widths between which the layout changes, in px. */
const layouts = [390, 1280];
/** No page is wider than these screens, in px. */
const screens = [320, ...layouts];
const height = 900;

test('axe finds nothing on any kind of page, in light and dark, on a phone and on a desk', async () => {
  const { address } = await site();
  const chromium = await browser();
  // Each in a process of the browser's own, side by side.
  const found = await Promise.all(
    layouts.map((width) =>
      inPage(
        chromium,
        async (page) => {
          const faults: string[] = [];
          for (const [kind, path] of Object.entries(pageKinds)) {
            await page.goto(new URL(path.slice(1), address).href);
            faults.push(...(await violations(page)).map((text) => `${kind}, ${width} px: ${text}`));
          }
          return faults;
        },
        { viewport: { width, height } },
      ),
    ),
  );
  assert.deepEqual(found.flat(), []);
});

/** px by which a page is wider than the screen. */
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('no kind of page is wider than the screen', async () => {
  const { address } = await site();
  await inPage(await browser(), async (page) => {
    const found: string[] = [];
    for (const [kind, path] of Object.entries(pageKinds)) {
      await page.goto(new URL(path.slice(1), address).href);
      for (const width of screens) {
        await page.setViewportSize({ width, height });
        const overflow = await overflowOf(page);
        if (overflow > 0) found.push(`${kind}, ${width} px: ${overflow} px wider than the screen`);
      }
    }
    assert.deepEqual(found, []);
  });
});
