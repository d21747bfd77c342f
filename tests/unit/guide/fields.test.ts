import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { fieldDocs, flat } from '../../../src/guide/fields.ts';
import { referencePages } from '../../../src/guide/reference.ts';
import { date, line, moment, prose, ref, slug, statement, url } from '../../../src/model/fields.ts';
import { fromVocabulary } from '../../../src/model/site.ts';
import { aSite } from '../../builders.ts';

const site = aSite();

/** What the reference says of one field with a schema. */
const docOf = (schema: z.ZodType) =>
  fieldDocs(z.strictObject({ it: schema.describe('What it is.') }), site)[0]!;

const types: [string, z.ZodType, string][] = [
  ['text', prose, 'text'],
  ['a line', line.optional(), 'line of text'],
  ['a time', moment.optional(), 'time'],
  ['a day', date, 'day or month'],
  ['a name', slug, 'short name'],
  ['an address', url.optional(), 'web address'],
  ['a form of its own', z.string().regex(/^a$/, 'a letter a'), 'letter a'],
  ['any text', z.string(), 'text'],
  ['yes or no', z.boolean().default(false), 'true or false'],
  ['a number', z.number(), 'number'],
  ['a number with bounds', z.number().min(0).max(100), 'number from 0 to 100'],
  ['a number above a bound', z.number().positive(), 'number above 0'],
  ['a whole number', z.int().min(1), 'whole number from 1'],
  ['a choice', z.enum(['a', 'b']), 'one of these words'],
  ['choices', z.array(z.enum(['a', 'b'])), 'list of these words'],
  ['a reference', ref('rootCauses').optional(), 'id of a root cause'],
  ['references', z.array(ref('services')).default([]), 'list of ids of services'],
  ['sources', z.array(ref('sources')).default([]), 'list of ids of references'],
  ['a statement', statement, 'text, or block'],
  ['statements', z.array(statement), 'list of texts or blocks'],
  ['a list with a least', z.array(line).min(2), 'list of lines of text (at least 2)'],
  ['lists', z.array(z.array(line).min(2)), 'list of lists of lines of text (at least 2)'],
  ['a choice of types', z.union([z.int().min(0), slug]), 'whole number from 0, or short name'],
  ['a block', z.strictObject({ text: prose.describe('A text.') }), 'block'],
];

for (const [name, schema, words] of types) {
  test(`${name} is told as "${words}"`, () => assert.equal(docOf(schema).type, words));
}

test('a field is required unless it may be left out or has a value without being written', () => {
  assert.deepEqual(
    [prose, prose.optional(), prose.default('none'), z.array(prose).default([])].map((schema) => {
      const { isRequired, fallback } = docOf(schema);
      return { isRequired, fallback };
    }),
    [
      { isRequired: true, fallback: undefined },
      { isRequired: false, fallback: undefined },
      { isRequired: false, fallback: 'none' },
      { isRequired: false, fallback: undefined },
    ],
  );
});

test('a closed set is told by its words, and a vocabulary by those of the site', () => {
  assert.deepEqual(docOf(z.enum(['all', 'any'])).values, [{ id: 'all' }, { id: 'any' }]);
  const owned = docOf(z.array(fromVocabulary(site, 'severities')).default([]));
  assert.equal(owned.vocabulary, 'severities');
  assert.deepEqual(owned.values, site.severities);
});

test('fields stand within their block, whatever lies between', () => {
  const schema = z.strictObject({
    a: z.array(z.strictObject({ b: z.strictObject({ c: prose.describe('C.') }).optional() })),
    d: prose.describe('D.'),
  });
  const docs = fieldDocs(schema, site);
  assert.deepEqual(
    flat(docs).map(({ path, anchor, name }) => [path, anchor, name]),
    [
      ['a', 'a', 'a'],
      ['a[].b', 'a.b', 'b'],
      ['a[].b.c', 'a.b.c', 'c'],
      ['d', 'd', 'd'],
    ],
  );
  assert.deepEqual(
    docs.map(({ name }) => name),
    ['a', 'd'],
  );
  assert.equal(docs[0]!.fields[0]!.fields[0]!.description, 'C.');
});

test('every field of every page says what it holds, and has a place of its own there', () => {
  for (const { folder, fields } of referencePages(site)) {
    const docs = flat(fields);
    const silent = docs.filter(({ description }) => description === '').map(({ path }) => path);
    assert.deepEqual(silent, [], folder);
    assert.equal(new Set(docs.map(({ anchor }) => anchor)).size, docs.length, folder);
  }
});
