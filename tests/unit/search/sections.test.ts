import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/build.ts';
import { incidentSections, ownSections } from '../../../src/search/sections.ts';
import { aBase, aGraph, CAUSE } from '../../builders.ts';

test('a whole incident has no id, no date, no name of a person and of closed sets only how a part was', () => {
  const text = (said: string) => ({ text: said, sources: ['src-id'] });
  const graph = aGraph()
    .add('rootCauses', 'cause-id', { title: 'A cause.' })
    .add('services', 'service-id')
    .add('incidents', 'outage', {
      times: { started: '2025-01-01', detected: '2025-01-02T10:00Z', sources: ['src-id'] },
      summary: 'A summary.',
      sources: ['src-id'],
      trigger: text('A trigger.'),
      detection: { method: 'alert', text: 'An alert told.', sources: ['src-id'] },
      impact: {
        summary: text('A harm.'),
        affected: [{ what: 'users', count: 5, of: 10, bound: 'at-least', note: 'Counted.' }],
        money: { amount: 5, currency: 'USD', bound: 'about', what: 'lost revenue' },
        changes: [{ what: 'Orders', before: 'None.', now: 'All.', sources: ['src-id'] }],
      },
      whys: [
        {
          id: 'why-id',
          of: 0,
          because: 'It was full.',
          rootCause: 'cause-id',
          confidence: 'low',
          stop: 'actionable',
          evidence: [{ kind: 'log', at: 'api.log:12', text: 'Full.', url: 'https://e.example/1' }],
        },
      ],
      metrics: [
        {
          id: 'metric-id',
          name: 'Depth',
          unit: 'jobs',
          better: 'lower',
          baseline: { value: 1 },
          current: { state: 'Drained', at: '2025-01-05' },
        },
      ],
      health: [
        {
          at: '2025-01-06',
          text: 'Well.',
          areas: [{ name: 'API', state: 'degraded', service: 'service-id', note: 'Slow.' }],
        },
      ],
      phases: [
        {
          id: 'phase-id',
          name: 'First aid',
          status: 'in-progress',
          started: '2025-01-03',
          due: '2025-02',
        },
      ],
      timeline: [
        {
          at: '2025-01-01T10:00Z',
          text: 'It filled.',
          kind: 'decision',
          service: 'service-id',
          sources: ['src-id'],
        },
      ],
      updates: [{ at: '2025-01-04', title: 'Update', text: 'We work.' }],
      wentWell: [text('A drill.')],
      disagreements: [
        {
          about: 'The start',
          claims: [text('At ten.'), text('At one.')],
          finding: text('At ten.'),
        },
      ],
      openQuestions: [{ question: 'Who knew?', owner: 'Core' }],
      references: [
        {
          id: 'src-id',
          title: 'The log',
          author: 'Ops',
          published: '2025-01-07',
          url: 'https://e.example/2',
          note: 'Whole.',
        },
      ],
    })
    .add('steps', 'outage/step-id', { service: 'service-id', at: '2025-01-01', combine: 'all' })
    .add('remediations', 'outage/fix', {
      phase: 'phase-id',
      priority: 'p1',
      status: 'verified',
      due: '2025-01-08',
      doneOn: '2025-01-09',
      verifiedOn: '~2025-01',
      addresses: { rootCauses: ['cause-id'], steps: ['step-id'] },
      owner: 'Core',
      verification: [
        { before: 'It grew.', after: 'It stays.', sample: { count: 40, of: 'deployments' } },
      ],
      changes: [{ what: 'A bound.', file: 'queue.yaml', commit: 'abcdef1' }],
    });
  const sections = incidentSections(graph.build().incidents[0]!);
  assert.deepEqual(Object.fromEntries(sections.map(({ at, texts }) => [at, texts])), {
    '': ['A summary.'],
    '#account': ['A trigger.', 'An alert told.'],
    '#impact': ['A harm.', 'users', 'Counted.', 'USD', 'lost revenue', 'Orders', 'None.', 'All.'],
    '#whys': ['It was full.', 'api.log:12', 'Full.'],
    '#root-causes': ['A cause.'],
    '#metrics': ['Depth', 'jobs', 'Drained'],
    '#health': ['Well.', 'API', 'degraded', 'Slow.'],
    '#remediations': ['First aid'],
    '#timeline': ['It filled.'],
    '#updates': ['Update', 'We work.'],
    '#factors': ['A drill.'],
    '#disagreements': ['The start', 'At ten.', 'At one.', 'At ten.'],
    '#open-questions': ['Who knew?'],
    '#references': ['The log'],
    'steps/step-id/': ['It failed.'],
    'remediations/fix/': [
      'It helps.',
      'It grew.',
      'It stays.',
      'deployments',
      'A bound.',
      'queue.yaml',
      'abcdef1',
    ],
  });
});

/** The sections of a root cause with fields and a body. */
function causeSections(fields: string, body: string) {
  const { entries, site } = aBase().fields(CAUSE, fields).body(CAUSE, body).read();
  return ownSections(buildGraph(entries, site!).rootCauses[0]!);
}
const summary = {
  at: '',
  title: 'A queue without a limit',
  texts: ['What has no limit grows.'],
  weight: 2,
};

test('an entry says its summary, its fields and its body, then its sources, which weigh less', () => {
  const fields = `statusReason: It is cheap.
references: [{ id: log, title: The log, url: 'https://e.example/log' }]`;
  assert.deepEqual(causeSections(fields, 'Before.\n\n## How it grows\n\nIt does.'), [
    summary,
    { at: '', title: 'A queue without a limit', texts: ['It is cheap.', 'Before.'] },
    { at: '#how-it-grows', title: 'How it grows', texts: ['It does.'] },
    { at: '#references', title: 'References', texts: ['The log'], weight: 0.5 },
  ]);
});

test('without sources there is no list of them, and their heading in a body is not the list', () => {
  assert.deepEqual(causeSections('tags: [queue]', '## References\n\nNone.'), [
    summary,
    { at: '', title: 'A queue without a limit', texts: [] },
    { at: '#references-1', title: 'References', texts: ['None.'] },
  ]);
});

test('an incident without an account has no section for it', () => {
  const sections = incidentSections(aGraph().add('incidents', 'bare').build().incidents[0]!);
  assert.deepEqual(sections, [{ at: '', title: 'bare', texts: ['It broke.'], weight: 2 }]);
});
