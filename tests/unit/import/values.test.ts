import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAt, orderIn } from '../../../src/import/values/dates.ts';
import { isTicket, linksIn } from '../../../src/import/values/links.ts';
import { Calendar } from '../../../src/import/values/moments.ts';
import {
  saysBegan,
  saysFailing,
  saysMitigated,
  saysNoticed,
  saysOver,
  saysWorking,
} from '../../../src/import/values/milestones.ts';
import { stampOf } from '../../../src/import/values/stamp.ts';
import {
  actionStatusOf,
  headingStatus,
  incidentStatusOf,
  markedStatus,
} from '../../../src/import/values/status.ts';
import {
  durationIn,
  dueIn,
  minutesOf,
  ownerIn,
  peopleOf,
  priorityBefore,
} from '../../../src/import/values/words.ts';

test('days are read in the forms that people use', () => {
  const forms: Record<string, string> = {
    '2021-03-04': '2021-03-04',
    '2021/3/4': '2021-03-04',
    '20210304': '2021-03-04',
    '04.03.2021': '2021-03-04',
    '13/02/2021': '2021-02-13',
    '02-13-2021': '2021-02-13',
    'September 15, 2025': '2025-09-15',
    'Sept. 15 2025': '2025-09-15',
    'Sep 15th, 2025': '2025-09-15',
    '15 September 2025': '2025-09-15',
    '15th of September 2025': '2025-09-15',
    'Friday 29 November 2019': '2019-11-29',
    'Monday May 10th, 2021': '2021-05-10',
    '15-Sep-2025': '2025-09-15',
    '15 Sep 25': '2025-09-15',
    'Mon May 10 19:03:52 2021': '2021-05-10',
    'Wed 2021-03-04': '2021-03-04',
    '2021 Mar 4': '2021-03-04',
  };
  for (const [text, day] of Object.entries(forms)) assert.equal(dayAt(text)?.day, day, text);
  assert.equal(dayAt('2021-02-30'), undefined);
  assert.equal(dayAt('20202-02-24'), undefined);
  assert.equal(dayAt('Monitor 2021-03-04'), undefined);
});

test('two numbers that could each be the month are a day only where the document tells the order', () => {
  assert.equal(dayAt('05/06/2024')?.day, undefined);
  assert.equal(orderIn('05/06/2024 and 01-20-2024'), 'month-first');
  assert.equal(orderIn('24/07/25'), 'day-first');
  assert.equal(orderIn('24/07/25 and 07/24/25'), undefined);
});

const moments = (texts: string[], calendar = new Calendar(undefined)) =>
  texts.map((text) => {
    const stamp = stampOf(text);
    return stamp && calendar.momentOf(stamp)?.at;
  });

test('a stamp is parted from its text, with its day, time and zone', () => {
  const [one] = [stampOf('* **2021-05-25 - ~14:27 UTC** - the build is started')].map(
    (stamp) => stamp!,
  );
  assert.equal(one!.rest, 'the build is started');
  assert.deepEqual(
    moments([
      '2021-05-25 - ~14:27 UTC: x',
      '[08:47] x',
      '4:49 PM UTC x',
      '2018-01-17 17:14pm x',
      '2024-02-07T14:40:00-00:00',
      'February 15, 2024: 7:56am UTC',
      '2021-06-04 09:02 - UTC',
      '14:20-2:00 x',
      '13:30-13:45 UTC x',
      '2021-06-04T13:30-05:00 x',
      '2021-03-04 09:14 (UTC+2)',
      '2021-03-04 09:14:22 +0100 x',
      '2021-03-04 (Thu) 09:14 UTC: x',
      '-2021-03-04, 0914 UTC x',
      '2021-03-04 09.14 UTC - x',
    ]),
    [
      '~2021-05-25T14:27Z',
      '2021-05-25T08:47Z',
      '2021-05-25T16:49Z',
      '2018-01-17T17:14Z',
      '2024-02-07T14:40:00Z',
      '2024-02-15T07:56Z',
      '2021-06-04T09:02Z',
      '2021-06-04T14:20Z',
      '2021-06-04T13:30Z',
      '2021-06-04T13:30-05:00',
      '2021-03-04T09:14+02:00',
      '2021-03-04T09:14:22+01:00',
      '2021-03-04T09:14Z',
      '2021-03-04T09:14Z',
      '2021-03-04T09:14Z',
    ],
  );
  assert.equal(stampOf('1403 orders are lost'), undefined);
  assert.equal(stampOf('2021-03-04 1.20 is out')?.time, undefined);
  assert.equal(stampOf('5 nodes are down'), undefined);
  assert.equal(stampOf('--:-- nothing known')?.isOpen, true);
});

test('without a zone only the day is taken, and without a day nothing', () => {
  assert.deepEqual(moments(['12:00 x', '2021-03-04 09:14 x', '10:00 x']), [
    undefined,
    '2021-03-04',
    '2021-03-04',
  ]);
});

test('a clock that goes back has passed midnight, and says so', () => {
  const calendar = new Calendar(undefined);
  calendar.note('All times in PDT', stampOf('2019-05-30'));
  const stamps = ['23:55 x', '07:00 x'].map((text) => calendar.momentOf(stampOf(text)!));
  assert.deepEqual(stamps, [
    { at: '2019-05-30T23:55-07:00' },
    { at: '2019-05-31T07:00-07:00', guess: 'The clock goes back here; the next day was taken.' },
  ]);
});

test('a city has its summer time, and a winter time in summer is in doubt', () => {
  assert.deepEqual(moments(['2021-05-29 16:37 Denver - x', '2021-01-29 16:37 Denver - x']), [
    '2021-05-29T16:37-06:00',
    '2021-01-29T16:37-07:00',
  ]);
  const found = new Calendar(undefined).momentOf(stampOf('2023-07-27 2:14 pm PST - x')!);
  assert.equal(found?.guess, '"PST" is no time of that day: summer time was in force.');
});

test('a name of the database of zones is a zone, one that is not there is none', () => {
  assert.deepEqual(
    moments(['2021-07-04 09:14 Europe/Berlin x', '2021-01-04 09:14 Europe/Berlin x']),
    ['2021-07-04T09:14+02:00', '2021-01-04T09:14+01:00'],
  );
  assert.deepEqual(moments(['2021-07-04 09:14 Europe/Nowhere x']), ['2021-07-04']);
});

test('a day without a year has the one that was told, and January follows December', () => {
  const told = new Calendar(undefined);
  told.setYear('2020');
  assert.deepEqual(moments(['Feb 29', 'Dec 31', 'Jan 1'], told), [
    '2020-02-29',
    '2020-12-31',
    '2020-01-01',
  ]);
  assert.deepEqual(moments(['2021-12-31', 'Jan 1', 'Feb 29']), [
    '2021-12-31',
    '2022-01-01',
    undefined,
  ]);
});

test('minutes from T are counted from the moment that the document calls so', () => {
  assert.deepEqual(moments(['T+5m x', 'T0 = 2021-03-04 23:50 CET', 'T-10 min x', 'T+0:15 x']), [
    undefined,
    '2021-03-04T23:50+01:00',
    '2021-03-04T23:40+01:00',
    '2021-03-05T00:05+01:00',
  ]);
  assert.deepEqual(moments(['T+1h (2021-03-04 10:00 UTC) x', 'T+0 x']), [
    '2021-03-04T10:00Z',
    '2021-03-04T09:00Z',
  ]);
});

test('a sentence says a milestone unless it takes it back', () => {
  const said: [(text: string) => boolean, string[], string[]][] = [
    [
      saysNoticed,
      [
        'Ann got an alert',
        'First report of slow pages',
        'A report was filed',
        'Staff recognizes odd logins',
      ],
      [
        'It was reported as slow',
        'A call on the reported fault',
        'No alerts fired',
        'Root cause detected',
        'The alerts cleared',
      ],
    ],
    [
      saysOver,
      [
        'Rolled back. Service restored.',
        'Pages start loading again',
        'Orders flow once again, working again',
        'Last node out (resolved)',
        'Some wait. Service restored.',
      ],
      ['Service was not restored', 'Traffic is partially restored', 'Errors start again'],
    ],
    [
      saysBegan,
      ['Impact begins', 'Ann deploys (problem started)', 'Start of incident.'],
      ['If it fills up, an outage begins', 'Errors start'],
    ],
    [
      saysFailing,
      [
        'Requests start to fail',
        'Success drops to zero',
        'Node stops sending logs',
        'A flood of orders begins',
      ],
      ['The issue investigation started', 'If it fills up, problems begin'],
    ],
    [
      saysWorking,
      ['A dip is seen, investigation launched', 'Ann acknowledges', 'We began debugging'],
      ['Nobody acknowledged the page'],
    ],
    [saysMitigated, ['Mitigated by a restart'], ['This could be mitigated']],
  ];
  for (const [says, yes, no] of said) {
    assert.deepEqual(
      [...yes, ...no].map((text) => [text, says(text)]),
      [...yes.map((text) => [text, true]), ...no.map((text) => [text, false])],
    );
  }
});

test('status words are mapped to our vocabulary', () => {
  const words = {
    '✅ **FIXED**': 'done',
    COMPLETE: 'done',
    '✅ **PARTIAL**': 'partial',
    'In Progress': 'in-progress',
    'Not started': 'planned',
    "won't fix": 'dropped',
    '—': undefined,
  };
  for (const [text, status] of Object.entries(words))
    assert.equal(actionStatusOf(text), status, text);
  assert.equal(markedStatus('Make sure that everybody is mailed (DONE)'), 'done');
  assert.equal(markedStatus('We fixed and completed it'), undefined);
  assert.equal(markedStatus('x', true), 'done');
  assert.equal(headingStatus('Immediate Actions (Completed)'), 'done');
  assert.equal(headingStatus('To complete before release'), undefined);
  assert.equal(incidentStatusOf('✅ Resolved'), 'resolved');
  assert.equal(incidentStatusOf('Draft, to be resolved'), undefined);
  assert.equal(incidentStatusOf('Not resolved'), undefined);
});

test('durations, people, owners and priorities are read as written', () => {
  assert.equal(durationIn('1 hour and 48 minutes of it'), '1 hour and 48 minutes');
  assert.equal(durationIn('about 1h50m.'), 'about 1h50m');
  assert.equal(minutesOf('1d 5h 47m'), 1787);
  assert.deepEqual(peopleOf('[Ann Lee](https://x.example), @bob and Cy (scribe)'), [
    'Ann Lee',
    'bob',
    'Cy',
  ]);
  assert.equal(ownerIn('Do it. Owner: @jane.doe. Due: 2025-01-02'), 'jane.doe');
  assert.equal(ownerIn('Owner: TBD'), undefined);
  assert.equal(dueIn('Do it. Due: 2025-01-02'), '2025-01-02');
  assert.deepEqual(priorityBefore('**HIGH** Do it'), { priority: 'high', rest: 'Do it' });
});

test('links are found in each form, and tickets among them', () => {
  const definitions = new Map([['#12', 'https://github.com/a/b/issues/12']]);
  assert.deepEqual(
    linksIn(
      '[a](https://x.example/(1)) <https://y.example> (https://z.example/p). [#12]: b ![i](https://i.example)',
      definitions,
    ),
    [
      { url: 'https://x.example/(1)', title: 'a' },
      { url: 'https://y.example' },
      { url: 'https://z.example/p' },
      { url: 'https://github.com/a/b/issues/12', title: '#12' },
    ],
  );
  assert.ok(isTicket('https://issues.example/browse/INFRA-12'));
  assert.ok(!isTicket('https://github.com/a/b/commit/123'));
});
