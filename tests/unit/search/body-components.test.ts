import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/build.ts';
import { incidentSections } from '../../../src/search/sections.ts';
import { aBase, INCIDENT } from '../../builders.ts';

/** What the components of a body show is found. */
function textsOf(body: string, trustedFolders: string[] = []): string[] {
  const { entries, site } = aBase()
    .fields(
      INCIDENT,
      'metrics: [{ id: failed, name: Failed orders, baseline: { value: 2 }, current: { value: 1 } }]',
    )
    .body(INCIDENT, `\n${body}`)
    .read({ trustedFolders });
  const graph = buildGraph(entries, site!);
  const sections = incidentSections(graph.incidents[0]!, graph);
  return sections.find(({ title }) => title === 'What happened')!.texts;
}

test('titles of entries, evidence, quotations and images are found, numbers and cards are not', () => {
  assert.deepEqual(
    textsOf(`Because of <Ref to="root-causes/no-limit" />.<Cite source="log" />

<Evidence kind="log" at="queue.log">

\`queue full\`

</Evidence>

<Quote who="The page">

We look.

</Quote>

<Figure src="/favicon.svg" alt="A full queue." caption="The queue" />

<Metric id="failed" />`),
    [
      'Because of A queue without a limit.',
      'Log queue.log',
      'queue full',
      'We look.',
      'The page',
      'A full queue.',
      'The queue',
      'Failed orders −50 %',
      'Baseline',
      '2',
      'Current',
      '1',
    ],
  );
});

test('of a body that runs code what is written is found', () => {
  const body = `import x from './x.mjs'

Text {x()} here.

<section style="color: red">In any *element*.</section>`;
  assert.deepEqual(textsOf(body, ['incidents/outage']), ['Text  here.', 'In any element.']);
});
