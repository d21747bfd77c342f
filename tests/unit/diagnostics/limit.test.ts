import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Diagnostic, Severity } from '../../../src/diagnostics/diagnostic.ts';
import { formatFaults } from '../../../src/diagnostics/format-faults.ts';
import { limited, MAX_TOLD } from '../../../src/diagnostics/limit.ts';

const one = (line: number, severity: Severity, more: Partial<Diagnostic> = {}): Diagnostic => ({
  file: 'a',
  line,
  column: 1,
  severity,
  rule: 'r',
  message: '',
  ...more,
});
const times = (amount: number, make: (index: number) => Diagnostic) =>
  Array.from({ length: amount }, (_, index) => make(index));

test('what is told of a file is its gravest, then its first', () => {
  const told = limited([
    ...times(MAX_TOLD, (index) => one(index + 1, 'warning')),
    ...times(10, (index) => one(1000 + index, 'error')),
    one(1, 'hint', { file: 'b' }),
  ]);
  assert.equal(told.filter(({ severity }) => severity === 'error').length, 10);
  assert.deepEqual(
    told.filter(({ rule }) => rule === 'more-faults').map(({ line, severity }) => [line, severity]),
    [[MAX_TOLD - 9, 'warning']],
  );
  assert.equal(told.length, MAX_TOLD + 2);
});

test('what can be mended without a thought is always told', () => {
  const fix = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, text: '' };
  const told = limited(times(MAX_TOLD + 50, (index) => one(index + 1, 'error', { fix })));
  assert.equal(told.length, MAX_TOLD + 50);
});

test('every fault that the reader tells has its name among those of the format', () => {
  const folders = '{reader,reader/checks,model,diagnostics,body}';
  const files = globSync(`src/${folders}/*.ts`);
  assert.ok(files.length > 50);
  const told = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:\b(?:report|fault)\(\s*|\brule: |\brule = )'([a-z\d]+(?:-[a-z\d]+)*)'/g,
      ),
    ].map((found) => found[1]!),
  );
  assert.deepEqual(
    [...new Set(told)].filter((name) => !formatFaults.has(name)),
    [],
  );
});
