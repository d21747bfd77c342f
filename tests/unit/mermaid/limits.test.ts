import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawInThread } from '../../../src/adapters/drawing-threads.ts';
import { limits } from '../../../src/mermaid/config.ts';
import { cutLabels } from '../../../src/mermaid/source/cut-labels.ts';
import { partsOf, textsIn } from '../../support/svg.ts';

async function draw(source: string) {
  const drawn = await drawInThread({ source, id: 'd0' });
  if ('fault' in drawn) throw new Error(JSON.stringify(drawn.fault));
  const parts = partsOf(drawn.svg);
  return {
    warnings: drawn.warnings,
    texts: textsIn(drawn.svg),
    links: parts.filter(({ name }) => name === 'a').length,
    lines: parts.filter(({ attributes }) => attributes['marker-end']).length,
  };
}

const chain = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `  n${from + index} --> n${from + index + 1}`);

test('a flowchart of as many lines as are drawn is whole', async () => {
  const { warnings, lines } = await draw(['flowchart TD', ...chain(limits.edges)].join('\n'));
  assert.deepEqual([warnings, lines], [[], 500]);
});

test('a flowchart of more lines ends with the line of its source before the limit is passed', async () => {
  const source = [
    'flowchart TD',
    '  subgraph outer[Outer]',
    '  subgraph inner[Inner]',
    ...chain(498),
    '  n498 --> a & b & c',
    '  n498 --> d',
    '  end',
    '  end',
    '  d --> e',
    '  classDef hot fill:#fee2e2',
    '  class n1,e hot',
    '  style e fill:#fee2e2',
    '  click n2 "/x/"',
    '  click e "/y/"',
  ].join('\n');
  const { warnings, lines, links, texts } = await draw(source);
  assert.deepEqual(warnings, [
    'The diagram has more than 500 lines between boxes: the first 498 are drawn, and what follows from line 502 of it is left out.',
  ]);
  assert.deepEqual(
    [lines, links, texts.includes('Inner'), texts.includes('e')],
    [498, 1, true, false],
  );
});

test('a cut does not fall into a label of several lines', async () => {
  const source = ['flowchart TD', ...chain(500), '  x["one', '  two"] --> n1'].join('\n');
  const { warnings, lines } = await draw(source);
  assert.deepEqual(warnings, [
    'The diagram has more than 500 lines between boxes: the first 500 are drawn, and what follows from line 502 of it is left out.',
  ]);
  assert.equal(lines, 500);
});

test('a flowchart that is too long is read to the last line that fits', async () => {
  const long = Array.from({ length: 300 }, (_, index) => `  b${index}["${'x'.repeat(200)}"]`);
  const { warnings, texts } = await draw(['flowchart TD', '  subgraph s[S]', ...long].join('\n'));
  assert.deepEqual(warnings, [
    'The diagram has 63218 characters, of which 50000 are read: what follows from line 240 of it is left out.',
  ]);
  assert.equal(texts.length, 238);
});

test('another kind that is too long is a fault', async () => {
  const source = `sequenceDiagram\n${'  a->>b: x\n'.repeat(5000)}`;
  const drawn = await drawInThread({ source, id: 'd0' });
  assert.deepEqual(drawn, {
    fault: {
      line: 1,
      column: 1,
      near: 'sequenceDiagram',
      message: 'The diagram has 55016 characters; at most 50000 are drawn.',
    },
  });
});

const WARNING = '1 label is longer than 300 characters and cut in the picture.';
const words = (count: number) => 'word '.repeat(count).trim();
const cutOf = (line: string) => cutLabels(`flowchart TD\n${line}`);
const cut = (line: string) => ({ text: `flowchart TD\n${line}`, warnings: [WARNING] });

test('a label within the limit is whole', () => {
  const line = `a["${'x'.repeat(300)}"] -->|${'y'.repeat(300)}| b`;
  assert.deepEqual(cutOf(line), { text: `flowchart TD\n${line}`, warnings: [] });
});

test('a longer label is cut at a word', () => {
  assert.deepEqual(cutOf(`a["${words(80)}"]`), cut(`a["${words(60)}…"]`));
  assert.deepEqual(cutOf(`a["${'x'.repeat(297)} last words"]`), cut(`a["${'x'.repeat(297)}…"]`));
});

test('a label without quotes, on a line or of a shape is cut', () => {
  assert.deepEqual(cutOf(`a[${words(80)}] --> b`), cut(`a[${words(60)}…] --> b`));
  assert.deepEqual(cutOf(`a{{${words(80)}}} --> b`), cut(`a{{${words(60)}…}} --> b`));
  assert.deepEqual(cutOf(`a -->|${words(80)}| b`), cut(`a -->|${words(60)}…| b`));
  assert.deepEqual(cutOf(`a -- ${words(80)} --> b`), cut(`a -- ${words(60)}… --> b`));
  assert.deepEqual(cutOf(`a -. "${words(80)}" .-> b`), cut(`a -. "${words(60)}…" .-> b`));
  assert.deepEqual(
    cutOf(`a@{ shape: doc, label: "${words(80)}" }`),
    cut(`a@{ shape: doc, label: "${words(60)}…" }`),
  );
});

test('a label with markdown keeps its marks, and those that are open are closed', () => {
  assert.deepEqual(cutOf(`a["\`${words(80)}\`"]`), cut(`a["\`${words(60)}…\`"]`));
  assert.deepEqual(
    cutOf(`a["\`one **${words(80)}** two\`"]`),
    cut(`a["\`one **${words(59)}…**\`"]`),
  );
});

test('a code, a line break or an emoji counts as one character and is not cut', () => {
  const quotes = '#quot;'.repeat(299);
  assert.deepEqual(cutOf(`a["${quotes}#35;#35;"]`), cut(`a["${quotes}#35;…"]`));
  const breaks = 'a<br/>'.repeat(150);
  assert.deepEqual(cutOf(`a["${breaks}b"]`), cut(`a["${breaks.slice(0, -5)}…"]`));
  const family = '👩‍👩‍👧‍👦';
  assert.deepEqual(cutOf(`a["${family.repeat(301)}"]`), cut(`a["${family.repeat(300)}…"]`));
  assert.deepEqual(cutOf(`a["${'障'.repeat(310)}"]`), cut(`a["${'障'.repeat(300)}…"]`));
  assert.deepEqual(cutOf(`a["${'&amp;'.repeat(300)}"]`).warnings, []);
});

test('addresses, comments and looks are not labels', () => {
  for (const line of [
    `click a "https://example.org/${'x'.repeat(400)}" "${words(80)}"`,
    `%% "${words(80)}"`,
    `accDescr: "${words(80)}"`,
    `classDef x ${'fill:#fff,'.repeat(40)}stroke:#000`,
  ]) {
    assert.deepEqual(cutOf(line), { text: `flowchart TD\n${line}`, warnings: [] });
  }
});

test('several labels are told together, in the picture too', async () => {
  const { warnings, texts } = await draw(
    `flowchart TD\n a["${words(80)}"] -->|${words(90)}| b["${words(60)}"]`,
  );
  assert.deepEqual(warnings, ['2 labels are longer than 300 characters and cut in the picture.']);
  assert.deepEqual(texts.toSorted(), [words(60), `${words(60)}…`, `${words(60)}…`].toSorted());
});

test('labels of other kinds are not cut', async () => {
  const { warnings, texts } = await draw(`pie\n "${words(80)}" : 3`);
  assert.deepEqual(warnings, []);
  assert.deepEqual(texts, ['100%', words(80)]);
});
