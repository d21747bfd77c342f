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
