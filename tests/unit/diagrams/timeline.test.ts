import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timelineDiagram } from '../../../src/diagrams/index.ts';
import { aGraph } from '../../builders.ts';
import { assertGolden, lines } from './golden.ts';

const utc = { timeZone: 'UTC', language: 'en' };
const timelineOf = (data: object, place = utc) => {
  const graph = aGraph().add('services', 'queue', { title: 'Queue' }).add('incidents', 'it', data);
  return timelineDiagram(graph.build().incidents[0]!, place);
};

const hour = {
  times: {
    started: '2025-09-15T15:00Z',
    detected: '2025-09-15T15:11Z',
    acknowledged: '2025-09-15T15:11Z',
    mitigated: '~2025-09-15T16:00Z',
    resolved: '2025-09-15T17:30:30Z',
  },
  timeline: [
    { at: '2025-09-14', kind: 'change', text: 'The queue is **deployed**.' },
    { at: '2025-09-15T14:59Z', text: 'Before it.' },
    { at: '2025-09-15T15:11Z', kind: 'detected', text: 'An alarm rings: "full".' },
    { at: '~2025-09-15T15:20Z', text: 'Writers stop; 100 %% of them do.', service: 'queue' },
    { at: '2025-09-15T18:00Z', text: 'After it.' },
  ],
};

test('what is known to the minute is drawn to scale', () => {
  const { source, outline, ...rest } = timelineOf(hour)!;
  assertGolden('timeline', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'timeline',
    title: 'The incident to scale',
    description:
      'The incident to scale: until detected 11 min, until mitigated about 49 min, until resolved about 1 h 30 min. Red bars show how long it hurt. Below them 6 events on the same axis.',
    cut: 'The picture shows 6 of 9 events: those from the first to the last milestone whose hour is known; the list below is whole.',
  });
  assert.deepEqual(lines(outline), [
    'Parts',
    '  Until detected: 11 min',
    '  Until mitigated: about 49 min',
    '  Until resolved: about 1 h 30 min',
    'Events',
    '  14 September 2025: Change. The queue is deployed.',
    '  15 September 2025, 14:59 UTC: Before it.',
    '  15 September 2025, 15:00 UTC: Started.',
    '  15 September 2025, 15:11 UTC: Detected. An alarm rings: "full".',
    '  15 September 2025, 15:11 UTC: Acknowledged.',
    '  15 September 2025, about 15:20 UTC: Writers stop; 100 %% of them do.',
    '    Service: Queue → /services/queue/',
    '  15 September 2025, about 16:00 UTC: Mitigated.',
    '  15 September 2025, 17:30:30 UTC: Resolved.',
    '  15 September 2025, 18:00 UTC: After it.',
  ]);
});

test('times are those of the clocks of the site, with the day where there are several', () => {
  const times = { started: '2025-09-15T21:30Z', resolved: '2025-09-16T01:00Z' };
  const { source } = timelineOf({ times }, { timeZone: 'Europe/Berlin', language: 'en' })!;
  assert.match(source, /\n {2}title Times in Europe\/Berlin\n/);
  assert.match(
    source,
    / Until resolved · 3 h 30 min :crit, t1, 2025-09-15 23:30:00, 2025-09-16 03:00:00\n/,
  );
  assert.match(source, / 15 Sept 23#58;30 Started\. :active, t2, 2025-09-15 23:30:00, /);
});

test('what is known only to the day has no place in a picture to scale', () => {
  const times = { started: '2025-09-15T21:30Z', resolved: '2025-09-17T01:00Z' };
  const timeline = [{ at: '2025-09-16', text: 'On that day.' }];
  const { source, cut } = timelineOf({ times, timeline })!;
  assert.doesNotMatch(source, /On that day/);
  assert.match(cut!, /^The picture shows 2 of 3 events: /);
});

test('over a change of clocks times are in UTC: an hour must neither be missing nor come twice', () => {
  const times = { started: '2025-10-26T00:30Z', resolved: '2025-10-26T01:30Z' };
  const { source } = timelineOf({ times }, { timeZone: 'Europe/Berlin', language: 'en' })!;
  assert.match(source, /\n {2}title Times in UTC\n/);
  assert.match(source, / :crit, t1, 2025-10-26 00:30:00, 2025-10-26 01:30:00\n/);
});

const axes: [end: string, axis: RegExp][] = [
  ['2025-01-01T00:05Z', /axisFormat %H:%M\n {2}tickInterval 1minute\n/],
  ['2025-01-01T05:00Z', /axisFormat %H:%M\n {2}tickInterval 1hour\n/],
  ['2025-01-02T00:00Z', /axisFormat %-d %b %H:%M\n {2}tickInterval 6hour\n/],
  ['2025-01-06T00:00Z', /axisFormat %-d %b\n {2}tickInterval 1day\n/],
  ['2025-03-01T00:00Z', /axisFormat %b %Y\n {2}tickInterval 1month\n/],
  ['2027-01-01T00:00Z', /axisFormat %b %Y\n {2}todayMarker/],
];
for (const [resolved, axis] of axes) {
  test(`the axis of an incident until ${resolved} has few enough marks`, () => {
    assert.match(timelineOf({ times: { started: '2025-01-01T00:00Z', resolved } })!.source, axis);
  });
}

test('an incident of which nothing says that it ended is drawn as far as it is known', () => {
  const times = { started: '2025-01-01T00:00Z', detected: '2025-01-01T01:00Z' };
  assert.match(timelineOf({ times })!.source, /Until detected · 1 h :crit/);
});

const chained = {
  times: { started: '2025-01-01T10:00Z', detected: '2025-01-01T10:05Z', resolved: '~2025-01-03' },
  timeline: [
    { at: '2024-12', text: 'The queue is built.' },
    { at: '2025-01-01T10:05Z', text: 'A second thing at the same time.' },
  ],
};

test('where the end is known only to the day, what happened stands one below the other', () => {
  const { source, outline, ...rest } = timelineOf(chained)!;
  assertGolden('timeline-chain', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'timeline',
    title: 'What happened when',
    description:
      '5 events from December 2024 to about 3 January 2025, one below the other; on the lines the time between them, where it is known.',
  });
  assert.deepEqual(lines(outline), [
    'December 2024: The queue is built.',
    '1 January 2025, 10:00 UTC: Started.',
    '1 January 2025, 10:05 UTC: A second thing at the same time.',
    '1 January 2025, 10:05 UTC: Detected.',
    'About 3 January 2025: Resolved.',
  ]);
});

test('fewer than three dates are no picture', () => {
  assert.equal(timelineOf({ times: { started: '2025-01-01', resolved: '2025-01-02' } }), undefined);
  assert.equal(timelineOf({ times: { started: '2025-01-01T10:00Z' } }), undefined);
});

/** An incident of one hour, with so many events of a kind and plain ones, in turns. */
function busy(turns: number, plain: number, times: object) {
  const at = (index: number) =>
    `2025-01-01T10:${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}Z`;
  const timeline = Array.from({ length: turns + plain }, (_, index) => ({
    at: at(index),
    text: `E${index}.`,
    kind: index % 2 === 0 && index / 2 < turns ? 'change' : 'event',
  }));
  return timelineOf({ times, timeline })!;
}
const anHour = { started: '2025-01-01T10:00Z', resolved: '2025-01-01T11:00Z' };

test('of many events those of a kind are drawn, and an even choice of the others', () => {
  const { source, outline, cut } = busy(10, 50, anHour);
  const drawn = [...source.matchAll(/ (E\d+)\./g)].map(([, name]) => name);
  // Two of the 24 are the milestones.
  assert.equal(
    drawn.join(' '),
    'E0 E1 E2 E4 E6 E8 E9 E10 E12 E14 E16 E18 E19 E23 E28 E32 E37 E41 E46 E50 E55 E59',
  );
  assert.equal(outline[1]!.children.length, 62);
  assert.equal(
    cut,
    'The picture shows 24 of 62 events: those from the first to the last milestone whose hour is known, and of these the 24 that tell most; the list below is whole.',
  );
});

test('a chain has room for twelve', () => {
  const { source, outline, cut } = busy(20, 20, { started: '2025-01-01', resolved: '2025-01-02' });
  assert.equal(source.match(/:::/g)!.length, 12);
  assert.equal(source.match(/:::turn/g)!.length, 12);
  assert.equal(outline.length, 42);
  assert.equal(
    cut,
    'The picture shows 12 of 42 events, those that tell most; the list below is whole.',
  );
});
