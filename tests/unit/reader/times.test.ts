import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, INCIDENT, oneFault } from '../../builders.ts';

const withTimes = (times: string) =>
  aBase().edit(INCIDENT, '{ started: 2025-09-15T15:00Z }', `{ ${times} }`).report();
const WRONG_DAY = 'See whether one of the two has a wrong day or a wrong offset.';
const MILESTONES = 'Expected started ≤ detected ≤ acknowledged ≤ mitigated ≤ resolved.';

const impossible = ['2025-02-29', '2025-04-31', '2025-13-01', '2025-02-30T10:00Z'];
for (const found of impossible) {
  test(`a day that the calendar does not have is refused: ${found}`, () => {
    assert.equal(
      withTimes(`started: ${found}`),
      oneFault(
        `${INCIDENT}:8:19`,
        'invalid-date',
        `Found "${found}", a day that the calendar does not have. Expected a real date, such as 2025-09-15T15:00Z.`,
        'Look up the day, or write only the month.',
      ),
    );
  });
}

const IN_ORDER =
  'Write the year, the month and the day in this order, then "T", the time from 00:00 to 23:59 and its offset.';
for (const [found, help] of [
  ['yesterday', IN_ORDER],
  ['2025', IN_ORDER],
  ['2025-09-15T25:00Z', IN_ORDER],
  ['2025-09-15T25:00', IN_ORDER],
  // Either may be the month.
  ['05/09/2025', IN_ORDER],
  ['31 February 2025', IN_ORDER],
  ['2025-9-5', 'Write "2025-09-05".'],
  ['15.09.2025', 'Write "2025-09-15".'],
  ['15/09/2025', 'Write "2025-09-15".'],
  ['09/15/2025', 'Write "2025-09-15".'],
  ['15 September 2025', 'Write "2025-09-15".'],
  ['Sep. 15th, 2025', 'Write "2025-09-15".'],
  ['about September 2025', 'Write "~2025-09".'],
  ['2025-09-15 9:05 UTC', 'Write "2025-09-15T09:05Z".'],
  ['2025-09-15T15:00+0200', 'Write "2025-09-15T15:00+02:00".'],
  [
    '15/09/2025 9:05',
    'Write "2025-09-15T09:05Z" if it is UTC, or only "2025-09-15" if the hour is not known.',
  ],
  [
    '~15 September 2025, 09:05',
    'Write "~2025-09-15T09:05Z" if it is UTC, or only "~2025-09-15" if the hour is not known.',
  ],
  [
    '2025-09-15 09:05 PDT',
    'Write "2025-09-15T09:05" with the offset of PDT at its end, such as +02:00.',
  ],
] as const) {
  test(`what is no date is refused: ${found}`, () => {
    assert.equal(
      withTimes(`started: "${found}"`),
      oneFault(
        `${INCIDENT}:8:19`,
        'invalid-date',
        `Found "${found}". Expected a date, such as 2025-09-15T15:00Z, or only the day or month; "~" before it for "about".`,
        help,
      ),
    );
  });
}

for (const found of ['2025-09-15T15:00', '2025-09-15 15:00']) {
  test(`a time without offset is refused, with what to write: ${found}`, () => {
    assert.equal(
      withTimes(`started: ${found}`),
      oneFault(
        `${INCIDENT}:8:19`,
        'time-without-offset',
        `Found "${found}", a time without its offset. Expected Z or an offset at its end, such as 2025-09-15T15:00Z.`,
        'Write "2025-09-15T15:00Z" if it is UTC, or only "2025-09-15" if the hour is not known.',
      ),
    );
  });
}

test('no hour is promised', () => {
  const base = aBase().remediation('fix', 'status: planned\ndue: 2025-10-01T12:00Z');
  assert.equal(
    base.report(),
    oneFault(
      'incidents/outage/remediations/fix.md:6:6',
      'invalid-date',
      'Found "2025-10-01T12:00Z". Expected a date, such as 2025-09-15, or only the month; "~" before it for "about".',
      'Write "2025-10-01".',
    ),
  );
});

test('milestones out of order are reported at the later one', () => {
  assert.equal(
    withTimes('started: 2025-09-15T15:00Z, resolved: 2025-09-15T16:30+02:00'),
    oneFault(
      `${INCIDENT}:8:48`,
      'times-out-of-order',
      `Found "resolved" at 2025-09-15T16:30+02:00, before "started" at 2025-09-15T15:00Z. ${MILESTONES}`,
      WRONG_DAY,
    ),
  );
});

test('a bare day or month contradicts nothing that lies in it', () => {
  assert.equal(withTimes('started: 2025-09-15T15:00Z, detected: 2025-09'), '');
  assert.equal(withTimes('started: 2025-09-15T15:00Z, detected: 2025-09-15'), '');
  assert.equal(withTimes('started: 2025-09-15, detected: 2025-09-15T00:00Z'), '');
});

test('a bare day between two instants does not hide that they are out of order', () => {
  assert.equal(
    withTimes('started: 2025-09-15T15:00Z, detected: 2025-09-15, resolved: 2025-09-15T14:00Z'),
    oneFault(
      `${INCIDENT}:8:70`,
      'times-out-of-order',
      `Found "resolved" at 2025-09-15T14:00Z, before "started" at 2025-09-15T15:00Z. ${MILESTONES}`,
      WRONG_DAY,
    ),
  );
});

test('an incident needs a time by which it can be ordered', () => {
  assert.equal(
    withTimes('resolved: 2025-09-15'),
    oneFault(
      `${INCIDENT}:8:8`,
      'missing-field',
      'Found neither "started" nor "detected". Expected at least one of them.',
      'Write when the harm began, as finely as it is known: "started: ~2025-09" is about September 2025.',
    ),
  );
});

test('a phase cannot end before it starts', () => {
  const phase = (ended: string) =>
    aBase()
      .fields(
        INCIDENT,
        `phases:\n  - { id: one, name: One, status: complete, started: 2025-09-20, ended: ${ended} }`,
      )
      .report();
  assert.equal(phase('2025-09-20'), '');
  assert.equal(
    phase('2025-09-19'),
    oneFault(
      `${INCIDENT}:16:73`,
      'times-out-of-order',
      'Found "ended" at 2025-09-19, before "started" at 2025-09-20. Expected started ≤ ended.',
      'See whether one of the two has a wrong day.',
    ),
  );
});

test('a remediation cannot be verified before it is done', () => {
  const done = (verified: string) =>
    aBase()
      .remediation('fix', `status: verified\ndoneOn: 2025-09-20\nverifiedOn: ${verified}`)
      .report();
  assert.equal(done('2025-09-20'), '');
  assert.equal(done('2025-09'), '');
  assert.equal(
    done('2025-09-19'),
    oneFault(
      'incidents/outage/remediations/fix.md:7:13',
      'times-out-of-order',
      'Found "verifiedOn" at 2025-09-19, before "doneOn" at 2025-09-20. Expected doneOn ≤ verifiedOn.',
      'See whether one of the two has a wrong day.',
    ),
  );
});

test('a fault in one field hides none of another that is judged with it', () => {
  const phases = '[{ id: a, name: A, status: odd, started: 2025-10, ended: 2025-09 }, { id: a }]';
  const report = aBase().fields(INCIDENT, `phases: ${phases}`).report();
  for (const rule of ['unknown-value', 'times-out-of-order', 'duplicate-id']) {
    assert.match(report, new RegExp(`  error  ${rule}\n`));
  }
});
