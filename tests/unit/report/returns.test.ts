import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  brokenFixesOf,
  fixesBefore,
  fixesOf,
  missedBy,
  returnsOf,
  wasDoneBefore,
} from '../../../src/report/returns.ts';
import { aGraph, idsOf, type GraphBuilder } from '../../builders.ts';
import { against, family, struck } from './struck.ts';

const returns = (graph: GraphBuilder) =>
  returnsOf(graph.build()).map(({ cause, remediation, incidents }) => [
    remediation.id,
    cause.id,
    idsOf(incidents),
  ]);

test('a cause, or a form of it, that strikes after its remediation was done is a return', () => {
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'form'))
    .add('incidents', 'second', struck('2025-03-01', 'finest'))
    .add('incidents', 'third', struck('2025-04-01', 'form'))
    .add('incidents', 'by-sister', struck('2025-05-01', 'sister', 'family'))
    .add('remediations', 'first/fix', against(['form', 'other'], { doneOn: '2025-02-01' }));
  assert.deepEqual(returns(graph), [['first/fix', 'form', ['third', 'second']]]);
});

test('only what was called done, with its day, and certainly before the incident began, is judged', () => {
  const cases: [isReturn: boolean, remediation: object, times: object][] = [
    [true, { doneOn: '2025-02-01' }, { started: '2025-02-02' }],
    [true, { doneOn: '2025-02-01', status: 'verified' }, { started: '2025-02-02' }],
    [false, { doneOn: '2025-02-01', status: 'partial' }, { started: '2025-02-02' }],
    [false, { doneOn: '2025-02-01', status: 'dropped' }, { started: '2025-02-02' }],
    [false, {}, { started: '2025-02-02' }],
    [false, { doneOn: '2025-02-01' }, { started: '2025-02-01T23:00Z' }],
    [false, { doneOn: '2025-02' }, { started: '2025-02-28' }],
    [true, { doneOn: '2025-02' }, { started: '2025-03-01' }],
    [false, { doneOn: '2025-02-01' }, { started: '2025-02' }],
    // When it was noticed says nothing about when it began.
    [false, { doneOn: '2025-02-01' }, { detected: '2025-02-02' }],
  ];
  for (const [isReturn, remediation, times] of cases) {
    const graph = family()
      .add('incidents', 'first', struck('2025-01-01', 'other'))
      .add('incidents', 'again', { ...struck('', 'other'), times })
      .add('remediations', 'first/fix', against(['other'], remediation));
    const expected = isReturn ? [['first/fix', 'other', ['again']]] : [];
    const name = JSON.stringify([remediation, times]);
    assert.deepEqual(returns(graph), expected, name);
    const { remediations, incidents } = graph.build();
    const again = incidents.find(({ id }) => id === 'again')!;
    assert.equal(wasDoneBefore(remediations[0]!, again), isReturn, name);
  }
});

test('a remediation against two causes that both struck again is told with each', () => {
  const graph = aGraph()
    .add('rootCauses', 'a')
    .add('rootCauses', 'b')
    .add('incidents', 'first', struck('2025-01-01', 'a', 'b'))
    .add('incidents', 'again', struck('2025-03-01', 'a', 'b'))
    .add('remediations', 'first/fix', against(['a', 'b'], { doneOn: '2025-02-01' }));
  assert.deepEqual(returns(graph), [
    ['first/fix', 'a', ['again']],
    ['first/fix', 'b', ['again']],
  ]);
});

test('fixes that did not hold are those that should have kept the cause away, latest first', () => {
  const prevent = (doneOn: string, data: object = {}) => against(['form'], { doneOn, ...data });
  const graph = family()
    .add('incidents', 'first', struck('2025-01-01', 'form'))
    .add('remediations', 'first/early', prevent('2025-02-01'))
    .add('remediations', 'first/late', prevent('2025-02-02'))
    .add('remediations', 'first/too-late', prevent('2025-03-02'))
    .add('remediations', 'first/alarm', prevent('2025-02-01', { kind: 'detect' }))
    .add('remediations', 'first/open', prevent('2025-02-01', { status: 'planned' }))
    .add('incidents', 'again', struck('2025-03-01', 'form', 'other'))
    .add('steps', 'again/step', { rootCauses: ['other'] })
    .build();
  const node = (id: string) => [...graph.incidents, ...graph.steps].find((one) => one.id === id)!;
  assert.deepEqual(idsOf(fixesBefore(node('again'))), ['first/late', 'first/early']);
  assert.deepEqual(fixesBefore(node('again/step')), []);
  assert.deepEqual(fixesBefore(node('first')), []);
});

test('fixes of a cause are broken when it struck after them, itself or as a narrower form', () => {
  const fix = (cause: string, doneOn?: string, data: object = {}) =>
    against([cause], { doneOn, ...data });
  const { rootCauses } = family()
    .add('incidents', 'first', struck('2025-01-01', 'form', 'sister'))
    .add('remediations', 'first/early', fix('form', '2025-01-10'))
    .add('remediations', 'first/late', fix('form', '2025-02-10'))
    .add('remediations', 'first/held', fix('form', '2025-03-10'))
    .add('remediations', 'first/on-sister', fix('sister', '2025-01-10'))
    .add('remediations', 'first/alarm', fix('form', '2025-01-10', { kind: 'detect' }))
    .add('remediations', 'first/undated', fix('form'))
    .add('incidents', 'again', struck('2025-03-01', 'finest'))
    .build();
  const cause = (id: string) => rootCauses.find((one) => one.id === id)!;
  assert.deepEqual(idsOf(brokenFixesOf(cause('form'))), ['first/late', 'first/early']);
  assert.deepEqual(brokenFixesOf(cause('sister')), []);
  assert.deepEqual(idsOf(fixesOf(cause('form'))).sort(), [
    ...['first/early', 'first/held', 'first/late'],
  ]);
});

/** What came back, what was missed, and the fix that the banner of the later incident tells of. */
const judged = (first: object, again: object, fix: object = {}) => {
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('services', 'shop')
    .add('services', 'mail')
    .add('services', 'of-web', { owner: 'Web' })
    .add('incidents', 'first', { ...struck('2025-01-01', 'cause'), ...first })
    .add('steps', 'first/step', { service: 'mail' })
    .add('incidents', 'again', { ...struck('2025-03-01', 'cause'), ...again })
    .add('remediations', 'first/fix', against(['cause'], { doneOn: '2025-02-01', ...fix }))
    .build();
  const incident = graph.incidents.find(({ id }) => id === 'again')!;
  const [cause] = graph.rootCauses;
  const broken = brokenFixesOf(cause!).length;
  assert.equal(fixesBefore(incident).length, broken);
  assert.equal(returnsOf(graph).length, broken);
  assert.equal(missedBy(graph).length, 1 - broken);
  return broken > 0;
};
const places: [held: string, first: object, again: object, fix?: object][] = [
  ['could: the same service', { services: ['shop'] }, { services: ['shop'] }],
  ['could: a step of the other service', {}, { services: ['mail'] }],
  ['could: the same owner', { owners: ['A'] }, { owners: ['A', 'B'], services: ['shop'] }],
  ['could: who did the fix', {}, { owners: ['A'], services: ['shop'] }, { owner: 'A' }],
  ['could: the owner of a service', { owners: ['Web'] }, { services: ['of-web'] }],
  ['could: nothing is named there', { services: ['shop'] }, {}],
  ['could not: other services', { services: ['shop'] }, { services: ['of-web'] }],
  ['could not: other owners', { owners: ['A'] }, { owners: ['B'] }],
  [
    'could not: made for a step, on another service',
    { services: ['shop'] },
    { services: ['shop'] },
    { addresses: { rootCauses: ['cause'], steps: ['step'] } },
  ],
];
for (const [held, first, again, fix] of places) {
  test(`a fix did not hold only where it could have; it ${held}`, () => {
    assert.equal(judged(first, again, fix), held.startsWith('could:'));
  });
}

test('where one names only owners and the other only services, nothing tells', () => {
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('services', 'shop')
    .add('incidents', 'first', { ...struck('2025-01-01', 'cause'), owners: ['A'] })
    .add('remediations', 'first/fix', against(['cause'], { doneOn: '2025-02-01' }))
    .add('incidents', 'again', { ...struck('2025-03-01', 'cause'), services: ['shop'] })
    .build();
  assert.deepEqual([returnsOf(graph).length, missedBy(graph).length], [1, 0]);
});

test('of one fix, incidents where it was and where it was not are told apart', () => {
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'first', { ...struck('2025-01-01', 'cause'), owners: ['A'] })
    .add('remediations', 'first/fix', against(['cause'], { doneOn: '2025-02-01' }))
    .add('incidents', 'there', { ...struck('2025-03-01', 'cause'), owners: ['B'] })
    .add('incidents', 'here', { ...struck('2025-04-01', 'cause'), owners: ['A'] })
    .build();
  const told = (list: ReturnType<typeof returnsOf>) =>
    list.map(({ remediation, incidents }) => [remediation.id, idsOf(incidents)]);
  assert.deepEqual(told(returnsOf(graph)), [['first/fix', ['here']]]);
  assert.deepEqual(told(missedBy(graph)), [['first/fix', ['there']]]);
});
