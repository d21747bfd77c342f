import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyComponents } from '../../../src/body/elements/index.ts';
import { bodyToHtml, type BodyOptions } from '../../../src/body/html.ts';
import { parseBody } from '../../../src/body/parse.ts';

const options: BodyOptions = {
  base: '/kb/',
  reservedIds: [],
  citation: (id) => (id === 'log' ? { number: 3 } : undefined),
  referencesPage: '',
  incidentPath: '/incidents/outage/',
  metrics: [
    {
      id: 'failed',
      name: 'Orders that failed',
      unit: 'orders',
      baseline: { value: 400, at: '2026-03-02', sources: [] },
      current: { value: 100, bound: 'at-most', sources: [] },
      sources: [],
    },
  ],
  events: [
    { at: '2026-03-01', kind: 'event', text: 'The day before.' },
    { at: '2026-03-02T09:14Z', kind: 'change', text: 'It takes `URL` [out](/about/).' },
    { at: '2026-03-02T23:44+02:00', kind: 'resolved', text: '' },
    { at: '2026-03-03T00:10Z', kind: 'event', text: 'The day after.' },
  ],
  entry: (path) =>
    ({
      '/root-causes/no-limit/': {
        kind: 'rootCauses',
        title: 'A queue <without> a limit',
        summary: 'What has *no* limit grows.',
      } as const,
      '/incidents/outage/steps/full/': {
        kind: 'steps',
        title: 'It fills',
        summary: 'So.',
      } as const,
    })[path],
};
const html = (text: string) => bodyToHtml(text, 'mdx', options).html;

test('every component and every attribute says what it is, and its example is right', () => {
  for (const { name, description, example, attributes } of bodyComponents) {
    assert.match(description, /^[A-Z].*\.$/, name);
    for (const [key, attribute] of Object.entries(attributes)) {
      assert.match(attribute.description, /^[A-Z].*\.$/, `${key} of ${name}`);
    }
    assert.deepEqual(parseBody(example, 'mdx').faults, [], name);
    assert.deepEqual([...bodyToHtml(example, 'mdx', options).components], [name]);
  }
});

test('<Note> may be a warning, which says so in words', () => {
  assert.equal(
    html('<Note kind="warning">\n\nMind.\n\n</Note>'),
    '<aside class="note warning"><p class="note-title">Warning</p><p>Mind.</p></aside>',
  );
});

test('<Evidence> says what shows it, where, and what it says', () => {
  assert.equal(
    html(
      '<Evidence kind="log" at="a.log" url="https://a.example/" source="log">\n\n`x`\n\n</Evidence>',
    ),
    '<figure class="body-evidence"><figcaption><span class="evidence-kind">Log</span> <a class="at" href="https://a.example/">a.log</a><sup class="cite"><a href="#ref-log" aria-label="Source 3">[3]</a></sup></figcaption><div class="body-quoted"><p><code>x</code></p></div></figure>',
  );
  assert.equal(
    html('<Evidence kind="interview" at="The engineer on call" />'),
    '<figure class="body-evidence"><figcaption><span class="evidence-kind">Interview</span> <span class="at">The engineer on call</span></figcaption></figure>',
  );
});

test('<Quote> gives words and whose they are', () => {
  assert.equal(
    html('<Quote who="The page" where="09:30" source="log">\n\nWe look.\n\n</Quote>'),
    '<figure class="body-quote"><blockquote><p>We look.</p></blockquote><figcaption>The page, 09:30<sup class="cite"><a href="#ref-log" aria-label="Source 3">[3]</a></sup></figcaption></figure>',
  );
});

test('<Figure> shows an image of this site, under its base', () => {
  assert.equal(
    html('<Figure src="/a.svg" alt="A &amp; B." caption="Both" />'),
    '<figure class="body-figure"><img src="/kb/a.svg" alt="A &#x26; B." loading="lazy"><figcaption>Both</figcaption></figure>',
  );
});

test('<Metric> shows a metric of the incident, with its change', () => {
  assert.equal(
    html('<Metric id="failed" />'),
    '<figure class="body-metric"><figcaption>Orders that failed<span class="meta"> at least −75 %</span></figcaption><dl><div><dt>Baseline</dt><dd><b>400 orders</b><span class="meta">2 March 2026</span></dd></div><div><dt>Current</dt><dd><b>≤ 100 orders</b></dd></div></dl></figure>',
  );
});

test('<Timeline> shows the events of a slice, a day up to its end', () => {
  const item = (at: string, when: string, text: string) =>
    `<li><span class="when"><time datetime="${at}">${when}</time></span><span>${text}</span></li>`;
  assert.equal(
    html('<Timeline from="2026-03-02T09:00Z" to="2026-03-02" />'),
    `<ol class="timeline" role="list">${item('2026-03-02T09:14Z', '2 March 2026, 09:14 UTC', '<b>Change. </b>It takes <code>URL</code> <a href="/kb/about/">out</a>.')}${item('2026-03-02T23:44+02:00', '2 March 2026, 21:44 UTC', '<b>Resolved. </b>')}</ol>`,
  );
  assert.equal(html('<Timeline />').match(/<li>/g)?.length, 4);
});

test('<Ref> leads to an entry by its id, with its title and a card', () => {
  assert.equal(
    html('See <Ref to="root-causes/no-limit" />.'),
    '<p>See <span class="ref"><a class="entry" data-kind="rootCauses" href="/kb/root-causes/no-limit/" interestfor="card:1"><svg class="icon" aria-hidden="true"><use href="#i-rootCauses"></use></svg><span class="hidden">root cause: </span><span>A queue &#x3C;without> a limit</span></a><span id="card:1" popover="hint" class="ref-card" data-kind="rootCauses"><span class="kind"><svg class="icon" aria-hidden="true"><use href="#i-rootCauses"></use></svg>Root cause</span><b>A queue &#x3C;without> a limit</b><span>What has no limit grows.</span></span></span>.</p>',
  );
  assert.match(
    html('<Ref to="steps/full">the step</Ref>'),
    /^<p><span class="ref"><a class="entry" data-kind="steps" href="\/kb\/incidents\/outage\/steps\/full\/" interestfor="card:1">.*<span>the step<\/span><\/a>/,
  );
});

test('components of a line that stand alone have a paragraph, those of one line share it', () => {
  assert.equal(
    html('<Cite source="log" /> <Cite source="log" />\n\n<Cite source="log" />').match(/<p>/g)
      ?.length,
    2,
  );
});

test('a value that is not what it should be reaches no page', () => {
  assert.doesNotMatch(html('<Evidence kind="log" url="javascript:x()" at="a" />'), /javascript/);
  assert.doesNotMatch(html('<Figure src="https://evil.example/x.png" alt="x" />'), /evil/);
});
