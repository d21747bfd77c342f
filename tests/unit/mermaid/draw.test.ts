import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { drawInThread } from '../../../src/adapters/drawing-threads.ts';
import type { Drawing } from '../../../src/mermaid/draw.ts';
import { samples } from '../../support/drawing.ts';
import { dangersIn, hardColoursIn, partsOf, textsIn } from '../../support/svg.ts';

const ID = 'd0';

async function draw(source: string, more: { title?: string; description?: string } = {}) {
  const drawn = await drawInThread({ source, id: ID, ...more });
  if ('fault' in drawn) throw new Error(JSON.stringify(drawn.fault));
  return drawn;
}

const all = samples();
let drawing: Promise<Map<string, Drawing>> | undefined;
/** All samples, drawn once for all tests here. */
const drawings = () =>
  (drawing ??= Promise.all(
    all.map(async ({ name, source }) => [name, await draw(source)] as const),
  ).then((entries) => new Map(entries)));

/** What is found in the drawings of all samples. */
async function foundIn(look: (drawn: Drawing, source: string) => unknown[]) {
  const drawn = await drawings();
  return all.flatMap(({ name, source }) =>
    look(drawn.get(name)!, source).map((found) => `${name}: ${String(found)}`),
  );
}

/** One or more samples for each kind that mermaid 12.3.0 registers. */
const kinds = [
  'agentflow',
  'architecture',
  'block',
  'c4',
  'classDiagram',
  'cynefin',
  'er',
  'eventmodeling',
  'flowchart-elk',
  'flowchart-v2',
  'gantt',
  'gitGraph',
  'info',
  'ishikawa',
  'journey',
  'kanban',
  'mindmap',
  'packet',
  'pie',
  'quadrantChart',
  'radar',
  'railroad',
  'railroadAbnf',
  'railroadEbnf',
  'railroadPeg',
  'requirement',
  'sankey',
  'sequence',
  'stateDiagram',
  'swimlane',
  'timeline',
  'treeView',
  'treemap',
  'usecase',
  'venn',
  'wardley',
  'xychart',
];

test('there is a sample of every kind of diagram, and all are drawn', async () => {
  const drawn = [...(await drawings()).values()];
  assert.deepEqual([...new Set(drawn.map(({ kind }) => kind))].sort(), kinds);
  assert.deepEqual(await foundIn(({ svg }) => (textsIn(svg).length > 0 ? [] : ['no words'])), []);
});

test('a drawing holds nothing but shapes, words and links to pages, and ids that are used', async () => {
  assert.deepEqual(await foundIn(({ svg }) => dangersIn(svg, ID)), []);
});

test('every colour that the author has not chosen follows the theme of the page', async () => {
  assert.deepEqual(await foundIn(({ svg }, source) => hardColoursIn(svg, source)), []);
});

test('nothing is left out without a word of it', async () => {
  assert.deepEqual(await foundIn(({ warnings }) => warnings), [
    'flowchart-long-labels: 1 label is longer than 300 characters and cut in the picture.',
    'gantt-days: The line of today is not drawn: a picture does not know when it is read.',
  ]);
});

const hashOf = (drawn: Drawing) => createHash('sha256').update(JSON.stringify(drawn)).digest('hex');

async function hashesElsewhere(zone: string, order: string): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tests/support/draw-all.ts', order],
    { env: { ...process.env, TZ: zone }, maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as Record<string, string>;
}

test('a source is drawn alike twice, in any order, process and time zone', async () => {
  const here = [...(await drawings())].map(([name, drawn]) => [name, hashOf(drawn)] as const);
  const again = await Promise.all(
    all.map(async ({ name, source }) => [name, hashOf(await draw(source))] as const),
  );
  const expected = Object.fromEntries(here);
  assert.deepEqual(Object.fromEntries(again), expected);
  assert.deepEqual(await hashesElsewhere('Asia/Tokyo', 'reversed'), expected);
  assert.deepEqual(await hashesElsewhere('America/New_York', 'forward'), expected);
});

test('the words of a line that is wrapped are parted by a space', async () => {
  const { svg } = await draw(
    'flowchart TD\n a["The operator wanted to take a few servers out of rotation"]',
  );
  assert.deepEqual(textsIn(svg), ['The operator wanted to take a few servers out of rotation']);
  assert.equal(svg.match(/ dy="/g)?.length, 3);
});

test('characters that a source gives by their codes are drawn as themselves', async () => {
  const { svg } = await draw('flowchart TD\n a["#quot;5 #lt; 6#quot; #35;1 #8364; #euro; #nope;"]');
  assert.deepEqual(textsIn(svg), ['"5 < 6" #1 € € &nope;']);
});

test('links to pages are links, and their hints are titles', async () => {
  const { svg, warnings } = await draw(
    `flowchart LR
    a --> b --> c
    click a "/incidents/disk-full/" "Read \\#1"
    click b href "https://example.org/?a=1&b=2"
    click c href "mailto:ops@example.org"`.replace('\\', ''),
  );
  const links = partsOf(svg).filter(({ name }) => name === 'a');
  assert.deepEqual(
    links.map(({ attributes, text }) => [attributes.href, text]),
    [
      ['/incidents/disk-full/', 'Read #1a'],
      ['https://example.org/?a=1&b=2', 'b'],
      ['mailto:ops@example.org', 'c'],
    ],
  );
  assert.deepEqual(warnings, []);
});

const named = async (source: string, title?: string, description?: string) => {
  const { svg } = await draw(source, { title, description });
  const parts = partsOf(svg);
  const [root] = parts;
  const wordsOf = (id: string | undefined) =>
    parts.find(({ attributes }) => attributes.id === id && id !== undefined)?.text;
  return [
    wordsOf(root!.attributes['aria-labelledby']),
    wordsOf(root!.attributes['aria-describedby']),
  ];
};

test('a drawing is named and described by its source, or else by who asks for it', async () => {
  const own = 'flowchart TD\n accTitle: Own "name" <1>\n accDescr: Own words\n a';
  assert.deepEqual(await named(own, 'Name', 'Words'), ['Own "name" <1>', 'Own words']);
  assert.deepEqual(await named('flowchart TD\n a', 'Name', 'Words'), ['Name', 'Words']);
  assert.deepEqual(await named('flowchart TD\n a'), [undefined, undefined]);
});

const boxes = async (source: string) => {
  const { svg } = await draw(source);
  return partsOf(svg).flatMap(({ name, attributes }) =>
    name === 'rect' || name === 'text' || name === 'tspan' ? [attributes.fill ?? ''] : [],
  );
};

test('the words in a box that its author has coloured can be read in light and dark', async () => {
  assert.deepEqual(await boxes('flowchart TD\n a["x"]\n style a fill:#fde68a'), [
    '#fde68a',
    '#000',
    '',
  ]);
  assert.deepEqual(await boxes('flowchart TD\n a["x"]\n style a fill:#1e293b'), [
    '#1e293b',
    '#fff',
    '',
  ]);
  const both = 'flowchart TD\n a["x"]\n style a fill:#1e293b,color:#f8fafc';
  assert.deepEqual(await boxes(both), ['#1e293b', '#f8fafc', '']);
});

test('an area that its author has coloured is a tint where the ink turns', async () => {
  const tinted = (fill: string) =>
    `light-dark(${fill},color-mix(in srgb,${fill} 22%,var(--d-paper)))`;
  const [group] = await boxes('flowchart TD\n subgraph s[S]\n a\n end\n style s fill:#e0f2fe');
  assert.equal(group, tinted('#e0f2fe'));
  const [behind] = await boxes('sequenceDiagram\n rect rgb(224, 242, 254)\n a->>b: x\n end');
  assert.equal(behind, tinted('rgb(224, 242, 254)'));
});

test('a line in a colour that one theme swallows is lighter or darker there', async () => {
  const { svg } = await draw('flowchart TD\n a --> b\n linkStyle 0 stroke:#222');
  const [line] = partsOf(svg).filter(({ attributes }) => attributes['marker-end']);
  assert.equal(
    line!.attributes.stroke,
    'light-dark(#222,color-mix(in srgb,#222 45%,var(--d-ink)))',
  );
});

test('a class that is called root colours its boxes alone', async () => {
  const { svg } = await draw('flowchart TD\n a --> b:::root\n classDef root fill:#fde68a');
  const filled = partsOf(svg).filter(({ attributes }) => attributes.fill === '#fde68a');
  assert.deepEqual(
    filled.map(({ name }) => name),
    ['rect'],
  );
});

test('the numbers of messages stand on discs, the ends of lines that are not seen', async () => {
  const { svg } = await draw('sequenceDiagram\n autonumber\n a->>b: x');
  const discs = partsOf(svg).filter(({ attributes }) => attributes['marker-start']);
  assert.deepEqual(
    discs.map(({ attributes }) => [attributes.stroke, attributes['stroke-width']]),
    [[undefined, '2']],
  );
});

test('the milestones of a gantt stand on their tip', async () => {
  const { svg } = await draw(
    'gantt\n dateFormat YYYY-MM-DD\n section s\n m :milestone, 2024-01-01, 0d',
  );
  const [milestone] = partsOf(svg).filter(({ attributes }) =>
    /rotate/.test(attributes.transform ?? ''),
  );
  assert.equal(
    milestone!.attributes.transform,
    'translate(480,60) rotate(45) scale(0.8,0.8) translate(-480,-60)',
  );
});
