import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastRecordedDay } from '../../../src/graph/as-of.ts';
import { coverageOf, isOverdue, openOf, spansOf, struckBy } from '../../../src/graph/facts.ts';
import { aGraph, idsOf } from '../../builders.ts';

const spans = (times: object) => {
  const [incident] = aGraph().add('incidents', 'it', { times }).build().incidents;
  return spansOf(incident!).map(({ name, ms, known }) => [name, ms && ms / 60_000, known]);
};

test('spans are counted from the start of the harm and from detection', () => {
  const times = {
    started: '2025-09-15T15:00Z',
    detected: '2025-09-15T15:10Z',
    acknowledged: '2025-09-15T15:15Z',
    mitigated: '2025-09-15T16:00Z',
    resolved: '2025-09-15T17:00Z',
  };
  assert.deepEqual(spans(times), [
    ['Time to detect', 10, true],
    ['Time to acknowledge', 5, true],
    ['Time to mitigate', 50, true],
    ['Time to resolve', 110, true],
    ['Duration of the harm', 60, true],
  ]);
});

test('without mitigation the harm lasts until resolution; a bare day has no length', () => {
  assert.deepEqual(spans({ started: '2025-09-15T15:00Z', resolved: '2025-09-15T15:30Z' }), [
    ['Time to detect', undefined, false],
    ['Time to acknowledge', undefined, false],
    ['Time to mitigate', undefined, false],
    ['Time to resolve', undefined, false],
    ['Duration of the harm', 30, true],
  ]);
  assert.deepEqual(spans({ started: '2025-09-15', resolved: '2025-09-15T15:30Z' }).at(-1), [
    'Duration of the harm',
    undefined,
    true,
  ]);
});

const remediations = (...all: object[]) => {
  const graph = aGraph().add('incidents', 'it').add('rootCauses', 'cause');
  for (const [index, data] of all.entries()) {
    graph.add('remediations', `it/r${index}`, { addresses: { rootCauses: ['cause'] }, ...data });
  }
  return graph.build();
};

test('a promise is overdue after its very day, and never once it is settled', () => {
  const due = '2025-10-01';
  const overdueOn = (data: object, day: string) =>
    isOverdue(remediations(data).remediations[0]!, day);
  assert.equal(overdueOn({ due }, '2025-09-30'), false);
  assert.equal(overdueOn({ due }, '2025-10-01'), false);
  assert.equal(overdueOn({ due }, '2025-10-02'), true);
  assert.equal(overdueOn({}, '2025-10-02'), false);
  assert.equal(overdueOn({ due: '~2025-10' }, '2025-10-31'), false);
  assert.equal(overdueOn({ due: '~2025-10' }, '2025-11-01'), true);
  for (const status of ['proposed', 'planned', 'in-progress', 'partial']) {
    assert.equal(overdueOn({ due, status }, '2025-10-02'), true, status);
  }
  for (const status of ['done', 'verified']) {
    assert.equal(overdueOn({ due, status }, '2025-10-02'), false, status);
  }
  assert.equal(overdueOn({ due, status: 'dropped', statusReason: 'No.' }, '2025-10-02'), false);
});

const coverages: [expected: string, ...statuses: string[]][] = [
  ['none'],
  ['none', 'dropped'],
  ['planned', 'proposed'],
  ['planned', 'planned', 'in-progress'],
  ['partial', 'partial'],
  ['partial', 'planned', 'done'],
  ['partial', 'planned', 'verified'],
  ['planned', 'planned', 'dropped'],
  ['done', 'done', 'dropped'],
  ['done', 'done', 'verified'],
  ['verified', 'verified', 'verified', 'dropped'],
];
for (const [expected, ...statuses] of coverages) {
  test(`a root cause with ${statuses.join(' + ') || 'no remediation'} is covered: ${expected}`, () => {
    const graph = remediations(...statuses.map((status) => ({ status, statusReason: 'So.' })));
    assert.equal(coverageOf(graph.rootCauses[0]!), expected);
  });
}

test('a family strikes through its forms, and is covered by what works on them', () => {
  const at = (started: string, ...causes: string[]) => ({
    times: { started },
    whys: causes.map((rootCause) => ({ because: 'So.', of: 0, rootCause })),
  });
  const { rootCauses } = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('rootCauses', 'finer', { family: 'form' })
    .add('incidents', 'early', at('2025-01-01', 'family', 'finer'))
    .add('incidents', 'late', at('2025-02-01', 'form'))
    .add('remediations', 'late/fix', { status: 'done', addresses: { rootCauses: ['finer'] } })
    .build();
  const cause = (id: string) => rootCauses.find((node) => node.id === id)!;
  assert.deepEqual(idsOf(struckBy(cause('family'))), ['late', 'early']);
  assert.deepEqual(idsOf(struckBy(cause('finer'))), ['early']);
  assert.deepEqual(['family', 'form', 'finer'].map(cause).map(coverageOf), [
    'done',
    'done',
    'done',
  ]);
});

test('what is still owed keeps its order', () => {
  const list = remediations({}, { status: 'done' }, { status: 'partial' }).remediations;
  assert.deepEqual(idsOf(openOf(list)), ['it/r0', 'it/r2']);
});

test('the last day that the entries know of is no promise', () => {
  const incident = (data: object) => aGraph().add('incidents', 'it', data);
  assert.equal(lastRecordedDay([]), undefined);
  const { entries } = incident({
    times: { started: '2025-09-15T23:30-02:00' },
    phases: [{ id: 'one', name: 'One', status: 'planned', due: '2026-01-01' }],
  }).add('remediations', 'it/fix', { due: '2026-02-01', status: 'done', doneOn: '2025-09-10' });
  assert.equal(lastRecordedDay(entries), '2025-09-16');
  for (const field of ['timeline', 'updates', 'health']) {
    const more = incident({ [field]: [{ at: '2025-09-20', text: 'It went on.' }] });
    assert.equal(lastRecordedDay(more.entries), '2025-09-20', field);
  }
});

test('an analysis and what replaces it are one strike, in a family too', () => {
  const struckIn = (links: Record<string, string>, causes: Record<string, string>) => {
    const graph = aGraph()
      .add('rootCauses', 'family')
      .add('rootCauses', 'one', { family: 'family' })
      .add('rootCauses', 'two', { family: 'family' });
    for (const [index, [id, cause]] of Object.entries(causes).entries()) {
      const times = { started: `2025-0${index + 1}-01` };
      graph.add('incidents', id, { times, supersededBy: links[id] });
      graph.add('steps', `${id}/step`, { rootCauses: [cause] });
    }
    const { rootCauses } = graph.build();
    return Object.fromEntries(
      rootCauses.map((cause) => [cause.id, [idsOf(cause.incidents), idsOf(struckBy(cause))]]),
    );
  };
  assert.deepEqual(struckIn({ a: 'b', b: 'c' }, { a: 'one', b: 'two', c: 'one', other: 'one' }), {
    family: [[], ['other', 'c']],
    one: [
      ['other', 'c'],
      ['other', 'c'],
    ],
    two: [['b'], ['b']],
  });
  // Two that are said to replace each other both count, as neither is known to be the later.
  assert.deepEqual(struckIn({ a: 'b', b: 'a' }, { a: 'one', b: 'one' }).one, [
    ['b', 'a'],
    ['b', 'a'],
  ]);
});
