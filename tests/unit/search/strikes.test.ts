import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsOf } from '../../../src/search/records.ts';
import { aGraph, aSite, type GraphBuilder } from '../../builders.ts';

const entryAt = (builder: GraphBuilder, path: string, timeZone = 'UTC') =>
  recordsOf(builder.build(), { ...aSite(), timeZone }).entries.find(
    (record) => record.path === path,
  )!;

const struckOn = (started: string, cause: string) => ({
  times: { started },
  whys: [{ because: 'So.', rootCause: cause }],
});

const strikes: [note: string, ...started: string[]][] = [
  ['No published incident yet'],
  ['Struck once, in May 2026', '2026-05-31T23:00Z'],
  ['Struck once, in about May 2026', '~2026-05'],
  ['Struck three times, last in May 2026', '2024-12-01', '2026-05-01', '2025-01-01'],
];
for (const [note, ...started] of strikes) {
  test(`a root cause that struck ${started.join(', ') || 'nothing'} says: ${note}`, () => {
    const graph = aGraph().add('rootCauses', 'cause');
    for (const [at, day] of started.entries()) {
      graph.add('incidents', `in-${at}`, struckOn(day, 'cause'));
    }
    const { card, recurrence, date } = entryAt(graph, '/root-causes/cause/');
    assert.deepEqual(card, { status: 'active', note });
    assert.equal(recurrence, started.length);
    assert.equal(date?.slice(0, 7), started.length > 0 ? '2026-05' : undefined);
  });
}

test('the month is that of the site, wherever the year ends first', () => {
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'early', struckOn('2025-01-01', 'cause'))
    .add('incidents', 'late', struckOn('2025-12-31T22:30Z', 'cause'));
  const noteIn = (timeZone: string) => entryAt(graph, '/root-causes/cause/', timeZone).card.note;
  assert.equal(noteIn('UTC'), 'Struck twice, last in December 2025');
  assert.equal(noteIn('Asia/Tokyo'), 'Struck twice, last in January 2026');
  const { card, facets } = entryAt(graph, '/incidents/late/', 'Asia/Tokyo');
  assert.deepEqual([card.when, facets.year], ['1 January 2026', ['2026']]);
});

test('a family has struck where its forms did', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('incidents', 'early', struckOn('2025-01-01', 'family'))
    .add('incidents', 'late', struckOn('2025-03-01', 'form'));
  const { card, recurrence } = entryAt(graph, '/root-causes/family/');
  assert.equal(card.note, 'Struck twice, last in March 2025');
  assert.equal(recurrence, 2);
});

test('learnings and services say how many incidents they have to do with, and the gravest counts', () => {
  const graph = aGraph()
    .add('services', 'billing', { title: 'Billing' })
    .add('incidents', 'minor', { severity: 'sev2', times: { started: '2025-03-01' } })
    .add('incidents', 'grave', { times: { started: '2025-01-01' }, services: ['billing'] })
    .add('learnings', 'lesson', { incidents: ['grave', 'minor'] })
    .add('learnings', 'bare');
  const gist = (path: string) => {
    const { card, date, severity, recurrence } = entryAt(graph, path);
    return { card, date, severity, recurrence };
  };
  assert.deepEqual(gist('/learnings/lesson/'), {
    card: { note: 'Taught by 2 incidents' },
    date: '2025-03-01',
    severity: 0,
    recurrence: 2,
  });
  assert.deepEqual(gist('/services/billing/'), {
    card: { note: 'Took part in 1 incident' },
    date: undefined,
    severity: 0,
    recurrence: 1,
  });
  assert.deepEqual(gist('/learnings/bare/'), {
    card: {},
    date: undefined,
    severity: undefined,
    recurrence: 0,
  });
});

test('an incident and a step say when what caused them had struck before, and the first says nothing', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'cause', { family: 'family' })
    .add('rootCauses', 'sister', { family: 'family' })
    .add('incidents', 'sister', struckOn('2024-01-01', 'sister'))
    .add('incidents', 'first', struckOn('2025-01-01', 'cause'))
    .add('incidents', 'second', struckOn('2025-05-01', 'cause'))
    .add('incidents', 'third', struckOn('2026-01-01', 'cause'))
    .add('steps', 'third/own', { rootCauses: ['cause'] })
    .add('steps', 'third/bare');
  const { entries, parts } = recordsOf(graph.build(), aSite());
  const noteOf = (path: string) =>
    [...entries, ...parts].find((record) => record.path === path)!.card.note;
  assert.equal(noteOf('/incidents/first/'), undefined);
  assert.equal(noteOf('/incidents/second/'), 'Struck before: once, in January 2025');
  assert.equal(noteOf('/incidents/third/'), 'Struck before: twice, last in May 2025');
  assert.equal(
    noteOf('/incidents/third/steps/own/'),
    'Step 2 of “third”; struck before: twice, last in May 2025',
  );
  assert.equal(noteOf('/incidents/third/steps/bare/'), 'Step 1 of “third”');
});
