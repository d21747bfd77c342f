import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json } from '../../../src/diagnostics/formats/json.ts';
import { aReport, one, plain } from './a-report.ts';

test('a report is one object with its version, its counts and every diagnostic, hints too', () => {
  const diagnostics = [
    one({
      help: 'Mend it.',
      fix: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 }, text: 'a' },
    }),
    one({ severity: 'hint' }),
  ];
  const report = aReport({ diagnostics, waiting: ['a-rule'], elsewhere: 2 });
  assert.deepEqual(JSON.parse(json(report, plain)), {
    version: 1,
    errors: 1,
    warnings: 0,
    hints: 1,
    elsewhere: 2,
    waiting: ['a-rule'],
    diagnostics,
  });
});

test('a report of nothing is an object too', () => {
  assert.equal(
    json(aReport({ summary: 'content is sound.' }), plain),
    `{
  "version": 1,
  "errors": 0,
  "warnings": 0,
  "hints": 0,
  "elsewhere": 0,
  "waiting": [],
  "diagnostics": []
}
`,
  );
});
