import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv, type AnySchemaObject } from 'ajv';
import { sarif } from '../../../src/diagnostics/formats/sarif.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { aReport, one, plain } from './a-report.ts';

const file = new URL('../../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url);
// The validator reads no draft 4, from which this schema needs nothing but the name of its id.
const { id: $id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as AnySchemaObject;
delete schema.$schema;
const formats = {
  uri: URL.canParse,
  'uri-reference': (value: string) => URL.canParse(value, 'https://kb.example/'),
  'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
};
const ajv = new Ajv({ strict: false, allErrors: true, formats });
const validate = ajv.compile({ ...schema, $id: $id as string });

const faultsOf = (log: unknown) =>
  validate(log) ? [] : validate.errors!.map(({ instancePath, message }) => [instancePath, message]);
const logOf = (diagnostics: Diagnostic[], inRepository = (path: string) => `kb/${path}`) =>
  JSON.parse(sarif(aReport({ diagnostics, inRepository }), plain)) as { version: string };

test('a log is what the schema of the standard allows, whatever was found', () => {
  const fix = { start: { line: 1, column: 1 }, end: { line: 2, column: 1 }, text: '' };
  const diagnostics = [
    one({ fix, help: 'Mend it.', file: 'content/ä b%.md' }),
    one({ severity: 'warning', rule: 'counterfactual', line: 900, column: 1 }),
    one({ severity: 'hint', fix }),
  ];
  assert.deepEqual(faultsOf(logOf([])), []);
  assert.deepEqual(faultsOf(logOf(diagnostics)), []);
  assert.deepEqual(faultsOf(logOf(diagnostics, (path) => `/elsewhere/${path}`)), []);
});

test('the schema refuses what is no log', () => {
  assert.deepEqual(faultsOf({ ...logOf([]), version: '2.0.0' }), [
    ['/version', 'must be equal to one of the allowed values'],
  ]);
  assert.deepEqual(faultsOf(logOf([one({ line: 0 })])), [
    ['/runs/0/results/0/locations/0/physicalLocation/region/startLine', 'must be >= 1'],
  ]);
});
