import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyToHtml, type BodyOptions } from '../../../src/body/html.ts';

const options: BodyOptions = {
  base: '/kb/',
  reservedIds: [],
  citation: (id) => (id === 'log' ? { number: 3 } : undefined),
  referencesPage: '',
};
const render = (text: string, changes: Partial<BodyOptions> = {}) =>
  bodyToHtml(text, 'mdx', { ...options, ...changes });
const htmlOf = (text: string, changes: Partial<BodyOptions> = {}) => render(text, changes).html;

test('paths of the site get the base, other addresses stay', () => {
  assert.equal(
    htmlOf('[a](/x/) [b](#y) [c](https://d.example/e) ![f](/g.png)'),
    '<p><a href="/kb/x/">a</a> <a href="#y">b</a> <a href="https://d.example/e">c</a> <img src="/kb/g.png" alt="f"></p>',
  );
  assert.equal(htmlOf('[a](/x/)', { base: '/' }), '<p><a href="/x/">a</a></p>');
});

for (const href of [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  '//evil.example',
]) {
  test(`an unsafe address is dropped, its text stays: ${href}`, () => {
    assert.equal(htmlOf(`[a](${href})`), '<p><a>a</a></p>');
    assert.equal(htmlOf(`[a](${href})`, { base: '/' }), '<p><a>a</a></p>');
    assert.equal(htmlOf(`![a](${href})`), '<p><img alt="a"></p>');
  });
}

test('headings get ids of their own, and none that the page has already', () => {
  const { html, headings } = render('## Timeline\n\n## Timeline\n\n### The `why`', {
    reservedIds: ['timeline'],
  });
  assert.equal(
    html,
    '<h2 id="timeline-1">Timeline</h2>\n<h2 id="timeline-2">Timeline</h2>\n<h3 id="the-why">The <code>why</code></h3>',
  );
  assert.deepEqual(headings, [
    { id: 'timeline-1', text: 'Timeline', depth: 2 },
    { id: 'timeline-2', text: 'Timeline', depth: 2 },
    { id: 'the-why', text: 'The why', depth: 3 },
  ]);
});

test('headings move down within a section, but not below the sixth level', () => {
  assert.equal(
    htmlOf('## A\n\n###### B', { headingShift: 1 }),
    '<h3 id="a">A</h3>\n<h6 id="b">B</h6>',
  );
});

test('<Cite> shows the number of its reference and leads to it', () => {
  assert.equal(
    htmlOf('So<Cite source="log" />.'),
    '<p>So<sup class="cite"><a href="#ref-log" aria-label="Source 3">[3]</a></sup>.</p>',
  );
  assert.equal(
    htmlOf('So<Cite source="log" />.', { referencesPage: '/kb/incidents/outage/' }),
    '<p>So<sup class="cite"><a href="/kb/incidents/outage/#ref-log" aria-label="Source 3">[3]</a></sup>.</p>',
  );
});

test('<Note> sets its content apart, with its title where it has one', () => {
  assert.equal(
    htmlOf('<Note title="A & B">\n\nOne **two**.\n\n</Note>'),
    '<aside class="note"><p class="note-title">A &#x26; B</p><p>One <strong>two</strong>.</p></aside>',
  );
  assert.equal(htmlOf('<Note>\n\nOne.\n\n</Note>'), '<aside class="note"><p>One.</p></aside>');
});

test('a link within a component gets the base too', () => {
  assert.equal(
    htmlOf('<Note>\n\n[a](/x/)\n\n</Note>'),
    '<aside class="note"><p><a href="/kb/x/">a</a></p></aside>',
  );
});

test('plain elements are kept, comments are left out, code is text', () => {
  assert.equal(
    htmlOf('Press <kbd>x</kbd>{/* why */}{alert()} now').trim(),
    '<p>Press <kbd>x</kbd>{alert()} now</p>',
  );
  assert.equal(htmlOf('<script>alert(1)</script>'), '<div>alert(1)</div>');
  assert.equal(bodyToHtml('a\n\n<!-- b -->', 'md', options).html.trim(), '<p>a</p>');
});

test('a table scrolls in a box that the keyboard reaches', () => {
  assert.match(
    htmlOf('| a |\n|---|\n| 1 |'),
    /^<div class="scroll" tabindex="0" role="\w+" aria-label="Table"><table>[^]*<\/table><\/div>$/,
  );
});

test('every id that a footnote refers to is there', () => {
  const html = htmlOf('So[^1].\n\n[^1]: A note.');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const named = [...html.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(
    named.filter((id) => !ids.includes(id)),
    [],
  );
});

test('quotes, dashes and dots stay as they were written', () => {
  assert.equal(htmlOf('"a" -- b...'), '<p>"a" -- b...</p>');
});

test('the id of a heading comes from its title, without what stands beside it', () => {
  const entry = () => ({ kind: 'rootCauses', title: 'No limit', summary: 'It grows.' }) as const;
  const { headings } = render(
    '## Why <Ref to="root-causes/a" />\n\n## So<Cite source="log" />\n\n## Thus[^1]\n\n[^1]: A note.',
    { entry },
  );
  assert.deepEqual(
    headings.slice(0, 3).map(({ id, text }) => [id, text]),
    [
      ['why-no-limit', 'Why No limit'],
      ['so', 'So'],
      ['thus', 'Thus'],
    ],
  );
});

test('an address with a backslash or a break, which browsers read otherwise, is dropped', () => {
  for (const src of ['/\\evil.example/x.png', '/\t/evil.example/x.png']) {
    assert.doesNotMatch(htmlOf(`<Figure src="${src}" alt="x" />`), /src=/);
  }
});
