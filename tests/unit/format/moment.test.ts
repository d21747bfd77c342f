import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn, formatDay, formatMoment } from '../../../src/format/moment.ts';

test('a day is shown as it was written, in whatever zone', () => {
  assert.equal(formatMoment('2025-09-15', 'UTC', 'en'), '15 September 2025');
  assert.equal(formatMoment('2025-09-15', 'America/Los_Angeles', 'en'), '15 September 2025');
  assert.equal(formatDay('2025-09-15', 'America/Los_Angeles', 'en'), '15 September 2025');
});

test('an instant is shown in the zone of the site, which may be another day', () => {
  const moment = '2025-09-15T23:30Z';
  assert.equal(formatMoment(moment, 'UTC', 'en'), '15 September 2025, 23:30 UTC');
  assert.equal(formatMoment(moment, 'Europe/Berlin', 'en'), '16 September 2025, 01:30 GMT+2');
  assert.equal(formatDay(moment, 'Europe/Berlin', 'en'), '16 September 2025');
});

test('summer time is taken into account', () => {
  const inBerlin = (moment: string) => formatMoment(moment, 'Europe/Berlin', 'en');
  assert.equal(inBerlin('2025-01-15T12:00Z'), '15 January 2025, 13:00 GMT+1');
  assert.equal(inBerlin('2025-07-15T12:00Z'), '15 July 2025, 14:00 GMT+2');
});

test('seconds are shown only where they were given, and midnight is 00:00', () => {
  const inUtc = (moment: string) => formatMoment(moment, 'UTC', 'en');
  assert.equal(inUtc('2025-09-15T15:00:07Z'), '15 September 2025, 15:00:07 UTC');
  assert.equal(inUtc('2025-09-15T00:00Z'), '15 September 2025, 00:00 UTC');
});

test('the month is named in the language of the site', () => {
  assert.equal(formatMoment('2025-09-15', 'UTC', 'de'), '15. September 2025');
  assert.equal(formatMoment('2025-03-15', 'UTC', 'fr'), '15 mars 2025');
  assert.equal(formatMoment('2025-09-15', 'UTC', 'en-US'), 'September 15, 2025');
});

test('a month is shown as a month, and "about" is said of what it belongs to', () => {
  assert.equal(formatMoment('2026-05', 'America/Los_Angeles', 'en'), 'May 2026');
  assert.equal(formatMoment('~2026-05', 'UTC', 'en'), 'about May 2026');
  assert.equal(formatMoment('~2026-05-01', 'UTC', 'en'), 'about 1 May 2026');
  assert.equal(formatMoment('~2026-05-01T19:00Z', 'UTC', 'en'), '1 May 2026, about 19:00 UTC');
  assert.equal(formatDay('~2026-05-01T19:00Z', 'UTC', 'en'), '1 May 2026');
});

test('the day of an instant is that of the zone, across months and years', () => {
  const moment = '2025-12-31T22:30Z';
  assert.equal(dayIn(moment, 'UTC'), '2025-12-31');
  assert.equal(dayIn(moment, 'Europe/Berlin'), '2025-12-31');
  assert.equal(dayIn(moment, 'Asia/Tokyo'), '2026-01-01');
  assert.equal(dayIn('2026-03-01T00:30+02:00', 'America/Los_Angeles'), '2026-02-28');
  assert.equal(dayIn('~2026-05-09T19:00Z', 'UTC'), '2026-05-09');
});

test('a day or a month is in every zone what it says', () => {
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    assert.equal(dayIn('2025-09-15', zone), '2025-09-15');
    assert.equal(dayIn('~2025-09-15', zone), '2025-09-15');
    assert.equal(dayIn('2026-05', zone), '2026-05');
    assert.equal(dayIn('~2026-05', zone), '2026-05');
  }
});
