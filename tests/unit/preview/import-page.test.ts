import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { failed, importReport, type DocumentReport } from '../../../src/import/report/index.ts';
import { importPage } from '../../../src/preview/import-page.ts';
import { elementsOf, parsePage, textOf } from '../../support/html.ts';

const draft = (source: string, given: Partial<DocumentReport> = {}): DocumentReport => ({
  ...failed(source, ''),
  why: undefined,
  outcome: 'new',
  id: 'a-1234',
  title: 'A <b>',
  ...given,
});
const shown = (documents: DocumentReport[], isDryRun = false) =>
  parsePage(importPage(importReport(documents, isDryRun), '/kb/'));
const all = (node: Nodes, name: string): Element[] =>
  [...elementsOf(node)].filter(({ tagName }) => tagName === name);
const first = (node: Nodes, name: string) => all(node, name)[0]!;
const question = { question: 'How grave was it?', about: ['incidents/a-1234/index.mdx severity'] };

test('the page of the last import leads to each draft and shows what is in documents as text', () => {
  const html = importPage(
    importReport(
      [draft('a.md', { found: { title: 1 } }), failed('<x>.md', 'Found an empty file.')],
      false,
    ),
    '/kb/',
  );
  assert.match(html, /<a href="\/kb\/incidents\/a-1234\/">A &#x3C;b><\/a>/);
  assert.match(html, /<code>&#x3C;x>\.md<\/code>/);
});

test('all documents are listed: what failed first, then what asks, each with the way to what is told of it', () => {
  const page = shown([
    draft('quiet.md', { id: undefined }),
    draft('asks.md', { questions: [question], guessed: [{ file: 'f', field: 'x', why: 'y' }] }),
    failed('empty.md', 'Found an empty file.'),
  ]);
  const rows = all(first(page, 'tbody'), 'tr').map((row) => textOf(row));
  assert.deepEqual(rows, ['empty.mdnot imported00', 'asks.mdnew draft11', 'quiet.mdnew draft00']);
  const links = all(first(page, 'tbody'), 'a').map((link) => link.properties.href);
  const anchors = all(page, 'section').map((section) => section.properties.id);
  assert.deepEqual(
    links,
    anchors.map((anchor) => `/kb/preview/import/#${String(anchor)}`),
  );
});

test('a question names the files and fields that its answer settles, and folds many of them', () => {
  const about = Array.from({ length: 9 }, (_, at) => `incidents/a-1234/remediations/${at}.md kind`);
  const page = shown([draft('a.md', { questions: [question, { question: 'Which?', about }] })]);
  const [one, many] = all(first(page, 'section'), 'li').filter((item) => all(item, 'p').length > 0);
  assert.equal(textOf(one!), 'How grave was it?index.mdx severity');
  assert.match(textOf(many!), /^Which\?In 9 files/);
});

test('a draft that was only tried has no page to lead to', () => {
  const page = shown([draft('a.md', { found: { title: 1 } })], true);
  assert.deepEqual(all(first(page, 'section'), 'a'), []);
  assert.match(textOf(page), /Only tried\. Nothing was written \(--dry-run\)\./);
});

test('without an import the page says how one is begun', () => {
  assert.match(
    importPage(undefined, '/'),
    /Nothing was imported here yet\.[^]*npm run import -- &#x3C;file or folder> --dry-run/,
  );
});
