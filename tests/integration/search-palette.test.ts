import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { listPath, withBase } from '../../src/graph/routes.ts';
import { kinds } from '../../src/model/kinds.ts';
import { violations } from '../support/axe.ts';
import { browser } from '../support/browser.ts';
import { examples } from '../support/page-kinds.ts';
import {
  complaintsOf,
  inPage,
  openPalette,
  paletteShows,
  pathsOn,
  resultsOn,
  SEARCH_BASE,
  settled,
  typeInPalette,
} from '../support/search.ts';
import { builtSite, plannedSite, type BuiltSite } from '../support/site.ts';

const small = plannedSite('/', { content: SEARCH_BASE });
const LIST = '.palette .results';
const ORDERS = 'incidents/orders-without-database/';
const FIRST = 'incidents/integration-coordination-failures-1176/';

/**
 * Opens a page of a site in a browser of its own and does something there; what
 * meddles with the network is set up before, or the browser may not know of it in time.
 */
async function onPage<T>(
  { address }: BuiltSite,
  path: string,
  act: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<T> {
  return inPage(
    await browser(),
    async (page) => {
      await prepare(page);
      await page.goto(new URL(path, address).href);
      return act(page);
    },
    options,
  );
}

const said = (page: Page) => page.locator('.palette [role=status]').textContent();
const isOpen = (page: Page) => page.locator('dialog.palette').isVisible();
/** What has the focus: an address, a text or a name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    return element.getAttribute('href') ?? (element.id || element.textContent);
  });
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the palette over an incident, with the field ready`, async () => {
    await onPage(await small(), ORDERS, async (page) => {
      await openPalette(page, key);
      assert.equal(await focused(page), 'palette-field');
      assert.equal(await page.locator('#palette-field').inputValue(), '');
      await typeInPalette(page, 'periwinkle');
      assert.deepEqual(await pathsOn(page, LIST), [
        '/incidents/clock-drift/',
        '/incidents/sso-migration/',
      ]);
      assert.equal(await said(page), '2 results');
    });
  });
}

test('the button of every page opens the palette too', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    await page.locator('a.search-link').click();
    await page.locator('dialog.palette[open]').waitFor();
    assert.equal(await focused(page), 'palette-field');
    assert.equal(new URL(page.url()).pathname, `/${ORDERS}`);
  });
});

test('the keyboard alone searches, moves, opens, closes and comes back', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    await page.locator('nav a').first().focus();
    const before = await focused(page);
    await openPalette(page);
    await typeInPalette(page, 'connections');
    const links = await page
      .locator('.palette-content a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const seen: (string | null)[] = [];
    const press = async (key: string) => {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    };
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home']) {
      await press(key);
    }
    await press('ArrowUp');
    const [first, second] = links as [string, string];
    const last = links.at(-1)!;
    assert.deepEqual(seen, [first, second, first, last, last, first, 'palette-field']);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('x');
    assert.equal(await page.locator('#palette-field').inputValue(), 'connectionsx');
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(page), false);
    assert.equal(await focused(page), before);

    await openPalette(page);
    await paletteShows(page, 'connectionsx');
    // What was typed last is selected: typing replaces it.
    await typeInPalette(page, 'periwinkle');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/incidents/clock-drift/');
  });
});

test('Enter opens the step that an arrow reached', async () => {
  await onPage(await small(), '', async (page) => {
    await openPalette(page);
    await typeInPalette(page, 'marmoset');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${ORDERS}steps/pool-exhausted/`);
  });
});

test('Enter before there are results opens the first one as soon as it is there', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    await page.route('**/pagefind/search.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await openPalette(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('periwinkle');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/incidents/clock-drift/');
  });
});

test('the focus stays inside while the palette is open', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    await openPalette(page);
    await typeInPalette(page, 'connections');
    const outside: string[] = [];
    const reached = new Set<string | null>();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let count = 0; count < 24; count++) {
        await page.keyboard.press(key);
        const where = await page.evaluate(() => {
          const { activeElement } = document;
          // Between the last and the first is the browser itself.
          if (activeElement === document.body) return 'browser';
          return activeElement!.closest('dialog') ? 'inside' : activeElement!.outerHTML;
        });
        if (where === 'inside') reached.add(await focused(page));
        else if (where !== 'browser') outside.push(where);
      }
    }
    assert.deepEqual(outside, []);
    const all = await page.locator('.palette :is(a, button, input)').count();
    assert.equal(reached.size, all);
  });
});

test('a slash that is typed somewhere is a slash', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    await page.getByLabel('Theme').focus();
    await page.keyboard.press('/');
    assert.equal(await page.locator('dialog').count(), 0);
    await page.evaluate(() => document.activeElement!.after(document.createElement('textarea')));
    await page.locator('textarea').focus();
    await page.keyboard.press('/');
    assert.equal(await page.locator('textarea').inputValue(), '/');
    assert.equal(await page.locator('dialog').count(), 0);
  });
  await onPage(await small(), ORDERS, async (page) => {
    await openPalette(page);
    await typeInPalette(page, 'a/b');
    assert.equal(await page.locator('#palette-field').inputValue(), 'a/b');
  });
  await onPage(await small(), 'search/', async (page) => {
    await page.locator('#search.scripted').waitFor();
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'search-field');
    await page.keyboard.type('a/b');
    assert.equal(await page.locator('#search-field').inputValue(), 'a/b');
    assert.equal(await page.locator('dialog').count(), 0);
  });
});

test('what was searched for is kept on this machine alone, and can be forgotten', async () => {
  const site = await small();
  await onPage(site, '', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    for (const text of ['periwinkle', 'marmoset', 'periwinkle']) {
      await openPalette(page);
      await typeInPalette(page, text);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/incidents/*/');
      await page.goto(site.address);
    }
    assert.deepEqual(await stored(page), { 'recent-searches': '["periwinkle","marmoset"]' });
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(
      asked.filter((request) => /periwinkle|marmoset/.test(request)),
      [],
    );

    await openPalette(page);
    const recent = page.locator('.recent button');
    assert.deepEqual(await recent.allTextContents(), ['periwinkle', 'marmoset']);
    await recent.nth(1).click();
    await paletteShows(page, 'marmoset');
    assert.deepEqual(await pathsOn(page, LIST), [`/${ORDERS}`]);
    await page.locator('#palette-field').fill('');
    await page.getByRole('button', { name: 'Forget these' }).press('Enter');
    assert.deepEqual(await stored(page), {});
    assert.equal(await recent.count(), 0);
    assert.equal(await focused(page), 'palette-field');
  });
});

test('without a text the palette leads to the lists of every kind', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    await openPalette(page);
    const links = await page
      .locator('.palette-content a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(links, kinds.map(listPath));
    assert.equal(await said(page), '');
  });
});

test('under a base the palette opens, and its links carry the base', examples, async () => {
  const site = await builtSite('/kb/');
  await onPage(site, FIRST, async (page) => {
    await openPalette(page, 'Control+k');
    const welcome = await page
      .locator('.palette-content a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(
      welcome,
      kinds.map((kind) => withBase('/kb/', listPath(kind))),
    );
    await typeInPalette(page, 'collected 0 items');
    const results = await resultsOn(page, LIST);
    const links = results.flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]);
    assert.ok(links.includes(`/kb/${FIRST}`));
    assert.deepEqual(
      links.filter((link) => !link.startsWith('/kb/')),
      [],
    );
    const more = page.locator('.palette-more a');
    assert.equal(await more.getAttribute('href'), '/kb/search/?q=collected+0+items');
    await more.click();
    await page.waitForURL('**/kb/search/?q=collected+0+items');
    await settled(page);
    assert.deepEqual((await resultsOn(page)).slice(0, results.length), results);
    await page.goBack();
    await openPalette(page);
    await typeInPalette(page, '#1176');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/kb/${FIRST}`);
  });
});

test('a page that nobody searches on asks for nothing of search', async () => {
  const { address } = await small();
  await inPage(await browser(), async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('worker', (worker) => asked.push(`worker ${worker.url()}`));
    await page.goto(new URL(ORDERS, address).href, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1000);
    assert.deepEqual(
      asked.map((path) => path.replace(/\.[\w-]{8}\./, '.hash.')),
      [`/${ORDERS}`, '/_astro/Page.hash.css', '/favicon.svg'],
    );
    // The same page asks for all of it once somebody does.
    await openPalette(page);
    await typeInPalette(page, 'periwinkle');
    for (const part of [/palette/, /^worker/, /pagefind\/search\.json/, /\.pf_index$/]) {
      assert.ok(
        asked.some((path) => part.test(path)),
        String(part),
      );
    }
  });
});

test('the listener of keys in every page is at most 1,024 bytes', async () => {
  const { folder } = await small();
  for (const path of ['', ORDERS, 'search/']) {
    const html = await readFile(join(folder, path, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script type="module">([^]*?)<\/script>/g)]
      .map(([, script]) => script!)
      .filter((script) => script.includes('search-link'));
    assert.equal(scripts.length, 1, path);
    const bytes = Buffer.byteLength(scripts[0]!);
    assert.ok(bytes <= 1024, `/${path}: ${bytes} bytes`);
  }
});

test('no text that is typed into the palette does harm, and each ends in a sentence', async () => {
  await onPage(await small(), ORDERS, async (page) => {
    const complaints = complaintsOf(page);
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await openPalette(page);
    const wrong: unknown[] = [];
    for (const text of [
      ...['a'.repeat(10_000), '?!*', '<script>alert(1)</script>', '.*+?^${}()|[]\\', '"'],
      ...['שלום עולם مرحبا', '数据库连接被拒绝', '🔥💥👩‍🚒', 'constructor __proto__'],
    ]) {
      await page.locator('#palette-field').fill(text);
      await paletteShows(page, text);
      const status = await said(page);
      if (
        !/^(?:\d+ results?|(?:There is no word to look for in|Nothing was found for) “.*”\.(?: .*\.)?)$/.test(
          status!,
        )
      ) {
        wrong.push([text, status]);
      }
      if ((await page.locator('.palette-content a').count()) === 0) wrong.push([text, 'no way on']);
    }
    await page.locator('#palette-field').fill('   ');
    await page.locator('.palette-content h2').waitFor();
    assert.deepEqual([wrong, complaints], [[], []]);
  });
});

test('where the index is missing, of another format or cannot run, the palette says so and leads to the lists', async () => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'The search index is not here; a site that was built whole has one.': (page) =>
      page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 })),
    'This page and the search index are from different builds. Reload the page; if that does not help, the site has to be built again.':
      (page) =>
        page.route('**/pagefind/search.json', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...(await response.json()), format: 0 } });
        }),
    'Search does not run in this browser.': (page) =>
      page.route('**/_astro/worker*', (route) => route.abort()),
  };
  for (const [sentence, spoil] of Object.entries(ways)) {
    const tell = async (page: Page) => {
      const complaints = complaintsOf(page);
      await openPalette(page);
      await page.keyboard.type('periwinkle');
      await page.locator('.palette [role=status]', { hasText: sentence }).waitFor();
      assert.equal(await said(page), `${sentence} These lists hold every entry.`);
      const links = await page
        .locator('.palette-content a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.deepEqual(links, kinds.map(listPath));
      assert.deepEqual(complaints, []);
    };
    await onPage(await small(), ORDERS, tell, {}, spoil);
  }
});

test('where the palette cannot be loaded, the key leads to the search page', async () => {
  const follow = async (page: Page) => {
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  };
  const spoil = (page: Page) => page.route('**/_astro/palette*', (route) => route.abort());
  await onPage(await small(), ORDERS, follow, {}, spoil);
});

test('where nothing can be loaded, the page stays and its button says why', async () => {
  const stay = async (page: Page) => {
    await page.keyboard.press('/');
    await page.locator('a.search-link[title="Search needs the network."]').waitFor();
    assert.ok(page.url().endsWith(ORDERS));
  };
  const cut = async (page: Page) => {
    await page.route('**/_astro/palette*', (route) => route.abort());
    await page.route('**/search/', (route) => route.abort());
  };
  await onPage(await small(), ORDERS, stay, {}, cut);
});

test('axe finds nothing while the palette is open', async () => {
  const found = await onPage(await small(), ORDERS, async (page) => {
    await page.evaluate(() => localStorage.setItem('recent-searches', '["marmoset"]'));
    await openPalette(page);
    const welcome = await violations(page);
    // Both a slip and words that are marked within steps and remediations.
    await typeInPalette(page, 'nothing periwinkel');
    await page.locator('.palette .result-parts mark').first().waitFor();
    const results = await violations(page);
    await page.locator('#palette-field').fill('zzzz');
    await paletteShows(page, 'zzzz');
    return { welcome, results, nothing: await violations(page) };
  });
  assert.deepEqual(found, { welcome: [], results: [], nothing: [] });
});
