import assert from 'node:assert/strict';
import { test } from 'node:test';
import { github } from '../../../src/diagnostics/formats/github.ts';
import { aReport, one, plain } from './a-report.ts';

const told = (...diagnostics: Parameters<typeof one>[0][]) =>
  github(aReport({ diagnostics: diagnostics.map(one) }), plain).split('\n');

test('a fault is a workflow command with its path in the repository, and told as text', () => {
  assert.deepEqual(told({ line: 3, column: 7, help: 'Mend it.' }), [
    '::error file=kb/content/a.md,line=3,col=7,title=rule::Found it.%0AMend it.',
    '::stop-commands::told-as-text',
    'content/a.md:3:7  error  rule',
    '  Found it.',
    '  Mend it.',
    '::told-as-text::',
    '1 error in 1 file.',
    '',
  ]);
});

test('what goes on for several lines is marked on all of them', () => {
  const [first] = told({ line: 3, column: 7, endLine: 5 });
  assert.equal(first, '::error file=kb/content/a.md,line=3,endLine=5,col=7,title=rule::Found it.');
});

test('warnings are warnings, hints are notices', () => {
  const lines = told({ severity: 'warning' }, { severity: 'hint' });
  assert.deepEqual(
    lines.filter((line) => line.includes('file=')).map((line) => line.split(' ')[0]),
    ['::warning', '::notice'],
  );
  assert.ok(lines.includes('content/a.md:1:1  hint  rule'), lines.join('\n'));
});

test('no text of a file becomes a command of its own or ends a property', () => {
  const [command, stop, ...rest] = told({
    file: 'a,b:c%.md',
    message: '50 % \r\n::told-as-text::\n::set-output name=x::y',
  });
  assert.equal(
    command,
    '::error file=kb/a%2Cb%3Ac%25.md,line=1,col=1,title=rule::50 %25 %0D%0A::told-as-text::%0A::set-output name=x::y',
  );
  assert.equal(stop, '::stop-commands::told-as-text-');
  assert.deepEqual(rest, [
    'a,b:c%.md:1:1  error  rule',
    '  50 % \ufffd',
    '  ::told-as-text::',
    '  ::set-output name=x::y',
    '::told-as-text-::',
    '1 error in 1 file.',
    '',
  ]);
});

test('the last line says how many there are, and where those are that GitHub shows on no line', () => {
  const last = (amount: number, summary?: string) =>
    github(
      aReport({
        diagnostics: Array.from({ length: amount }, () => one({ severity: 'warning' })),
        waiting: ['a-rule'],
        ...(summary && { summary }),
      }),
      plain,
    )
      .split('\n')
      .slice(-3, -1);
  assert.deepEqual(last(10, 'content is sound.'), ['content is sound.', '10 warnings in 1 file.']);
  assert.deepEqual(last(11, 'content is sound.'), [
    'content is sound.',
    '11 warnings in 1 file. GitHub shows the first 10 of each severity on their lines; all are told above.',
  ]);
});

test('nothing wrong is one line without a command', () => {
  assert.equal(github(aReport({ summary: 'content is sound.' }), plain), 'content is sound.\n');
});
