import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idFrom, TAIL_LETTERS } from '../../../src/authoring/ids.ts';
import { nameFault, namesFor, newName } from '../../../src/authoring/desk.ts';
import { SLUG } from '../../../src/model/kinds.ts';
import { aBase, CAUSE, INCIDENT } from '../../builders.ts';
import { aDesk } from './a-desk.ts';

test('an id is the words of its title, and a tail that keeps two branches apart', () => {
  assert.equal(
    idFrom('Checkout: "half" of the orders/h failed #1', 'incidents', 'k3f9'),
    'checkout-half-of-the-orders-h-failed-1-k3f9',
  );
  assert.equal(idFrom('DynamoDB lost its DNS record', 'incidents'), 'dynamodb-lost-its-dns-record');
  assert.equal(idFrom('Größe überschritten, Привет', 'incidents'), 'groesse-ueberschritten-privet');
});

test('a long title is cut at a word, and a long word where it has to be', () => {
  const long = idFrom(
    'The queue filled up and nobody could order anything at all'.repeat(6),
    'incidents',
  );
  assert.equal(long, 'the-queue-filled-up-and-nobody-could-order');
  assert.equal(idFrom('x'.repeat(300), 'incidents'), 'x'.repeat(48));
});

test('a title without letters that can be written gets the name of its kind', () => {
  assert.equal(idFrom('🔥🔥', 'incidents', 'k3f9'), 'incident-k3f9');
  assert.equal(idFrom('日本', 'rootCauses', 'k3f9'), 'root-cause-k3f9');
  assert.equal(idFrom('…', 'steps'), 'step');
});

test('what is made from any title is an id', () => {
  for (const title of [
    'a_b',
    '-a-',
    "It's",
    'مرحبا بالعالم',
    'a  b',
    '1e5',
    'é',
    'A&B',
    '../x',
    'C++ & C#',
  ]) {
    assert.match(idFrom(title, 'steps'), SLUG, title);
  }
});

test('a step is never called like the harm itself, nor a file like a device of Windows', () => {
  assert.equal(idFrom('Impact', 'steps'), 'impact-step');
  assert.equal(idFrom('Con', 'remediations'), 'con-remediation');
});

test('no two letters of a tail look alike', () => {
  assert.equal(TAIL_LETTERS.length, 32);
  assert.doesNotMatch(TAIL_LETTERS, /[ilou]/);
});

test('the parts of a new incident have ids of their own', () => {
  assert.deepEqual(namesFor(['It fails', 'It fails', '🔥', 'It fails 2'], 'steps'), [
    'it-fails',
    'it-fails-2',
    'step',
    'it-fails-2-2',
  ]);
});

test('a tail that somebody has is not taken', () => {
  const desk = aDesk(aBase().with('root-causes/No-Guard-0001.md', 'broken'));
  assert.equal(newName('No guard', 'rootCauses', desk), 'no-guard-0002');
});

test('an id that is chosen must be one, and free', () => {
  const base = aBase()
    .fields(INCIDENT, 'aliases: [old-outage]')
    .with('root-causes/Shouted.md', 'broken')
    .with('example/services/Api.yaml', 'broken');
  const { taken } = aDesk(base);
  const faultOf = (...of: [string, Parameters<typeof nameFault>[1], string?]) => {
    const [name, kind, incident] = of;
    return nameFault(name, kind, { taken }, incident);
  };
  assert.equal(faultOf('new-one', 'incidents'), undefined);
  assert.equal(
    faultOf('OUTAGE', 'incidents'),
    `Found "OUTAGE" as an id. Expected lower-case letters and digits, joined by hyphens.\n"outage" is that of ${INCIDENT}.`,
  );
  assert.equal(
    faultOf('old-outage', 'incidents'),
    `Found "old-outage" as an id. Expected one that no other incident has; an alias in content/${INCIDENT} has it.`,
  );
  assert.equal(
    faultOf('no-limit', 'rootCauses'),
    `Found "no-limit" as an id. Expected one that no other root cause has; ${CAUSE} has it.`,
  );
  assert.equal(
    faultOf('shouted', 'rootCauses'),
    'Found "shouted" as an id. Expected one that no other root cause has; root-causes/Shouted.md has it.',
  );
  assert.equal(
    faultOf('api', 'services'),
    'Found "api" as an id. Expected one that no other service has; example/services/Api.yaml has it.',
  );
  assert.equal(
    faultOf('New_One', 'learnings'),
    'Found "New_One" as an id. Expected lower-case letters and digits, joined by hyphens.\nWrite "new-one".',
  );
  assert.equal(
    faultOf('../x', 'incidents'),
    'Found "../x" as an id. Expected lower-case letters and digits, joined by hyphens.\nWrite "x".',
  );
  assert.equal(
    faultOf('FULL', 'incidents'),
    'Found "FULL" as an id. Expected lower-case letters and digits, joined by hyphens.\nWrite "full".',
  );
  assert.equal(
    faultOf('nul', 'rootCauses'),
    'Found "nul" as an id. Expected another, as Windows keeps that name for a device.\nWrite "nul-root-cause".',
  );
  assert.equal(faultOf('a'.repeat(100), 'services'), undefined);
  assert.equal(
    faultOf('a'.repeat(300), 'services'),
    `Found "${'a'.repeat(20)}…" as an id. Expected at most 100 characters; it has 300, and becomes the name of a file.`,
  );
  assert.equal(
    faultOf('impact', 'steps', 'outage'),
    'Found a cascade step called "impact". Expected another id, as "leadsTo: [impact]" means the harm itself.',
  );
});
