import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemasFor } from '../../../src/model/index.ts';
import { expectation } from '../../../src/model/expectation.ts';
import {
  descriptionOf,
  fieldsOf,
  keysOf,
  refTarget,
  schemaAt,
} from '../../../src/model/introspect.ts';
import { referencesIn } from '../../../src/model/references-in.ts';
import { kinds } from '../../../src/model/kinds.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { aSite } from '../../builders.ts';

const schemas = schemasFor(aSite());
const { incidents, steps, remediations } = schemas;

for (const [name, schema] of [
  ...kinds.map((kind) => [kind, schemas[kind]] as const),
  ['site', siteSchema] as const,
]) {
  test(`every field of ${name} says what it holds, in a sentence`, () => {
    const fields = fieldsOf(schema);
    assert.ok(fields.length > 5);
    const silent = fields.filter(
      ({ schema: field }) => !/^[A-Z].+[.…]$/.test(descriptionOf(field) ?? ''),
    );
    assert.deepEqual(
      silent.map(({ path }) => path),
      [],
    );
  });
}

test('fields are listed with their path, into lists, blocks and unions', () => {
  const paths = fieldsOf(incidents).map(({ path }) => path);
  for (const path of [
    'title',
    'times.started',
    'whys[].evidence[].kind',
    'wentWell[].text',
    'impact.affected[].of',
  ]) {
    assert.equal(paths.filter((other) => other === path).length, 1, path);
  }
});

test('the schema at a path is found through lists, wrappers and unions', () => {
  const at = (...path: (string | number)[]) => {
    const found = schemaAt(incidents, path, { wentWell: ['a', { text: 'b' }] });
    return found && expectation(found);
  };
  assert.equal(
    at('times', 'started'),
    'a date, such as 2025-09-15T15:00Z, or only the day or month',
  );
  assert.equal(at('whys', 3, 'rejected'), 'true or false');
  assert.equal(at('whys', 3, 'of'), 'a whole number, or text');
  assert.equal(at('severity'), 'one of sev1, sev2');
  assert.equal(at('wentWell'), 'a list');
  assert.equal(
    at('wentWell', 1, 'sources', 0),
    'the id of a reference of this entry or its incident',
  );
  assert.equal(at('wentWell', 1, 'text'), 'text');
  assert.equal(at('wentWell', 0, 'text'), undefined);
  assert.equal(at('nonsense'), undefined);
  assert.equal(at('tracker'), 'a block with "id", "url"');
});

test('a schema knows what it points at', () => {
  const target = (...path: string[]) => refTarget(schemaAt(steps, path)!);
  assert.equal(target('service'), 'services');
  assert.equal(target('title'), undefined);
  assert.deepEqual(keysOf(siteSchema).slice(0, 3), ['name', 'description', 'url']);
});

test('every reference in some data is found, with its place', () => {
  const data = {
    phase: 'one',
    addresses: { rootCauses: ['cause'], steps: ['a', 'other/b'] },
    verification: [{ evidence: [{ kind: 'log', sources: ['log'] }] }],
    title: 'no reference',
  };
  assert.deepEqual(referencesIn(remediations, data), [
    { target: 'phases', id: 'one', path: ['phase'] },
    { target: 'rootCauses', id: 'cause', path: ['addresses', 'rootCauses', 0] },
    { target: 'steps', id: 'a', path: ['addresses', 'steps', 0] },
    { target: 'steps', id: 'other/b', path: ['addresses', 'steps', 1] },
    { target: 'sources', id: 'log', path: ['verification', 0, 'evidence', 0, 'sources', 0] },
  ]);
});

test('references are found in the branch of a union that was written', () => {
  const wentWell = ['text', { text: 'block', sources: ['log'] }];
  assert.deepEqual(referencesIn(incidents, { wentWell }), [
    { target: 'sources', id: 'log', path: ['wentWell', 1, 'sources', 0] },
  ]);
});

test('data of a wrong shape hold no references, and do no harm', () => {
  const data = { addresses: 'x', verification: { evidence: 3 }, phase: ['one'], sources: null };
  assert.deepEqual(referencesIn(remediations, data), []);
});
