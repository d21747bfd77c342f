import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { attribute, label, sentence } from '../../../src/diagrams/escape.ts';
import { flowchartSource } from '../../../src/diagrams/flowchart.ts';
import { ganttSource } from '../../../src/diagrams/gantt.ts';
import type { Drawing } from '../../../src/mermaid/draw.ts';
import type { DrawingFault } from '../../../src/mermaid/source.ts';

/** That what is written here is what mermaid itself reads: its grammar is nowhere else written down. */

const worker = new Worker(new URL('../../../src/mermaid/worker.ts', import.meta.url));
after(() => worker.terminate());

async function draw(source: string): Promise<Drawing> {
  worker.postMessage({ source, id: 'd' });
  const [drawn] = (await once(worker, 'message')) as [Drawing | { fault: DrawingFault }];
  if ('fault' in drawn) assert.fail(`${JSON.stringify(drawn.fault)}\n${source}`);
  return drawn;
}

/** Texts that would each end, begin or be something, if they were not made harmless. */
const hostile = [
  'say "hi" and ("ho")',
  'a ] b ) --> c } d',
  '%%{init: {"theme": "dark"}}%% x',
  '%% no comment',
  '5% of all',
  'click t1 href "javascript:alert(1)"',
  'title Another; section Other',
  '2025-01-01 :done, x, 2025-01-01, 1d',
  '<script>alert(1)</script>',
  'a <b> & c &amp; &lt;',
  '#35; #quot; #1176; #',
  '`rm -rf`',
  '1. first',
  '- first',
  '$$x$$',
  'C:\\new\\name',
  'style a:#x; classDef b:#y;',
  'end',
  '---',
  '😀 שלום',
];

/** The texts of a drawing, as they are read. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text\b[^>]*>([^]*?)<\/text>/g)].map(([, markup]) => seen(plain(markup!)));
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const pathsIn = (svg: string) => [...svg.matchAll(/ href="([^"]*)"/g)].map(([, path]) => path);
/** Words as they are read: wherever their lines end, and without what is not seen. */
const seen = (text: string) => text.replace(/[\s\u200b]+/g, '');

for (const file of globSync('../../fixtures/diagrams/*.mmd', {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
})) {
  test(`mermaid draws ${file.split('/').at(-1)}, with its links and no other`, async () => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const { svg, kind, warnings } = await draw(source);
    const links = [...source.matchAll(/^ {2}click \w+ href "(\/[^"]*)"$/gm)].map(
      ([, path]) => path,
    );
    const drawn = new Set(pathsIn(svg));
    // In a gantt mermaid makes links by a script only, of which a page has none.
    if (kind !== 'gantt' || drawn.size > 0) assert.deepEqual(drawn, new Set(links));
    assert.deepEqual(warnings, []);
  });
}

test('in a flowchart each text is read as it is shown, in boxes, on lines and for hearers', async () => {
  const source = flowchartSource({
    direction: 'TB',
    title: hostile.join(' | '),
    description: hostile.toReversed().join(' | '),
    nodes: hostile.map((text, index) => ({
      id: `n${index}`,
      lines: [text, '', text],
      class: 'plain',
    })),
    edges: hostile
      .slice(1)
      .map((text, index) => ({ from: `n${index}`, to: `n${index + 1}`, text })),
  });
  const { svg } = await draw(source);
  const expected = hostile.flatMap((text, index) => {
    const shown = seen(decoded(label(text)));
    return index === 0 ? [shown + shown] : [shown + shown, shown];
  });
  assert.deepEqual(textsIn(svg).sort(), expected.sort());
  assert.deepEqual(pathsIn(svg), []);
  assert.doesNotMatch(svg, /<script|<img|<b>/);
  const told = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)<`).exec(svg)![1]!;
  assert.equal(seen(plain(told('title'))), seen(sentence(hostile.join(' | '), 1000)));
  assert.equal(seen(plain(told('desc'))), seen(sentence(hostile.toReversed().join(' | '), 1000)));
});

/** The three codes that mermaid decodes. */
const decoded = (text: string) =>
  text.replaceAll('#lt;', '<').replaceAll('#gt;', '>').replaceAll('#amp;', '&');

test('in a gantt each text is read as it is shown, in rows, as their names and above them', async () => {
  const source = ganttSource({
    title: 'x',
    description: 'y',
    heading: hostile.join(' '),
    axis: { format: '%H' },
    sections: hostile.map((text) => ({
      name: `Of ${text}`,
      tasks: [{ text: `1 ${text}`, start: '2025-01-01 00:00:00', end: '2025-01-01 01:00:00' }],
    })),
    settings: ['useWidth: 640'],
  });
  const { svg } = await draw(source);
  const expected = [
    attribute(hostile.join(' ')),
    ...hostile.flatMap((text) => [attribute(`Of ${text}`), attribute(`1 ${text}`)]),
  ];
  const read = textsIn(svg).filter((text) => !/^\d\d$/.test(text));
  assert.deepEqual(read.sort(), expected.map(seen).sort());
  assert.deepEqual(pathsIn(svg), []);
});
