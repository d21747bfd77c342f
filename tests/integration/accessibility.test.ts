import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/axe.ts';
import { browser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { builtSite } from '../support/site.ts';

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
