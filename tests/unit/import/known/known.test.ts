import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposalsFor } from '../../../../src/import/known.ts';
import { aGraph } from '../../../builders.ts';
import { aDesk, aDraft, at } from '../desk.ts';

const graph = aGraph()
  .add('rootCauses', 'no-limit', {
    title: 'A queue without a limit takes all orders',
    summary: 'It grows.',
  })
  .add('rootCauses', 'no-drill', { title: 'Recovery was never tried', summary: 'It is slow.' })
  .add('rootCauses', 'no-drill-in-winter', { title: 'Recovery was never tried in winter' })
  .build();
const proposals = (title: string) =>
  proposalsFor(aDraft({ rootCauses: [at({ title })] }, { desk: aDesk(graph) }).causes, graph);

test('a root cause that looks like one that is there is written, and that one is proposed', () => {
  const [proposal, ...others] = proposals('Queue without limit');
  assert.match(proposal!.cause, /^queue-without-limit-/);
  assert.deepEqual(proposal!.offers, [
    'no-limit — A queue without a limit takes all orders (never struck)',
  ]);
  assert.deepEqual(others, []);
});

test('nothing is proposed for what looks like none, and for what is one that is there', () => {
  assert.deepEqual(proposals('Badge readers have no battery'), []);
  assert.deepEqual(proposals('Recovery was never tried'), []);
});
