import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import { decode } from '../../../src/reader/decode.ts';
import { readBase } from '../../../src/reader/read.ts';
import { aBase, CAUSE, encode, oneFault } from '../../builders.ts';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encode(part)])));

test('a file that is not UTF-8 is reported where it stops to be', () => {
  assert.equal(
    aBase()
      .with(CAUSE, bytes('---\ntitle: Stra', 0xdf, 'e\n---\n'))
      .report(),
    oneFault(
      `${CAUSE}:2:12`,
      'not-utf8',
      'Found the byte 0xDF, which no UTF-8 text has here. Expected a file in UTF-8.',
      'Save the file as UTF-8 (in most editors: "Save with encoding").',
    ),
  );
});

const faulty: [what: string, content: Uint8Array, line: number, column: number, byte: number][] = [
  ['at its start', bytes(0xff), 1, 1, 0xff],
  ['a byte that continues nothing', bytes('ab\nc', 0x80), 2, 2, 0x80],
  ['a letter of Latin-1 before ASCII', bytes('na', 0xef, 've'), 1, 3, 0xef],
  ['after letters of two bytes', bytes('äöü', 0xfc), 1, 4, 0xfc],
  ['after an arrow', bytes('→', 0xff, '!'), 1, 2, 0xff],
  ['a character that breaks off', bytes('a→b', 0xe2, 0x86, 'c'), 1, 4, 0xe2],
  ['a character that breaks off at the end', bytes('a\n', 0xf0, 0x9f, 0x9a), 2, 1, 0xf0],
  ['an overlong form', bytes('a', 0xc0, 0xaf), 1, 2, 0xc0],
  ['after a byte order mark', bytes(0xef, 0xbb, 0xbf, 'a', 0xfc), 1, 2, 0xfc],
  ['after CRLF', bytes('a\r\nb', 0xfc), 2, 2, 0xfc],
];
for (const [what, content, line, column, byte] of faulty) {
  test(`the first byte that is not UTF-8 is found: ${what}`, () => {
    assert.deepEqual(decode(content), { position: { line, column }, byte });
  });
}

test('a byte order mark is dropped and CRLF becomes LF', () => {
  assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 'a\r\nb\n')), { text: 'a\nb\n' });
});

test('a name that is not UTF-8, by which the system finds no file, is told as such', () => {
  const path = 'root-causes/stra\ufffde.md';
  const files = [...aBase().files].map(([path, bytes]) => ({ path, bytes }));
  const { diagnostics } = readBase(
    [...files, { path, bytes: new Uint8Array(), unread: 'ENOENT' }],
    { folder: 'content', rules: [] },
  );
  assert.equal(
    formatDiagnostics(diagnostics),
    oneFault(
      'root-causes/stra\ufffde.md:1:1',
      'unreadable-file',
      'Found a file or a folder whose name is no UTF-8. Expected lower-case letters and digits, joined by hyphens.',
      'Rename it.',
    ),
  );
});
