import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { keepReport, lastReport } from '../../../../src/adapters/import/report.ts';
import { failed, importReport, type DocumentReport } from '../../../../src/import/report/index.ts';

/** A file in a folder that goes after the test. */
function aFile(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kb-'));
  context.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'import/report.json');
}

// Of a draft nothing says why there is none.
const draft = JSON.parse(
  JSON.stringify({ ...failed('a.md', ''), outcome: 'new', id: 'a-1234', why: undefined }),
) as DocumentReport;
const report = importReport([draft, failed('b.md', 'Found an empty file.')], false);

test('the report of an import is there for the preview, whatever became of its documents', (context) => {
  const file = aFile(context);
  assert.equal(keepReport(report, file), undefined);
  assert.deepEqual(lastReport(file), report);
});

test('a report that is not there, cut short or of another form counts as none', (context) => {
  const file = aFile(context);
  assert.equal(lastReport(file), undefined);
  keepReport(report, file);
  const whole = readFileSync(file, 'utf8');
  for (const text of [whole.slice(0, -40), whole.replaceAll('"leftOut"', '"unknown"'), '{}']) {
    writeFileSync(file, text);
    assert.equal(lastReport(file), undefined);
  }
});
