import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { violations } from '../support/axe.ts';
import { browser } from '../support/browser.ts';
import { addressOf, start } from '../support/command.ts';
import { elementsOf, find, parsePage, textOf } from '../support/html.ts';
import { inPage, openSearch, resultsOn } from '../support/search.ts';
import { builtSite } from '../support/site.ts';

/** One preview of a copy of a small base, which each test leaves as it found it. */
const SOURCE = 'tests/fixtures/drafts-base';
const INCIDENT = 'incidents/queue-full/index.mdx';
/** Longer than any edit takes on a busy machine. ms */
const LONGEST = 30_000;

let folder: string;
let content: string;
let server: ChildProcess;
let address: string;
let told = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kb-'));
  content = join(folder, 'content');
  await cp(SOURCE, content, { recursive: true });
  server = start('dev', '--content', content, '--base', '/kb/', '--port', '4600');
  server.stdout!.on('data', (text: Buffer) => (told += text.toString()));
  address = await addressOf(server);
});
after(async () => {
  server.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(address + path);
  return { status: response.status, html: await response.text() };
};

/** Waits until a page holds a text, and gives the page. */
async function shown(path: string, text: RegExp) {
  const end = performance.now() + LONGEST;
  for (;;) {
    const { status, html } = await get(path);
    if (text.test(textOf(parsePage(html)))) return { status, page: parsePage(html), html };
    if (performance.now() > end) throw new Error(`${path} never held ${text}:\n${html}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Does something while a file holds another text, and puts its own back. */
async function edited(file: string, edit: (text: string) => string, act: () => Promise<void>) {
  const path = join(content, file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, edit(text));
  try {
    await act();
  } finally {
    const before = told.length;
    await writeFile(path, text);
    // It says so when it has read: until then pages may load themselves again.
    while (told.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const panelOf = (page: ReturnType<typeof parsePage>) =>
  find(
    page,
    ({ tagName, properties }) =>
      tagName === 'aside' && properties.ariaLabel === 'What is to be mended',
  );

test('dev says where it is and how many faults there are', async () => {
  await shown('', /Has this happened before/);
  assert.match(
    told,
    /^The preview is at http:\/\/localhost:\d+\/kb\/ \(Ctrl\+C stops it\)\.\n6 warnings and 7 hints in 6 files\. They are told at http:\/\/localhost:\d+\/kb\/preview\/ and on their pages\.\n/,
  );
});

test('an edit is shown, and what an edit adds, renames or deletes', async () => {
  // What is kept of a page that was shown before must not be shown again.
  await shown('incidents/queue-full/', /The queue filled up/);
  await shown('learnings/limits/', /Limit what grows/);
  await edited(
    INCIDENT,
    (text) => text.replace('The queue filled up', 'The numbat queue'),
    async () => {
      await shown('incidents/queue-full/', /The numbat queue/);
      await shown('incidents/', /The numbat queue/);
    },
  );
  await shown('incidents/', /The queue filled up/);
  const file = join(content, 'learnings/numbat.md');
  await writeFile(file, '---\ntitle: A numbat lesson\nsummary: Learn.\n---\n');
  await shown('learnings/numbat/', /A numbat lesson/);
  await shown('learnings/', /A numbat lesson/);
  await rename(file, join(content, 'learnings/bandicoot.md'));
  await shown('learnings/bandicoot/', /A numbat lesson/);
  assert.equal((await shown('learnings/numbat/', /no page at this address/)).status, 404);
  await rm(join(content, 'learnings/bandicoot.md'));
  await shown('learnings/bandicoot/', /no page at this address/);
});

test('an open page loads itself again after an edit', async () => {
  await inPage(await browser(), async (page) => {
    page.setDefaultTimeout(LONGEST);
    await page.goto(`${address}incidents/queue-full/`);
    await page.waitForLoadState('networkidle');
    await edited(
      INCIDENT,
      (text) => text.replace('The queue filled up', 'The quoll queue'),
      () => page.locator('h1', { hasText: 'The quoll queue' }).waitFor(),
    );
  });
});

test('drafts are in lists and marked there', async () => {
  const { page } = await shown('incidents/', /4 incidents/);
  const link = find(page, ({ properties }) => properties.href === '/kb/incidents/not-ready/');
  assert.equal(textOf(link), 'incident: The disk filled up Draft');
});

test('the faults of an entry and its parts stand on its page, each with its place and what to do', async () => {
  const { page } = await shown('incidents/not-ready/', /on this page/);
  const items = [...elementsOf(panelOf(page))].filter(({ tagName }) => tagName === 'li');
  assert.ok(items.length > 0);
  const last = items.findLast((item) => textOf(item).startsWith('Warning'))!;
  assert.equal(
    textOf(last),
    `Warning ${content}/incidents/not-ready/steps/disk-full.md:10:14 why-without-evidence 10 | because: Nobody looked. | ^Found answer 2 with neither evidence nor sources. Expected what shows that it is true.Say under "evidence" where it can be seen, or write "confidence: low".`,
  );
  const link = find(last, ({ tagName }) => tagName === 'a');
  assert.equal(link.properties.href, '/kb/guide/rules/why-without-evidence/');
});

test('an entry that cannot be read has a page that says why, and the rest goes on', async () => {
  await edited(
    INCIDENT,
    (text) => text.replace(/^title:.*$/m, 'title: ['),
    async () => {
      const { status, page, html } = await shown('incidents/queue-full/', /cannot be shown yet/);
      assert.equal(status, 500);
      const told = `1 error in the content keeps it from being shown. It comes back by itself once it is mended.Error ${content}/${INCIDENT}`;
      assert.match(textOf(page), new RegExp(`${told}:\\d+:\\d+ yaml-syntax`));
      assert.doesNotMatch(textOf(page), /Hint |Warning /);
      assert.doesNotMatch(html, /node_modules|\.astro:\d|at \w+ \(/);
      assert.equal((await shown('incidents/', /3 incidents/)).status, 200);
      await shown('preview/', new RegExp(`${content}/${INCIDENT}`));
    },
  );
  assert.equal((await shown('incidents/queue-full/', /Analysis status/)).status, 200);
});

test('a page that cannot be made says which diagram is why', async () => {
  await edited(
    INCIDENT,
    (text) => `${text}\n\`\`\`mermaid\nflowchart LR\n  a -->\n\`\`\`\n`,
    async () => {
      const { status, page } = await shown('incidents/queue-full/', /diagram-syntax/);
      assert.equal(status, 500);
      assert.match(textOf(page), /^This page cannot be shown yet/);
    },
  );
  await shown('incidents/queue-full/', /Analysis status/);
});

test('while site.yaml is faulty its last sound settings hold, and every page says so', async () => {
  await edited(
    'site.yaml',
    (text) => `${text}rules: [\n`,
    async () => {
      const { status, page } = await shown('incidents/queue-full/', /1 error on this page/);
      assert.equal(status, 200);
      assert.match(textOf(panelOf(page)), /site\.yaml:\d+:\d+ yaml-syntax/);
      await shown('', /1 error on this page/);
    },
  );
  await shown('', /Nothing is to be mended on this page/);
});

test('search finds what was written a moment ago, drafts too', async () => {
  await edited(
    INCIDENT,
    (text) => text.replace('Nobody could order', 'No potoroo could order'),
    async () => {
      await shown('incidents/queue-full/', /potoroo/);
      await inPage(await browser(), async (page) => {
        page.setDefaultTimeout(LONGEST);
        await openSearch(page, address, '?q=potoroo');
        assert.deepEqual(
          (await resultsOn(page)).map(({ path }) => path),
          ['/kb/incidents/queue-full/'],
        );
        await openSearch(page, address, '?q=quaggaed');
        assert.deepEqual(
          (await resultsOn(page)).map(({ path }) => path),
          ['/kb/incidents/not-ready/'],
        );
      });
    },
  );
});

test('the faults of a page are accessible, fit a phone, and close with the keyboard', async () => {
  await inPage(
    await browser(),
    async (page) => {
      const found: string[] = [];
      for (const path of ['incidents/not-ready/', 'preview/', 'incidents/']) {
        await page.goto(address + path);
        found.push(...(await violations(page)).map((text) => `${path}: ${text}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${path}: ${overflow} px wider than the screen`);
      }
      assert.deepEqual(found, []);
      await page.goto(`${address}incidents/not-ready/`);
      const details = page.locator('.faults > details');
      assert.equal(await details.getAttribute('open'), '');
      await page.locator('.faults > details > summary').focus();
      await page.keyboard.press('Enter');
      assert.equal(await details.getAttribute('open'), null);
      await page.reload();
      assert.equal(await details.getAttribute('open'), null, 'it opened again after an edit');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.faults').isVisible(), false);
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test('a built site holds nothing of the preview', async () => {
  const { folder } = await builtSite('/', { content: SOURCE });
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(?:html|css|js)$/.test(name),
  );
  const traces = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    if (/class="faults|fault-list|five-whys\.preview|\/preview\/|@vite\/client/.test(text)) {
      traces.push(name);
    }
  }
  assert.ok(names.length > 20);
  assert.deepEqual(traces, []);
});

test('dev starts with a faulty site.yaml on the next free port, shows why, and ends with Ctrl+C', async () => {
  const own = join(folder, 'faulty');
  await cp(SOURCE, own, { recursive: true });
  const settings = await readFile(join(own, 'site.yaml'), 'utf8');
  await writeFile(join(own, 'site.yaml'), `${settings}nonsense: [\n`);
  const blocker = createServer();
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, 'localhost', () => resolve((blocker.address() as { port: number }).port));
  });
  const second = start('dev', '--content', own, '--port', String(port));
  const closed = new Promise<number | null>((resolve) => second.once('close', resolve));
  const at = await addressOf(second);
  assert.notEqual(new URL(at).port, String(port));
  const response = await fetch(at);
  const page = textOf(parsePage(await response.text()));
  assert.equal(response.status, 500);
  assert.match(page, /^This page cannot be shown yet.*site\.yaml:\d+:\d+ yaml-syntax/);
  assert.doesNotMatch(page, /What the program says/);
  second.kill('SIGINT');
  assert.equal(await closed, 0);
  blocker.close();
});
