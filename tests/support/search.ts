import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Sort } from '../../src/search/facets.ts';
import { facetNames } from '../../src/search/record.ts';
import { PAGE } from '../../src/search/state.ts';

/** The base in which search has what the example content lacks; see its site.yaml. */
export const SEARCH_BASE = 'tests/fixtures/search-base';

/** Does something with an empty page in a profile of its own; the browser is given, as not every caller is a test. */
export async function inPage<T>(
  browser: Browser,
  act: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    // What does not come soon does not come at all.
    page.setDefaultTimeout(10_000);
    return await act(page);
  } finally {
    await context.close();
  }
}

/** A result as a reader sees it; addresses as they stand in the page. */
export interface ShownResult {
  path: string;
  kind: string;
  title: string;
  parts: { path: string; title: string }[];
}

/** Opens the search page of a served site and waits for what its address asks for. */
export async function openSearch(page: Page, address: string, query = ''): Promise<void> {
  await page.goto(new URL(`search/${query}`, address).href);
  await settled(page);
}

/** Waits until the search page shows what its address says: the text, the filters and the order. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    ({ facets, orders, least }) => {
      const { state, shown: address } = document.querySelector<HTMLElement>('#search')!.dataset;
      if (state !== 'ready' && state !== 'nothing') return state === 'failed';
      if (address !== location.search) return false;
      const parameters = new URLSearchParams(location.search);
      const text = (parameters.get('q') ?? '').trim();
      const results = document.querySelector<HTMLElement>('#results')!;
      if (results.dataset.query!.trim() !== text) return false;
      const wanted = facets.flatMap((facet) =>
        parameters.getAll(facet).flatMap((id) => (id === '' ? [] : `${facet}=${id}`)),
      );
      const drawn = [...document.querySelectorAll<HTMLInputElement>('#facets input[checked]')].map(
        (box) => `${box.closest('fieldset')!.dataset.facet}=${box.value}`,
      );
      // Beside the boxes each choice has a button, also one that the base does not have.
      const buttons = [...document.querySelectorAll('#search-chosen button')].filter(
        ({ textContent }) => textContent.startsWith('Remove'),
      );
      if (drawn.some((one) => !wanted.includes(one))) return false;
      if (buttons.length !== wanted.length) return false;
      const sort = parameters.get('sort') ?? '';
      const usual = text ? 'relevance' : 'date';
      const order = orders[sort === 'relevance' || !(sort in orders) ? usual : sort]!;
      const status = document.querySelector('#search-status')!.textContent!;
      // The first result comes before the others.
      const total = Number.parseInt(status, 10) || 0;
      const shown = Math.max(least, Number(parameters.get('shown')) || 0);
      if (results.children.length !== Math.min(total, shown)) return false;
      return total === 0 || status.endsWith(order);
    },
    { facets: facetNames, orders: orders as Record<string, string>, least: PAGE },
  );
}

/** How the page says in which order results are. */
const orders: Record<Sort, string> = {
  relevance: 'best match first',
  date: 'newest first',
  severity: 'gravest first',
  recurrence: 'most incidents first',
};

/** Types a text into the field of the search page in place of what stands there, and waits for its results. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.locator('#search-field').fill(text);
  await page.waitForFunction((wanted) => {
    const { dataset } = document.querySelector<HTMLElement>('#results')!;
    return dataset.query?.trim() === wanted;
  }, text.trim());
  await settled(page);
}

/** Results of the search page, or of the palette, in order. */
export function resultsOn(page: Page, list = '#results'): Promise<ShownResult[]> {
  return page.locator(`${list} > li`).evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a.result-title')!;
      return {
        path: link.getAttribute('href')!,
        kind: (item as HTMLElement).dataset.kind!,
        title: link.textContent!,
        parts: [...item.querySelectorAll('.result-parts a')].map((part) => ({
          path: part.getAttribute('href')!,
          title: part.textContent!,
        })),
      };
    }),
  );
}

export const pathsOn = async (page: Page, list?: string) =>
  (await resultsOn(page, list)).map(({ path }) => path);

export const statusOf = (page: Page) => page.locator('#search-status').textContent();

/** By facet and value, the number beside each box of the search page; unfolds what is folded. */
export async function shownCounts(page: Page): Promise<Record<string, Record<string, number>>> {
  return page.evaluate(() => {
    const unfold = () => document.querySelector<HTMLElement>('#facets .quiet-button');
    for (let button = unfold(); button; button = unfold()) button.click();
    const facets = [...document.querySelectorAll<HTMLElement>('#facets fieldset')];
    return Object.fromEntries(
      facets.map((facet) => [
        facet.dataset.facet!,
        Object.fromEntries(
          [...facet.querySelectorAll('label')].map((label) => [
            label.querySelector('input')!.value,
            Number(label.querySelector('.count')!.textContent),
          ]),
        ),
      ]),
    );
  });
}

/** Chooses a value of a facet on the search page, or takes the choice back, and waits for the results. */
export async function toggleFacet(page: Page, facet: string, value: string): Promise<void> {
  const before = page.url();
  await page
    .locator(`#facets [data-facet="${facet}"] input[value="${value}"]`)
    .evaluate((box) => (box as HTMLInputElement).click());
  await page.waitForURL((url) => url.href !== before);
  await settled(page);
}

/** Results that the palette shows at most. */
const IN_PALETTE = 6;

/** Opens the palette with a key and waits for its field. */
export async function openPalette(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('dialog.palette[open] #palette-field').waitFor();
}

/** Types a text into the palette, letter by letter, and waits for its results. */
export async function typeInPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await paletteShows(page, text);
}

/** Waits until the palette shows what it has for a text. */
export async function paletteShows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    ({ wanted, most }) => {
      const palette = document.querySelector('.palette')!;
      const { query } = palette.querySelector<HTMLElement>('.palette-content')!.dataset;
      if (query?.trim() !== wanted) return false;
      const status = palette.querySelector('[role=status]')!.textContent!;
      const total = Number.parseInt(status, 10) || 0;
      return palette.querySelectorAll('.results > li').length === Math.min(total, most);
    },
    { wanted: text.trim(), most: IN_PALETTE },
  );
}

/** What a page complains about from now on; what the network itself says of a file is not counted. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) {
      complaints.push(text);
    }
  });
  return complaints;
}

/** Every file of the search index of a built site, unpacked, by its path in the folder of the index. */
export async function indexFiles(folder: string): Promise<Map<string, string>> {
  const index = join(folder, 'pagefind');
  const names = await readdir(index, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const bytes = await readFile(file);
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return [file.slice(index.length + 1), (isPacked ? gunzipSync(bytes) : bytes).toString()];
    }),
  );
  return new Map(texts);
}

/** A record of the built index. */
export interface BuiltFragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { id: string; text: string; location: number }[];
}

/** Every record of one index, or of both, of a built site. */
export async function fragmentsOf(folder: string, index = ''): Promise<BuiltFragment[]> {
  return [...(await indexFiles(folder))]
    .filter(([name]) => name.startsWith(index) && name.endsWith('.pf_fragment'))
    .map(([, text]) => JSON.parse(text.slice(text.indexOf('{'))) as BuiltFragment);
}

/** A query and the one entry that should come first. */
export interface RelevanceQuery {
  query: string;
  kind: string;
  /** `incidents/<id>`, `incidents/<id>/steps/<id>`, `root-causes/<id>` … */
  expect: string;
}

export interface Relevance {
  /** Share of the queries whose entry stands first, and among the first three. */
  hit1: number;
  hit3: number;
  /** Mean reciprocal rank; an entry that is not among the results that are shown counts 0. */
  mrr: number;
  /** Queries whose entry does not stand first, with its rank; 0 for none. */
  missed: { query: string; expect: string; rank: number; first: string | undefined }[];
}

/**
 * Types every query of a file into the search page and reads where its entry
 * stands: as a result, or among what is listed beneath one, as steps and
 * remediations are beneath their incident.
 */
export async function relevanceOf(page: Page, address: string, file: string): Promise<Relevance> {
  const queries = parse(await readFile(file, 'utf8')) as RelevanceQuery[];
  const home = new URL(address).pathname;
  await openSearch(page, address);
  const ranks: (RelevanceQuery & { rank: number; first: string | undefined })[] = [];
  for (const one of queries) {
    await ask(page, one.query);
    const results = await resultsOn(page);
    const wanted = `${home}${one.expect}/`;
    const at = results.findIndex(({ path, parts }) =>
      [path, ...parts.map((part) => part.path)].includes(wanted),
    );
    ranks.push({ ...one, rank: at + 1, first: results[0]?.path });
  }
  const share = (most: number) =>
    ranks.filter(({ rank }) => rank > 0 && rank <= most).length / ranks.length;
  const sum = ranks.reduce((total, { rank }) => total + (rank > 0 ? 1 / rank : 0), 0);
  return {
    hit1: share(1),
    hit3: share(3),
    mrr: sum / ranks.length,
    missed: ranks
      .filter(({ rank }) => rank !== 1)
      .map(({ query, expect, rank, first }) => ({ query, expect, rank, first })),
  };
}
