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

/** What is told of a package.json, each as its place, its rule and its sentences. */
function told(text: string) {
  writeFileSync(file, text);
  return readTrust(content, file).diagnostics.map(
    ({ line, column, severity, rule, message, help }) =>
      [`${line}:${column} ${severity} ${rule}`, message, help].map((one) =>
        one?.replaceAll(`${root}/`, ''),
      ),
  );
}

const HELP = 'Write its path from content, such as "incidents/internal-tools".';
const FORM =
  'Write "fiveWhys": { "trustedFolders": [] } with paths in the brackets, or take it out.';
const LIST = 'Write "trustedFolders": [] with paths in the brackets, or take it out.';
/** The value of "fiveWhys", which stands behind column 13 of line 2, and what is told of it. */
const refused: [value: string, column: number, rule: string, message: string, help: string][] = [
  [
    '{ "trustedFolders": [ ".." ] }',
    37,
    'trusted-folder',
    'Found the trusted folder "..". Expected a folder within content.',
    HELP,
  ],
  [
    '{ "trustedFolders": ["."] }',
    36,
    'trusted-folder',
    'Found the trusted folder ".". Expected a folder within content.',
    HELP,
  ],
  [
    '{ "trustedFolders": ["incidents/../../elsewhere"] }',
    36,
    'trusted-folder',
    'Found the trusted folder "incidents/../../elsewhere". Expected a folder within content.',
    HELP,
  ],
  [
    '{ "trustedFolders": ["incidents/internal-tools", "/etc"] }',
    64,
    'trusted-folder',
    'Found the trusted folder "/etc". Expected a folder within content.',
    HELP,
  ],
  [
    '{ "trustedFolders": ["incidents/internal"] }',
    36,
    'trusted-folder',
    'Found the trusted folder "incidents/internal", but there is no content/incidents/internal. Expected a folder that is there.',
    'Correct its path, or take it out of package.json.',
  ],
  [
    '{ "trustedFolders": ["incidents/link"] }',
    36,
    'trusted-folder',
    'Found the trusted folder "incidents/link", which leads out of content. Expected a folder within it.',
    'Put the files themselves there, or take it out of package.json.',
  ],
  [
    '{ "trustedFolders": "incidents/internal-tools" }',
    35,
    'wrong-type',
    'Found "incidents/internal-tools" for "trustedFolders". Expected a list of folders of the content.',
    'Put it into brackets: "trustedFolders": ["incidents/internal-tools"].',
  ],
  [
    '{ "trustedFolders": null }',
    35,
    'wrong-type',
    'Found null for "trustedFolders". Expected a list of folders of the content.',
    LIST,
  ],
  [
    '{ "trustedFolders": { "a": 1 } }',
    35,
    'wrong-type',
    'Found a block for "trustedFolders". Expected a list of folders of the content.',
    LIST,
  ],
  [
    '{ "trustedFolders": [1] }',
    36,
    'wrong-type',
    'Found the number 1 in "trustedFolders". Expected the path of a folder of the content.',
    'Write a path in quotes, or take it out.',
  ],
  [
    '{ "trustedFolder": ["a"] }',
    17,
    'unknown-key',
    'Found the unknown key "trustedFolder". Expected trustedFolders.',
    'Did you mean "trustedFolders"?',
  ],
  [
    '{ "trustedFolders": [], "x": 1 }',
    39,
    'unknown-key',
    'Found the unknown key "x". Expected trustedFolders.',
    'Take it out.',
  ],
  [
    '{ "trustedFolders": [], "trustedfolders": 1 }',
    39,
    'unknown-key',
    'Found the unknown key "trustedfolders". Expected trustedFolders.',
    '"trustedFolders" is there already: merge the two, or take this one out.',
  ],
  [
    '{ "trustedFolders": ["nowhere"], "trustedFolders": [] }',
    48,
    'duplicate-key',
    'Found the key "trustedFolders" twice. Expected each key once.',
    'Merge the two, or take one of them out.',
  ],
  [
    '[]',
    15,
    'wrong-type',
    'Found a list for "fiveWhys". Expected a block with "trustedFolders".',
    FORM,
  ],
  [
    '"x"',
    15,
    'wrong-type',
    'Found "x" for "fiveWhys". Expected a block with "trustedFolders".',
    FORM,
  ],
  [
    'null',
    15,
    'wrong-type',
    'Found null for "fiveWhys". Expected a block with "trustedFolders".',
    FORM,
  ],
];
for (const [value, column, rule, message, help] of refused) {
  test(`what trusts nothing is an error in its place: ${value}`, () => {
    assert.deepEqual(told(`{\n  "fiveWhys": ${value}\n}`), [
      [`2:${column} error ${rule}`, message, help],
    ]);
  });
}

test('what is wrong is told all at once, and what is right beside it is trusted', () => {
  assert.deepEqual(
    trust({ trustedFolders: ['incidents/internal-tools', 1, '/etc'], x: 1 }).folders,
    ['incidents/internal-tools'],
  );
  assert.deepEqual(
    readTrust(content, file).diagnostics.map(({ rule }) => rule),
    ['unknown-key', 'wrong-type', 'trusted-folder'],
  );
});

test('a misspelt name of the block is told, and what belongs to other programs is not', () => {
  assert.deepEqual(told('{ "fiveWhy": {}, "files": [], "five": 1 }'), [
    [
      '1:3 error unknown-key',
      'Found the unknown key "fiveWhy". Expected fiveWhys.',
      'Did you mean "fiveWhys"?',
    ],
  ]);
});

const SYNTAX = 'Mend it: until then no folder is trusted, and npm starts no command.';
const broken: [text: string, place: string, what: string][] = [
  ['', '1:1', 'value expected'],
  ['{\n  "a": 1\n  "b": 2\n}', '3:3', 'comma expected'],
  ['{\n  "a": 1,\n}\n', '3:1', 'property name expected'],
  ['{\n  "a": [1\n', '2:10', 'close bracket expected'],
  ['{\n  "a": 1 // why\n}', '2:10', 'invalid comment token'],
  ['{\n  "a": "b\n}', '2:8', 'unexpected end of string'],
];
for (const [text, place, what] of broken) {
  test(`a package.json that cannot be read is an error where it breaks: ${what}`, () => {
    assert.deepEqual(told(text), [
      [`${place} error json-syntax`, `Found JSON that cannot be read: ${what}.`, SYNTAX],
    ]);
  });
}

test('a package.json that is no text, or none of a package, is an error', () => {
  assert.deepEqual(told('[]'), [
    [
      '1:1 error wrong-type',
      'Found a list. Expected the fields of a package.',
      'Take the package.json that came with the program.',
    ],
  ]);
  writeFileSync(file, Buffer.from([0x7b, 0x0a, 0xff, 0x7d]));
  assert.deepEqual(
    readTrust(content, file).diagnostics.map(({ line, column, rule, message }) => [
      `${line}:${column} ${rule}`,
      message,
    ]),
    [['2:1 not-utf8', 'Found a byte that is not of UTF-8. Expected a file in UTF-8.']],
  );
  assert.deepEqual(
    readTrust(content, content).diagnostics.map(({ rule, message }) => [rule, message]),
    [
      [
        'unreadable-file',
        'Found a file that cannot be read (EISDIR). Expected the settings of the program.',
      ],
    ],
  );
});
