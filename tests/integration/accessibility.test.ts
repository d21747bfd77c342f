import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { browser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { builtSite } from '../support/site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const themes = ['light', 'dark'] as const;
const widths = [320, 390, 1280];

for (const colorScheme of themes) {
  for (const width of widths) {
    test(`axe finds nothing on any kind of page, ${colorScheme}, ${width} px wide`, async () => {
      const { address } = await builtSite();
      const context = await (
        await browser()
      ).newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const found: string[] = [];
      for (const [kind, path] of Object.entries(pageKinds)) {
        await page.goto(new URL(path.slice(1), address).href);
        found.push(...(await violations(page)).map((text) => `${kind}: ${text}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${kind}: the page is ${overflow} px wider than the screen`);
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }
}

/** What axe finds on a page: rule and element of every violation of WCAG 2.2 A and AA, and of good practice. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const results = (await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}`),
  );
}
