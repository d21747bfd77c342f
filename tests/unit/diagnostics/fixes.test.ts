import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts';
import { notNormalized } from '../../../src/rules/list/not-normalized.ts';
import { repeatedWord } from '../../../src/rules/list/repeated-word.ts';
import { aBase, INCIDENT } from '../../builders.ts';

/** A body of MDX as `--fix` leaves it, and what is told of it then. */
function mended(body: string): { body: string; told: string[] } {
  const base = aBase().body(INCIDENT, body);
  for (let round = 0; round < 10; round++) {
    const { diagnostics } = base.read({ rules: [notNormalized, repeatedWord] });
    const text = new TextDecoder().decode(base.files.get(INCIDENT));
    if (diagnostics.some(({ fix }) => fix)) {
      base.with(INCIDENT, applyFixes(text, diagnostics).text);
      continue;
    }
    const [, , ...rest] = text.split('---\n');
    return { body: rest.join('---\n').trim(), told: diagnostics.map(({ message }) => message) };
  }
  assert.fail('a fix breeds others');
}

const fixes: [from: string, to: string][] = [
  ['The the queue filled.', 'The queue filled.'],
  ['It filled the the queue, and and grew.', 'It filled the queue, and grew.'],
  ['It filled the the the queue.', 'It filled the queue.'],
  ['A queue  queue grew: THE THE end.', 'A queue grew: THE end.'],
  ['*The the* [queue queue](https://a.example).', '*The* [queue](https://a.example).'],
  ['# One\n\nTwo\n===', '## One\n\nTwo\n---'],
  ['a <!-- b --> c <br> <5 { d', 'a {/* b */} c <br /> &lt;5 \\{ d'],
  ['<https://a.example/x>', '[https://a.example/x](https://a.example/x)'],
  ['<Note kind=warning>a a</Note>', '<Note kind="warning">a</Note>'],
  // Fixes that touch each other.
  ['<5<6<br><br>â€™<7{', '&lt;5&lt;6<br /><br />’&lt;7\\{'],
  ['cafe\u0301 cafe\u0301 <5 the the{', 'caf\u00e9 caf\u00e9 &lt;5 the\\{'],
];
for (const [from, to] of fixes) {
  test(`what is mended reads right and passes: ${from}`, () => {
    assert.deepEqual(mended(from), { body: to, told: [] });
  });
}

test('a word that goes on from itself is no mistake', () => {
  for (const body of ['She logged in in the morning.', 'What it is is unknown.'])
    assert.deepEqual(mended(body), { body, told: [] });
});

test('a doubled word is left to its author where the two differ, or more than space is between', () => {
  const left = [
    'It lies in the THE building.',
    'She logged in in the morning to fill the **the** queue.',
    'Fill the\nthe queue.',
    'She logged in in the morning to fill the&#32;the queue.',
  ];
  for (const body of left) {
    const { body: after, told } = mended(body);
    assert.equal(after, body);
    assert.ok(told.length > 0, body);
    for (const one of told) assert.match(one, /^Found "(\w+) \1"\. Expected the word once\.$/i);
  }
});
