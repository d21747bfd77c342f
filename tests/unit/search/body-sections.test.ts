import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyToHtml } from '../../../src/body/html.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { anchorsOf, sectionsOf } from '../../../src/graph/sections.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { ownSections } from '../../../src/search/sections.ts';
import { bodySections } from '../../../src/search/texts.ts';
import { aBase, aGraph, INCIDENT, type BaseBuilder } from '../../builders.ts';

function incidentIn(builder: BaseBuilder) {
  const { entries, site } = builder.read();
  const graph = buildGraph(entries, site!);
  return { node: graph.incidents[0]!, record: recordsOf(graph, site!).entries[0]! };
}

/** The sections of a body, with what stands before its first heading in the first one. */
const sectionsIn = (body: string, reserved: string[] = []) => {
  const { node } = incidentIn(aBase().body(INCIDENT, body));
  return bodySections(node, { at: '#account', title: 'What happened', texts: [] }, reserved);
};

test('a body is cut at its headings; what stands before them belongs to the first section', () => {
  assert.deepEqual(
    sectionsIn('Before.\n\nStill.\n\n## The `queue` *grew*\n\nIt grew.\n\n### Limit\n\nNone.'),
    [
      { at: '#account', title: 'What happened', texts: ['Before.', 'Still.'] },
      { at: '#the-queue-grew', title: 'The queue grew', texts: ['It grew.'] },
      { at: '#limit', title: 'Limit', texts: ['None.'] },
    ],
  );
  assert.deepEqual(sectionsIn(''), [{ at: '#account', title: 'What happened', texts: [] }]);
});

test('lists, tables, code and diagrams are there with their words; comments and addresses are not', () => {
  const body = `- One
- Two

| A | B |
| - | - |
| c | d |

\`\`\`mermaid
flowchart LR
  a[Full] --> b
\`\`\`

{/* hidden */}

See [the log](https://e.example/hidden) here.<Cite source="log" />

<Note title="Mind">

Kept **apart**.

</Note>`;
  const [first, ...others] = sectionsIn(body);
  assert.deepEqual(others, []);
  assert.deepEqual(first!.texts, [
    'One',
    'Two',
    'A',
    'B',
    'c',
    'd',
    'flowchart LR',
    'a[Full] --> b',
    'See the log here.',
    'Mind',
    'Kept apart.',
  ]);
});

test('headings have the anchors that the page gives them', () => {
  const headings = [
    'Timeline',
    'Timeline',
    'Impact',
    'The `why` & “how”',
    'What happened',
    'Größe 数据',
    'References',
    'Account',
  ];
  const body = headings.map((heading) => `## ${heading}\n\nText.`).join('\n\n');
  const { node, record } = incidentIn(aBase().body(INCIDENT, body));
  const { html } = bodyToHtml(node.body, node.format, {
    base: '/',
    headingShift: 1,
    reservedIds: sectionsOf(node).map(({ id }) => id),
    citation: () => undefined,
    referencesPage: '',
  });
  const onPage = [...html.matchAll(/<h3 id="([^"]+)"/g)].map(([, id]) => `#${id}`);
  const own = new Set([...sectionsOf(node).map(({ id }) => `#${id}`), '']);
  const inRecord = record.sections.map(({ at }) => at).filter((at) => !own.has(at));
  assert.deepEqual(inRecord, onPage);
  assert.equal(onPage.length, headings.length);
  assert.equal(onPage[0], '#timeline-1');
});

test('a heading that is said twice leads to its own place each time', () => {
  assert.deepEqual(
    sectionsIn('## Cause\n\nOne.\n\n## Other\n\nTwo.\n\n## Cause\n\nThree.', ['other']),
    [
      { at: '#account', title: 'What happened', texts: [] },
      { at: '#cause', title: 'Cause', texts: ['One.'] },
      { at: '#other-1', title: 'Other', texts: ['Two.'] },
      { at: '#cause-1', title: 'Cause', texts: ['Three.'] },
    ],
  );
});

const kinds = Object.entries(anchorsOf).filter(([kind]) => kind !== 'incidents');
for (const [kind, anchors] of kinds) {
  test(`the body of an entry of ${kind} takes no id that a section of its page has`, () => {
    assert.notEqual(anchors.length, 0);
    const builder = aGraph().add('incidents', 'outage');
    builder.add(kind as Kind, kind === 'steps' || kind === 'remediations' ? 'outage/it' : 'it');
    builder.entries.at(-1)!.body = [...anchors, 'free'].map((id) => `## ${id}`).join('\n\n');
    const { incidents, steps, remediations, rootCauses, learnings, services } = builder.build();
    const nodes = { incidents, steps, remediations, rootCauses, learnings, services };
    assert.deepEqual(
      ownSections(nodes[kind as Kind][0]!)
        .map(({ at }) => at)
        .filter(Boolean),
      [...anchors.map((id) => `#${id}-1`), '#free'],
    );
  });
}

test('the title of a note is a text before its own', () => {
  const [first] = sectionsIn('<Note title="Mind the *gap*">One line.</Note>\n\n<Note>Bare.</Note>');
  assert.deepEqual(first!.texts, ['Mind the *gap*', 'One line.', 'Bare.']);
});
test('what stands within a sentence does not end it', () => {
  const [first] = sectionsIn(
    'Press <kbd>Ctrl</kbd> within six hours;<Cite source="log" /> the rest waits.\n\n<details><summary>One</summary>Two.</details>',
  );
  assert.deepEqual(first!.texts, ['Press Ctrl within six hours; the rest waits.', 'One', 'Two.']);
});
