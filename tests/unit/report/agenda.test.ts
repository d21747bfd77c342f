import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agendaOf } from '../../../src/report/agenda.ts';
import { lackingInWords } from '../../../src/report/open-words.ts';
import { aGraph, type GraphBuilder } from '../../builders.ts';
import { against, struck } from './struck.ts';

const agenda = (graph: GraphBuilder, asOf = '2026-01-01') =>
  agendaOf(graph.build(), asOf).map(({ section, why }) => [section, why]);
const proven = { status: 'verified', owner: 'Team', due: '2025-01-01' };

test('where nothing is owed there is nothing to do', () => {
  assert.deepEqual(agenda(aGraph()), []);
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'it', struck('2025-01-01', 'cause'))
    .add('remediations', 'it/fix', against(['cause'], proven));
  assert.deepEqual(agenda(graph), []);
});

test('promises are late as of the day that is given, with those of nobody', () => {
  const late = (...owners: (string | undefined)[]) => {
    const graph = aGraph().add('incidents', 'it', { whys: [{ because: 'So.' }] });
    for (const [at, owner] of owners.entries()) {
      graph.add('remediations', `it/r${at}`, { owner, due: '2025-12-31' });
    }
    return graph;
  };
  const whyOf = (graph: GraphBuilder) => agenda(graph).find(([section]) => section === 'late')?.[1];
  assert.equal(whyOf(late('Team')), '1 promise is late: 1 of Team.');
  assert.equal(
    whyOf(late('Team', undefined)),
    '2 promises are late: 1 of Team and 1 without an owner.',
  );
  assert.equal(whyOf(late(undefined, undefined)), '2 promises are late: 2 without an owner.');
  assert.deepEqual(agenda(late('Team'), '2025-12-31'), []);
});

test('causes that struck again after a fix are named', () => {
  const graph = aGraph()
    .add('rootCauses', 'a')
    .add('rootCauses', 'b')
    .add('incidents', 'first', struck('2025-01-01', 'a', 'b'))
    .add('incidents', 'second', struck('2025-03-01', 'a', 'b'))
    .add('remediations', 'first/fix', against(['a', 'b'], { ...proven, doneOn: '2025-02-01' }));
  assert.deepEqual(agenda(graph), [
    ['returned', 'A fix was called done, and its root cause struck all the same: “a” and “b”.'],
    [
      'back',
      'It struck twice; no other root cause that can still strike did so more often. All done and verified (1 remediation).',
    ],
  ]);
});

test('a cause that was eliminated or accepted is none to begin with', () => {
  const graph = aGraph()
    .add('rootCauses', 'gone', { status: 'eliminated' })
    .add('rootCauses', 'risk', { status: 'accepted', statusReason: 'So be it.' })
    .add('incidents', 'first', struck('2025-01-01', 'gone', 'risk'))
    .add('incidents', 'second', struck('2025-02-01', 'gone', 'risk'))
    .add('remediations', 'first/fix', against(['gone'], proven));
  assert.deepEqual(agenda(graph), []);
});

test('causes without a fix, fixes without proof and promises of nobody come after', () => {
  const graph = aGraph()
    .add('rootCauses', 'bare')
    .add('rootCauses', 'planned')
    .add('incidents', 'it', struck('2025-01-01', 'bare', 'planned'))
    .add('remediations', 'it/a', against(['planned'], { status: 'planned', owner: 'Team' }))
    .add('remediations', 'it/b', { status: 'done' });
  assert.deepEqual(agenda(graph), [
    ['uncovered', 'Nothing is done yet about “bare” and “planned”.'],
    ['follow-through', 'The one remediation that is done was never shown to work.'],
    ['follow-through', 'The one open remediation has no promised day.'],
  ]);
});

test('what open remediations lack is told of one, of some, of all and of none', () => {
  const lacking = (open: number, withoutOwner: number, withoutDue: number) =>
    lackingInWords({ open, withoutOwner, withoutDue });
  assert.equal(lacking(0, 0, 0), undefined);
  assert.equal(lacking(3, 0, 0), undefined);
  assert.equal(lacking(1, 1, 0), 'The one open remediation has no owner.');
  assert.equal(lacking(1, 0, 1), 'The one open remediation has no promised day.');
  assert.equal(
    lacking(1, 1, 1),
    'The one open remediation has neither an owner nor a promised day.',
  );
  assert.equal(lacking(3, 1, 0), 'Of 3 open remediations, 1 has no owner.');
  assert.equal(
    lacking(69, 49, 58),
    'Of 69 open remediations, 49 have no owner and 58 have no promised day.',
  );
  assert.equal(
    lacking(2, 2, 1),
    'Of 2 open remediations, none has an owner and 1 has no promised day.',
  );
});

test('the agenda names only what is missing', () => {
  const acts = (data: object) =>
    agendaOf(
      aGraph()
        .add('incidents', 'it', { whys: [{ because: 'So.' }] })
        .add('remediations', 'it/open', data)
        .build(),
      '2026-01-01',
    ).map(({ act }) => act);
  assert.deepEqual(acts({}), ['Name owners and days']);
  assert.deepEqual(acts({ owner: 'Team' }), ['Name days']);
  assert.deepEqual(acts({ due: '2027-01-01' }), ['Name owners']);
  assert.deepEqual(acts({ owner: 'Team', due: '2027-01-01' }), []);
});

test('a cause that struck elsewhere after a fix asks for the fix there, and is no broken fix', () => {
  const graph = aGraph()
    .add('rootCauses', 'cause', { status: 'eliminated' })
    .add('incidents', 'first', { ...struck('2025-01-01', 'cause'), owners: ['A'] })
    .add('remediations', 'first/fix', against(['cause'], { ...proven, doneOn: '2025-02-01' }))
    .add('incidents', 'there', { ...struck('2025-03-01', 'cause'), owners: ['B'] });
  assert.deepEqual(agenda(graph), [
    [
      'returned',
      'A fix was made in one place, and its root cause then struck in another: “cause”.',
    ],
  ]);
});

test('an incident that nobody asked why of is something to do', () => {
  assert.deepEqual(agenda(aGraph().add('incidents', 'it')), [
    ['depth', '1 incident is told without a single why.'],
  ]);
});
