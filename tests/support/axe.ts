import { createRequire } from 'node:module';
import type { AxeResults, RuleMetadata, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.2 A and AA, and good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** As far as it is used here. */
interface Axe {
  getRules(tags: string[]): RuleMetadata[];
  run(options: RunOptions): Promise<AxeResults>;
}

/**
 * What axe finds on a page in light and then in dark: scheme, rule and element of every
 * violation. The schemes differ in colours alone, so in dark only what these decide is judged.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  return [...(await violationsIn(page, 'light')), ...(await violationsIn(page, 'dark'))];
}

async function violationsIn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return page.evaluate(
    async ({ scheme, tags }) => {
      const { axe } = window as unknown as { axe: Axe };
      const ofColours = axe.getRules(tags).filter((rule) => rule.tags.includes('cat.color'));
      const { violations: found } = await axe.run({
        runOnly: scheme === 'light' ? tags : ofColours.map(({ ruleId }) => ruleId),
        resultTypes: ['violations'],
      });
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${scheme}: ${id} at ${target.join(' ')}`),
      );
    },
    { scheme: colorScheme, tags: standards },
  );
}
