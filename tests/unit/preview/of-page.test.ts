import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { faultsOfPage, pageOf } from '../../../src/preview/of-page.ts';

const files = [
  'content/site.yaml',
  'content/learnings/Bad Name.md',
  'content/incidents/outage/index.mdx',
  'content/incidents/outage/notes.txt',
  'content/incidents/outage/steps/full.md',
  'content/incidents/outage-again/index.mdx',
  'content/example/root-causes/no-limit.md',
];

const fault = (file: string, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  severity,
  rule: 'a-rule',
  message: 'Found it.',
});
const filesOf = (path: string, isMissing = false) =>
  faultsOfPage(
    files.map((file) => fault(file)),
    path,
    'content',
    isMissing,
  ).map(({ file }) => file.slice('content/'.length));

test('each file of an entry has the address of its page', () => {
  assert.deepEqual(
    files.map((file) => pageOf(file, 'content')),
    [
      undefined,
      undefined,
      '/incidents/outage/',
      '/incidents/outage/',
      '/incidents/outage/steps/full/',
      '/incidents/outage-again/',
      '/root-causes/no-limit/',
    ],
  );
  assert.equal(pageOf('package.json', 'content'), undefined);
});

test('the page of an incident tells what is wrong with it and with what lies in its folder', () => {
  const own = ['incidents/outage/index.mdx', 'incidents/outage/notes.txt'];
  assert.deepEqual(filesOf('/incidents/outage/'), [...own, 'incidents/outage/steps/full.md']);
  assert.deepEqual(filesOf('/incidents/outage/diagram/'), filesOf('/incidents/outage/'));
});

test('the page of a step tells its own faults; where there is none, those of its incident explain that', () => {
  const step = '/incidents/outage/steps/full/';
  assert.deepEqual(filesOf(step), ['incidents/outage/steps/full.md']);
  assert.deepEqual(filesOf(step, true), [
    'incidents/outage/index.mdx',
    'incidents/outage/notes.txt',
    'incidents/outage/steps/full.md',
  ]);
});

test('a list and the home page are about no entry', () => {
  for (const path of ['/', '/incidents/', '/root-causes/', '/tags/']) {
    assert.deepEqual(filesOf(path), []);
  }
});

test('an error that has no page of its own is told on every page', () => {
  const errors = files.map((file) => fault(file, 'error'));
  for (const path of ['/', '/incidents/', '/tags/queue/']) {
    assert.deepEqual(
      faultsOfPage(errors, path, 'content').map(({ file }) => file),
      ['content/site.yaml', 'content/learnings/Bad Name.md'],
    );
  }
});
