import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorFiles, fileOf } from '../../../src/editors/files.ts';
import { IDS_FILE, type JsonSchema } from '../../../src/editors/json-schema.ts';
import { knownEntry, localTargets, type Known } from '../../../src/editors/known.ts';
import { schemasFor } from '../../../src/model/index.ts';
import { descriptionOf, fieldsOf, refTarget, unwrap } from '../../../src/model/introspect.ts';
import { kinds } from '../../../src/model/kinds.ts';
import { siteSchema, type Site } from '../../../src/model/site.ts';

const site = siteSchema.parse({
  name: 'A',
  description: 'B',
  url: 'https://kb.example',
  severities: [
    { id: 'sev1', name: 'Critical', description: 'All is lost.' },
    { id: 'sev2', name: 'Minor' },
  ],
  causeCategories: [{ id: 'software', name: 'Software' }],
  incidentKinds: [{ id: 'outage', name: 'Outage' }],
  detectionMethods: [{ id: 'alert', name: 'Alert' }],
  environments: [{ id: 'production', name: 'Production' }],
  priorities: [{ id: 'p1', name: 'P1' }],
}) as Site;

const known: Known = {
  site,
  rules: [{ id: 'some-rule', says: 'A demand.' }],
  entries: [
    knownEntry(
      { kind: 'incidents', id: 'queue-full', file: 'content/incidents/queue-full/index.mdx' },
      {
        title: 'The queue filled up',
        tags: ['queue'],
        references: [{ id: 'log', title: 'The log' }],
        phases: [{ id: 'first', name: 'First aid' }],
      },
    ),
    knownEntry(
      {
        kind: 'steps',
        id: 'queue-full/disk-full',
        file: 'content/incidents/queue-full/steps/disk-full.md',
      },
      { title: 'The disk filled up', tags: ['queue', 'disk'] },
    ),
    knownEntry(
      { kind: 'incidents', id: 'other', file: 'content/incidents/other/index.mdx' },
      { title: 'Another', references: [{ id: 'their-log', title: 'Their log' }] },
    ),
    knownEntry(
      {
        kind: 'remediations',
        id: 'queue-full/set-a-limit',
        file: 'content/incidents/queue-full/remediations/set-a-limit.md',
      },
      { title: 'Set a limit' },
    ),
    knownEntry(
      { kind: 'learnings', id: 'limits', file: 'content/learnings/limits.md' },
      { title: 'Everything has a limit', references: [{ id: 'book', title: 'The book' }] },
    ),
    knownEntry(
      { kind: 'rootCauses', id: 'no-limit', file: 'content/root-causes/no-limit.md' },
      { title: 'No limit' },
    ),
    knownEntry(
      { kind: 'services', id: 'shop', file: 'content/services/shop.yaml' },
      { title: 'Shop' },
    ),
  ],
};
const { schemas, schemaOf } = editorFiles(known);
const named = (name: string) => schemas.get(fileOf(name))!;
const models = { ...schemasFor(site), site: siteSchema };
const names = [...kinds, 'site'] as const;

/** The schema of the values at a path of fields, through lists and the branches of unions. */
function at(schema: JsonSchema | undefined, path: readonly string[]): JsonSchema | undefined {
  if (!schema || path.length === 0) return schema;
  const [key, ...rest] = path;
  const { properties, items, anyOf } = schema as Record<string, never>;
  if (properties?.[key!]) return at(properties[key!], rest);
  if (items) return at(items, path);
  return ((anyOf ?? []) as JsonSchema[]).map((branch) => at(branch, path)).find(Boolean);
}
const definitionIn = (schema: JsonSchema, name: string) =>
  (schema.definitions as Record<string, JsonSchema>)[name]!;
const keysIn = (path: string) => path.replaceAll('[]', '').split('.');

/** Every schema within one, itself included. */
function within(schema: unknown): JsonSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return [schema as JsonSchema, ...Object.values(schema).flatMap(within)];
}

for (const name of names) {
  test(`every field of ${name} has its description`, () => {
    const fields = fieldsOf(models[name]);
    assert.ok(fields.length > 5);
    for (const { path, schema } of fields) {
      const description = descriptionOf(schema);
      assert.ok(description, path);
      assert.equal(at(named(`kb-${name}`), keysIn(path))?.description, description, path);
    }
  });

  test(`an unknown key of ${name} is not allowed, wherever it stands`, () => {
    const blocks = within(named(`kb-${name}`)).filter((one) => one.type === 'object');
    assert.ok(blocks.length > 0);
    assert.deepEqual(
      blocks.filter((one) => one.additionalProperties !== false),
      [],
    );
  });

  test(`every reference in ${name} offers what it may name, and takes what is not there yet`, () => {
    for (const { path, schema } of fieldsOf(models[name])) {
      const { element } = unwrap(schema).def as { element?: typeof schema };
      const target = refTarget(element ?? schema);
      if (!target) continue;
      const file = localTargets.some((local) => local === target) ? '' : IDS_FILE;
      const field = at(named(`kb-${name}`), keysIn(path))!;
      assert.deepEqual(
        (element ? (field.items as JsonSchema) : field).anyOf,
        [{ $ref: `${file}#/definitions/${target}` }, { type: 'string', minLength: 1 }],
        path,
      );
    }
  });
}

test('the ids of the base are offered with what they stand for', () => {
  const only = (id: string, says: string) => ({ enum: [id], enumDescriptions: [says] });
  assert.deepEqual(schemas.get(IDS_FILE)!.definitions, {
    incidents: { anyOf: [only('other', 'Another'), only('queue-full', 'The queue filled up')] },
    rootCauses: { anyOf: [only('no-limit', 'No limit')] },
    services: { anyOf: [only('shop', 'Shop')] },
    tags: { anyOf: [only('disk', 'Used 1×.'), only('queue', 'Used 2×.')] },
    rules: { anyOf: [only('some-rule', 'A demand.')] },
  });
});

test('an entry is offered the steps, references and phases of its own incident only', () => {
  const only = (id: string, says: string) => ({ enum: [id], enumDescriptions: [says] });
  const steps = named('kb-steps-queue-full');
  assert.deepEqual(steps, {
    ...named('kb-steps'),
    definitions: {
      sources: { anyOf: [only('log', 'The log')] },
      phases: { anyOf: [only('first', 'First aid')] },
      steps: {
        anyOf: [
          only('disk-full', 'The disk filled up'),
          only('impact', 'The harm itself, where a cascade ends.'),
        ],
      },
    },
  });
});

test('a file on its own is offered its own references', () => {
  assert.deepEqual(definitionIn(named('kb-learnings-limits'), 'sources'), {
    anyOf: [{ enum: ['book'], enumDescriptions: ['The book'] }],
  });
});

test('each file follows the schema of its kind, with the names of its incident where it uses any', () => {
  assert.deepEqual(
    [...schemaOf],
    [
      ['content/incidents/queue-full/index.mdx', 'kb-incidents-queue-full'],
      ['content/incidents/other/index.mdx', 'kb-incidents-other'],
      ['content/root-causes/no-limit.md', 'kb-rootCauses'],
      ['content/incidents/queue-full/steps/disk-full.md', 'kb-steps-queue-full'],
      ['content/incidents/queue-full/remediations/set-a-limit.md', 'kb-remediations-queue-full'],
      ['content/learnings/limits.md', 'kb-learnings-limits'],
      ['content/services/shop.yaml', 'kb-services'],
    ],
  );
});

test("an owner's vocabulary is offered with its names and descriptions, and nothing beside it", () => {
  const { severity, environments } = named('kb-incidents').properties as Record<string, JsonSchema>;
  assert.deepEqual(severity, {
    type: 'string',
    enum: ['sev1', 'sev2'],
    enumDescriptions: ['Critical: All is lost.', 'Minor'],
    description: 'How grave it was.',
  });
  assert.deepEqual(environments!.items, {
    type: 'string',
    enum: ['production'],
    enumDescriptions: ['Production'],
  });
});

test('without a readable site.yaml its vocabularies are free text', () => {
  const free = editorFiles({ ...known, site: undefined }).schemas.get(fileOf('kb-incidents'))!;
  assert.deepEqual((free.properties as Record<string, JsonSchema>).severity, {
    type: 'string',
    description: 'How grave it was.',
  });
});

test('a text of the wrong form is answered in words', () => {
  const { aliases } = named('kb-services').properties as Record<string, JsonSchema>;
  assert.equal(
    (aliases!.items as JsonSchema).patternErrorMessage,
    'Expected lower-case letters and digits, joined by hyphens.',
  );
});

test('defaults are offered where they are a word, and never as an empty list', () => {
  const { visibility } = named('kb-services').properties as Record<string, JsonSchema>;
  assert.equal(visibility!.default, 'public');
  const all = [...schemas.values()].flatMap(within);
  assert.deepEqual(
    all.filter((one) => Array.isArray(one.default)),
    [],
  );
});

test('an editor is told which lists hold nothing twice', () => {
  const { tags, rootCauses, practices } = named('kb-learnings').properties as Record<
    string,
    JsonSchema
  >;
  assert.deepEqual(
    [tags, rootCauses, practices].map((list) => list!.uniqueItems),
    [true, true, undefined],
  );
});

test('half written data offer what can be made out in them', () => {
  const place = { kind: 'incidents', id: 'a', file: 'content/incidents/a/index.mdx' } as const;
  const nothing = { ...place, title: '', tags: [], references: [], phases: [] };
  for (const data of [
    undefined,
    null,
    'text',
    [],
    { tags: 'x', references: { id: 'a' }, title: 4 },
  ]) {
    assert.deepEqual(knownEntry(place, data), nothing);
  }
  assert.deepEqual(
    knownEntry(place, { tags: ['a', 1, null], references: [null, {}, { id: 'b' }, { id: 5 }] }),
    { ...nothing, tags: ['a'], references: [{ id: 'b', says: '' }] },
  );
});
