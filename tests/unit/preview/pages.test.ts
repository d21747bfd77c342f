import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Diagnostic, Severity } from '../../../src/diagnostics/diagnostic.ts';
import { faultPage, overviewPage } from '../../../src/preview/pages.ts';
import type { Shown } from '../../../src/preview/preview.ts';

const found = (file: string, severity: Severity, line: number): Diagnostic => ({
  file,
  line,
  column: 3,
  severity,
  rule: 'unknown-key',
  message: `Found ${severity}.`,
});

const overview = (diagnostics: Diagnostic[], text?: string) => {
  const base = { diagnostics, waiting: [] } as unknown as Shown['base'];
  const html = overviewPage(
    { base, folder: 'content', textOf: () => text } as unknown as Shown,
    '/kb/',
  );
  return parseHTML(html).document;
};

const placesIn = (list: Element | null) =>
  [...(list?.querySelectorAll('li') ?? [])].map((item) => item.querySelector('p')!.textContent);

test('what keeps the site from being built comes first, own files before the examples, and hints are folded away', () => {
  const { body } = overview([
    found('content/example/incidents/a/index.mdx', 'hint', 1),
    found('content/example/incidents/b/index.mdx', 'warning', 1),
    found('content/incidents/c/index.mdx', 'hint', 2),
    found('content/incidents/d/index.mdx', 'hint', 3),
    found('content/incidents/d/index.mdx', 'warning', 4),
    found('content/incidents/d/index.mdx', 'error', 5),
  ]);
  assert.equal(
    body.querySelector('.lead')!.textContent,
    '1 error, 2 warnings and 3 hints in 4 files. What is mended is gone from here within a second.',
  );
  assert.deepEqual(
    [...body.querySelectorAll('section')].map((section) => [
      section.querySelector('h2 a')!.getAttribute('href'),
      placesIn(section.querySelector('.fault-list > ol')),
      section.querySelector('summary')?.textContent,
      placesIn(section.querySelector('details')),
    ]),
    [
      [
        '/kb/incidents/d/',
        ['Error 5:3 unknown-key', 'Warning 4:3 unknown-key'],
        '1 hint',
        ['Hint 3:3 unknown-key'],
      ],
      ['/kb/incidents/b/', ['Warning 1:3 unknown-key'], undefined, []],
      ['/kb/incidents/c/', [], '1 hint', ['Hint 2:3 unknown-key']],
      ['/kb/incidents/a/', [], '1 hint', ['Hint 1:3 unknown-key']],
    ],
  );
});

test('a line that holds a secret is not shown beside any fault', () => {
  const secret = { ...found('content/incidents/c/index.mdx', 'error', 1), rule: 'secret' };
  const more = [1, 2].map((line) => found('content/incidents/c/index.mdx', 'warning', line));
  const { body } = overview([secret, ...more], 'the token\nthe rest');
  assert.deepEqual(
    [...body.querySelectorAll('pre')].map(({ textContent }) => textContent),
    ['  2 | the rest\n    |   ^'],
  );
});

test('a base with nothing to mend says so, and a file without a page has no link', () => {
  assert.equal(
    overview([]).body.querySelector('main')!.textContent,
    'HomeWhat is to be mendedNothing is wrong with the content.',
  );
  const heading = overview([found('content/site.yaml', 'error', 1)]).body.querySelector('h2')!;
  assert.deepEqual([heading.textContent, heading.querySelector('a')], ['content/site.yaml', null]);
});

test('a page that cannot be shown leads back to the site and to all that is to be mended', () => {
  const one = found('content/site.yaml', 'error', 1);
  const base = { diagnostics: [one], waiting: [] } as unknown as Shown['base'];
  const shown = { base, folder: 'content', textOf: () => undefined } as unknown as Shown;
  const { body } = parseHTML(faultPage(shown, [one], '/kb/')).document;
  assert.deepEqual(
    [...body.querySelectorAll('nav a')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ]),
    [
      ['Home', '/kb/'],
      ['What is to be mended', '/kb/preview/'],
    ],
  );
});
