import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseBody } from '../../../src/body/parse.ts';
import { inMdx } from '../../fixtures/body-ways-out.ts';
import { numbers } from '../../support/numbers.ts';

/** What a body may not hold, put into real bodies: told where it stands, and nothing else is. */

const bodies = globSync('content/example/**/*.mdx')
  .sort()
  .map((file) => readFileSync(file, 'utf8').split(/^---$/m).slice(2).join('---'));

/** Each is a fault on its own; what nothing closes takes what follows it. */
const blocks = inMdx.map(([text]) => text).filter((text) => !/^(?:```text|\[)/.test(text));

const pieces = [
  ' {x} ',
  ' {x',
  ' <5 ',
  ' <- ',
  ' <b and ',
  ' <br> ',
  ' <id> ',
  ' <Chart /> ',
  ' <b>x</b> ',
  ' <kbd onclick="x">y</kbd> ',
  ' <kbd style={x}>y</kbd> ',
  ' <script>x</script> ',
  ' <img src="https://example.org/x.png" /> ',
  ' <a href="javascript:x">y</a> ',
  ' <!-- x --> ',
  ' <https://example.org/> ',
  ' </sup> ',
  ' <sup> ',
  ' <Cite source=x /> ',
  ' <Note>x</Note> ',
  ' <x:y z="1"> ',
  ' <A.b/> ',
  ' <>x</> ',
];

const faultsOf = (text: string) =>
  parseBody(text, 'mdx').faults.map(({ line, column, message }) => [line, column, message]);

/** Lines before which a block may stand: those behind an empty one, outside of code and comments. */
function gapsIn(lines: readonly string[]): number[] {
  let isOpen = false;
  return lines.flatMap((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line) || /^\s*\{\/\*/.test(line) !== line.includes('*/}')) {
      isOpen = !isOpen;
    }
    return !isOpen && lines[index - 1] === '' && /^[A-Z#<]/.test(line) ? [index] : [];
  });
}

const shifted = (found: ReturnType<typeof faultsOf>, lines: number) =>
  found.map(([line, column, message]) => [
    Number(line) + lines,
    column,
    String(message).replace(/of line (\d+)/, (_, at: string) => `of line ${Number(at) + lines}`),
  ]);

test('real bodies are sound', () => {
  assert.ok(bodies.length >= 5);
  for (const body of bodies) assert.deepEqual(faultsOf(body), []);
});

test('each block that may not stand in a body is told on its line, wherever it is put', () => {
  const next = numbers(1);
  for (let round = 0; round < 700; round += 1) {
    const block = blocks[round % blocks.length]!;
    const lines = bodies[next(bodies.length)]!.split('\n');
    const gaps = gapsIn(lines);
    const at = gaps[next(gaps.length)]!;
    const text = [...lines.slice(0, at), block, '', ...lines.slice(at)].join('\n');
    assert.deepEqual(faultsOf(text), shifted(faultsOf(block), at), text);
  }
});

/** Spaces between words of paragraphs of one line: outside of links, code, tags and emphasis. */
const spaces = bodies.flatMap((body) => {
  const lines = body.split('\n');
  return lines.flatMap((line, index) => {
    if (!/^[A-Z]/.test(line) || lines[index - 1] !== '' || (lines[index + 1] ?? '') !== '')
      return [];
    const words = line.replace(/\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>|\*[^*]*\*/g, (one) =>
      '#'.repeat(one.length),
    );
    return [...words.matchAll(/(?<=\w) (?=\w)/g)].map((found) => ({
      lines,
      index,
      column: found.index,
    }));
  });
});

test('each piece that may not stand in a line is told on its line, wherever it is put', () => {
  const next = numbers(2);
  for (let round = 0; round < 700; round += 1) {
    const piece = pieces[round % pieces.length]!;
    const { lines, index, column } = spaces[next(spaces.length)]!;
    const line = lines[index]!;
    const changed = line.slice(0, column) + piece + line.slice(column + 1);
    const text = lines.with(index, changed).join('\n');
    const faults = faultsOf(text);
    assert.equal(faults.length, 1, changed);
    assert.deepEqual(faults[0]!.slice(0, 2), [index + 1, column + placeIn(piece)], changed);
  }
});

/** Where the fault stands in a piece, from 1: at its first sign, or at the attribute that is one. */
const placeIn = (piece: string): number =>
  piece.search(/onclick|style|source=x/) + 1 || piece.search(/\S/) + 1;
