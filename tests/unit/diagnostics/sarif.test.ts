import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sarif } from '../../../src/diagnostics/formats/sarif.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { rules } from '../../../src/rules/index.ts';
import { aReport, one, plain } from './a-report.ts';

interface Log {
  $schema: string;
  version: string;
  runs: {
    tool: { driver: { name: string; rules: Record<string, unknown>[] } };
    columnKind: string;
    results: Record<string, unknown>[];
  }[];
}

const logOf = (...diagnostics: Diagnostic[]) =>
  JSON.parse(sarif(aReport({ diagnostics }), plain)) as Log;

test('a log is of version 2.1.0 and has one run, though nothing is wrong', () => {
  const { $schema, version, runs } = logOf();
  assert.match($schema, /\/sarif-schema-2\.1\.0\.json$/);
  assert.equal(version, '2.1.0');
  assert.equal(runs.length, 1);
  assert.equal(runs[0]!.tool.driver.name, 'five-whys');
  assert.equal(runs[0]!.columnKind, 'utf16CodeUnits');
  assert.deepEqual(runs[0]!.results, []);
});

test('a result says where, what and how grave, with the edit that mends it', () => {
  const fix = { start: { line: 3, column: 7 }, end: { line: 3, column: 9 }, text: '→' };
  const { runs } = logOf(
    one({ file: 'content/ä b.md', line: 3, column: 7, severity: 'hint', help: 'Mend it.', fix }),
  );
  const { rules: told } = runs[0]!.tool.driver;
  const artifactLocation = { uri: 'kb/content/%C3%A4%20b.md', uriBaseId: '%SRCROOT%' };
  assert.deepEqual(runs[0]!.results, [
    {
      ruleId: 'rule',
      ruleIndex: told.findIndex(({ id }) => id === 'rule'),
      level: 'note',
      message: { text: 'Found it.\nMend it.' },
      locations: [
        { physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 7 } } },
      ],
      fixes: [
        {
          description: { text: 'Mend it.' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 9 },
                  insertedContent: { text: '→' },
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

test('a file outside of the repository has an absolute address, which has no base', () => {
  const report = aReport({ diagnostics: [one()], inRepository: () => '/tmp/ä.md' });
  const { runs } = JSON.parse(sarif(report, plain)) as Log;
  assert.deepEqual(runs[0]!.results[0]!.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: 'file:///tmp/%C3%A4.md' },
        region: { startLine: 1, startColumn: 1 },
      },
    },
  ]);
});

test('every rule is described once, whether it was broken or not', () => {
  const { runs } = logOf(one({ rule: 'yaml-syntax' }), one({ rule: rules[0]!.id }));
  const told = runs[0]!.tool.driver.rules;
  assert.equal(new Set(told.map(({ id }) => id)).size, told.length);
  assert.deepEqual(
    told.map(({ id }) => id),
    [...rules.map(({ id }) => id), 'yaml-syntax'].sort(),
  );
  assert.deepEqual(
    told.find(({ id }) => id === 'yaml-syntax'),
    { id: 'yaml-syntax', defaultConfiguration: { level: 'error' } },
  );
  const { demand, reason, bad, good } = rules.find(
    ({ id }) => id === 'root-cause-without-remediation',
  )!;
  assert.deepEqual(
    told.find(({ id }) => id === 'root-cause-without-remediation'),
    {
      id: 'root-cause-without-remediation',
      shortDescription: { text: demand },
      fullDescription: { text: reason },
      defaultConfiguration: { level: 'warning' },
      help: {
        text: `${demand} ${reason}\n\nInstead of\n\n${bad}\n\nwrite\n\n${good}`,
        markdown: `${demand} ${reason}\n\nInstead of\n\n\`\`\`\`\n${bad}\n\`\`\`\`\n\nwrite\n\n\`\`\`\`\n${good}\n\`\`\`\``,
      },
    },
  );
});
