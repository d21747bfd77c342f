import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWords } from '../../src/search/spelling.ts';
import { launchBrowser } from '../support/chromium.ts';
import { median } from './median.ts';
import { serveWithIndex } from './serve.ts';

/** What a reader waits for and downloads, in a real browser; medians. */
export interface ReaderFigures {
  /** Bytes from opening the palette, with an empty cache, to the first result of a pasted query, by its number of words. */
  cold: Record<1 | 2 | 3, number>;
  /** Bytes from opening the palette, with an empty cache, to the first result while two words are typed, 100 ms a letter. */
  typed: number;
  /** All bytes of a further query of one to three words, its results included. */
  further: number;
  /** ms from the last letter to the first result on the screen: median, and the 95th in a hundred. */
  keystroke: { median: number; p95: number };
  /** All bytes of the search page with a query and an empty cache: the page, ten results, facets and counts. */
  page: number;
}

const QUERIES = 24;
/** Queries of each length that are asked with an empty cache. */
const COLD = 8;
/** ms in which the other results of a query have come, from this machine. */
const SETTLED = 200;

/** Reads a built site with the index in a folder. */
export async function measureReader(
  site: string,
  index: string,
  edition: string,
): Promise<ReaderFigures> {
  const queries = queriesFor(index);
  const server = await serveWithIndex(site, index, edition);
  const browser = await launchBrowser();
  const palette = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.address}about/`);
    await page.waitForTimeout(SETTLED);
    server.take();
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    return page;
  };
  const coldBytes = async (query: string) => {
    const page = await palette();
    const { at } = await ask(page, query);
    await page.waitForTimeout(SETTLED);
    await page.context().close();
    return server.take(at).bytes;
  };
  const typedBytes = async (query: string) => {
    const page = await palette();
    const first = page.evaluate(firstResult);
    await page.keyboard.type(query, { delay: 100 });
    const at = await first;
    await page.waitForTimeout(SETTLED);
    await page.context().close();
    return server.take(at).bytes;
  };
  const ofLength = (words: number) =>
    queries.filter((query) => query.split(' ').length === words).slice(0, COLD);
  try {
    const cold = { 1: 0, 2: 0, 3: 0 };
    for (const words of [1, 2, 3] as const) {
      cold[words] = median(await inTurn(ofLength(words), coldBytes));
    }
    const typed = median(await inTurn(ofLength(2), typedBytes));
    const page = await palette();
    await ask(page, queries[0]!);
    const further = await inTurn(queries, async (query) => {
      await page.waitForTimeout(SETTLED);
      server.take();
      await ask(page, query);
      await page.waitForTimeout(SETTLED);
      return server.take().bytes;
    });
    const times = await inTurn(queries, async (query) => {
      await ask(page, query.slice(0, -1));
      return (await ask(page, query)).ms;
    });
    const searching = await (await browser.newContext()).newPage();
    server.take();
    await searching.goto(`${server.address}search/?q=${encodeURIComponent(queries[0]!)}`);
    await searching.waitForSelector('.result');
    await searching.waitForTimeout(2 * SETTLED);
    return {
      cold,
      typed,
      further: median(further),
      keystroke: {
        median: median(times),
        p95: times.toSorted((a, b) => a - b)[Math.floor(0.95 * times.length)]!,
      },
      page: server.take().bytes,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function inTurn<T>(items: readonly T[], run: (item: T) => Promise<number>) {
  const values: number[] = [];
  for (const item of items) values.push(await run(item));
  return values;
}

/** Puts a text into the palette's field; ms until the first result is on the screen, and when that was. */
function ask(page: Page, text: string): Promise<{ ms: number; at: number }> {
  return page.evaluate(async (query) => {
    const input = document.querySelector<HTMLInputElement>('#palette-field')!;
    const content = document.querySelector<HTMLElement>('.palette-content')!;
    const started = performance.now();
    input.value = query;
    input.dispatchEvent(new Event('input'));
    await new Promise<void>((shown) => {
      const isShown = () => content.dataset.query === query && shown();
      new MutationObserver(isShown).observe(content, { attributes: true });
      isShown();
    });
    return { ms: performance.now() - started, at: Date.now() };
  }, text);
}

/** When the first result of a palette comes on the screen (epoch, ms). */
function firstResult(): Promise<number> {
  return new Promise((shown) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.palette .result')) return;
      observer.disconnect();
      shown(Date.now());
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Words that one to ten per cent of the records hold: alone, and by two and three. */
function queriesFor(index: string): string[] {
  const info = JSON.parse(readFileSync(join(index, 'search.json'), 'utf8')) as {
    records: { entries: number };
  };
  const records = info.records.entries;
  const usual = readdirSync(join(index, 'words'))
    .toSorted()
    .flatMap((name) => [...readWords(readFileSync(join(index, 'words', name), 'utf8'))])
    .filter(([word, count]) => /^[a-z]{5,12}$/.test(word) && isUsual(count / records))
    .map(([word]) => word);
  const every = Math.floor(usual.length / (QUERIES * 2));
  const picked = Array.from({ length: QUERIES * 2 }, (_, at) => usual[at * every]!);
  return Array.from({ length: QUERIES }, (_, at) => picked.slice(at, at + 1 + (at % 3)).join(' '));
}

const isUsual = (share: number) => share > 0.01 && share < 0.1;
