import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedSpans } from '../../../src/rules/stated-spans.ts';

const spans = (text: string) =>
  statedSpans(text).map(({ words, from, to, isLoose, clocks }) =>
    clocks
      ? `${words}: ${clocks.words}`
      : `${words}: ${from[0]} → ${to.at(-1)}${isLoose ? ', or a part' : ''}`,
  );

test('a duration is tied to what the sentence says took so long', () => {
  const told: [string, string[]][] = [
    ['The outage was detected within 2 minutes.', ['2 minutes: started → detected']],
    ['Noticed 25 minutes after the start.', ['25 minutes: started → detected']],
    ['Nobody noticed for an hour and a half.', ['an hour and a half: started → detected']],
    ['It took us 45 minutes to notice.', ['45 minutes: started → detected']],
    ['It was 40 minutes before anybody noticed.', ['40 minutes: started → detected']],
    ['Time to detection: 54 minutes', ['54 minutes: started → detected']],
    ['The page was acknowledged after 30 minutes.', ['30 minutes: started → acknowledged']],
    ['It was mitigated 20 minutes after the start.', ['20 minutes: started → mitigated']],
    ['It was mitigated 20 minutes after the alert.', ['20 minutes: detected → mitigated']],
    ['It took two hours to resolve.', ['two hours: started → resolved']],
    ['Resolved after 2 hours.', ['2 hours: started → resolved']],
    ['Recovery took six hours.', ['six hours: started → resolved']],
    [
      'Service was restored in under 15 minutes.',
      ['under 15 minutes: started → resolved, or a part'],
    ],
    ['The outage, which lasted 20 minutes, began at noon.', ['20 minutes: started → resolved']],
    ['A 90-minute outage followed.', ['90-minute: started → resolved, or a part']],
    ['We had three hours of downtime.', ['three hours: started → resolved, or a part']],
    [
      'The shop answered no orders for three hours.',
      ['three hours: started → resolved, or a part'],
    ],
    ['No order went through for 45 minutes.', ['45 minutes: started → resolved, or a part']],
    ['For two hours nobody could pay.', ['two hours: started → resolved, or a part']],
    ['Customers could not sign in for 2h30.', ['2h30: started → resolved, or a part']],
    ['The outage lasted 66 minutes, from 09:14 to 10:20 UTC.', ['66 minutes: 09:14 to 10:20']],
    ['From 18:00 to 19:12 UTC (72 minutes)', ['72 minutes: 18:00 to 19:12']],
  ];
  for (const [text, expected] of told) assert.deepEqual(spans(text), expected, text);
});

test('a duration of something else is left alone', () => {
  const others = [
    'The client waits for 30 seconds.',
    'Backups are kept for 90 days.',
    'For the first 20 minutes nobody could order.',
    'Five minutes later the shop was back.',
    'Search was down for 5 minutes, checkout for an hour.',
    'One of the replicas was down for three days.',
    'Some customers could not sign in for 3 hours.',
    'The shop had been unavailable for 10 minutes before anybody noticed.',
    'If the shop is down for five hours, the contract ends.',
    'An earlier outage lasted three hours.',
    'The second outage lasted 3 minutes.',
    'That outage lasted three hours.',
    'The planned downtime was three hours.',
    'An alarm now rings within one minute.',
    'Alerts must be answered within 15 minutes.',
    'The bug was noticed after two weeks.',
    'It was noticed after two weeks.',
    'The cause was found within 15 minutes.',
    'It took 20 minutes to find the log.',
    'It was rolled back within 2 minutes.',
    'No alarm rang for three hours.',
    'We lost 3 hours of data.',
  ];
  for (const text of others) assert.deepEqual(spans(text), [], text);
});

test('a clock leaves open on which half of the day it is, and midnight may lie between', () => {
  const lengths = (text: string) =>
    statedSpans(text).map(({ clocks }) => clocks?.lengths.map(([ms]) => ms / 60_000));
  assert.deepEqual(lengths('From 22:30 to 05:39 (7 hours)'), [[429]]);
  assert.deepEqual(lengths('From 11:00 to 2:00 (3 hours)'), [[900, 180]]);
  assert.deepEqual(lengths('From 09:00 PDT to 18:00 UTC (2 hours)'), []);
});

const isOfAll = (text: string) => statedSpans(text, ['checkout']).map((one) => one.isOfAll);

test('what others run is told from the incident and its services', () => {
  const ours = [
    'Checkout was down for 7 hours.',
    'Our checkout API was down for 7 hours.',
    'On Monday the shop was down for 5 hours.',
    'A bug caused a 7-hour outage.',
    'There was a seven-hour outage of the shop.',
    'The shop failed and was down for 5 hours.',
    'Customers could not sign in for 5 hours.',
    'For two hours nobody could pay.',
    'No orders went through for 5 hours.',
    'It lasted for 7 hours.',
    'Duration: 2 hours.',
    'The outage lasted seven hours.',
    'The checkout outage lasted seven hours.',
  ];
  for (const text of ours) assert.deepEqual(isOfAll(text), [true], text);
  const others = [
    'AWS was down for seven hours.',
    'AWS services were down for seven hours.',
    'For seven hours AWS was down.',
    'AWS had a seven-hour outage.',
    'There was a seven-hour outage of AWS.',
    'Our payment provider was unavailable for three hours that day.',
    "The vendor's website was down for 5 hours.",
    'Slack failed and was down for 5 hours.',
    'CI was blocked for a day.',
    'Deploys were blocked for 24 hours.',
    'The on-call engineer was unreachable for 20 minutes.',
  ];
  for (const text of others) assert.deepEqual(isOfAll(text), [false], text);
  assert.deepEqual(isOfAll('The AWS outage lasted seven hours.'), []);
  assert.deepEqual(isOfAll('The AWS incident was resolved after nine hours.'), []);
});

test('what is resolved by itself is counted from the start, and behind a mitigation from there', () => {
  assert.deepEqual(statedSpans('The incident was resolved after 20 minutes.')[0]!.from, [
    'started',
    'detected',
    'acknowledged',
  ]);
  const behind = 'The incident was mitigated at noon and resolved after 20 minutes.';
  assert.ok(statedSpans(behind)[0]!.from.includes('mitigated'));
});

test('a part is told from all', () => {
  assert.deepEqual(isOfAll('The shop was down for 5 minutes.'), [true]);
  assert.deepEqual(isOfAll('The mail server was down for 5 minutes.'), [false]);
});

test('no more of a text is judged than anybody mends at once', () => {
  const text = 'The outage lasted for 5 hours. '.repeat(3000);
  assert.equal(statedSpans(text).length, 20);
});
