import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';

const one = (changes: Partial<Diagnostic>): Diagnostic => ({
  file: 'content/a.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'rule',
  message: 'Found it.',
  ...changes,
});
const heads = (diagnostics: Diagnostic[]) =>
  formatDiagnostics(diagnostics)
    .split('\n')
    .filter((text) => text.startsWith('content/'));

test('no diagnostics are no text', () => {
  assert.equal(formatDiagnostics([]), '');
});

test('a diagnostic is its place, its sentences below it, and a count', () => {
  assert.equal(
    formatDiagnostics([one({ line: 3, column: 7, message: 'One.\nTwo.', help: 'Mend it.' })]),
    'content/a.md:3:7  error  rule\n  One.\n  Two.\n  Mend it.\n\n1 error in 1 file.\n',
  );
});

test('diagnostics come by file, line and column as numbers, then rule', () => {
  const sorted = [
    one({ file: 'content/B.md' }),
    one({ line: 2, column: 9 }),
    one({ line: 2, column: 10, rule: 'a' }),
    one({ line: 2, column: 10, rule: 'b' }),
    one({ line: 10 }),
    one({ file: 'content/b.md' }),
  ];
  assert.deepEqual(heads(sorted.toReversed()), [
    'content/B.md:1:1  error  rule',
    'content/a.md:2:9  error  rule',
    'content/a.md:2:10  error  a',
    'content/a.md:2:10  error  b',
    'content/a.md:10:1  error  rule',
    'content/b.md:1:1  error  rule',
  ]);
});

test('errors and warnings are counted apart, files once', () => {
  const last = (diagnostics: Diagnostic[]) =>
    formatDiagnostics(diagnostics).trim().split('\n').at(-1);
  const warning = one({ severity: 'warning', file: 'content/w.md' });
  assert.equal(last([one({}), one({ line: 2 }), warning]), '2 errors and 1 warning in 2 files.');
  assert.equal(last([warning, warning]), '2 warnings in 1 file.');
});
