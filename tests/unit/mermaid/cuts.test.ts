import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawInThread } from '../../../src/adapters/drawing-threads.ts';
import { limits } from '../../../src/mermaid/config.ts';
import { omissionsAt } from '../../../src/mermaid/cuts.ts';

/** What is told of a source whose picture leaves something out. */
async function told(source: string) {
  const drawn = await drawInThread({
    source,
    title: '',
    description: '',
    withWords: false,
    id: 'd',
  });
  assert.ok('warnings' in drawn);
  return omissionsAt(source, drawn.warnings).map(({ line, message, help }) => [
    line,
    message,
    help,
  ]);
}

const found = (address: string) =>
  `Found the link "${address}", which is left out of the picture. Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`;
const HELP = 'Write such an address, or take the line out.';

test('each link that is left out is named at its line', async () => {
  const source = `flowchart TD
  a --> b --> c
  click a href "javascript:alert(1)" "Runs"
  click b href "/root-causes/no-limit/"
  click c "docs/page.md"`;
  assert.deepEqual(await told(source), [
    [3, found('javascript:alert(1)'), HELP],
    [5, found('docs/page.md'), HELP],
  ]);
});

test('a link of a class is named too', async () => {
  assert.deepEqual(await told('classDiagram\n  class A\n  link A "ftp://a.example" "t"'), [
    [3, found('ftp://a.example'), HELP],
  ]);
});

test('what else is left out is told at its line, with what to do', async () => {
  assert.deepEqual(
    await told('flowchart TD\n  a["fa:fa-car Car"]\n  b["$$x^2$$"]\n  click a call go()'),
    [
      [
        4,
        'A picture runs no script: a `click` or `callback` that names a function does nothing.',
        'Take the line out, or lead to a page: click <box> href "/path/".',
      ],
      [
        2,
        'Icons of fonts are not drawn: words such as `fa:fa-car` stay as they are.',
        'Say it in a word.',
      ],
      [
        3,
        'Formulas are not drawn: what stands between `$$` stays as it is written.',
        'Write it in signs and words, such as x².',
      ],
    ],
  );
});

test('a long label is told at its line', async () => {
  const label = 'word '.repeat(limits.label / 4);
  assert.deepEqual(await told(`flowchart TD\n  a\n  b["${label}"]`), [
    [
      3,
      `1 label is longer than ${limits.label} characters and cut in the picture.`,
      'Shorten it, and move what readers need into the text beside the diagram.',
    ],
  ]);
});

test('what is left out of a long diagram is told where it begins', () => {
  const message =
    'The diagram has more lines than are drawn: what follows from line 7 of it is left out.';
  assert.deepEqual(omissionsAt('flowchart TD\n a --> b', [message]), [
    { line: 7, message, help: 'Make two diagrams of it, or take out what readers do not need.' },
  ]);
});
