import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../src/rules/index.ts';
import { aBase, CAUSE, INCIDENT, oneFault, SITE, type BaseBuilder } from '../../builders.ts';

/** A file under a wrong name is told once: nothing that refers to it, and no rule, finds it missing. */

const SERVICE = 'services/orders-api.yaml';
const STEP = 'incidents/outage/steps/full.md';
const FIX = 'incidents/outage/remediations/limit.md';

const WHYS =
  'whys:\n  - because: The queue was full.\n  - because: Nothing limited it.\n    rootCause: no-limit\n';

/** A base in which every kind of entry is named: in fields, in bodies, and as an owner. */
const joined = () =>
  aBase()
    .with(SERVICE, 'title: Orders\nsummary: It takes orders.\ntags: [shop]\n')
    .edit(INCIDENT, WHYS, '')
    .step('full', `leadsTo: [impact]\nservice: orders-api\n${WHYS}`)
    .step('first', 'leadsTo: [full]\nservice: orders-api')
    .remediation('limit', 'status: done\naddresses: { rootCauses: [no-limit], steps: [full] }')
    .with(
      'learnings/limit-all.md',
      '---\ntitle: A\nsummary: S.\nincidents: [outage]\nrootCauses: [no-limit]\n---\n',
    )
    .fields(INCIDENT, 'services: [orders-api]')
    .body(
      CAUSE,
      [
        'See [it](/incidents/outage/steps/full/), [its](/incidents/outage/#whys) and',
        '[the service](/services/orders-api/) of [the shop](/tags/shop/).',
      ].join('\n'),
    );

/** What rules on good analyses find, wherever it lies. */
const breaches = (base: BaseBuilder) =>
  base
    .read({ rules, hints: false })
    .diagnostics.filter(({ severity }) => severity !== 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);

/** Moves a file, or all that lies in a folder. */
function move(base: BaseBuilder, from: string, to: string): BaseBuilder {
  for (const [path, bytes] of [...base.files].filter(([path]) => path.startsWith(from))) {
    base.without(path).with(to + path.slice(from.length), bytes);
  }
  return base;
}

const folders = 'incidents, root-causes, learnings, services, example';
const noId = (id: string) =>
  `Found "${id}" as an id. Expected lower-case letters and digits, joined by hyphens.`;
const noFolder = (name: string, where = '', known = folders) =>
  `Found the folder "${name}"${where}, which holds no kind of entry. Expected one of ${known}.`;
const misplaced = (path: string) =>
  `Found "${path}", which is not where an entry lives. Expected one of incidents/<id>/index.mdx, root-causes/<id>.md, incidents/<incident>/steps/<id>.md, incidents/<incident>/remediations/<id>.md, learnings/<id>.md, services/<id>.yaml.`;
const MOVE = 'Move it there; pictures and other attachments belong into public/.';
const ELSEWHERE =
  'Take it out of the content, or move its files to where entries of their kind live.';
const within = ' in incidents/outage/';
const nested = 'steps, remediations';
const extension = (found: string, expected: string) => [
  'unknown-file',
  `Found a file with the extension "${found}". Expected ${expected}.`,
  'Rename it, or move pictures and other attachments to public/.',
];

test('a base in which all is named has no error', () => {
  assert.equal(joined().report(), '');
});

const moves: [from: string, to: string, place: string, ...fault: string[]][] = [
  [
    SERVICE,
    'services/orders-api.yml',
    'services/orders-api.yml',
    ...extension('.yml', '.yaml for a service'),
  ],
  [
    SERVICE,
    'services/orders_api.yaml',
    'services/orders_api.yaml',
    'invalid-id',
    noId('orders_api'),
    'Rename it to "orders-api".',
  ],
  [
    SERVICE,
    'services/Orders-API.yaml',
    'services/Orders-API.yaml',
    'invalid-id',
    noId('Orders-API'),
    'Rename it to "orders-api".',
  ],
  [
    SERVICE,
    'services/shop/orders-api.yaml',
    'services/shop/orders-api.yaml',
    'unknown-file',
    misplaced('services/shop/orders-api.yaml'),
    MOVE,
  ],
  [
    CAUSE,
    'root-causes/no-limit.markdown',
    'root-causes/no-limit.markdown',
    ...extension('.markdown', '.mdx or .md for a root cause'),
  ],
  [
    'services/',
    'service/',
    'service/orders-api.yaml',
    'unknown-folder',
    noFolder('service'),
    'Did you mean "services"?',
  ],
  [
    'root-causes/',
    'Root_Causes/',
    'Root_Causes/no-limit.md',
    'unknown-folder',
    noFolder('Root_Causes'),
    'Did you mean "root-causes"?',
  ],
  [
    'incidents/',
    'incident/',
    'incident/outage/index.mdx',
    'unknown-folder',
    noFolder('incident'),
    'Did you mean "incidents"?',
  ],
  [
    'incidents/outage/steps/',
    'incidents/outage/step/',
    'incidents/outage/step/first.md',
    'unknown-folder',
    noFolder('step', within, nested),
    'Did you mean "steps"?',
  ],
  [
    'incidents/outage/steps/',
    'incidents/outage/cascade/',
    'incidents/outage/cascade/first.md',
    'unknown-folder',
    noFolder('cascade', within, nested),
    ELSEWHERE,
  ],
  [
    'incidents/outage/remediations/',
    'incidents/outage/actions/',
    'incidents/outage/actions/limit.md',
    'unknown-folder',
    noFolder('actions', within, nested),
    ELSEWHERE,
  ],
  [
    INCIDENT,
    'incidents/outage/Index.mdx',
    'incidents/outage/Index.mdx',
    'unknown-file',
    misplaced('incidents/outage/Index.mdx'),
    'Rename it to "index.mdx".',
  ],
  [
    INCIDENT,
    'incidents/outage/README.md',
    'incidents/outage/README.md',
    'unknown-file',
    misplaced('incidents/outage/README.md'),
    MOVE,
  ],
  [
    INCIDENT,
    'incidents/outage.mdx',
    'incidents/outage.mdx',
    'unknown-file',
    misplaced('incidents/outage.mdx'),
    MOVE,
  ],
  [
    STEP,
    'incidents/outage/full.md',
    'incidents/outage/full.md',
    'unknown-file',
    misplaced('incidents/outage/full.md'),
    MOVE,
  ],
  [
    FIX,
    'incidents/outage/remediations/Limit.md',
    'incidents/outage/remediations/Limit.md',
    'invalid-id',
    noId('Limit'),
    'Rename it to "limit".',
  ],
  [
    'incidents/outage/',
    'incidents/Outage/',
    'incidents/Outage/index.mdx',
    'invalid-id',
    noId('Outage'),
    'Rename the folder to "outage".',
  ],
  [
    SITE,
    'site.yml',
    'site.yml',
    'unknown-file',
    `Found the file "site.yml", which holds no kind of entry. Expected one of site.yaml, ${folders}.`,
    'Did you mean "site.yaml"?',
  ],
];
const found = new Set(breaches(joined()));
for (const [from, to, place, rule, ...sentences] of moves) {
  test(`${from} under the name of ${to} is told once`, () => {
    const base = move(joined(), from, to);
    assert.equal(base.report(), oneFault(`${place}:1:1`, rule!, ...sentences));
    assert.deepEqual(
      breaches(base).filter((one) => !found.has(one)),
      [],
    );
  });
}

test('a file of another name hides only what it may be', () => {
  const base = move(joined(), SERVICE, 'services/orders_api.yaml').fields(
    CAUSE,
    'family: orders-apis',
  );
  assert.match(base.report(), /Found "orders-apis" in "family"[^]*\n2 errors in 2 files/);
});

test('pictures and notes beside entries hide nothing', () => {
  const base = aBase()
    .with('root-causes/queue.svg', '<svg/>')
    .with('root-causes/notes.txt', 'Not an entry.')
    .edit(CAUSE, 'status: active', 'status: active\nfamily: queue');
  assert.match(base.report(), /Create content\/root-causes\/queue.md, or take the reference out./);
});

test('a folder that nobody looked into may hold the kinds that are nowhere else', () => {
  const base = joined().without(SERVICE).with('svc/', '');
  base.edit(CAUSE, '/tags/shop/', '/tags/');
  const fault = oneFault('svc:1:1', 'unknown-folder', noFolder('svc'), ELSEWHERE);
  assert.equal(base.report(), fault);
  const { waiting } = base.read({ rules, hints: false });
  assert.ok(waiting.includes('severe-incident-without-whys'));
  const other = move(joined().with('rc/', ''), CAUSE, 'rc.md').without('rc.md').read().diagnostics;
  assert.ok(!other.some(({ rule }) => rule === 'no-entries'));
});

test('a tag of an entry whose tags cannot be read is not called unknown', () => {
  const base = (tags: string) =>
    joined().edit(SERVICE, 'tags: [shop]', tags).edit(CAUSE, 'status: active', 'status: actve');
  assert.equal(base('tags: { shop }').report().includes('/tags/shop/'), false);
  assert.equal(base('tags: [store]').report().includes('/tags/shop/'), true);
});
