import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renameTrusted } from '../../../src/authoring/rename-trusted.ts';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts';

const settings = (list: string) =>
  `{\n  "scripts": { "x": "incidents/tools" },\n  "fiveWhys": {\n    "trustedFolders": [${list}]\n  }\n}\n`;
const move = { from: 'incidents/tools', to: 'incidents/our-tools' };

test('a trusted folder follows its name, alone and with folders in it, and no other text does', () => {
  const written =
    '"./incidents/tools/", "incidents/tools/steps", "incidents/tools-2", "root-causes"';
  const trusted = ['incidents/tools', 'incidents/tools/steps', 'incidents/tools-2', 'root-causes'];
  const { folders, edits, isStuck } = renameTrusted(settings(written), trusted, move);
  assert.deepEqual(folders, [
    'incidents/our-tools',
    'incidents/our-tools/steps',
    'incidents/tools-2',
    'root-causes',
  ]);
  assert.equal(isStuck, false);
  assert.deepEqual(edits[0], {
    start: { line: 4, column: 25 },
    end: { line: 4, column: 43 },
    text: 'incidents/our-tools',
    found: './incidents/tools/',
  });
  const { text } = applyFixes(
    settings(written),
    edits.map((fix) => ({ fix })),
  );
  assert.equal(
    text,
    settings(
      '"incidents/our-tools", "incidents/our-tools/steps", "incidents/tools-2", "root-causes"',
    ),
  );
});

test('what is written with escapes is not rewritten, and what does not move stays', () => {
  const escaped = renameTrusted(settings('"incidents/\\u0074ools"'), ['incidents/tools'], move);
  assert.deepEqual([escaped.edits, escaped.isStuck], [[], true]);
  const other = renameTrusted(settings('"root-causes"'), ['root-causes'], move);
  assert.deepEqual(other, { folders: ['root-causes'], edits: [], isStuck: false });
});
