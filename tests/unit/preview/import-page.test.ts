import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failed, importReport } from '../../../src/import/report/index.ts';
import { importPage } from '../../../src/preview/import-page.ts';

test('the page of the last import leads to each draft and shows what is in documents as text', () => {
  const draft = { ...failed('a.md', ''), outcome: 'new' as const, id: 'a-1234', title: 'A <b>' };
  const html = importPage(
    importReport([{ ...draft, why: undefined }, failed('<x>.md', 'Found an empty file.')], false),
    '/kb/',
  );
  assert.match(html, /<a href="\/kb\/incidents\/a-1234\/">A &#x3C;b><\/a>/);
  assert.match(html, /&#x3C;x>\.md: not imported\n {2}Found an empty file\./);
});

test('without an import the page says how one is begun', () => {
  assert.match(
    importPage(undefined, '/'),
    /Nothing was imported here yet: npm run import -- &#x3C;file or folder>\./,
  );
});
