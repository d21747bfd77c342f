import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { foldName, isFamilyName, isGivenName, wholeName } from '../../../src/rules/names.ts';
import { gatherNames, namesPath } from '../../support/names.ts';

test('the names are those of the packages', () => {
  assert.deepEqual(JSON.parse(readFileSync(namesPath, 'utf8')), gatherNames());
});

test('the notices of the packages stand beside the names, whole', () => {
  const notices = readFileSync('src/rules/names-notices.txt', 'utf8');
  for (const name of ['@faker-js/faker', '@cspell/dict-people-names']) {
    const notice = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();
    assert.ok(notices.includes(notice), name);
  }
});

test('names are found with and without accents', () => {
  assert.deepEqual(['Łukasz', 'Søren', 'Zoë', 'Óscar', 'O’Brien'].map(foldName), [
    'Lukasz',
    'Soren',
    'Zoe',
    'Oscar',
    "O'Brien",
  ]);
  for (const name of ['Łukasz', 'Lukasz', 'Jürgen', 'Jean-Luc']) assert.ok(isGivenName(name), name);
});

test('a given name that is a word, a place or a product as well does not stand alone', () => {
  for (const name of ['Alice', 'Oluwaseun', 'Hiroshi']) assert.ok(isGivenName(name), name);
  for (const name of ['Mark', 'Server', 'April', 'Jordan', 'Cassandra', 'Kafka', 'Smith']) {
    assert.ok(!isGivenName(name), name);
  }
});

test('a family name behind a title is that of no product', () => {
  for (const name of ['Chen', 'Müller', 'Okafor', "O'Brien"]) assert.ok(isFamilyName(name), name);
  for (const name of ['Elephant', 'Watson', 'Metrics']) assert.ok(!isFamilyName(name), name);
});

test('what a second word has to be depends on what the first one is as well', () => {
  const sureness = (name: string) => wholeName(name.split(' '));
  for (const name of ['Priya Xy', 'Mark Baker', 'Jordan Adams', 'Server Nowak', 'Maria Lopez']) {
    assert.equal(sureness(name), 'sure', name);
  }
  assert.equal(sureness('Jordan Baker'), 'doubtful');
  for (const name of [
    'Mark Sweep',
    'Server Page',
    'Jane Street',
    'Santa Clara',
    'Kafka Flink',
    'Alice',
  ]) {
    assert.equal(sureness(name), undefined, name);
  }
});
