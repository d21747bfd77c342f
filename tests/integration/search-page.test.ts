import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readBaseFromDisk } from '../../src/adapters/disk.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { AnyNode, Graph, RootCauseNode } from '../../src/graph/nodes.ts';
import { listPath } from '../../src/graph/routes.ts';
import { kindInfo, kinds } from '../../src/model/kinds.ts';
import { violations } from '../support/axe.ts';
import { browser } from '../support/browser.ts';
import { examples } from '../support/page-kinds.ts';
import {
  ask,
  complaintsOf,
  inPage,
  openSearch,
  pathsOn,
  resultsOn,
  SEARCH_BASE,
  settled,
  shownCounts,
  statusOf,
  toggleFacet,
} from '../support/search.ts';
import { PAGE } from '../../src/search/state.ts';
import { builtSite, plannedSite, type BuiltSite } from '../support/site.ts';

const small = plannedSite('/', { content: SEARCH_BASE });

const ORDERS = '/incidents/orders-without-database/';
const CAFE = '/incidents/cafe-total/';
const SSO = '/incidents/sso-migration/';
const CLOCKS = '/incidents/clock-drift/';
const NO_LIMIT = '/root-causes/no-limit/';
const UNTESTED = '/root-causes/untested-import/';
const LEARNING = '/learnings/prices-in-cafes/';
const SERVICES = ['/services/orders/', '/services/till/'];

const lists = kinds.map(listPath);

/** Opens the search page of a site in a browser of its own and does something there. */
async function onSearch<T>(
  { address }: BuiltSite,
  query: string,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  return inPage(await browser(), async (page) => {
    await openSearch(page, address, query);
    return act(page);
  });
}

type Values = Record<string, Set<string>>;
type Choice = Record<string, string>;

/**
 * By entry, the values that it has of each facet, told from the incidents
 * outwards: each gives what it knows to everything that belongs to it.
 */
function valuesIn(graph: Graph): Map<AnyNode, Values> {
  const all = kinds.flatMap((kind): AnyNode[] => graph[kind]);
  const values = new Map(all.map((node): [AnyNode, Values] => [node, {}]));
  const give = (node: AnyNode, facet: string, value: string | undefined) => {
    if (value !== undefined) (values.get(node)![facet] ??= new Set()).add(value);
  };
  const withFamilies = (cause: RootCauseNode): RootCauseNode[] => [
    cause,
    ...(cause.family ? withFamilies(cause.family) : []),
  ];
  for (const node of all) {
    give(node, 'kind', kindInfo[node.kind].folder);
    if ('status' in node.data) give(node, 'status', node.data.status);
    for (const tag of node.data.tags) give(node, 'tag', tag);
    if ('owner' in node.data) give(node, 'owner', node.data.owner);
    if ('owners' in node.data) for (const owner of node.data.owners) give(node, 'owner', owner);
  }
  for (const incident of graph.incidents) {
    const { steps, remediations, rootCauses, learnings, services } = incident;
    const belonging = [incident, ...steps, ...remediations, ...learnings, ...services];
    for (const node of [...belonging, ...rootCauses.flatMap(withFamilies)]) {
      give(node, 'severity', incident.data.severity);
      give(node, 'year', incident.date.replace('~', '').slice(0, 4));
    }
    for (const { id } of services) give(incident, 'service', id);
    for (const { data } of rootCauses) give(incident, 'category', data.category);
  }
  for (const service of graph.services) give(service, 'service', service.id);
  for (const step of graph.steps) {
    for (const cause of step.rootCauses) give(step, 'category', cause.data.category);
    for (const node of [step, ...step.rootCauses, ...step.remediations]) {
      give(node, 'service', step.service?.id);
    }
  }
  for (const cause of graph.rootCauses) {
    for (const node of [cause, ...cause.remediations, ...cause.learnings]) {
      give(node, 'category', cause.data.category);
    }
  }
  return values;
}

/** What the numbers of the facets should be: by facet and value, those above 0 and those chosen. */
function recount(values: Map<AnyNode, Values>, choice: Choice) {
  const isFound = (node: AnyNode, except?: string) =>
    Object.entries(choice).every(
      ([facet, value]) => facet === except || values.get(node)![facet]?.has(value),
    );
  const nodes = [...values.keys()];
  const entries = nodes.filter(({ kind }) => !kindInfo[kind].nested);
  const listed = choice.kind ? nodes : entries;
  const counts: Record<string, Record<string, number>> = {};
  for (const facet of new Set(nodes.flatMap((node) => Object.keys(values.get(node)!)))) {
    const counted = (facet === 'kind' ? nodes : listed).filter((node) => isFound(node, facet));
    const found = counted.flatMap((node) => [...(values.get(node)![facet] ?? [])]);
    for (const value of [...found, ...(choice[facet] ? [choice[facet]] : [])]) {
      const amount = found.filter((other) => other === value).length;
      (counts[facet] ??= {})[value] = amount;
    }
  }
  return { counts, total: listed.filter((node) => isFound(node)).length };
}

async function findableIn(content: string): Promise<Map<AnyNode, Values>> {
  const base = await readBaseFromDisk({ content });
  return valuesIn(buildGraph(base.entries, base.site!));
}

/** Nothing, each step-th value, and some two dozen pairs of values of different facets. */
function choicesOf(counts: Record<string, Record<string, number>>, step: number): Choice[] {
  const values = Object.entries(counts).flatMap(([facet, ids]) =>
    Object.keys(ids).map((value) => ({ facet, value })),
  );
  const pairs = values.flatMap((one, at) =>
    values
      .slice(at + 1)
      .filter(({ facet }) => facet !== one.facet)
      .map((other) => ({ [one.facet]: one.value, [other.facet]: other.value })),
  );
  return [
    {},
    ...values.filter((_, at) => at % step === 0).map(({ facet, value }) => ({ [facet]: value })),
    ...pairs.filter((_, at) => at % Math.ceil(pairs.length / 24) === 0),
  ];
}

/** Where numbers of the search page are not those of the graph, with nothing, one or two values chosen. */
async function miscounted(site: BuiltSite, content: string, step: number): Promise<string[]> {
  const values = await findableIn(content);
  const choices = choicesOf(recount(values, {}).counts, step);
  assert.ok(choices.length > 30, `only ${choices.length} choices`);
  return onSearch(site, '', async (page) => {
    const wrong: string[] = [];
    for (const choice of choices) {
      const chosen: [string, string][] = [];
      let said: number | undefined;
      for (const [facet, value] of Object.entries(choice)) {
        said = (await shownCounts(page))[facet]?.[value];
        if (said === undefined) break;
        await toggleFacet(page, facet, value);
        chosen.push([facet, value]);
      }
      const total = Number.parseInt((await statusOf(page))!, 10);
      const shown = { counts: await shownCounts(page), total };
      const expected = recount(values, Object.fromEntries(chosen));
      const name = JSON.stringify(choice);
      try {
        assert.deepEqual(shown, expected);
      } catch (error) {
        wrong.push(`${name}: ${(error as Error).message}`);
      }
      if (said !== undefined && said !== total) wrong.push(`${name}: said ${said}, found ${total}`);
      // What would find nothing is not offered; everything else is.
      const isOffered = chosen.length === Object.keys(choice).length;
      if (!isOffered && recount(values, choice).total > 0) wrong.push(`${name}: not offered`);
      for (const [facet, value] of chosen.reverse()) await toggleFacet(page, facet, value);
    }
    return wrong;
  });
}

describe('search-page', { concurrency: 2 }, () => {
  test('every number beside a filter is what the graph says, and what choosing it finds', async () => {
    assert.deepEqual(await miscounted(await small(), SEARCH_BASE, 1), []);
  });

  test('the numbers of the example content are those of its graph', examples, async () => {
    assert.deepEqual(await miscounted(await builtSite(), 'content', 19), []);
  });

  test('the numbers beside the filters are those of what a text finds', async () => {
    await onSearch(await small(), '?q=connections', async (page) => {
      const { severity, kind } = await shownCounts(page);
      assert.deepEqual(
        { severity, kind },
        // Two incidents, a root cause and a service; a step and a remediation are offered by themselves.
        { severity: { sev1: 1 }, kind: { incidents: 1, steps: 1, remediations: 1 } },
      );
    });
  });

  test('without a text everything is listed, in the order that was chosen', async () => {
    const found: Record<string, string[]> = {};
    await onSearch(await small(), '', async (page) => {
      found.relevance = await pathsOn(page);
      for (const sort of ['date', 'severity', 'recurrence']) {
        await page.locator('#sort').selectOption(sort);
        await settled(page);
        found[sort] = await pathsOn(page);
      }
    });
    // That the draft was struck too makes nothing later, graver or more frequent.
    const date = [CLOCKS, NO_LIMIT, ORDERS, SSO, UNTESTED, LEARNING, CAFE, ...SERVICES];
    assert.deepEqual(found, {
      relevance: date,
      date,
      severity: [
        ...[NO_LIMIT, ORDERS, SERVICES[0]],
        ...[CLOCKS, SSO, UNTESTED, LEARNING, SERVICES[1]],
        CAFE,
      ],
      recurrence: [...[NO_LIMIT, UNTESTED, LEARNING, ...SERVICES], ...[CLOCKS, ORDERS, SSO, CAFE]],
    });
  });

  test('what a text finds can be put in another order', async () => {
    const site = await small();
    const inOrder = (sort: string) => onSearch(site, `?q=periwinkle+import&sort=${sort}`, pathsOn);
    const found = { relevance: await inOrder('relevance'), date: await inOrder('date') };
    assert.deepEqual(found.relevance.toSorted(), found.date.toSorted());
    assert.deepEqual(found.date, [CLOCKS, SSO, UNTESTED]);
    assert.notDeepEqual(found.relevance, found.date);
  });

  /** Everything that a search page shows, and its address. */
  const snapshot = async (page: Page) => ({
    address: new URL(page.url()).search,
    field: await page.locator('#search-field').inputValue(),
    boxes: await page
      .locator('#facets input:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    order: await page.locator('#sort').inputValue(),
    status: await statusOf(page),
    results: await resultsOn(page),
  });

  test('back and forward restore field, boxes, order and results, and a sent link shows the same', async () => {
    const site = await small();
    const states = await onSearch(site, '', async (page) => {
      const seen = [await snapshot(page)];
      await page.locator('#search-field').pressSequentially('import');
      await page.waitForURL(/q=import$/);
      await settled(page);
      seen.push(await snapshot(page));
      await toggleFacet(page, 'kind', 'steps');
      seen.push(await snapshot(page));
      await toggleFacet(page, 'kind', 'incidents');
      await toggleFacet(page, 'severity', 'sev3');
      seen.push(await snapshot(page));
      await page.locator('#sort').selectOption('severity');
      await settled(page);
      seen.push(await snapshot(page));
      const again = async (way: () => Promise<unknown>, at: number) => {
        await way();
        await page.waitForURL((url) => url.search === seen[at]!.address);
        await settled(page);
        assert.deepEqual(await snapshot(page), seen[at]);
      };
      await again(() => page.goBack(), 3);
      await page.goBack();
      await again(() => page.goBack(), 2);
      await again(() => page.goBack(), 1);
      // What was typed letter by letter is one step.
      await again(() => page.goBack(), 0);
      await again(() => page.goForward(), 1);
      await again(() => page.goForward(), 2);
      await page.goForward();
      await again(() => page.goForward(), 3);
      await again(() => page.goForward(), 4);
      return seen;
    });
    assert.deepEqual(
      states.map(({ address }) => address),
      [
        '',
        '?q=import',
        '?q=import&kind=steps',
        '?q=import&kind=incidents&kind=steps&severity=sev3',
        '?q=import&kind=incidents&kind=steps&severity=sev3&sort=severity',
      ],
    );
    for (const state of states) {
      assert.deepEqual(await onSearch(site, state.address, snapshot), state);
    }
  });

  test('a box that the keyboard chose keeps the focus', async () => {
    await onSearch(await small(), '', async (page) => {
      await page.locator('[data-facet=severity] input[value=sev2]').focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/severity=sev2/);
      await settled(page);
      const focused = () =>
        page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);
      assert.equal(await focused(), 'sev2');
      await page.keyboard.press('Space');
      await page.waitForURL((url) => url.search === '');
      assert.equal(await focused(), 'sev2');
    });
  });

  test(
    'more results follow the first ones, with the focus on the next, and stay in the link',
    examples,
    async () => {
      const site = await builtSite();
      const { address, paths } = await onSearch(site, '', async (page) => {
        assert.equal((await resultsOn(page)).length, PAGE);
        await page.locator('#more').click();
        await page.waitForURL(/shown=/);
        await settled(page);
        const found = await pathsOn(page);
        const focused = await page.evaluate(() => document.activeElement!.getAttribute('href'));
        assert.equal(found.length, 2 * PAGE);
        assert.equal(focused, found[PAGE]);
        return { address: new URL(page.url()).search, paths: found };
      });
      assert.equal(address, `?shown=${2 * PAGE}`);
      assert.deepEqual(await onSearch(site, address, pathsOn), paths);
    },
  );

  const hostile: Record<string, string> = {
    empty: '',
    blank: '   ',
    'ten thousand letters': 'a'.repeat(10_000),
    'ten thousand characters of words': 'orders without database '.repeat(417).slice(0, 10_000),
    punctuation: '?!*',
    markup: '<script>alert(1)</script>',
    'a pattern': '.*+?^${}()|[]\\',
    'a lonely quote': '"',
    'Hebrew and Arabic': 'שלום עולם مرحبا',
    Chinese: '数据库连接被拒绝',
    emoji: '🔥💥👩‍🚒',
    'a word that is a property of objects': 'constructor __proto__ toString',
  };

  const everything = /^9 entries, newest first$/;
  const noWord = /^There is no word to look for in “.+”\.$/;
  /** Some results or none, and what was made of the words. */
  const some =
    /^(?:\d+ results?, best match first|Nothing was found for “.+”\. Try .+\.)(?: .+\.)?$/;
  const cut =
    /(?:first|\.) (?:Nowhere here: .+\. )?The end of this text was left out: it is too long\.$/;
  const sentences: Record<string, RegExp> = {
    ...{ empty: everything, blank: everything },
    ...{ 'ten thousand letters': cut, 'ten thousand characters of words': cut },
    ...{ punctuation: noWord, 'a pattern': noWord, 'a lonely quote': noWord, emoji: noWord },
    ...{ markup: some, 'Hebrew and Arabic': some, Chinese: some },
    'a word that is a property of objects': some,
  };

  test('no text that is typed does harm, and each ends in a sentence', async () => {
    await onSearch(await small(), '', async (page) => {
      const complaints = complaintsOf(page);
      page.on('dialog', (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      const wrong: string[] = [];
      for (const [name, text] of Object.entries(hostile)) {
        await ask(page, 'periwinkle');
        await ask(page, text);
        const said = [await statusOf(page), await page.locator('#search-remarks').textContent()];
        if (!sentences[name]!.test(said.join(' ').trim())) wrong.push(`${name}: ${said.join(' ')}`);
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(complaints, []);
    });
  });

  test('a filter that the base does not have says so, and the keyboard drops it', async () => {
    await onSearch(await small(), '?severity=sev9&kind=incidents', async (page) => {
      assert.deepEqual(await resultsOn(page), []);
      assert.equal(
        await page.locator('#search-chosen .empty').textContent(),
        'No entry has the severity “sev9”. Drop what is not there:',
      );
      await page.getByRole('button', { name: 'Remove Severity: sev9' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?kind=incidents$/);
      await settled(page);
      assert.deepEqual(await pathsOn(page), [CLOCKS, ORDERS, SSO, CAFE]);
    });
  });

  test('the focus is not lost with the filter that was dropped', async () => {
    await onSearch(await small(), '?severity=sev2&severity=sev9', async (page) => {
      for (const name of ['Remove Severity: sev9', 'Remove Severity: Major']) {
        await page.getByRole('button', { name }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name }).waitFor({ state: 'detached' });
        await page.waitForFunction(() => document.activeElement !== document.body);
      }
    });
  });

  test('an address that nobody wrote means the usual', async () => {
    await onSearch(await small(), '?sort=colour&shown=-4&planet=mars&kind=', async (page) => {
      assert.equal(await page.locator('#sort').inputValue(), 'date');
      assert.equal(await statusOf(page), '9 entries, newest first');
    });
  });

  /** The search page as it is when files of the index are not what they should be. */
  const spoilt = async (spoil: (page: Page) => Promise<unknown>) =>
    inPage(await browser(), async (page) => {
      const complaints = complaintsOf(page);
      await spoil(page);
      await openSearch(page, (await small()).address, '?q=periwinkle');
      return {
        status: await statusOf(page),
        busy: await page.locator('[aria-busy=true], progress').count(),
        filters: await page.locator('#facets').isVisible(),
        results: await resultsOn(page),
        lists: await page
          .locator('#everything a:visible')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
        complaints,
      };
    });

  const without = (status: string) => ({
    status: `${status} These lists hold every entry.`,
    busy: 0,
    filters: false,
    results: [],
    lists: [...lists, '/tags/'],
    complaints: [],
  });

  const MISSING = 'The search index is not here; a site that was built whole has one.';
  const OTHER =
    'This page and the search index are from different builds. Reload the page; if that does not help, the site has to be built again.';
  const UNREACHABLE = 'The search index could not be loaded. Try again when the network is back.';

  test('a site without its index says so, and leads to its lists', async () => {
    const absent = await spoilt((page) =>
      page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 })),
    );
    const unreachable = await spoilt((page) =>
      page.route('**/pagefind/**', (route) => route.abort()),
    );
    assert.deepEqual([absent, unreachable], [without(MISSING), without(UNREACHABLE)]);
  });

  test('an index of another build says so, and leads to the lists', async () => {
    const withInfo = (change: object) => (page: Page) =>
      page.route('**/pagefind/search.json', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), ...change } });
      });
    assert.deepEqual(
      [await spoilt(withInfo({ edition: 'another' })), await spoilt(withInfo({ format: 0 }))],
      [without(OTHER), without(OTHER)],
    );
  });

  test('an index of which a part is missing or broken says so, and leads to the lists', async () => {
    for (const file of [
      'entries/pagefind.js',
      'entries/*.pf_meta',
      'entries/wasm.*',
      'facets.json',
    ]) {
      // Pagefind itself complains in the console, which tells the reason to whoever looks for it.
      const shown = await spoilt((page) =>
        page.route(`**/pagefind/${file}*`, (route) => route.fulfill({ status: 404 })),
      );
      assert.deepEqual({ ...shown, complaints: [] }, without(UNREACHABLE), file);
    }
  });

  test('without a script the search page says what to do, and leads to the lists', async () => {
    const { address } = await small();
    await inPage(
      await browser(),
      async (page) => {
        await page.goto(new URL('search/', address).href);
        assert.equal(
          (await page.locator('noscript').innerText()).replace(/\s+/g, ' ').trim(),
          'Search runs in the browser and needs script, which is switched off here. The lists below hold every entry, and your browser can search within each of them.',
        );
        const links = await page
          .locator('#everything a:visible')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        assert.deepEqual(links, [...lists, '/tags/']);
        assert.equal(await page.locator('.search-body').isVisible(), false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('axe finds nothing on the search page with results and filters', async () => {
    const { address } = await small();
    await inPage(await browser(), async (page) => {
      const found: Record<string, string[]> = {};
      for (const query of [
        '?q=nothing+periwinkel&severity=sev2&severity=sev1',
        '?kind=steps&kind=remediations&sort=date',
        '?q=nothing-at-all&owner=nobody',
      ]) {
        await openSearch(page, address, query);
        found[query] = await violations(page);
      }
      assert.deepEqual(Object.values(found).flat(), []);
    });
  });
});
