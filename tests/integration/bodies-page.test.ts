import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/axe.ts';
import { browser } from '../support/browser.ts';
import { plannedSite } from '../support/site.ts';

/** The components of bodies, each on one page, in a real browser. */
const site = plannedSite('/kb/', { content: 'tests/fixtures/body-components' });
const INCIDENT = 'incidents/checkout-down/';

const kinds = {
  '.body-evidence': 2,
  '.body-metric': 1,
  '.body .timeline': 1,
  '.body-quote': 1,
  '.body .note': 2,
  '.body-figure img': 1,
  '.body .ref': 4,
  '.body input[type=checkbox]': 3,
  '.body details': 1,
};

for (const [name, width] of [
  ['desk', 1280],
  ['phone', 390],
] as const) {
  test(`each component stands on the page, for everybody: ${name}`, async () => {
    const { address } = await site();
    const page = await (await browser()).newPage({ viewport: { width, height: 900 } });
    await page.goto(new URL(INCIDENT, address).href);
    for (const [selector, count] of Object.entries(kinds)) {
      assert.equal(await page.locator(selector).count(), count, selector);
      assert.equal(await page.locator(selector).first().isVisible(), true, selector);
    }
    assert.equal(
      await page.locator('.body-figure img').evaluate((image: HTMLImageElement) => {
        image.loading = 'eager';
        return image.decode().then(() => image.naturalWidth > 0);
      }),
      true,
    );
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.deepEqual(await violations(page), []);
    await page.close();
  });
}

test('a heading and the box of a task are named by their words, and by no card', async () => {
  const { address } = await site();
  const html = await (await fetch(new URL(INCIDENT, address))).text();
  assert.match(html, /id="what-follows-from-settings-are-not-checked-before-a-deployment"/);
  assert.deepEqual(
    [...html.matchAll(/<input type="checkbox"[^>]* aria-label="([^"]*)"/g)].map(([, name]) => name),
    [
      'Put the setting back',
      'Compare the settings of all services, as said',
      'The payment client does not start',
    ],
  );
});

test('the card of a link comes with pointer and keyboard, stays, and goes by Escape, without script', async () => {
  const { address } = await site();
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(INCIDENT, address).href);
  const link = page.locator('.ref a').first();
  const card = page.locator('.ref-card').first();
  assert.equal(await card.isVisible(), false);
  await link.hover();
  await card.waitFor({ state: 'visible' });
  assert.equal(
    (await card.innerText()).replace(/\s+/g, ' '),
    'Root cause Settings are not checked before a deployment A deployment can go out with a setting missing, and only the running program notices.',
  );
  // Hoverable: the way from the link to the card does not close it.
  const box = (await card.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
  await page.waitForTimeout(1000);
  assert.equal(await card.isVisible(), true);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await page.mouse.move(0, 0);
  await link.focus();
  await card.waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await link.click();
  assert.equal(new URL(page.url()).pathname, '/kb/root-causes/settings-not-checked/');
  await context.close();
});

test('a page without components does not load their style', async () => {
  const { address } = await site();
  const loads = async (path: string) =>
    /href="[^"]*\/body\.[^"]+\.css"/.test(await (await fetch(new URL(path, address))).text());
  assert.equal(await loads(INCIDENT), true);
  assert.equal(await loads('root-causes/settings-not-checked/'), false);
});
