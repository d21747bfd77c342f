import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from '../../../src/diagnostics/formats/text.ts';
import { aReport, one, plain } from './a-report.ts';

const lines = (...own: string[]) => own.join('\n') + '\n';
/** What is told of one fault in a file of one line. */
const frameOf = (line: string, column: number) =>
  text(aReport({ diagnostics: [one({ column })], textOf: () => line }), plain)
    .split('\n')
    .slice(1, 3);

test('nothing wrong is what was read', () => {
  assert.equal(text(aReport({ summary: 'content is sound.' }), plain), 'content is sound.\n');
});

test('a fault is its place, its line with a mark, its sentences and a count', () => {
  const report = aReport({
    diagnostics: [one({ line: 10, column: 9, message: 'One.\nTwo.', help: 'Mend it.' })],
    textOf: () => `${'\n'.repeat(9)}status: nope\n`,
  });
  assert.equal(
    text(report, plain),
    lines(
      'content/a.md:10:9  error  rule',
      '  10 | status: nope',
      '     |         ^',
      '  One.',
      '  Two.',
      '  Mend it.',
      '',
      '1 error in 1 file.',
    ),
  );
});

test('a fault of a file that is no text, or on an empty line, has no line to show', () => {
  for (const textOf of [() => undefined, () => '', () => 'a\n   \n']) {
    const report = aReport({ diagnostics: [one({ line: 2 })], textOf });
    assert.equal(
      text(report, plain),
      lines('content/a.md:2:1  error  rule', '  Found it.', '', '1 error in 1 file.'),
    );
  }
});

test('a line that holds a secret is not shown, whatever is told of it', () => {
  const report = aReport({
    diagnostics: [
      one({ rule: 'secret', endLine: 2 }),
      one({ column: 3 }),
      one({ line: 2, column: 3 }),
      one({ line: 3 }),
    ],
    textOf: () => 'the key\nits second line\nthe rest\n',
  });
  assert.equal(
    text(report, plain),
    lines(
      'content/a.md:1:1  error  secret',
      '  Found it.',
      '',
      'content/a.md:1:3  error  rule',
      '  Found it.',
      '',
      'content/a.md:2:3  error  rule',
      '  Found it.',
      '',
      'content/a.md:3:1  error  rule',
      '  3 | the rest',
      '    | ^',
      '  Found it.',
      '',
      '4 errors in 1 file.',
    ),
  );
});

test('the mark stands below the place, however wide the letters before it are', () => {
  assert.deepEqual(frameOf('ab', 3), ['  1 | ab', '    |   ^']);
  assert.deepEqual(frameOf('\ta', 2), ['  1 |   a', '    |   ^']);
  assert.deepEqual(frameOf('中文a', 3), ['  1 | 中文a', '    |     ^']);
  assert.deepEqual(frameOf('🚀a', 3), ['  1 | 🚀a', '    |   ^']);
  assert.deepEqual(frameOf('e\u0301a', 3), ['  1 | e\u0301a', '    |  ^']);
});

test('of a long line the part around the place is shown', () => {
  assert.deepEqual(frameOf(`${'a'.repeat(200)}b${'c'.repeat(200)}`, 201), [
    `  1 | …${'a'.repeat(40)}b${'c'.repeat(28)}…`,
    `    | ${' '.repeat(41)}^`,
  ]);
});

test('a terminal of 80 columns holds every line of letters with its mark', () => {
  const long = 'a'.repeat(400);
  for (const column of [1, 40, 69, 70, 200, 331, 332, 400]) {
    const report = aReport({
      diagnostics: [one({ line: 1234, column })],
      textOf: () => `${'\n'.repeat(1233)}${long}`,
    });
    for (const line of text(report, plain).split('\n').slice(1, 3)) {
      assert.ok(line.length <= 80, `${column}: ${line}`);
    }
  }
});

test('nothing in a file or a message moves the cursor or colours the terminal', () => {
  const report = aReport({
    diagnostics: [one({ file: 'content/\x1b.md', message: 'Found "\x1b[2J\u202e\r".' })],
    textOf: () => 'a\x1b[31m\u2066b',
  });
  assert.equal(
    text(report, plain),
    lines(
      'content/\ufffd.md:1:1  error  rule',
      '  1 | a\ufffd[31m\ufffdb',
      '    | ^',
      '  Found "\ufffd[2J\ufffd\ufffd".',
      '',
      '1 error in 1 file.',
    ),
  );
});

const mixed = [
  one(),
  one({ severity: 'warning' }),
  one({ severity: 'hint', file: 'content/b.md', rule: 'perhaps' }),
];

test('hints are counted, and told only when they are asked for', () => {
  const closing = '1 error, 1 warning and 1 hint in 2 files.';
  const shy = text(aReport({ diagnostics: mixed }), plain);
  assert.doesNotMatch(shy, /perhaps/);
  assert.ok(
    shy.endsWith(`\n\n${closing}\nHints are left out; see them with npm run check -- --hints.\n`),
  );
  const whole = text(aReport({ diagnostics: mixed }), { ...plain, hints: true });
  assert.match(whole, /content\/b\.md:1:1 {2}hint {2}perhaps/);
  assert.ok(whole.endsWith(`\n\n${closing}\n`));
});

test('that nobody looked for hints is said', () => {
  assert.equal(
    text(aReport({ withoutHints: true, summary: 'content is sound.' }), plain),
    lines('Hints are left out; see them with npm run check -- --hints.', 'content is sound.'),
  );
});

test('rules that may find more are counted, and named where they are few', () => {
  const told = (...waiting: string[]) => text(aReport({ waiting }), plain);
  assert.equal(told('a'), '1 rule may find more once the errors are mended: a.\n');
  assert.equal(
    told('a', 'b', 'c', 'd', 'e'),
    '5 rules may find more once the errors are mended: a, b, c, d and e.\n',
  );
  assert.equal(
    told('a', 'b', 'c', 'd', 'e', 'f'),
    '6 rules may find more once the errors are mended (--format json names them).\n',
  );
});

test('faults elsewhere are counted, with the command that tells them', () => {
  const again = { hints: '', elsewhere: 'npm run check -- --hints' };
  assert.equal(
    text(aReport({ elsewhere: 1 }), plain),
    '1 more in files that the branch does not touch is not shown; npm run check tells all.\n',
  );
  assert.equal(
    text(aReport({ elsewhere: 2, again }), plain),
    '2 more in files that the branch does not touch are not shown; npm run check -- --hints tells all.\n',
  );
});

test('colours are those of the look', () => {
  const report = aReport({ diagnostics: [one()], textOf: () => 'a' });
  const painted = text(report, { hints: false, paint: (style, piece) => `<${style} ${piece}>` });
  assert.equal(
    painted,
    lines(
      '<bold content/a.md:1:1>  <red error>  <dim rule>',
      '<dim   1 | >a',
      '<dim     | ><red ^>',
      '  Found it.',
      '',
      '1 error in 1 file.',
    ),
  );
});
