import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from '../../../src/model/kinds.ts';
import { meanings } from '../../../src/diff/meanings.ts';
import {
  aBase,
  aGraph,
  CAUSE,
  INCIDENT,
  SITE,
  type BaseBuilder,
  type GraphBuilder,
} from '../../builders.ts';
import { diffOf, told } from './a-change.ts';

/** Meanings that some test below has seen. */
const seen = new Set<string>();

/** Asserts everything that is said of a change: ids, sentences and facts. */
function assertTold(
  before: GraphBuilder | BaseBuilder,
  after: GraphBuilder | BaseBuilder,
  expected: unknown[],
): void {
  const { findings } = diffOf(before, after);
  for (const { meaning } of findings) seen.add(meaning);
  assert.deepEqual(findings.map(told), expected);
}

/** A base with one cause, which struck one incident and is covered by one remediation. */
const world = (incident: object = {}, remediation: object = {}, cause: object = {}) =>
  aGraph()
    .add('rootCauses', 'no-limit', { title: 'No limit', ...cause })
    .add('services', 'shop', { title: 'Shop' })
    .add('incidents', 'outage', {
      title: 'Queue full',
      times: { started: '2025-03-01' },
      ...incident,
    })
    .add('steps', 'outage/full', { title: 'It fills', rootCauses: ['no-limit'] })
    .add('remediations', 'outage/limit', {
      title: 'Set a limit',
      addresses: { rootCauses: ['no-limit'] },
      ...remediation,
    });

/** An incident that the cause struck, with its step. */
const later = (id: string, date: string, title: string): [Kind, string, object][] => [
  ['incidents', id, { title, times: { started: date } }],
  ['steps', `${id}/one`, { title: 'One', rootCauses: ['no-limit'] }],
];

const strikes = (...dates: string[]) => {
  const graph = world();
  for (const [index, date] of dates.entries()) {
    for (const entry of later(`again-${index + 1}`, date, `Again ${index + 1}`)) {
      graph.add(...entry);
    }
  }
  return graph;
};

test('nothing is said of a base that did not change', () => {
  assertTold(world(), world(), []);
});

test('a new incident is told with its severity, its parts and what it affected', () => {
  assertTold(
    aGraph(),
    world(
      { services: ['shop'], whys: [{ because: 'It was full.', rootCause: 'no-limit' }] },
      { status: 'done' },
    ),
    [
      [
        'incident-added:incidents/outage',
        'Incident "Queue full" (Critical, resolved; analysis published) with 1 cascade step, 1 why, 1 root cause and 1 remediation, affected "Shop"',
        {
          severity: 'sev1',
          status: 'resolved',
          analysisStatus: 'published',
          steps: 1,
          whys: 1,
          rootCauses: 1,
          remediations: 1,
          services: ['shop'],
        },
      ],
      [
        'cause-added:root-causes/no-limit',
        'Root cause "No limit" (Software), behind "Queue full"',
        { category: 'software', incidents: ['outage'] },
      ],
      ['service-added:services/shop', 'Service "Shop"', {}],
    ],
  );
});

test('a cause that strikes for the third time is told with every incident and the last time', () => {
  assertTold(strikes('2025-06-01'), strikes('2025-06-01', '2025-12-24'), [
    [
      'cause-struck:root-causes/no-limit',
      '"No limit" struck for the third time: "Again 2" (24 December 2025); before in "Queue full" (1 March 2025) and "Again 1" (1 June 2025), last on 1 June 2025',
      {
        times: 3,
        incidents: [
          { id: 'again-2', date: '2025-12-24' },
          { id: 'again-1', date: '2025-06-01' },
          { id: 'outage', date: '2025-03-01' },
        ],
        fresh: ['again-2'],
        last: '2025-06-01',
      },
    ],
    [
      'incident-added:incidents/again-2',
      'Incident "Again 2" (Critical, resolved; analysis published) with 1 cascade step and 1 root cause',
      {
        severity: 'sev1',
        status: 'resolved',
        analysisStatus: 'published',
        steps: 1,
        whys: 0,
        rootCauses: 1,
        remediations: 0,
        services: [],
      },
    ],
  ]);
});

test('an old incident that is written up late is no further strike', () => {
  const [[id, sentence]] = diffOf(world(), strikes('2020-01-01')).findings.map(told) as [
    [string, string],
  ];
  assert.equal(id, 'cause-struck:root-causes/no-limit');
  assert.equal(
    sentence,
    '"No limit" is known to have struck 2 times now: "Again 1" (1 January 2020); also in "Queue full" (1 March 2025), last on 1 March 2025',
  );
});

test('a family strikes as its narrower form', () => {
  const family = (graph: GraphBuilder) => graph.add('rootCauses', 'wide', { title: 'Wide' });
  const before = family(world({}, {}, { family: 'wide' }));
  const after = family(world({}, {}, { family: 'wide' }));
  for (const entry of later('again', '2026-01-01', 'Again')) after.add(...entry);
  assert.deepEqual(
    diffOf(before, after)
      .findings.slice(0, 2)
      .map(told)
      .map(([, text]) => text),
    [
      '"No limit" struck for the second time: "Again" (1 January 2026); before in "Queue full" (1 March 2025), last on 1 March 2025',
      '"Wide" struck for the second time: "Again" (1 January 2026), as "No limit"; before in "Queue full" (1 March 2025), last on 1 March 2025',
    ],
  );
});

test('of many earlier incidents the latest are named', () => {
  const dates = [
    '2025-04-01',
    '2025-05-01',
    '2025-06-01',
    '2025-07-01',
    '2025-08-01',
    '2025-09-01',
  ];
  const [[, text]] = diffOf(strikes(...dates), strikes(...dates, '2026-01-01')).findings.map(
    told,
  ) as [[string, string]];
  assert.equal(
    text,
    '"No limit" struck for the eighth time: "Again 7" (1 January 2026); before in 1 earlier incident, "Again 1" (1 April 2025), "Again 2" (1 May 2025), "Again 3" (1 June 2025), "Again 4" (1 July 2025), "Again 5" (1 August 2025) and "Again 6" (1 September 2025), last on 1 September 2025',
  );
});

test('a cause whose only remediation is dropped is left uncovered', () => {
  // One that was dropped long ago covered nothing, and is no news.
  const old = [
    'remediations',
    'outage/old',
    { status: 'dropped', statusReason: 'Old.', addresses: { rootCauses: ['no-limit'] } },
  ] as const;
  const after = world({}, { status: 'dropped', statusReason: 'Too dear.' });
  assertTold(world().add(...old), after.add(...old), [
    [
      'cause-uncovered:root-causes/no-limit',
      '"No limit" is left uncovered: "Set a limit" was dropped',
      { status: 'active', incidents: ['outage'] },
    ],
    [
      'remediation-dropped:remediations/outage/limit',
      '"Set a limit": planned → dropped: Too dear.',
      { from: 'planned', to: 'dropped', reason: 'Too dear.' },
    ],
  ]);
});

test('a cause whose only remediation is removed, or turned to something else, is left uncovered', () => {
  const bare = aGraph();
  for (const entry of world().entries) {
    if (entry.kind !== 'remediations') bare.entries.push(entry);
  }
  assertTold(world(), bare, [
    [
      'cause-uncovered:root-causes/no-limit',
      '"No limit" is left uncovered: "Set a limit" was removed',
      { status: 'active', incidents: ['outage'] },
    ],
    ['entry-removed:remediations/outage/limit', 'Remediation "Set a limit" was removed', {}],
  ]);
  assertTold(world(), world({}, { addresses: { steps: ['full'] } }), [
    [
      'cause-uncovered:root-causes/no-limit',
      '"No limit" is left uncovered: "Set a limit" no longer addresses it',
      { status: 'active', incidents: ['outage'] },
    ],
    [
      'fields-changed:remediations/outage/limit',
      '"Set a limit": addresses changed',
      { fields: ['addresses'] },
    ],
  ]);
});

test('a new cause that nothing is done about is told as such', () => {
  assertTold(world(), world().add('rootCauses', 'alone', { title: 'Alone' }), [
    [
      'cause-uncovered:root-causes/alone',
      '"Alone" is new, and no remediation addresses it',
      { status: 'active', incidents: [] },
    ],
    [
      'cause-added:root-causes/alone',
      'Root cause "Alone" (Software)',
      { category: 'software', incidents: [] },
    ],
  ]);
});

test('a new remediation covers a cause', () => {
  assertTold(
    world({}, { status: 'dropped', statusReason: 'Too dear.' }),
    world({}, { status: 'dropped', statusReason: 'Too dear.' }).add(
      'remediations',
      'outage/alarm',
      {
        title: 'Alarm',
        owner: 'Team A',
        due: '2026-06-01',
        addresses: { rootCauses: ['no-limit'] },
      },
    ),
    [
      [
        'remediation-added:remediations/outage/alarm',
        'Remediation "Alarm" (planned) of "Queue full", for "No limit"',
        {
          incident: 'outage',
          status: 'planned',
          due: '2026-06-01',
          owner: 'Team A',
          rootCauses: ['no-limit'],
          steps: [],
        },
      ],
      [
        'cause-covered:root-causes/no-limit',
        '"No limit" is covered now, by "Alarm" (planned)',
        { coverage: 'planned', remediations: ['outage/alarm'] },
      ],
    ],
  );
});

test('a remediation is done, verified, taken up again, or moves on', () => {
  const id = 'remediations/outage/limit';
  assertTold(world(), world({}, { status: 'done', doneOn: '2026-01-05' }), [
    [
      `remediation-done:${id}`,
      '"Set a limit": planned → done on 5 January 2026',
      { from: 'planned', to: 'done', doneOn: '2026-01-05' },
    ],
  ]);
  const proof = { status: 'verified', doneOn: '2026-01-05', verifiedOn: '2026-01-20' };
  assertTold(world({}, { status: 'done', doneOn: '2026-01-05' }), world({}, proof), [
    [
      `remediation-verified:${id}`,
      '"Set a limit": done → verified on 20 January 2026',
      { from: 'done', to: 'verified', doneOn: '2026-01-05', verifiedOn: '2026-01-20' },
    ],
  ]);
  assertTold(world({}, proof), world({}, { status: 'in-progress', statusReason: 'It leaked.' }), [
    [
      `remediation-reopened:${id}`,
      '"Set a limit": verified → in progress: It leaked.',
      { from: 'verified', to: 'in-progress', reason: 'It leaked.' },
    ],
  ]);
  assertTold(world(), world({}, { status: 'in-progress' }), [
    [
      `remediation-status:${id}`,
      '"Set a limit": planned → in progress',
      { from: 'planned', to: 'in-progress' },
    ],
  ]);
});

test('a due day moves back, comes sooner, is taken away, and may make overdue', () => {
  const id = 'remediations/outage/limit';
  const dated = (due?: string) => world({}, { due, owner: 'Team A' });
  assertTold(dated('2026-06-01'), dated('2026-09'), [
    [
      `due-later:${id}`,
      '"Set a limit": due 1 June 2026 → September 2026',
      { from: '2026-06-01', to: '2026-09' },
    ],
  ]);
  assertTold(dated('2026-06-01'), dated(), [
    [`due-later:${id}`, '"Set a limit": due 1 June 2026 → none', { from: '2026-06-01' }],
  ]);
  assertTold(dated(), dated('2026-01-15'), [
    [
      `remediation-overdue:${id}`,
      '"Set a limit" is overdue: due 15 January 2026, judged as of 31 January 2026',
      { due: '2026-01-15', asOf: '2026-01-31', owner: 'Team A' },
    ],
    [`due-sooner:${id}`, '"Set a limit": due none → 15 January 2026', { to: '2026-01-15' }],
  ]);
});

test('owners of remediations, incidents and services change', () => {
  assertTold(world(), world({ owners: ['Team A', 'Team B'] }, { owner: 'Team C' }), [
    [
      'owner-changed:incidents/outage',
      '"Queue full": owner nobody → Team A, Team B',
      { from: [], to: ['Team A', 'Team B'] },
    ],
    [
      'owner-changed:remediations/outage/limit',
      '"Set a limit": owner nobody → Team C',
      { from: [], to: ['Team C'] },
    ],
  ]);
});

test('an incident gets another severity and status, and its analysis goes its way', () => {
  const id = 'incidents/outage';
  assertTold(world({ status: 'monitoring' }), world({ severity: 'sev2' }), [
    [
      `severity-changed:${id}`,
      '"Queue full": severity Critical → Major',
      { from: 'sev1', to: 'sev2' },
    ],
    [
      `incident-status:${id}`,
      '"Queue full": status monitoring → resolved',
      { from: 'monitoring', to: 'resolved' },
    ],
  ]);
  const analysis = (analysisStatus: string, more: object = {}) =>
    world({ analysisStatus, ...more });
  assertTold(analysis('draft'), analysis('in-review'), [
    [
      `analysis-in-review:${id}`,
      '"Queue full": analysis draft → in review',
      { from: 'draft', to: 'in-review' },
    ],
  ]);
  assertTold(analysis('in-review'), analysis('published'), [
    [
      `analysis-published:${id}`,
      '"Queue full": analysis in review → published',
      { from: 'in-review', to: 'published' },
    ],
  ]);
  assertTold(analysis('published'), analysis('draft'), [
    [
      `analysis-withdrawn:${id}`,
      '"Queue full": analysis published → draft',
      { from: 'published', to: 'draft' },
    ],
  ]);
  const other = ['incidents', 'better', { title: 'Better' }] as const;
  assertTold(
    analysis('published').add(...other),
    analysis('superseded', { supersededBy: 'better' }).add(...other),
    [
      [
        `analysis-superseded:${id}`,
        '"Queue full": analysis published → superseded, by "Better"',
        { from: 'published', to: 'superseded', supersededBy: 'better' },
      ],
    ],
  );
});

test('a root cause is held back, or active again', () => {
  const id = 'root-causes/no-limit';
  assertTold(world(), world({}, {}, { status: 'contained', statusReason: 'A limit.' }), [
    [
      `cause-status:${id}`,
      '"No limit": active → contained: A limit.',
      { from: 'active', to: 'contained', reason: 'A limit.' },
    ],
  ]);
  assertTold(world({}, {}, { status: 'contained' }), world(), [
    [
      `cause-reactivated:${id}`,
      '"No limit": contained → active',
      { from: 'contained', to: 'active' },
    ],
  ]);
});

test('metrics are added, taken out, get better or worse, or change otherwise', () => {
  const errors = (more: object = {}) => ({
    id: 'errors',
    name: 'Errors',
    unit: '%',
    better: 'lower',
    baseline: { value: 40 },
    current: { value: 12 },
    target: { value: 1 },
    ...more,
  });
  const id = 'incidents/outage:errors';
  const figures = {
    name: 'Errors',
    unit: '%',
    baseline: { value: 40 },
    current: { value: 12 },
    target: { value: 1 },
  };
  const withMetrics = (...metrics: object[]) => world({ metrics });
  assertTold(withMetrics(), withMetrics(errors()), [
    [`metric-added:${id}`, 'Metric Errors of "Queue full": 40 % → 12 %, target 1 %', figures],
  ]);
  assertTold(withMetrics(errors()), withMetrics(), [
    [`metric-removed:${id}`, '"Queue full" no longer gives Errors', figures],
  ]);
  const change = (from: number, to: number) => ({
    name: 'Errors',
    unit: { from: '%', to: '%' },
    better: 'lower',
    current: { from: { value: from }, to: { value: to } },
  });
  assertTold(withMetrics(errors()), withMetrics(errors({ current: { value: 3 } })), [
    [`metric-better:${id}`, '"Queue full": Errors current 12 % → 3 % (better)', change(12, 3)],
  ]);
  assertTold(withMetrics(errors()), withMetrics(errors({ current: { value: 20 } })), [
    [`metric-worse:${id}`, '"Queue full": Errors current 12 % → 20 % (worse)', change(12, 20)],
  ]);
  assertTold(withMetrics(errors()), withMetrics(errors({ target: { value: 5 } })), [
    [
      `metric-changed:${id}`,
      '"Queue full": Errors target 1 % → 5 %',
      {
        name: 'Errors',
        unit: { from: '%', to: '%' },
        better: 'lower',
        target: { from: { value: 1 }, to: { value: 5 } },
      },
    ],
  ]);
  // With another unit the numbers cannot be compared.
  assert.deepEqual(
    diffOf(withMetrics(errors()), withMetrics(errors({ unit: 'ms' })))
      .findings.map(told)[0]!
      .slice(0, 2),
    [
      `metric-changed:${id}`,
      '"Queue full": Errors baseline 40 % → 40 ms, current 12 % → 12 ms, target 1 % → 1 ms',
    ],
  );
});

test('a chain of whys grows, shrinks, is ruled out, and ends in another cause', () => {
  const chain = (...whys: object[]) =>
    world({ whys }).add('rootCauses', 'haste', { title: 'Haste' });
  const [first, second] = [{ because: 'It was full.' }, { because: 'Nothing limited it.' }];
  const told_ = (facts: object) => ({
    added: 0,
    removed: 0,
    ruledOut: 0,
    gained: [],
    lost: [],
    ...facts,
  });
  const id = 'whys-changed:incidents/outage';
  assertTold(chain(first), chain(first, { ...second, rootCause: 'haste' }), [
    [
      id,
      '"Queue full": 1 answer added; ends in "Haste" now',
      told_({ added: 1, gained: ['haste'] }),
    ],
  ]);
  assertTold(chain(first, { ...second, rootCause: 'haste' }), chain(first), [
    [
      id,
      '"Queue full": 1 answer removed; no longer ends in "Haste"',
      told_({ removed: 1, lost: ['haste'] }),
    ],
  ]);
  assertTold(chain(first, second), chain(first, { ...second, rejected: true }), [
    [id, '"Queue full": 1 answer ruled out', told_({ ruledOut: 1 })],
  ]);
  assertTold(chain(first, second), chain(first, { because: 'It had no limit.' }), []);
});

test('evidence comes and goes', () => {
  const log = { kind: 'log', at: 'app.log', text: 'Full.' };
  const answer = (...evidence: object[]) =>
    world({ whys: [{ because: 'It was full.', evidence }] });
  assertTold(answer(), answer(log, { kind: 'test', at: 'queue.test' }), [
    [
      'evidence-added:incidents/outage',
      '"Queue full": 2 pieces of evidence added',
      { added: 2, removed: 0 },
    ],
  ]);
  assertTold(answer(log), answer(), [
    [
      'evidence-removed:incidents/outage',
      '"Queue full": 1 piece of evidence removed',
      { added: 0, removed: 1 },
    ],
  ]);
});

test('times move, and with them the durations; the timeline gains and loses events', () => {
  const timed = (detected: string, timeline: object[] = []) =>
    world({ times: { started: '2025-03-01T10:00Z', detected }, timeline });
  assertTold(timed('2025-03-01T11:00Z'), timed('2025-03-01T10:39Z'), [
    [
      'times-changed:incidents/outage',
      '"Queue full": detected 1 March 2025, 11:00 UTC → 1 March 2025, 10:39 UTC; time to detect 1 h → 39 min',
      {
        times: { detected: { from: '2025-03-01T11:00Z', to: '2025-03-01T10:39Z' } },
        durationsMs: { 'Time to detect': { from: 3_600_000, to: 2_340_000 } },
      },
    ],
  ]);
  const at = '2025-03-01T10:10Z';
  assertTold(
    timed('2025-03-01T11:00Z', [{ at, text: 'Full.' }]),
    timed('2025-03-01T11:00Z', [
      { at: '2025-03-01T10:20Z', text: 'Empty.' },
      { at: '2025-03-01T10:30Z', text: 'Full.' },
    ]),
    [
      [
        'timeline-changed:incidents/outage',
        '"Queue full": 2 events added to the timeline, 1 event removed from it',
        { added: 2, removed: 1 },
      ],
    ],
  );
});

test('an incident affects another service', () => {
  assertTold(world(), world({ services: ['shop'] }), [
    [
      'services-changed:incidents/outage',
      '"Queue full" affects "Shop" too',
      { gained: ['shop'], lost: [] },
    ],
  ]);
  assertTold(world({ services: ['shop'] }), world(), [
    [
      'services-changed:incidents/outage',
      '"Queue full" no longer affects "Shop"',
      { gained: [], lost: ['shop'] },
    ],
  ]);
});

test('a cascade gains a step and takes another way', () => {
  const before = world();
  const after = aGraph();
  for (const entry of world().entries) {
    if (entry.kind !== 'steps') after.entries.push(entry);
  }
  after.add('steps', 'outage/full', {
    title: 'It fills',
    rootCauses: ['no-limit'],
    leadsTo: ['stop'],
    combine: 'all',
  });
  after.add('steps', 'outage/stop', { title: 'It stops' });
  assertTold(before, after, [
    [
      'step-added:steps/outage/stop',
      'Cascade step "It stops" in "Queue full"',
      { incident: 'outage', position: 2 },
    ],
    [
      'cascade-changed:steps/outage/full',
      '"It fills" leads to "It stops" now and needed all that led to it',
      {
        leadsTo: { from: ['impact'], to: ['outage/stop'] },
        combine: { from: 'any', to: 'all' },
      },
    ],
  ]);
});

test('a rename is no removal: by its alias, else by its title', () => {
  const named = (id: string, aliases: string[] = [], title = 'Set limits') =>
    aGraph().add('learnings', id, { title, aliases });
  assertTold(named('limits'), named('set-limits', ['limits'], 'Set a limit'), [
    [
      'title-changed:learnings/set-limits',
      '"Set a limit" was called Set limits before',
      { from: 'Set limits', to: 'Set a limit' },
    ],
    [
      'entry-renamed:learnings/set-limits',
      '"Set a limit" was limits before; its old address leads on',
      { from: 'limits', to: 'set-limits' },
    ],
  ]);
  assertTold(named('limits'), named('set-limits'), [
    [
      'address-lost:learnings/set-limits',
      '"Set limits" was limits before; its old address leads nowhere: add it to "aliases"',
      { from: 'limits', to: 'set-limits' },
    ],
  ]);
});

/** A base in which everything names a service, a cause, an incident and a step by an id or an address. */
const named = ({ shop = 'shop', cause = 'no-limit', outage = 'outage', full = 'full' }) => {
  const alias = (id: string, former: string) => (id === former ? {} : { aliases: [former] });
  const graph = aGraph()
    .add('services', shop, { title: 'Shop', ...alias(shop, 'shop') })
    .add('services', 'bank', { title: 'Bank', dependsOn: [shop] })
    .add('rootCauses', cause, { title: 'No limit', ...alias(cause, 'no-limit') })
    .add('incidents', outage, {
      title: 'Queue full',
      times: { started: '2025-03-01' },
      services: [shop],
      timeline: [{ at: '2025-03-01', text: 'It fails.', service: shop, kind: 'started' }],
      whys: [{ because: 'It was full.', rootCause: cause }],
      ...alias(outage, 'outage'),
    })
    .add('steps', `${outage}/${full}`, {
      title: 'It fills',
      service: shop,
      whys: [{ because: 'No limit.', rootCause: cause }],
      ...alias(full, 'full'),
    })
    .add('steps', `${outage}/after`, { title: 'After', leadsTo: [full] })
    .add('remediations', `${outage}/limit`, {
      title: 'Set a limit',
      addresses: { rootCauses: [cause], steps: [full] },
    })
    .add('incidents', 'second', {
      title: 'Second',
      summary: `As [before](/root-causes/${cause}/), see https://b.example/services/shop.`,
      times: { started: '2025-06-01' },
      related: [{ incident: outage, note: `Its [step](/incidents/${outage}/steps/${full}/).` }],
    })
    .add('remediations', 'second/other', {
      title: 'Other',
      addresses: { steps: [`${outage}/${full}`] },
    })
    .add('learnings', 'limits', { title: 'Limits', incidents: [outage], rootCauses: [cause] });
  Object.assign(graph.entries.at(-1)!, { format: 'mdx' });
  Object.assign(
    graph.entries.find(({ id }) => id === `${outage}/limit`)!,
    {
      format: 'mdx',
      body: `<Ref to="steps/${full}" />, [it](/incidents/${outage}/steps/${full}/).`,
    },
  );
  graph.entries.at(-1)!.body =
    `<Ref to='root-causes/${cause}' />, <Ref to="incidents/${outage}/steps/${full}"/>. See [it](/services/${shop}/#top) and <Ref to="/incidents/${outage}" />.`;
  return graph;
};

test('what names an entry and follows its rename says nothing new', () => {
  const before = named({});
  const after = named({ shop: 'store', cause: 'unlimited', outage: 'queue', full: 'filled' });
  const { findings, wording } = diffOf(before, after);
  assert.deepEqual(
    findings.map((finding) => told(finding)[0]),
    [
      'entry-renamed:incidents/queue',
      'entry-renamed:root-causes/unlimited',
      'entry-renamed:services/store',
      'entry-renamed:steps/queue/filled',
    ],
  );
  assert.deepEqual(wording, []);
});

test('another title of what readers know is told; that of a draft is wording', () => {
  assertTold(world(), world({ title: 'Queue was full' }, {}, { title: 'None' }), [
    [
      'title-changed:incidents/outage',
      '"Queue was full" was called Queue full before',
      { from: 'Queue full', to: 'Queue was full' },
    ],
    [
      'title-changed:root-causes/no-limit',
      '"None" was called No limit before',
      { from: 'No limit', to: 'None' },
    ],
  ]);
  const draft = (title: string) => world({ title, analysisStatus: 'draft' });
  assertTold(draft('Queue full'), draft('Queue was full'), []);
});

test('what lives in the folder of an incident moves with it', () => {
  const moved = aGraph();
  for (const entry of world({ aliases: ['outage'] }).entries) {
    const id = entry.id.replace('outage', 'queue-full');
    const title = entry.kind === 'steps' ? 'It runs full' : entry.data.title;
    moved.entries.push({ ...entry, id, data: { ...entry.data, title } } as typeof entry);
  }
  assertTold(world(), moved, [
    [
      'title-changed:steps/queue-full/full',
      '"It runs full" was called It fills before',
      { from: 'It fills', to: 'It runs full' },
    ],
    [
      'entry-renamed:incidents/queue-full',
      '"Queue full" was outage before; its old address leads on',
      { from: 'outage', to: 'queue-full' },
    ],
  ]);
});

test('an incident that is removed takes its folder with it', () => {
  assertTold(strikes('2025-06-01'), world(), [
    [
      'entry-removed:incidents/again-1',
      'Incident "Again 1" was removed with 1 cascade step',
      { steps: 1, remediations: 0 },
    ],
  ]);
});

test('a new learning names the incidents that taught it', () => {
  assertTold(world(), world().add('learnings', 'limits', { incidents: ['outage'] }), [
    [
      'learning-added:learnings/limits',
      'Learning "limits", taught by "Queue full"',
      { incidents: ['outage'], rootCauses: [] },
    ],
  ]);
});

test('a rule is set aside, for an entry or the whole base, and holds again', () => {
  const silenced = [{ rule: 'single-chain', reason: 'There was one.' }];
  assertTold(world(), world({ silenced }), [
    [
      'rule-silenced:incidents/outage:single-chain',
      '"Queue full" sets aside the rule single-chain: There was one.',
      { rule: 'single-chain', reason: 'There was one.' },
    ],
  ]);
  assertTold(world({ silenced }), world(), [
    [
      'silence-lifted:incidents/outage:single-chain',
      '"Queue full" keeps the rule single-chain again',
      { rule: 'single-chain' },
    ],
  ]);
  const off = aBase().edit(
    SITE,
    'priorities:',
    'rules: [{ rule: single-chain, severity: off }]\npriorities:',
  );
  assertTold(aBase(), off, [
    [
      'rule-silenced:site:single-chain',
      'The rule single-chain is off for the whole base',
      { rule: 'single-chain' },
    ],
  ]);
});

test('what becomes public is told', () => {
  assertTold(world({ visibility: 'internal' }), world(), [
    [
      'visibility-changed:incidents/outage',
      '"Queue full": internal → public',
      { from: 'internal', to: 'public' },
    ],
  ]);
});

test('a reference to what was removed dangles', () => {
  const whole = aBase().with(
    'learnings/a.md',
    '---\ntitle: A\nsummary: B c.\nrootCauses: [no-limit]\n---\n',
  );
  const broken = aBase()
    .with('learnings/a.md', '---\ntitle: A\nsummary: B c.\nrootCauses: [no-limit]\n---\n')
    .edit(INCIDENT, '\n    rootCause: no-limit', '')
    .without(CAUSE);
  assertTold(whole, broken, [
    [
      'reference-dangling:learnings/a:4:14',
      '"A", line 4: Found "no-limit" in "rootCauses". Expected the id of a root cause',
      {
        line: 4,
        column: 14,
        message: 'Found "no-limit" in "rootCauses". Expected the id of a root cause.',
      },
    ],
    ['entry-removed:root-causes/no-limit', 'Root cause "A queue without a limit" was removed', {}],
    [
      'whys-changed:incidents/outage',
      '"The queue filled up": no longer ends in "A queue without a limit"',
      { added: 0, removed: 0, ruledOut: 0, gained: [], lost: ['no-limit'] },
    ],
  ]);
});

test('what no sentence tells of is told by the name of its field, words alone by their number', () => {
  assertTold(
    world(),
    world({ impact: { affected: [{ what: 'Users', count: 5 }] }, summary: 'It broke down.' }),
    [['fields-changed:incidents/outage', '"Queue full": impact changed', { fields: ['impact'] }]],
  );
  assertTold(aBase(), aBase().edit(SITE, 'A base for tests.', 'Another.'), [
    [
      'settings-changed:site',
      'Settings of the site: description changed',
      { settings: ['description'] },
    ],
  ]);
  const { findings, wording } = diffOf(
    world(),
    world({ summary: 'It broke down.' }, { summary: 'It really helps.' }),
  );
  assert.deepEqual(
    { findings, wording },
    { findings: [], wording: ['content/outage', 'content/outage/limit'] },
  );
});

/** The smallest base with a text below the front matter of its incident. */
const withBody = (text: string) => aBase().body(INCIDENT, text);

const TEXT = `Orders went into a queue. See [the log](https://a.example/log) and
<Ref to="root-causes/no-limit" />.

## How it filled

It grew<Cite source="log" />.

<Evidence kind="log" at="queue.log, line 3">

\`\`\`text
size=9000
\`\`\`

</Evidence>

> We were slow.

## What helped

\`\`\`mermaid
graph LR
  a --> b
\`\`\`
`;

test('of a text below the front matter is told what became of its headings, references, code and the like', () => {
  const change = (...edits: [found: string, replacement: string][]) =>
    edits.reduce((text, [found, replacement]) => text.replace(found, replacement), TEXT);
  const incident = '"The queue filled up"';
  assertTold(
    withBody(TEXT),
    withBody(
      change(
        ['## How it filled', '## How it overflowed'],
        ['.\n\n##', ', <Ref to="root-causes/no-limit" /> and <Ref to="incidents/outage" />.\n\n##'],
        ['a.example/log', 'b.example/log'],
        ['a --> b', 'a --> c'],
        ['size=9000', 'size=9001'],
      ),
    ),
    [
      [
        'text-rewritten:incidents/outage',
        `${incident}: text rewritten: 1 link changed, heading "How it filled" removed, heading "How it overflowed" added, 1 piece of evidence changed, 1 code block changed, 1 diagram changed, 2 references added`,
        {
          added: [
            { sort: 'link', what: 'https://b.example/log' },
            { sort: 'reference', what: 'root-causes/no-limit' },
            { sort: 'reference', what: 'incidents/outage' },
            { sort: 'heading', what: 'How it overflowed' },
            { sort: 'piece of evidence' },
            { sort: 'code block' },
            { sort: 'diagram' },
          ],
          removed: [
            { sort: 'link', what: 'https://a.example/log' },
            { sort: 'heading', what: 'How it filled' },
            { sort: 'piece of evidence' },
            { sort: 'code block' },
            { sort: 'diagram' },
          ],
        },
      ],
    ],
  );
  assertTold(
    withBody(TEXT),
    withBody(change([/\n## How[^]*<\/Evidence>\n/.exec(TEXT)![0], '']).replace('slow', 'quick')),
    [
      [
        'text-lost-evidence:incidents/outage',
        `${incident}: text rewritten: heading "How it filled" removed, 1 citation removed, 1 piece of evidence removed, 1 code block removed, 1 quotation changed, 1 paragraph removed`,
        {
          added: [{ sort: 'quotation' }],
          removed: [
            { sort: 'heading', what: 'How it filled' },
            { sort: 'citation', what: 'log' },
            { sort: 'piece of evidence' },
            { sort: 'code block' },
            { sort: 'quotation' },
            { sort: 'paragraph' },
          ],
        },
      ],
    ],
  );
  assertTold(withBody('## A\n\n## B'), withBody('## B\n\n## A'), [
    [
      'text-rewritten:incidents/outage',
      `${incident}: text rewritten: headings in another order`,
      { added: [], removed: [] },
    ],
  ]);
});

test('a text that comes or goes as a whole is told so, and many headings are counted', () => {
  const headings = ['A', 'B', 'C', 'D'].map((name) => `## ${name}\n`).join('\n');
  const [[, written], [, two], [, gone]] = [
    diffOf(aBase(), withBody(`${headings}\n- one\n- two`)),
    diffOf(withBody('## A'), withBody('## A\n\n## B\n\n## C')),
    diffOf(withBody('One.\n\nTwo.'), aBase()),
  ].map(({ findings }) => told(findings[0]!)) as [unknown[], unknown[], unknown[]];
  assert.deepEqual(
    [written, two, gone],
    [
      '"The queue filled up": text written: 4 headings added, 2 list items added',
      '"The queue filled up": text rewritten: headings "B" and "C" added',
      '"The queue filled up": text taken out: 2 paragraphs removed',
    ],
  );
});

test('a picture and a quotation are called so, however they are written', () => {
  const withText = (body: string) => {
    const graph = aGraph().add('rootCauses', 'no-limit');
    Object.assign(graph.entries[0]!, { format: 'mdx', body });
    return graph;
  };
  const [before, after] = ['a', 'b'].map((name) =>
    withText(`![A](/${name}.png)\n\n<Quote source="log">\n\nIt was ${name}.\n\n</Quote>`),
  );
  assert.deepEqual(
    diffOf(before!, after!).findings.map((one) => told(one)[1]),
    ['"no-limit": text rewritten: 1 picture changed, 1 quotation changed'],
  );
});

test('a text that may run code is told of, though only the code changed', () => {
  const trusted = (count: number) => {
    const graph = aGraph().add('rootCauses', 'no-limit', { title: 'No limit' });
    Object.assign(graph.entries[0]!, {
      format: 'mdx',
      isTrusted: true,
      body: `export const n = ${count};\n\nIt is {n}.`,
    });
    return graph;
  };
  assertTold(trusted(1), trusted(2), [
    [
      'trusted-text-changed:root-causes/no-limit',
      '"No limit": text that may run code rewritten',
      { added: [], removed: [] },
    ],
  ]);
});

test('other words of a text are wording, alone or beside what else is told of the entry', () => {
  const reworded = TEXT.replace('went into', 'were put into').replace('It grew', 'It was growing');
  const alone = diffOf(withBody(TEXT), withBody(reworded));
  assert.deepEqual(
    [alone.findings, alone.wording, alone.reworded],
    [[], ['content/incidents/outage/index.mdx'], []],
  );
  const beside = diffOf(
    withBody(TEXT),
    withBody(reworded).edit(INCIDENT, 'severity: sev1', 'severity: sev2'),
  );
  assert.deepEqual(
    [
      beside.findings.map(({ meaning }) => meaning),
      beside.wording,
      beside.reworded.map(({ id }) => id),
    ],
    [['severity-changed'], [], ['outage']],
  );
  // Beside its other parts, and beside a field that is told by name alone.
  const fields = diffOf(
    world(),
    world({ impact: { affected: [{ what: 'Users', count: 5 }] }, summary: 'It broke down.' }),
  );
  assert.deepEqual([fields.wording, fields.reworded.map(({ id }) => id)], [[], ['outage']]);
});

test('every meaning was seen above', () => {
  assert.deepEqual(
    Object.keys(meanings).filter((meaning) => !seen.has(meaning)),
    [],
  );
});
