import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser } from '../support/browser.ts';
import { elementsOf, parsePage } from '../support/html.ts';
import { examples } from '../support/page-kinds.ts';
import {
  ask,
  fragmentsOf,
  indexFiles,
  inPage,
  openSearch,
  pathsOn,
  relevanceOf,
  resultsOn,
  SEARCH_BASE,
  statusOf,
  toggleFacet,
  typeInPalette,
  openPalette,
} from '../support/search.ts';
import { builtSite, plannedSite, type BuiltSite } from '../support/site.ts';

const small = plannedSite('/', { content: SEARCH_BASE });
const internal = plannedSite('/', { content: SEARCH_BASE, audience: 'internal' });

/** Of queries by the paths that they should find among the first three results, those that do not, with what they find. */
async function notFound(
  { address }: BuiltSite,
  expected: Record<string, string>,
): Promise<Record<string, string[]>> {
  return inPage(await browser(), async (page) => {
    await openSearch(page, address);
    const missed: Record<string, string[]> = {};
    for (const [query, path] of Object.entries(expected)) {
      await ask(page, query);
      const first = (await pathsOn(page)).slice(0, 3);
      if (!first.includes(path)) missed[query] = first;
    }
    return missed;
  });
}

const ORDERS = '/incidents/orders-without-database/';
const CAFE = '/incidents/cafe-total/';
const SSO = '/incidents/sso-migration/';
const CLOCKS = '/incidents/clock-drift/';
const LEARNING = '/learnings/prices-in-cafes/';
const FIRST = '/incidents/integration-coordination-failures-1176/';

describe('search', { concurrency: 2 }, () => {
  test('an id, a message, a file, a symbol, a version and an inexact word find their pages', async () => {
    const missed = await notFound(await small(), {
      'OPS-4711': ORDERS,
      '#OPS-4711': ORDERS,
      'orders-without-database': ORDERS,
      'OPS-4712': ORDERS,
      'ECONNREFUSED 10.0.0.3:5432': ORDERS,
      ECONNREFUSED: ORDERS,
      '10.0.0.3:5432': ORDERS,
      'afterConnect [as oncomplete]': ORDERS,
      SSotAsyncTestCase: SSO,
      ssotasynctestcase: SSO,
      'async test case': SSO,
      gatewayConfigLoader: SSO,
      'gateway config loader': SSO,
      'v2.14.7': CAFE,
      '8.11.5': ORDERS,
      'read-through-cache': ORDERS,
      'read through cache': ORDERS,
      'single-sign-on': SSO,
      // Slips: a letter too few, one too many, two that changed places, a wrong one.
      conections: ORDERS,
      databbase: ORDERS,
      dirnks: CAFE,
      conmections: ORDERS,
      failing: CAFE,
      'drifts apart': CLOCKS,
    });
    assert.deepEqual(missed, {});
  });

  test(
    'the example content is found by an id, a message, a file name and a symbol',
    examples,
    async () => {
      const missed = await notFound(await builtSite(), {
        '#1176': FIRST,
        '1176': FIRST,
        'collected 0 items': FIRST,
        'gunicorn_config.py': FIRST,
        UnifiedWebSocketManager: FIRST,
        'PAGE_FAULT_IN_NONPAGED_AREA (50)': '/incidents/crowdstrike-channel-file-2024/',
        fl2_worker_thread: '/incidents/cloudflare-bot-management-2025/',
        'auth-service': '/services/auth-service/',
        crowdstirke: '/incidents/crowdstrike-channel-file-2024/',
      });
      assert.deepEqual(missed, {});
    },
  );

  test('forms of a word and accents make no difference, whichever of them was typed', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      await openSearch(page, address);
      const found: Record<string, string[]> = {};
      for (const query of [
        'failing',
        'failed',
        'fails',
        'cafe',
        'café',
        'CAFÉ',
        'naive',
        'naïve',
      ]) {
        await ask(page, query);
        found[query] = (await pathsOn(page)).sort();
      }
      // Of some words only one way to write them is there.
      for (const query of ['creme brulee', 'mármoset']) {
        await ask(page, query);
        found[query] = await pathsOn(page);
      }
      const failed = [CAFE, ORDERS];
      const accents = [CAFE, LEARNING];
      assert.deepEqual(found, {
        ...{ failing: failed, failed, fails: failed },
        ...{ cafe: accents, café: accents, CAFÉ: accents, naive: accents, naïve: accents },
        ...{ 'creme brulee': [CAFE], mármoset: [ORDERS] },
      });
    });
  });

  test('a slip of the keyboard is named, with what was searched for instead', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      await openSearch(page, address, '?q=periwinkel');
      assert.equal(
        await page.locator('#search-remarks').textContent(),
        '“periwinkel” is nowhere here; searched for “periwinkle”.',
      );
      assert.deepEqual(await pathsOn(page), [CLOCKS, SSO]);
    });
  });

  test('a title and an id rank above a text, however often that says the word', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      await openSearch(page, address);
      const ranking: Record<string, string[]> = {};
      for (const query of ['periwinkle', 'OPS-4711']) {
        await ask(page, query);
        ranking[query] = await pathsOn(page);
      }
      assert.deepEqual(ranking, { periwinkle: [CLOCKS, SSO], 'OPS-4711': [ORDERS, CAFE] });
    });
  });

  test('a step, a remediation and a heading are found beneath their incident, and lead to themselves', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      await openSearch(page, address);
      const found: Record<string, unknown> = {};
      for (const query of ['marmoset', 'turnstile', 'upgraded driver']) {
        await ask(page, query);
        found[query] = (await resultsOn(page)).map(({ path, parts }) => [path, parts[0]]);
      }
      assert.deepEqual(found, {
        marmoset: [
          [
            ORDERS,
            {
              path: `${ORDERS}steps/pool-exhausted/`,
              title: 'Cascade step: The pool of connections ran dry',
            },
          ],
        ],
        turnstile: [
          [
            ORDERS,
            {
              path: `${ORDERS}remediations/limit-connections/`,
              title: 'Remediation: Limit the connections of each worker',
            },
          ],
        ],
        'upgraded driver': [
          [ORDERS, { path: `${ORDERS}#what-the-pool-did`, title: 'What the pool did' }],
        ],
      });
    });
  });

  test('an incident stands above its own steps, even where steps are listed by themselves', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      await openSearch(page, address, '?q=connections&kind=incidents&kind=steps');
      assert.deepEqual(await pathsOn(page), [ORDERS, `${ORDERS}steps/pool-exhausted/`]);
    });
  });

  /** Which of some addresses with anchors do not answer, or have no such anchor. */
  async function brokenOf({ address }: BuiltSite, links: Iterable<string>): Promise<string[]> {
    const pages = new Map<string, Promise<{ status: number; ids: Set<string> }>>();
    const load = async (path: string) => {
      const response = await fetch(new URL(path, address));
      const elements = [...elementsOf(parsePage(await response.text()))];
      const ids = elements.map(({ properties }) => String(properties.id));
      return { status: response.status, ids: new Set(ids) };
    };
    const broken: string[] = [];
    for (const link of links) {
      const [path, anchor] = link.split('#') as [string, string?];
      if (!pages.has(path)) pages.set(path, load(path));
      const { status, ids } = await pages.get(path)!;
      if (status !== 200) broken.push(`${link} (${status})`);
      else if (anchor && !ids.has(decodeURIComponent(anchor)))
        broken.push(`${link} (no such anchor)`);
    }
    return broken;
  }

  test(
    'every link of the first results of ten queries leads to its very place',
    examples,
    async () => {
      const site = await builtSite();
      const queries = [
        ...['collected 0 items', '#1176', 'dns race condition', 'backups missing', 'feature flag'],
        ...[
          'regular expression cpu',
          'bgp withdrawn',
          'what did we learn',
          'timeline',
          'auth service',
        ],
      ];
      const links = await inPage(await browser(), async (page) => {
        await openSearch(page, site.address);
        const found = new Set<string>();
        for (const query of queries) {
          await ask(page, query);
          const results = await resultsOn(page);
          assert.ok(results.length > 0, `“${query}” finds nothing`);
          for (const { path, parts } of results) {
            for (const link of [path, ...parts.map((part) => part.path)]) found.add(link);
          }
        }
        return found;
      });
      assert.ok(
        [...links].some((link) => link.includes('#')),
        'no link leads to a heading',
      );
      assert.ok(
        [...links].some((link) => link.includes('/steps/')),
        'no link leads to a step',
      );
      assert.deepEqual(await brokenOf(site, links), []);
    },
  );

  test('every place that the index knows of is there', async () => {
    for (const site of [await builtSite(), await small()]) {
      const fragments = await fragmentsOf(site.folder);
      const links = fragments.flatMap(({ url, anchors }) =>
        anchors.map(({ id }) => (id === 'top' ? url : url + id)),
      );
      assert.ok(links.length > fragments.length, 'records without places');
      assert.deepEqual(await brokenOf(site, new Set(links)), []);
    }
  });

  test('what people would type finds what they would mean', examples, async () => {
    const { address } = await builtSite();
    const { hit1, hit3, mrr, missed } = await inPage(await browser(), (page) =>
      relevanceOf(page, address, 'tests/search/queries.yaml'),
    );
    const figures = `hit@1 ${hit1.toFixed(3)}, hit@3 ${hit3.toFixed(3)}, MRR ${mrr.toFixed(3)}`;
    const worst = missed.filter(({ rank }) => rank === 0 || rank > 3);
    const told = `${figures}\n${worst.map(({ rank, query }) => `${rank} ${query}`).join('\n')}`;
    assert.ok(hit1 >= 0.8 && hit3 >= 0.95 && mrr >= 0.85, told);
  });

  /** Files of an index that hold a word. Words are there in their stems. */
  const filesWith = (files: Map<string, string>, word: string) =>
    [...files].filter(([, text]) => text.toLowerCase().includes(word)).map(([name]) => name);

  test('drafts and what is internal are in no file of a public index, nor are the words around a page', async () => {
    const files = await indexFiles((await small()).folder);
    // A word of a step is found where it should be, in its incident and by itself.
    const kinds = filesWith(files, 'marmoset').map((name) =>
      name.replace(/^(\w+)\/.*[./](\w+)$/, '$1 $2'),
    );
    assert.deepEqual(kinds.sort(), [
      ...['entries pf_fragment', 'entries pf_index'],
      ...['parts pf_fragment', 'parts pf_index', 'words txt'],
    ]);
    const hidden = ['zymurg', 'quincunx', 'skip to content', 'edit this page', 'how to read this'];
    assert.deepEqual(
      hidden.flatMap((word) => filesWith(files, word)),
      [],
    );
  });

  test('drafts and what is internal are not found by the public, in the page or the palette', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      await openSearch(page, address, '?kind=steps&kind=remediations');
      for (const word of ['zymurgy', 'quincunx', 'quincunx-4713', 'Skip to content']) {
        await ask(page, word);
        assert.deepEqual(await resultsOn(page), [], word);
      }
      await page.goto(address);
      await openPalette(page);
      await typeInPalette(page, 'quincunx');
      assert.match(
        (await page.locator('.palette [role=status]').textContent())!,
        /^Nothing was found for “quincunx”\./,
      );
    });
  });

  test('a build for those inside finds what is internal, and still no draft', async () => {
    const { address, folder } = await internal();
    assert.deepEqual(filesWith(await indexFiles(folder), 'zymurg'), []);
    await inPage(await browser(), async (page) => {
      await openSearch(page, address, '?q=inner-secret');
      assert.deepEqual(await pathsOn(page), ['/root-causes/inner-secret/']);
      await ask(page, 'quincunx');
      assert.equal((await pathsOn(page))[0], '/incidents/payroll-leak/');
      await toggleFacet(page, 'kind', 'steps');
      assert.deepEqual(await pathsOn(page), ['/incidents/payroll-leak/steps/quincunx-step/']);
      await ask(page, 'zymurgy');
      assert.equal(await statusOf(page), 'Nothing has all of this. Take away a filter.');
    });
  });
});
