import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault, type BaseBuilder } from '../../builders.ts';

/** What bodies name with all entries in view: metrics, entries, slices of time, places, images. */

const base = () =>
  aBase()
    .fields(
      INCIDENT,
      'metrics: [{ id: failed, name: Failed, baseline: { value: 2 }, current: { value: 1 } }]',
    )
    .step('queue-full', 'leadsTo: [impact]');
/** The body begins on line 18 of the file, below an empty line. */
const body = (text: string) => base().body(INCIDENT, `\n${text}`);
const fault = (place: string, rule: string, ...sentences: string[]) =>
  oneFault(`${INCIDENT}:${place}`, rule, ...sentences);

test('a metric is named by its id', () => {
  assert.equal(body('<Metric id="failed" />').report(), '');
  assert.equal(
    body('<Metric id="faild" />').report(),
    fault(
      '18:9',
      'unknown-reference',
      'Found "faild" in <Metric>. Expected the id of a metric of the incident.',
      'Did you mean "failed"?',
    ),
  );
  assert.equal(
    body('<Metric id="minutes-lost" />').report(),
    fault(
      '18:9',
      'unknown-reference',
      'Found "minutes-lost" in <Metric>. Expected the id of a metric of the incident.',
      'Add it under "metrics" of the incident, with "id: minutes-lost".',
    ),
  );
});

test('a metric without an id hides no slip in another', () => {
  const two = body('<Metric id="faild" />').edit(
    INCIDENT,
    'metrics: [',
    'metrics: [{ name: Lost, baseline: { value: 2 }, current: { value: 1 } }, ',
  );
  assert.equal(
    two.report(),
    fault(
      '18:9',
      'unknown-reference',
      'Found "faild" in <Metric>. Expected the id of a metric of the incident.',
      'Did you mean "failed"?',
    ),
  );
});

const EXPECTED = 'Expected the folder and the id of an entry, such as root-causes/<id>.';
const refs: [to: string, help: string][] = [
  ['root-causes/no-limits', 'Did you mean "root-causes/no-limit"?'],
  ['steps/queue-ful', 'Did you mean "steps/queue-full"?'],
  ['tags', 'See that the file of the entry is there.'],
];
for (const [to, help] of refs) {
  test(`an entry that is not there is reported with the nearest one: ${to}`, () => {
    assert.equal(
      body(`See <Ref to="${to}" />.`).report(),
      fault('18:10', 'unknown-reference', `Found "${to}" in <Ref>. ${EXPECTED}`, help),
    );
  });
}

test('an entry is named by its folder and its id, a part of the incident without it', () => {
  for (const to of [
    'root-causes/no-limit',
    'steps/queue-full',
    'incidents/outage/steps/queue-full',
    '/incidents/outage/',
  ]) {
    assert.equal(body(`See <Ref to="${to}" />.`).report(), '', to);
  }
});

test('what the audience may not see cannot be named', () => {
  const internal = body('See <Ref to="root-causes/no-limit" />.').fields(
    CAUSE,
    'visibility: internal',
  );
  assert.equal(
    internal.report(),
    fault(
      '18:10',
      'hidden-link',
      'Found "root-causes/no-limit" in <Ref>, which is internal. Expected an entry that every reader of this site can open.',
      'Take it out, or mark this entry as internal too.',
    ),
  );
  assert.equal(internal.report({ audience: 'internal' }), '');
});

test('a slice of time without an event is a slip', () => {
  assert.equal(body('<Timeline from="2025-09-15" />').report(), '');
  assert.equal(
    body('<Timeline from="2025-09-16" />').report(),
    fault(
      '18:1',
      'empty-timeline',
      'Found no event for <Timeline> to show. Expected at least one, in the timeline of the incident.',
      'Write other times for "from" and "to", or leave them out.',
    ),
  );
});

const STEP = 'incidents/outage/steps/queue-full.md';
const WHYS =
  'whys:\n  - because: The queue was full.\n  - because: Nothing limited it.\n    rootCause: no-limit';
/** Places that the incident does not have, but may when all its fields are unknown. */
const ALL_OPEN = [
  '#impact',
  '#whys',
  '#related',
  '#updates',
  '#metric-lost',
  '#ref-lost',
  '#phase-lost',
];

const dead = (href: string, where: string, ...help: string[]) =>
  fault(
    '20:1',
    'dead-anchor',
    `Found a link to "${href}", but ${where} has no place of that name. Expected the id of one of its sections or headings.`,
    ...help,
  );

for (const [href, where, help] of [
  ['#the-half-huor', 'this page', 'Did you mean "the-half-hour"?'],
  ['#impact', 'this page', 'Leave the words without a link.'],
  ['#metric-lost', 'this page', 'Leave the words without a link.'],
  ['/root-causes/no-limit/#zzzz', 'that page', 'Write "/root-causes/no-limit/" alone.'],
  ['/root-causes/no-limit/#strck', 'that page', 'Did you mean "struck"?'],
] as const) {
  test(`a link to a place that is not there is reported: ${href}`, () => {
    const text = `## The half hour\n\n[a](${href})`;
    assert.equal(body(text).report(), dead(href, where, help));
  });
}

for (const href of [
  '#the-half-hour',
  '#the-half-hour-1',
  '#metrics',
  '#metric-failed',
  '#ref-log',
  '#timeline',
  '/root-causes/no-limit/#struck',
  '/incidents/outage/steps/queue-full/#whys',
  '/search/#anything',
]) {
  test(`a link to a place that is there is right: ${href}`, () => {
    const text = `## The half hour\n\n## The half hour\n\n[a](${href})`;
    assert.equal(body(text).report(), '');
  });
}

const readOf = ({ files }: BaseBuilder) => new TextDecoder().decode(files.get(INCIDENT));
/** Faults of an entry that has the page which is linked to, and what they leave of its places. */
const METRIC = '{ id: failed, name: Failed, baseline: { value: 2 }, current: { value: 1 } }';
const faulty: [what: string, change: (base: BaseBuilder) => BaseBuilder, open: string[]][] = [
  ['a field', (base) => base.edit(INCIDENT, 'status: resolved', 'status: solved'), []],
  [
    'all fields',
    (base) => base.with(INCIDENT, readOf(base).replace(/^---\n[^]*?\n---/, '---\n- one\n---')),
    ALL_OPEN,
  ],
  ['YAML', (base) => base.edit(INCIDENT, '  - { id: log', '  "- { id: log'), ALL_OPEN],
  ['a list', (base) => base.edit(INCIDENT, `[${METRIC}]`, METRIC), ['#metric-lost']],
  [
    'a list under another name',
    (base) => base.edit(INCIDENT, 'metrics: ', 'metricss: '),
    ['#metric-lost'],
  ],
  ['an id in a list', (base) => base.edit(INCIDENT, 'id: log', 'id: A Log'), ['#ref-lost']],
  ['a section', (base) => base.fields(INCIDENT, 'impact: none'), ['#impact']],
  ['whys of a step', (base) => base.edit(STEP, 'leadsTo:', 'whys: none\nleadsTo:'), ['#whys']],
  ['another field of a step', (base) => base.edit(STEP, '[impact]', '{ impact: 1 }'), []],
  [
    'related incidents of another',
    (base) => base.with('incidents/other/index.md', '---\nrelated: outage\n---\n'),
    ['#related'],
  ],
];
const hrefs = ['#nosuchplace', '#metrics-2', '#the-half-huor', ...ALL_OPEN];
for (const [what, change, open] of faulty) {
  test(`what is wrong with ${what} hides no dead link to a place that it cannot give`, () => {
    const links = [...hrefs, ...hrefs.map((href) => `/incidents/outage/${href}`)];
    const text = ['## The half hour', '## Metrics', ...links.map((href) => `[a](${href})`)];
    const base = change(body(text.join('\n\n')).edit(INCIDENT, WHYS, 'owners: []'));
    const told = base.read().diagnostics.filter(({ rule }) => rule === 'dead-anchor');
    assert.deepEqual(
      told.map(({ message }) => message),
      links
        .filter((href) => !open.includes(href.replace(/^[^#]*/, '')))
        .map(
          (href) =>
            `Found a link to "${href}", but this page has no place of that name. Expected the id of one of its sections or headings.`,
        ),
    );
  });
}

test('an image comes from this site, and from a file that is there', () => {
  const files = { publicFiles: new Set(['/images/queue.svg']) };
  const remote = (place: string) =>
    fault(
      place,
      'remote-image',
      'Found the image "https://evil.example/x.png". Expected an image of this site: reading a page asks no other server for anything.',
      'Put the file into public/ and write its path: public/images/queue.svg is /images/queue.svg.',
    );
  assert.equal(body('![Queue](/images/queue.svg)').report(files), '');
  assert.equal(body('A ![Queue](https://evil.example/x.png)').report(files), remote('18:3'));
  assert.equal(
    body('<Figure src="https://evil.example/x.png" alt="A queue." />').report(files),
    remote('18:9'),
  );
  assert.equal(
    body('<Figure src="/images/queu.svg" alt="A queue." />').report(files),
    fault(
      '18:9',
      'unknown-image',
      'Found the image "/images/queu.svg", but there is no public/images/queu.svg. Expected a file in public/.',
      'Did you mean "/images/queue.svg"?',
    ),
  );
});
