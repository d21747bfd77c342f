import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { find, parsePage } from '../../support/html.ts';
import { numbers } from '../../support/numbers.ts';
import { bodyToHtml, type BodyOptions } from '../../../src/body/html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { aBase, INCIDENT } from '../../builders.ts';

/** Real bodies, damaged and mixed with code: nothing of it may run, crash, or reach a reader. */

const bodies = globSync('{tests/fixtures,content/example}/**/*.mdx')
  .sort()
  .map((file) => readFileSync(file, 'utf8').split(/^---$/m).slice(2).join('---').slice(0, 4000));

const RUN = 'globalThis.mutationRan = true';
const hostile = [
  `{${RUN}}`,
  `{(() => { ${RUN} })()}`,
  `\n\nexport const ran = (${RUN})\n\n`,
  `\n\nimport x from "data:text/javascript,${RUN}"\n\n`,
  `\n\nimport "./evil.mjs"\n\n`,
  `<script>${RUN}</script>`,
  `\n\n<script src="https://evil.example/a.js"></script>\n\n`,
  `<img src="x" onerror="${RUN}" />`,
  `<Note title={${RUN}}>x</Note>`,
  `<Note {...(${RUN})}>`,
  `<Note title="<script>${RUN}</script>">\n\nx\n\n</Note>`,
  `\n\n<Figure src="javascript:${RUN}" alt="x" />\n\n`,
  '\n\n<Figure src="/\\\\evil.example/x.png" alt="&quot; onload=&quot;x" />\n\n',
  '\n\n<Figure src="//evil.example/x.png" alt="x" />\n\n',
  `\n\n<Evidence kind="log" url="JaVaScRiPt:${RUN}" at="x" />\n\n`,
  '\n\n<Quote who="x" url="data:text/html,x">\n\nx\n\n</Quote>\n\n',
  '<Ref to="../../x&quot; onfocus=&quot;x" />',
  '<Ref to="/javascript:x" />',
  '<Cite source="x&quot; onclick=&quot;y" />',
  `[a](javascript:${RUN})`,
  `[a](&#106;avascript:${RUN})`,
  `[a](java\nscript:${RUN})`,
  '![a](https://evil.example/pixel.png)',
  '![a](//evil.example/pixel.png)',
  '![a](data:image/svg+xml,x)',
  '<https://example.org/>',
  '<style>body{display:none}</style>',
  '<iframe src="/x/"></iframe>',
  '<a href="javascript:x">y</a>',
  '<div style="position:fixed">x</div>',
  '<svg onload="x"><animate /></svg>',
  '<!-- <script>x</script> -->',
  '<![CDATA[ <script>x</script> ]]>',
  '&lt;script&gt;x&lt;/script&gt;',
  '{/* */ x /* */}',
  '{`${x}`}',
  '<5',
  '<',
  '{',
  '}',
  '\\{',
  '\\',
  '`',
  '```\n',
  '</Note>',
  '<Note>',
  '\n\n- a\n\n  </Note>\n\n',
  '\n- <Note>\n\n  ',
  '<details>',
  '</details>',
  '<br>',
  '</br>',
  '<p>',
  '<li>',
  '<div class="x">',
  '</div>',
  'x</Note>\n',
  '\n</Note>',
  '<Note title=“x”>',
  '<Note title="x>',
  '<Note kind=>',
  '<Cite source=x />',
  '<Cite source="log">',
  '</kbd>',
  '<foo bar={1} baz>',
  '<a.b',
  '</',
  '<Quote who="a" {...b}>',
  '<summary>x</summary>',
  '<mark>',
  '<Ref to="steps/a">',
  '<>',
  '\uE000\uE001',
  '\u0000',
  '\u202E',
  '> ',
  '\n\n',
  '    ',
  '\t',
  '](',
  '[^1]: x\n',
  '|---|\n',
];

function mutate(seed: number): string {
  const next = numbers(seed);
  let text = bodies[next(bodies.length)]!;
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = next(text.length + 1);
    const to = Math.min(text.length, at + next(200));
    const piece = hostile[next(hostile.length)]!;
    text = [
      () => text.slice(0, at) + piece + text.slice(at),
      () => text.slice(0, at) + text.slice(to),
      () => text.slice(0, to) + text.slice(at),
      () => text.slice(0, at) + piece + text.slice(at, to) + piece + text.slice(to),
      () => `${text}\n\n${piece}`,
    ][next(5)]!();
  }
  return text;
}

const elements = new Set(
  'a abbr aside b blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr img input ins kbd li mark ol p pre section span strong sub summary sup svg table tbody td th thead time tr ul use'.split(
    ' ',
  ),
);
const attributes = new Set(
  'alt aria-describedby aria-hidden aria-label align checked cite class data-footnote-backref data-footnote-ref data-footnotes data-kind datetime disabled href id interestfor loading popover role src start tabindex title type'.split(
    ' ',
  ),
);

/** What a page must not hold, of some HTML. */
function forbidden(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return [...document.body.querySelectorAll('*')].flatMap((one) => {
    const name = one.localName;
    return [
      ...(elements.has(name) ? [] : [`<${name}>`]),
      ...[...one.attributes].flatMap(({ name: key, value }) => [
        ...(attributes.has(key) ? [] : [`${key} on <${name}>`]),
        ...(key === 'src' && !/^\/kb\/(?!\/)/.test(value) ? [`src="${value}"`] : []),
        ...(/^(?:href|cite)$/.test(key) && !/^(?:https?:\/\/|mailto:|#|\/kb\/)/.test(value)
          ? [`${key}="${value}"`]
          : []),
      ]),
    ];
  });
}

const options: BodyOptions = {
  base: '/kb/',
  reservedIds: ['references'],
  citation: () => ({ number: 1 }),
  referencesPage: '',
  events: [{ at: '2026-03-02T09:14Z', kind: 'event', text: 'It [began](javascript:x).' }],
  entry: () => ({ kind: 'rootCauses', title: '<b onclick="x">', summary: '<script>x</script>' }),
};

test('what must not be on a page is seen', () => {
  assert.deepEqual(
    forbidden('<script>x</script><img src="https://a.example/" onerror="x"><a href="data:x">y</a>'),
    ['<script>', 'src="https://a.example/"', 'onerror on <img>', 'href="data:x"'],
  );
});

/** HTML as a browser would have it on its page: what may not stand where it stands is moved. */
const mended = (html: string) =>
  toHtml(find(parsePage(html), ({ tagName }) => tagName === 'body').children);

const tagsIn = (html: string) => html.match(/<\/?\w+/g) ?? [];

test('what a browser would move is seen', () => {
  assert.equal(mended('<p>a<aside>b</aside></p>'), '<p>a</p><aside>b</aside><p></p>');
  assert.equal(mended('<a href="/">a<a href="/">b</a></a>'), '<a href="/">a</a><a href="/">b</a>');
});

test('of 1,000 mutated bodies none runs, none crashes, and what is accepted holds nothing but text', () => {
  assert.ok(bodies.length >= 3);
  let accepted = 0;
  let withCode = 0;
  const started = performance.now();
  for (let seed = 1; seed <= 1000; seed += 1) {
    const text = mutate(seed);
    const { faults } = parseBody(text, 'mdx');
    const { html } = bodyToHtml(text, 'mdx', options);
    const { diagnostics } = aBase().body(INCIDENT, `\n${text}`).read();
    // A second title is a fault, and no danger.
    const bad = forbidden(html).filter((one) => faults.length === 0 || one !== '<h1>');
    assert.deepEqual(bad, [], `seed ${seed}`);
    if (faults.length > 0) assert.ok(diagnostics.length > 0, `seed ${seed}`);
    else {
      accepted += 1;
      assert.deepEqual(tagsIn(mended(html)), tagsIn(html), `seed ${seed}`);
    }
    if (text.includes(RUN)) withCode += 1;
  }
  assert.equal((globalThis as { mutationRan?: boolean }).mutationRan, undefined);
  assert.ok(accepted > 100, `only ${accepted} were accepted`);
  assert.ok(withCode > 100, `only ${withCode} held code`);
  const seconds = (performance.now() - started) / 1000;
  assert.ok(seconds < 60, `it took ${seconds} s`);
});
