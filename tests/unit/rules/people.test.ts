import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handlePattern, isHandle } from '../../../src/rules/handles.ts';
import { mayNamePeople, peopleIn } from '../../../src/rules/named-people.ts';
import { isPerson } from '../../../src/rules/people.ts';
import { unquoted } from '../../../src/rules/blot.ts';

const named = (text: string, known?: ReadonlySet<string>) =>
  [...peopleIn(text, known)].map(({ name }) => name);
const handles = (text: string) =>
  [...text.matchAll(handlePattern)].map(([handle]) => handle).filter(isHandle);

/** Sentences that name somebody, as people write them, and the name. */
const ofPeople: [string, string][] = [
  ['Alice Johnson deployed the wrong branch', 'Alice Johnson'],
  ['Alice Johnson removed the setting.', 'Alice Johnson'],
  ['John Smith changed the server.', 'John Smith'],
  ['John Smith made a mistake', 'John Smith'],
  ['John Smith did not follow the procedure.', 'John Smith'],
  ['John Smith removes the wrong table', 'John Smith'],
  ['John Smith Removed The Setting', 'John Smith'],
  ['The change by John Smith broke it.', 'John Smith'],
  ['Mistake by John Smith', 'John Smith'],
  ['Our DBA John Smith dropped the table.', 'John Smith'],
  ['John Smith (SRE) deleted the volume.', 'John Smith'],
  ['John Smith from the payments team changed the rule.', 'John Smith'],
  ['Sanjay Patel, our release manager, skipped the test.', 'Sanjay Patel'],
  ['Maria Lopez deployed the change.', 'Maria Lopez'],
  ['Priya Natarajan removed the index.', 'Priya Natarajan'],
  ['Łukasz Kowalski ran the script on production.', 'Łukasz Kowalski'],
  ['Lukasz Kowalski ran the script on production.', 'Lukasz Kowalski'],
  ['An error made by Fatima Al-Sayed', 'Fatima Al-Sayed'],
  ['Jean-Luc Moreau typed the wrong host name.', 'Jean-Luc Moreau'],
  ["Kevin O'Brien misread the graph.", "Kevin O'Brien"],
  ['Mark Thompson removed the wrong disk.', 'Mark Thompson'],
  ['Jordan Baker merged the wrong branch.', 'Jordan Baker'],
  ['Because Ahmed Hassan disabled the alarm, nobody was paged.', 'Ahmed Hassan'],
  ['Nobody noticed that Peter Jones had switched off monitoring.', 'Peter Jones'],
  ["The release broke with Nathan Green's change.", 'Nathan Green'],
  ['The pull request of Oliver Davies removed the index.', 'Oliver Davies'],
  ['Blame lies with Stefan Weber, who had the only key.', 'Stefan Weber'],
  ['The job depends on John Smith.', 'John Smith'],
  ['Operator error (Steven Clark)', 'Steven Clark'],
  ['J. Smith changed the value.', 'J. Smith'],
  ['R. J. Patel changed the retention from 30 days to 3.', 'R. J. Patel'],
  ['It failed when Dr. Chen changed it.', 'Dr. Chen'],
  ['Ms. Okafor dropped the table.', 'Ms. Okafor'],
  ["Sarah's change broke it.", 'Sarah'],
  ['Bob pushed the wrong branch.', 'Bob'],
  ['Sarah removed the index before the migration.', 'Sarah'],
  ['Tom did not check the dashboard.', 'Tom'],
  ['Rachel was not trained on the new console.', 'Rachel'],
  ['The host was down. Peter accidentally unplugged it.', 'Peter'],
  ['After Tim left the company, the job had no owner.', 'Tim'],
  ['The configuration was edited\nby Anna.', 'Anna'],
  ['Only Linda knew the password.', 'Linda'],
  ['Why did Tom restart it?', 'Tom'],
];

/** Things that are called like people, and people who have done nothing here. */
const ofOthers = [
  'Jenkins deployed the wrong branch.',
  'Jenkins restarted.',
  'Consul and Jaeger deployed it.',
  'Claude merged the change.',
  'Ruby committed the transaction.',
  'Oscar pushed the message.',
  'Jackson deserialised the wrong field.',
  'Chef changed the value.',
  'Cassandra dropped the mutation.',
  'Travis CI changed the image.',
  'Jasmine tests did not run.',
  'Bob and Alice exchange keys.',
  'Bob restarted after a minute.',
  'The service Bob pushed the message.',
  'Michael, the service that renames files, was stopped.',
  'Grace Hopper (a host name) rebooted.',
  'bob pushed the wrong branch',
  'Georgia approved the law.',
  'April deploy broke the cart.',
  'Mark the host as drained.',
  'Will change the default next week.',
  'May Day moved the settlement.',
  'Paris Metro changed the feed.',
  'San Francisco region lost power.',
  'St. Louis lost the link.',
  'Santa Clara lost power.',
  'Storm Eunice cut the power.',
  'U.S. East removed the capacity.',
  'The hosts are in zone B. Jenkins changed the label.',
  'Zone A. Kafka removed the topic.',
  'Dr. Elephant changed the report.',
  'Charles Proxy recorded the request.',
  'Victoria Metrics dropped samples.',
  'Amazon Aurora failed over.',
  'Kafka Streams removed the topic.',
  'Cloudflare Workers changed the header.',
  'Red Hat published a fix.',
  'Server Page changed the title.',
  'Jane Street sent the malformed order.',
  'The Alan Turing Institute changed its feed.',
  'The John Deere gateway sent the wrong value.',
  "Martin Fowler's article describes the pattern.",
  'The pattern was described by Martin Fowler.',
  "Murphy's law",
  "Nagle's algorithm delayed the packets.",
  'The value was changed by Terraform.',
  'It uses a hash function by Daniel Bernstein.',
  'Cody shared library files.',
  'Claude Code changed the file.',
  'Why did Jenkins restart?',
  'The Storage Team changed the quota.',
  'The Ada Lovelace lost the disk.',
];

test('whoever is named where the words around tell of a person is found', () => {
  for (const [text, name] of ofPeople) assert.deepEqual(named(text), [name], text);
});

test('products, places, laws and protocols are no people, nor is a name that does nothing', () => {
  for (const text of ofOthers) assert.deepEqual(named(text), [], text);
});

test('what was done to a thing that is named in code is a deed, too', () => {
  const text = unquoted('Then Anna dropped `orders` in the night.');
  assert.deepEqual(named(text), ['Anna']);
});

test('a text in which somebody is named is never left out beforehand', () => {
  for (const [text] of ofPeople) assert.ok(mayNamePeople(text), text);
  assert.ok(!mayNamePeople('The deployment took April out, and Jenkins ran it.'));
});

test('the index is that of the name in the text', () => {
  const text = 'The host was lost.\nThen Anna ran the wrong command; Tom forgot it.';
  assert.deepEqual(
    [...peopleIn(text)].map(({ name, index }) => text.slice(index, index + name.length)),
    ['Anna', 'Tom'],
  );
});

test('whom the entry itself names is found by any part of the name, whatever is done', () => {
  const known = new Set(['Charles', 'Babbage']);
  assert.deepEqual(named('Babbage restarted by hand.', known), ['Babbage']);
  assert.deepEqual(named('The Babbage engine restarted.', known), []);
  assert.deepEqual(named('Babbage restarted by hand.'), []);
});

test('a handle is a person where the words around it tell of one', () => {
  assert.deepEqual(handles('@jsmith deployed the wrong branch'), ['@jsmith']);
  assert.deepEqual(handles('It was approved by @ada-lovelace.'), ['@ada-lovelace']);
  assert.deepEqual(handles("It came with @jsmith's commit."), ['@jsmith']);
  assert.deepEqual(handles('The on-call asked @jsmith, who was away.'), ['@jsmith']);
});

test('decorators, annotations, rules of CSS, packages and groups are no people', () => {
  for (const text of [
    'The function @cached keeps its first answer.',
    'A rule in @media was lost.',
    '@Transactional committed the row twice.',
    '@retry deployed it again',
    'The function was wrapped in @throttled.',
    'The reviewers told @here about it.',
    '@storage-team approved it.',
    'edited by @angular/cli and written by @babel/core',
    'reported by @scope-name/package',
    'The timer was deployed by @Scheduled.',
  ]) {
    assert.deepEqual(handles(text), [], text);
  }
});

test('names of teams and companies are no names of people', () => {
  for (const name of ['Ada Lovelace', 'Grace B. Hopper']) assert.ok(isPerson(name), name);
  for (const name of [
    'Storage Team',
    'GitHub',
    'Red Hat',
    'Site Reliability',
    'Amazon Web Services',
  ]) {
    assert.ok(!isPerson(name), name);
  }
});
