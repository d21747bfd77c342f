import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/import/read.ts';

/** Milestones of a report that has these entries, all times UTC, and these other words. */
function timesOf(entries: string, others = '') {
  const text = `# T\n\n${others}\n\n## Timeline\n\nAll times UTC on 2025-01-02\n\n${entries}`;
  const { times, notes } = read({ name: 'x.md', text })[0]!;
  const values = Object.entries(times).map(([name, taken]) => [
    name,
    taken!.value.slice(11),
    taken!.guess,
  ]);
  return { values, notes };
}

test('milestones are read from entries whose words name them, as guesses', () => {
  const { values } = timesOf(
    '- 10:00 **Outage begins.**\n- 10:05 An alert fires: alerted on call\n- 10:07 Ann acknowledges\n- 10:20 The fault is mitigated\n- 10:30 All systems operational',
  );
  assert.deepEqual(values, [
    ['started', '10:00Z', 'Read from "Outage begins.".'],
    ['detected', '10:05Z', 'Read from "An alert fires: alerted on call".'],
    ['acknowledged', '10:07Z', 'Read from "Ann acknowledges".'],
    ['mitigated', '10:20Z', 'Read from "The fault is mitigated".'],
    ['resolved', '10:30Z', 'Read from "All systems operational".'],
  ]);
});

test('words that name no milestone give none', () => {
  assert.deepEqual(timesOf('- 10:00 The release is out\n- 10:05 Ann looks at graphs').values, []);
});

test('two entries as far apart as the document says are beginning and end', () => {
  const entries =
    '- 10:00 a release\n- 10:10 pages are empty\n- 10:15 a talk\n- 11:18 a second release';
  assert.deepEqual(
    timesOf(entries, '## Stats\n\n- Time to detection: 5 minutes\n- Time to recovery: 68 minutes')
      .values,
    [
      ['started', '10:10Z', 'Entries that are 68 minutes apart, as the document says.'],
      ['detected', '10:15Z', 'Entries that are 68 minutes apart, as the document says.'],
      ['resolved', '11:18Z', 'Entries that are 68 minutes apart, as the document says.'],
    ],
  );
});

test('a guess that contradicts what is said outright is dropped', () => {
  const { values } = timesOf(
    '- 10:00 Ann is alerted\n- 10:30 back to normal',
    '**Detected:** 2025-01-02 11:00 UTC',
  );
  assert.deepEqual(values, [['detected', '11:00Z', undefined]]);
});

test('a span in the words on impact gives both ends', () => {
  const { values } = timesOf(
    '- 10:00 a release',
    '## Impact\n\nPages were down from 09:58 to 10:40 UTC.',
  );
  assert.deepEqual(
    values.map(([name, at]) => [name, at]),
    [
      ['started', '09:58Z'],
      ['resolved', '10:40Z'],
    ],
  );
});

test('a day in brackets in the title is when it was noticed where nothing else says a day, as a guess', () => {
  const of = (text: string) => {
    const { times } = read({ name: 'x.md', text })[0]!;
    return Object.entries(times).map(([name, taken]) => [name, taken!.value, taken!.guess]);
  };
  const title = '# Queue full - status update (September 15, 2025)\n';
  assert.deepEqual(of(title), [
    ['detected', '2025-09-15', 'The day in the title; it may be that of the report.'],
  ]);
  assert.deepEqual(of(`${title}\n## Timeline\n\n- 2025-09-14 10:00 UTC Orders fail`), []);
  assert.deepEqual(of('# Queue full (since September 15, 2025)\n'), []);
  assert.deepEqual(of('# Queue full (2025-09-14) again (2025-09-15)\n'), []);
});

/** Milestones and entries of a document, as its own words give them. */
function readIn(text: string) {
  const { times, timeline } = read({ name: 'x.md', text })[0]!;
  return {
    times: Object.fromEntries(Object.entries(times).map(([name, taken]) => [name, taken!.value])),
    entries: timeline.map(({ value, lines }) => `${lines.from} ${value.at} ${value.text}`),
  };
}

test('a label of an entry, or a cell of its own, names its milestone', () => {
  const { values } = timesOf('- 10:00 **Discovery:** Ann asks\n- 10:30 **Recovery:** a restart');
  assert.deepEqual(values, [
    ['detected', '10:00Z', undefined],
    ['resolved', '10:30Z', undefined],
  ]);
  const rows = timesOf('| Time | What | Phase |\n|-|-|-|\n| 10:00 | Ann asks | Detected |');
  assert.deepEqual(rows.values, [['detected', '10:00Z', undefined]]);
});

test('the length that a document tells finds the end that no word names', () => {
  const stats = (found: string) =>
    `## Stats\n\n- Time to detection: ${found}\n- Time to recovery: 68 minutes`;
  const entries = '- 10:10 a release\n- 10:15 a talk\n- 11:18 **Recovery:** a second release';
  const why = 'Entries that are 68 minutes apart, as the document says.';
  assert.deepEqual(timesOf(entries, stats('5 minutes')).values, [
    ['resolved', '11:18Z', undefined],
    ['started', '10:10Z', why],
    ['detected', '10:15Z', why],
  ]);
  assert.deepEqual(timesOf(entries, stats('7 minutes')).values, [
    ['resolved', '11:18Z', undefined],
  ]);
  assert.deepEqual(
    timesOf('- 10:10 Outage begins\n- 10:12 a talk\n- 11:18 a release\n- 11:20 a talk', stats('?'))
      .values,
    [
      ['started', '10:10Z', 'Read from "Outage begins".'],
      ['resolved', '11:18Z', why],
    ],
  );
});

test('the length that a document tells is not counted from a detection, nor to a second end', () => {
  const stats = '## Stats\n\n- Time to recovery: 68 minutes';
  const ends = (entries: string, others = stats) =>
    timesOf(entries, others).values.map(([name, at]) => [name, at]);
  assert.deepEqual(ends('- 10:10 **Detected:** Ann\n- 11:18 **Recovery:** a release'), [
    ['detected', '10:10Z'],
    ['resolved', '11:18Z'],
  ]);
  assert.deepEqual(
    ends('- 10:10 Outage begins\n- 11:18 a release\n- 12:00 All systems operational'),
    [
      ['started', '10:10Z'],
      ['resolved', '12:00Z'],
    ],
  );
  assert.deepEqual(
    ends(
      '- 10:10 a release\n- 10:15 **Detected:** Ann\n- 12:00 a talk',
      `${stats}\n- Time to detection: 5 minutes`,
    ),
    [
      ['detected', '10:15Z'],
      ['started', '10:10Z'],
    ],
  );
});

test('several spans of one list are one from the first to the last', () => {
  const { times } = readIn(
    '# T\n\n## Impact\n\n- Builds fail from 2025-01-02 10:00 UTC to 2025-01-02 11:00 UTC\n- Pages are slow from 2025-01-02 09:30 UTC to 2025-01-02 10:30 UTC',
  );
  assert.deepEqual(times, { started: '2025-01-02T09:30Z', resolved: '2025-01-02T11:00Z' });
  const bare = readIn('# T\n\n## Impact\n\n- 2025-01-02 - 11:07 UTC => 13:40 UTC (no pages)');
  assert.deepEqual(bare.times, { started: '2025-01-02T11:07Z', resolved: '2025-01-02T13:40Z' });
});

test('a label of the span, and sentences of the summary, give moments', () => {
  const { times } = readIn(
    '# T\n\n**When:** 2025-01-02, 10:00–11:30 UTC\n\n## Summary\n\nThe outage was detected by an alert at 10:05 UTC. The root cause was discovered at 10:40 UTC. It was mitigated at 11:00 UTC.',
  );
  assert.deepEqual(times, {
    started: '2025-01-02T10:00Z',
    resolved: '2025-01-02T11:30Z',
    detected: '2025-01-02T10:05Z',
    mitigated: '2025-01-02T11:00Z',
  });
});

test('a time alone in a sentence has no day where the timeline has several', () => {
  const { times } = readIn(
    '# T\n\n## Timeline\n\n- 2025-01-02 09:00 UTC a release\n- 2025-01-03 09:00 UTC a release\n\n## Impact\n\nPages were down from 09:58 to 10:40 UTC.',
  );
  assert.deepEqual(times, {});
  const dated = readIn(
    '# T\n\n## Timeline\n\n- 2025-01-02 09:00 UTC a release\n- 2025-01-03 09:00 UTC a release\n\n## Impact\n\nPages were down on 2025-01-02, from 09:58 to 10:40 UTC.',
  );
  assert.deepEqual(dated.times, { started: '2025-01-02T09:58Z', resolved: '2025-01-02T10:40Z' });
});

test('a cause that is discovered is no detection', () => {
  const { times } = readIn(
    '# T\n\n## Summary\n\nThe root cause was discovered at 2025-01-02 10:40 UTC.',
  );
  assert.deepEqual(times, {});
});

test('a day contradicts only another day', () => {
  const { times } = readIn(
    '# T\n\n**Incident from:** 2025-01-02\n\n**Incident until:** 2025-01-02\n\n## Timeline (Europe/Berlin)\n\n- 2025-01-02 10:00 An alert fires',
  );
  assert.deepEqual(times, {
    started: '2025-01-02',
    resolved: '2025-01-02',
    detected: '2025-01-02T10:00+01:00',
  });
});

test('what is noticed before the beginning is something else', () => {
  const { values } = timesOf(
    '- 09:00 Ann is alerted\n- 10:00 Outage begins\n- 10:05 Bob is alerted',
  );
  assert.deepEqual(
    values.map(([name, at]) => [name, at]),
    [
      ['started', '10:00Z'],
      ['detected', '10:05Z'],
    ],
  );
});

test('a beginning from a sentence that comes after the notice is no more than a day', () => {
  const { times } = readIn(
    '# T\n\nOn 2025-01-02 at 12:30 UTC the whole site of the shop stopped, and no page of it was there.\n\n## Timeline\n\n- 2025-01-02 12:00 UTC Ann is alerted',
  );
  assert.deepEqual(times, { started: '2025-01-02', detected: '2025-01-02T12:00Z' });
});

test('what fails is the beginning only where nobody has noticed yet', () => {
  const names = (entries: string) => timesOf(entries).values.map(([name, at]) => [name, at]);
  assert.deepEqual(names('- 10:00 Requests start to fail\n- 10:05 Ann is alerted'), [
    ['started', '10:00Z'],
    ['detected', '10:05Z'],
  ]);
  assert.deepEqual(names('- 10:05 Ann is alerted\n- 10:10 Pods start to fail'), [
    ['detected', '10:05Z'],
  ]);
});

test('work that begins when it no longer hurts is no acknowledgement', () => {
  const { values } = timesOf('- ~10:00 Mitigated by a restart\n- ~12:00 Ann starts investigating');
  assert.deepEqual(
    values.map(([name]) => name),
    ['mitigated'],
  );
});

test('what healed by itself may be noticed when it is over', () => {
  const { values } = timesOf(
    '- 10:00 The queue self-heals, all systems operational\n- 12:00 Ann notices, investigation launched',
  );
  assert.deepEqual(
    values.map(([name, at]) => [name, at]),
    [
      ['detected', '12:00Z'],
      ['acknowledged', '12:00Z'],
      ['resolved', '10:00Z'],
    ],
  );
  const others = timesOf('- 10:00 All systems operational\n- 12:00 Ann notices');
  assert.deepEqual(
    others.values.map(([name]) => name),
    ['detected'],
  );
});

test('columns of day, date and time are one moment, with the year and zone of their head', () => {
  const { entries } = readIn(
    '# T\n\n## Timeline\n\n| Day | Date (2024) | Time (UTC) | Event |\n|-|-|-|-|\n| Thu | Feb 29 | 09:05 | a release |\n\nOther\n',
  );
  assert.deepEqual(entries, ['7 2024-02-29T09:05Z a release']);
  const spent = readIn(
    '# T\n\n## Timeline\n\n| Date | Time spent | Event |\n|-|-|-|\n| 2025-01-02 | 3 h | a release |',
  );
  assert.deepEqual(spent.entries, ['7 2025-01-02 3 h | a release']);
});

test('each line of a paragraph that begins with a time is an entry, and a dot may part hours and minutes', () => {
  const { entries } = readIn(
    '# T\n\n## Timeline\n\nAll times UTC on 2025-01-02\n\n10:00 a release\ngoes out\n10:05 pages fail\n\n## July 22\n\n10:07 pages fail\n\n10:10 pages are back',
  );
  assert.deepEqual(entries, [
    '7 2025-01-02T10:00Z a release\ngoes out',
    '9 2025-01-02T10:05Z pages fail',
    '13 2025-07-22T10:07Z pages fail',
    '15 2025-07-22T10:10Z pages are back',
  ]);
  const dotted = readIn(
    '# T\n\n## Timeline\n\n28 January 2021\n\n19.00 a release\n\n19.08 pages fail\n\n19.20 rolled back',
  );
  assert.deepEqual(dotted.entries, [
    '7 2021-01-28 a release',
    '9 2021-01-28 pages fail',
    '11 2021-01-28 rolled back',
  ]);
});

test('a zone in brackets behind a label is that of its time', () => {
  const { times } = readIn(
    '# T\n\n| Field | Value |\n|-|-|\n| Incident start (UTC) | 2025-01-02 10:00 |\n| Incident end (UTC) | 2025-01-02 11:00 |\n| Incident from | 2025-01-02 |',
  );
  assert.deepEqual(times, { started: '2025-01-02T10:00Z', resolved: '2025-01-02T11:00Z' });
});

test('words of somebody who noticed, works on it, or takes back what broke it name their milestones', () => {
  const nameOf = (entry: string) => timesOf(`- 10:00 ${entry}`).values.map(([name]) => name);
  const entries: Record<string, string[]> = {
    detected: [
      'The outage was discovered by a customer',
      'Initial concerns are raised',
      'Concerns were first raised by Ann',
    ],
    acknowledged: [
      'Investigations started',
      'Ann is back. Investigations into the queue have begun',
    ],
    mitigated: [
      'The team began corrective actions',
      'The release was reverted',
      'Ann reverted the last deployment',
      'PR #254 reverted',
    ],
  };
  for (const [name, all] of Object.entries(entries))
    for (const entry of all) {
      assert.deepEqual(nameOf(entry), [name], entry);
    }
  for (const entry of [
    'The release could not be reverted',
    'Ann tried to get the release reverted',
    'The release was reverted without effect',
    'The clock reverted to winter',
    'The cause of it was discovered by Ann',
    'Initial thoughts are written down',
    'Nobody began corrective work',
  ])
    assert.deepEqual(nameOf(entry), [], entry);
});
