import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LABEL_LENGTH, cutText } from '../../../src/diagrams/escape.ts';
import { flowchartSource } from '../../../src/diagrams/flowchart.ts';
import { ganttSource } from '../../../src/diagrams/gantt.ts';
import type { Drawing } from '../../../src/mermaid/draw.ts';
import type { DrawingFault } from '../../../src/mermaid/source/source.ts';

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
  'a <br> b<br/>c <!-- d',
  '&#60; &#x3c; &&lt; &#"x; #&amp; #a"b;',
  'fa:fa-car fab:fa-x ﬂ°°60¶ß ﬂ°lt¶ß',
  'lifestyle "a":"b"; <c>:<d>;',
  '20:20 ::: x :y: |z| {a} [[b]] ((c))',
  '"a-very-long-word-in-quotes-and-more-of-it";',
  '<script>document.write("<img/src=x>&amp;")</script>',
  'WWWWWWWWW&WWWWWWWWWW<WWWWWWWWW"WWWWWWWWWWWWWWWWW>WWWWWWW',
  ' &&&&&&&&&&&&&&&&&&&&&&&&&&&&&&',
  '👨‍👩‍👧"👨‍👩‍👧"👨‍👩‍👧"👨‍👩‍👧"👨‍👩‍👧"👨‍👩‍👧"👨‍👩‍👧 漢"字漢字漢"字漢字漢字"漢字',
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
/** The author's own words, as far as a label has room. */
const own = (text: string) => seen(cutText(text, LABEL_LENGTH));

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

for (const wrapAt of [150, 280]) {
  test(`in a flowchart each text is read as it was written, in boxes, on lines and for hearers, wrapped at ${wrapAt} px`, async () => {
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
      wrapAt,
    });
    const { svg } = await draw(source);
    const expected = hostile.flatMap((text, index) =>
      index === 0 ? [own(text) + own(text)] : [own(text) + own(text), own(text)],
    );
    assert.deepEqual(textsIn(svg).sort(), expected.sort());
    assert.deepEqual(told(svg), {
      title: seen(cutText(hostile.join(' | '), 1000)),
      desc: seen(cutText(hostile.toReversed().join(' | '), 1000)),
    });
    assertHarmless(svg);
  });
}

/** What hearers are told of a drawing. */
function told(svg: string) {
  const [, title, desc] = /<title[^>]*>([^<]*)<\/title><desc[^>]*>([^<]*)</.exec(svg)!;
  return { title: seen(plain(title!)), desc: seen(plain(desc!)) };
}

function assertHarmless(svg: string): void {
  assert.deepEqual(pathsIn(svg), []);
  assert.doesNotMatch(svg, /<script|<img|<b>/);
}

test('in a gantt each text is read as it was written, in rows, as their names, above them and for hearers', async () => {
  const source = ganttSource({
    title: hostile.join(' | '),
    description: hostile.toReversed().join(' | '),
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
    seen(cutText(hostile.join(' '), 1000)),
    ...hostile.flatMap((text) => [seen(`Of ${text}`), own(`1 ${text}`)]),
  ];
  const read = textsIn(svg).filter((text) => !/^\d\d$/.test(text));
  assert.deepEqual(read.sort(), expected.sort());
  assert.deepEqual(told(svg), {
    title: seen(cutText(hostile.join(' | '), 1000)),
    desc: seen(cutText(hostile.toReversed().join(' | '), 1000)),
  });
  assertHarmless(svg);
});

test('times on bars and the name of a row, in a link too, are those that were written', async () => {
  const name = 'Row 1: "a" <b> & #35; &lt; (1)';
  const { svg } = await draw(
    ganttSource({
      title: 'x',
      description: 'y',
      heading: 'Times: 20:20',
      axis: { format: '%Y' },
      sections: [
        {
          name,
          tasks: [
            {
              text: '20:20 Full: "stop".',
              start: '2025-01-01 00:00:00',
              end: '2025-01-01 01:00:00',
            },
            { text: '1', start: '2025-01-01 00:00:00', end: '2025-01-01 01:00:00', path: '/x/' },
          ],
        },
      ],
      settings: ['useWidth: 640'],
    }),
  );
  const read = textsIn(svg).filter((text) => text !== '2025');
  assert.deepEqual(read.sort(), ['1', '20:20Full:"stop".', 'Times:20:20', seen(name)].sort());
  assert.equal(
    seen(plain(/<a href="\/x\/"><title>([^<]*)</.exec(svg)![1]!)),
    seen(`${name}, 2025-01-01, 1`),
  );
});
