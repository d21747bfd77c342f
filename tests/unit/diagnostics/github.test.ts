import assert from 'node:assert/strict';
import { test } from 'node:test';
import { github } from '../../../src/diagnostics/formats/github.ts';
import { aReport, one, plain } from './a-report.ts';

const told = (...diagnostics: Parameters<typeof one>[0][]) =>
  github(aReport({ diagnostics: diagnostics.map(one) }), plain).split('\n');

test('a fault is a workflow command with its path in the repository', () => {
  assert.deepEqual(told({ line: 3, column: 7, help: 'Mend it.' }), [
    '::error file=kb/content/a.md,line=3,col=7,title=rule::Found it.%0AMend it.',
    '1 error in 1 file.',
    '',
  ]);
});

test('warnings are warnings, hints are notices', () => {
  const lines = told({ severity: 'warning' }, { severity: 'hint' });
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['::warning', '::notice', '1', ''],
  );
});

test('no text of a file becomes a command of its own or ends a property', () => {
  const [command, ...rest] = told({
    file: 'a,b:c%.md',
    message: '50 % \r\n::set-output name=x::y',
  });
  assert.equal(
    command,
    '::error file=kb/a%2Cb%3Ac%25.md,line=1,col=1,title=rule::50 %25 %0D%0A::set-output name=x::y',
  );
  assert.deepEqual(rest, ['1 error in 1 file.', '']);
});

test('nothing wrong is one line without a command', () => {
  assert.equal(github(aReport({ summary: 'content is sound.' }), plain), 'content is sound.\n');
});
