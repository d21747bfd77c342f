import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inMarkdown, inMdx, inTrusted } from '../../fixtures/body-ways-out.ts';
import { parseBody } from '../../../src/body/parse.ts';
import type { BodyFault } from '../../../src/body/faults.ts';

/** Each fault of a body has a way out, and who follows it has a sound body. */

type Format = 'mdx' | 'md' | 'trusted';

/** Warnings are told among the faults. */
function faultsOf(text: string, format: Format = 'mdx', firstLine = 1): BodyFault[] {
  const isTrusted = format === 'trusted';
  const { faults, warnings } = parseBody(text, isTrusted ? 'mdx' : format, {
    isTrusted,
    firstLine,
  });
  return [...faults, ...warnings].toSorted((a, b) => a.line - b.line || a.column - b.column);
}
const saying = ({ line, column, message, help }: BodyFault) => [line, column, message, help];

const told: BodyFault[] = [];
for (const [format, ways] of [
  ['mdx', inMdx],
  ['md', inMarkdown],
  ['trusted', inTrusted],
] as const) {
  for (const [text, help, ...mended] of ways) {
    test(`who follows the help has a sound body, as ${format}: ${JSON.stringify(text)}`, () => {
      const faults = faultsOf(text, format);
      told.push(...faults);
      assert.deepEqual(
        faults.map((fault) => fault.help),
        [help],
      );
      for (const better of mended) {
        assert.deepEqual(faultsOf(better, format).map(saying), [], better);
      }
      const { fix } = faults[0]!;
      if (fix) assert.deepEqual(faultsOf(fixed(text, fix), format).map(saying), []);
    });
  }
}

function fixed(text: string, { start, end, text: better }: NonNullable<BodyFault['fix']>): string {
  const offsetOf = ({ line, column }: typeof start) =>
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return text.slice(0, offsetOf(start)) + better + text.slice(offsetOf(end));
}

test('all of them in one body are told once each, on their lines', () => {
  const expected: ReturnType<typeof saying>[] = [];
  let line = 0;
  for (const [text] of inMdx) {
    for (const fault of faultsOf(text, 'mdx', line + 1))
      expected.push(saying({ ...fault, line: line + fault.line }));
    line += text.split('\n').length + 1;
  }
  assert.ok(expected.length >= 70);
  assert.deepEqual(faultsOf(inMdx.map(([text]) => text).join('\n\n')).map(saying), expected);
});

test('there is a way out of every fault that the source has a message for', () => {
  const written = globSync('src/body/**/*.ts')
    // What no person writes has tests of its own.
    .filter((file) => !/(?:limits|faults|tag-names)\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/(['`])((?:Found|Missing) (?:(?!\1)[^\\\n]|\\.)*)\1/g),
    ])
    .map(([, , message]) => message!);
  assert.ok(written.length > 40);
  for (const message of written) {
    const [first = ''] = message.split('${');
    const pattern = new RegExp(
      `^${message
        .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
        .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^]*')}`,
    );
    assert.ok(
      told.some((fault) => pattern.test(fault.message)),
      `${first} … in ${message}`,
    );
  }
});
