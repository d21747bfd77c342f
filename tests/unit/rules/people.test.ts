import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedDeed } from '../../../src/rules/given-names.ts';
import { handlePattern, isHandle } from '../../../src/rules/handles.ts';
import { isPerson } from '../../../src/rules/people.ts';

const named = (text: string) => [...text.matchAll(namedDeed)].map(([name]) => name);
const handles = (text: string) =>
  [...text.matchAll(handlePattern)].map(([handle]) => handle).filter(isHandle);

test('a given name before a deed is a person, at the start of a clause', () => {
  assert.deepEqual(named('Bob pushed the wrong branch.'), ['Bob']);
  assert.deepEqual(named('It failed because Sarah Miller had deployed it.'), ['Sarah Miller']);
  assert.deepEqual(named('The host was down. Peter accidentally unplugged it.'), ['Peter']);
  assert.deepEqual(named('Anna ran the wrong command; then Tom forgot it.'), ['Anna', 'Tom']);
});

test('products, protocols and places are no people, nor is a name that does nothing', () => {
  for (const text of [
    'Jenkins restarted.',
    'Jenkins deployed the wrong branch.',
    'Consul and Jaeger deployed it.',
    'Claude merged the change.',
    'Ruby committed the transaction.',
    'Oscar pushed the message.',
    'Bob and Alice exchange keys.',
    'Bob restarted after a minute.',
    'The service Bob pushed the message.',
    'Georgia approved the law.',
    'bob pushed the wrong branch',
  ]) {
    assert.deepEqual(named(text), [], text);
  }
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
