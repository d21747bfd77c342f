import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { crawl, type CrawledPage } from '../support/crawl.ts';
import { elementsOf, find, parsePage, textOf } from '../support/html.ts';
import { indexFiles } from '../support/search.ts';
import { plannedSite } from '../support/site.ts';

/** Analyses in every state of review; what only the draft says bears the word "quagga". */
const content = 'tests/fixtures/drafts-base';
const DRAFT = '/incidents/not-ready/';
const PUBLISHED = '/incidents/queue-full/';

const site = plannedSite('/', { content });
const siteWithDrafts = plannedSite('/', { content, drafts: true });

async function pageAt(path: string, of = site) {
  const { folder } = await of();
  return parsePage(await readFile(join(folder, path, 'index.html'), 'utf8'));
}
const indexOf = async (of: typeof site) =>
  [...(await indexFiles((await of()).folder)).values()].join('\n');
type Page = Awaited<ReturnType<typeof pageAt>>;
const mainOf = (page: Page) => textOf(find(page, ({ tagName }) => tagName === 'main'));
const bannersOf = (page: Page) =>
  [...elementsOf(page)]
    .filter(({ properties }) => [properties.className].flat().includes('banner'))
    .map(textOf);
const isHidden = (page: Page) =>
  [...elementsOf(page)].some(
    ({ properties }) => properties.name === 'robots' && properties.content === 'noindex',
  );

test('a draft has its pages, each with a banner and kept from search engines', async () => {
  const own =
    'Draft: not reviewed. What this analysis says may still change, or turn out to be wrong.';
  const ofPart =
    'Draft: not reviewed. What the analysis that this belongs to says may still change, or turn out to be wrong.';
  for (const [path, banner] of [
    ['', own],
    ['diagram/', own],
    ['steps/disk-full/', ofPart],
    ['remediations/alarm/', ofPart],
  ] as const) {
    const page = await pageAt(DRAFT + path);
    assert.deepEqual([path, bannersOf(page).at(0), isHidden(page)], [path, banner, true]);
  }
});

test('no page but those of the draft, and the one that names it in its text, knows of it', async () => {
  const { folder } = await site();
  const knowing: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    // Its own pages and their former addresses.
    if (!name.endsWith('.html') || name.startsWith('incidents/not-ready')) continue;
    const html = await readFile(join(folder, name), 'utf8');
    if (/quagga|zorilla|not-ready|The disk filled up|Sound an alarm/.test(html)) knowing.push(name);
  }
  assert.deepEqual(knowing.sort(), [
    // What it is to replace, and what refers to it by its text.
    'incidents/old-story/index.html',
    'incidents/queue-full/index.html',
    // A root cause that came with it, and is in no list either.
    'root-causes/no-alarm/diagram/index.html',
    'root-causes/no-alarm/index.html',
  ]);
});

test('what refers to a draft by its text leads there, and says that it is one', async () => {
  const page = await pageAt(PUBLISHED);
  const links = [...elementsOf(page)].filter(({ properties }) =>
    String(properties.href).startsWith(DRAFT),
  );
  assert.deepEqual(
    links.map((link) => [link.properties.href, textOf(link)]),
    [
      [DRAFT, 'incident: The disk filled up (draft)'],
      [`${DRAFT}steps/disk-full/`, 'its step'],
    ],
  );
});

test('what replaces an analysis is named though it is a draft', async () => {
  assert.deepEqual(bannersOf(await pageAt('/incidents/old-story/')), [
    'Superseded. This analysis is replaced by incident: The disk filled up Draft',
  ]);
});

test('an analysis in review says who is asked and since when, on its pages and on those of its parts', async () => {
  const people =
    'Asked to review it: Storage team and Network team (asked 9 March 2026). Reviewed by: Platform team (10 March 2026).';
  assert.deepEqual(bannersOf(await pageAt('/incidents/in-doubt/')), [
    `In review. What this analysis says may still change. ${people}`,
  ]);
  assert.deepEqual(bannersOf(await pageAt('/incidents/in-doubt/steps/lock-lost/')), [
    `In review. What the analysis that this belongs to says may still change. ${people}`,
  ]);
  assert.equal(isHidden(await pageAt('/incidents/in-doubt/')), false);
});

test('a published analysis has no banner of its state, and says who reviewed it and when', async () => {
  const page = await pageAt(PUBLISHED);
  // Its cause struck an incident before; that says nothing of the analysis.
  assert.deepEqual(
    bannersOf(page).filter((text) => !/^What caused this has struck before/.test(text)),
    [],
  );
  const facts = [...elementsOf(page)].filter(({ tagName }) => tagName === 'dd').map(textOf);
  assert.ok(facts.includes('Storage team (9 March 2026)Read the chain of whys.'), facts.join('\n'));
});

test('a root cause, a service and a learning count no draft', async () => {
  assert.match(mainOf(await pageAt('/root-causes/no-limit/')), /Struck2 incidents/);
  assert.match(mainOf(await pageAt('/services/orders/')), /Named by1 incident/);
  assert.match(mainOf(await pageAt('/learnings/')), /Taught by 1 incident/);
  assert.match(mainOf(await pageAt('/')), /Overdue 0/);
});

test('a root cause that came with a draft has a page with a banner, and is in no list and no index', async () => {
  const path = '/root-causes/no-alarm/';
  const page = await pageAt(path);
  const banner =
    'Draft: not reviewed. No published incident names this root cause. What the drafts that do say may still change.';
  assert.deepEqual([bannersOf(page)[0], isHidden(page)], [banner, true]);
  for (const [of, isListed] of [
    [site, false],
    [siteWithDrafts, true],
  ] as const) {
    const list = mainOf(await pageAt('/root-causes/', of));
    assert.equal(/No alarm before the disk is full Draft/.test(list), isListed, list);
    assert.equal((await indexOf(of)).includes('No alarm before the disk is full'), isListed);
  }
});

test('every link of a site with drafts leads somewhere, those of the drafts too', async () => {
  const { broken, pages } = await crawl(await site());
  assert.deepEqual(broken, []);
  assert.ok(pages.has('/tags/disks/'), 'the tag that only a draft bears has no page');
  assert.match(pages.get('/tags/disks/')!.html, /No published entry bears this tag\./);
});

test('a build that is asked for drafts lists, counts and finds them, each marked as one', async () => {
  const { pages } = await crawl(await siteWithDrafts());
  const linksOf = (page: CrawledPage | undefined) => page?.links.map((link) => link.split('#')[0]);
  for (const path of ['/', '/incidents/', '/root-causes/no-limit/', '/services/orders/']) {
    assert.ok(linksOf(pages.get(path))?.includes(DRAFT), path);
  }
  const list = mainOf(await pageAt('/incidents/', siteWithDrafts));
  assert.match(list, /4 incidents/);
  assert.match(list, /The disk filled up Draft/);
  assert.match(mainOf(await pageAt('/root-causes/no-alarm/', siteWithDrafts)), /Struck1 incident/);
  const draft = await pageAt(DRAFT, siteWithDrafts);
  assert.equal(bannersOf(draft).length > 0 && isHidden(draft), true);
  assert.match(await indexOf(siteWithDrafts), /quagga/);
});

test('no index of a built site holds a draft', async () => {
  assert.doesNotMatch(await indexOf(site), /quagga|zorilla/);
});
