import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readTrust } from '../../../src/adapters/trust.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';

const root = mkdtempSync(join(tmpdir(), 'kb-'));
after(() => rmSync(root, { recursive: true }));
const content = join(root, 'content');
const file = join(root, 'package.json');
mkdirSync(join(content, 'incidents/internal-tools'), { recursive: true });
mkdirSync(join(root, 'elsewhere'));
symlinkSync(join(root, 'elsewhere'), join(content, 'incidents/link'));

function trust(fiveWhys: unknown) {
  writeFileSync(file, JSON.stringify({ fiveWhys }));
  const { folders, diagnostics } = readTrust(content, file);
  return { folders, text: formatDiagnostics(diagnostics).replaceAll(`${root}/`, '') };
}

test('nothing is trusted unless the owner says so', () => {
  assert.deepEqual(trust(undefined), { folders: [], text: '' });
  assert.deepEqual(trust({}), { folders: [], text: '' });
  assert.deepEqual(readTrust(content, join(root, 'none.json')), { folders: [], diagnostics: [] });
});

test('a folder of the content is trusted by its path', () => {
  assert.deepEqual(trust({ trustedFolders: ['incidents/internal-tools/'] }), {
    folders: ['incidents/internal-tools'],
    text: '',
  });
});

const HELP = 'Write its path from content, such as "incidents/internal-tools".';
const refused: [value: unknown, ...sentences: string[]][] = [
  [['..'], 'Found the trusted folder "..". Expected a folder within content.', HELP],
  [['.'], 'Found the trusted folder ".". Expected a folder within content.', HELP],
  [
    ['incidents/../../elsewhere'],
    'Found the trusted folder "incidents/../../elsewhere". Expected a folder within content.',
    HELP,
  ],
  [['/etc'], 'Found the trusted folder "/etc". Expected a folder within content.', HELP],
  [
    ['incidents/internal'],
    'Found the trusted folder "incidents/internal", but there is no content/incidents/internal. Expected a folder that is there.',
    'Correct its path, or take it out of package.json.',
  ],
  [
    ['incidents/link'],
    'Found the trusted folder "incidents/link", which leads out of content. Expected a folder within it.',
    'Put the files themselves there, or take it out of package.json.',
  ],
  [
    'incidents/internal-tools',
    'Found "trustedFolders" that is no list of folders. Expected paths within the content folder.',
    'Write "fiveWhys": { "trustedFolders": ["incidents/internal-tools"] }, or take it out.',
  ],
];
for (const [value, ...sentences] of refused) {
  test(`what is no folder of the content is an error: ${JSON.stringify(value)}`, () => {
    assert.deepEqual(trust({ trustedFolders: value }), {
      folders: [],
      text: `package.json:1:1  error  trusted-folder\n${sentences.map((one) => `  ${one}\n`).join('')}\n1 error in 1 file.\n`,
    });
  });
}
