import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cascadeDiagram } from '../../../src/diagrams/index.ts';
import { aGraph, type GraphBuilder } from '../../builders.ts';
import { assertGolden, boxesIn, lines } from './golden.ts';

const incidentOf = (graph: GraphBuilder) => graph.build().incidents.find(({ id }) => id === 'it')!;

/** An incident with every kind of step, both kinds of join, and what was done about it. */
const world = () =>
  aGraph()
    .add('incidents', 'it', {
      title: 'Orders stopped',
      impact: { summary: 'Nobody could **order** for an hour.' },
    })
    .add('rootCauses', 'limit', {
      title: 'Queue without a limit: what has no limit grows until it fills the disk',
    })
    .add('rootCauses', 'silent', { title: 'Silent alarm' })
    .add('services', 'queue', { title: 'Queue' })
    .add('steps', 'it/old', {
      title: 'The queue has no limit',
      kind: 'latent-condition',
      leadsTo: ['full'],
      rootCauses: ['limit'],
    })
    .add('steps', 'it/rise', { title: 'Load rises', kind: 'trigger', leadsTo: ['full'] })
    .add('steps', 'it/full', {
      title: 'The disk is full',
      combine: 'all',
      leadsTo: ['blind', 'stop'],
      service: 'queue',
      rootCauses: ['limit'],
    })
    .add('steps', 'it/blind', {
      title: 'No alarm rings',
      kind: 'detection-gap',
      leadsTo: ['stop'],
      rootCauses: ['silent'],
    })
    .add('steps', 'it/stop', {
      title: 'Writers stop',
      kind: 'propagation',
      leadsTo: ['lost'],
    })
    .add('steps', 'it/lost', {
      title: 'Orders are lost',
      kind: 'impact',
      combine: 'all',
      leadsTo: ['impact'],
    })
    .add('remediations', 'it/clear', {
      title: 'Clear old messages',
      kind: 'mitigate',
      status: 'verified',
      addresses: { steps: ['full', 'stop'] },
    })
    .add('remediations', 'it/retry', {
      title: 'Write again later',
      kind: 'mitigate',
      status: 'done',
      addresses: { steps: ['stop'] },
    })
    .add('remediations', 'it/later', {
      title: 'Only planned',
      kind: 'mitigate',
      addresses: { steps: ['full'] },
    })
    .add('remediations', 'it/limit', {
      title: 'Prevents',
      status: 'done',
      addresses: { steps: ['full'] },
    });

test('a cascade leads from root causes through its steps to the impact', () => {
  const { source, outline, ...rest } = cascadeDiagram(incidentOf(world()))!;
  assertGolden('cascade', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'cascade',
    title: 'The cascade: 6 steps to the impact',
    description:
      '6 steps in causal order, from “The queue has no limit” to the impact. Dotted lines lead from 2 root causes to what they let happen. Thick lines meet where all of several steps were needed. A line that ends in a dot shows what has been done to make a step hurt less.',
  });
  assert.deepEqual(lines(outline), [
    '1 · The queue has no limit (latent condition) → /incidents/it/steps/old/',
    '  Root cause: Queue without a limit: what has no limit grows until it fills the disk → /root-causes/limit/',
    '  Led to step 3 · The disk is full → /incidents/it/steps/full/',
    '2 · Load rises (trigger) → /incidents/it/steps/rise/',
    '  Led to step 3 · The disk is full → /incidents/it/steps/full/',
    '3 · The disk is full → /incidents/it/steps/full/',
    '  Service: Queue → /services/queue/',
    '  Root cause: Queue without a limit: what has no limit grows until it fills the disk → /root-causes/limit/',
    '  Needed all of these together',
    '    Step 1 · The queue has no limit → /incidents/it/steps/old/',
    '    Step 2 · Load rises → /incidents/it/steps/rise/',
    '  Led to step 4 · No alarm rings → /incidents/it/steps/blind/',
    '  Led to step 5 · Writers stop → /incidents/it/steps/stop/',
    '  Mitigation, verified: Clear old messages → /incidents/it/remediations/clear/',
    '4 · No alarm rings (detection gap) → /incidents/it/steps/blind/',
    '  Root cause: Silent alarm → /root-causes/silent/',
    '  Led to step 5 · Writers stop → /incidents/it/steps/stop/',
    '5 · Writers stop (propagation) → /incidents/it/steps/stop/',
    '  Any one of these was enough',
    '    Step 3 · The disk is full → /incidents/it/steps/full/',
    '    Step 4 · No alarm rings → /incidents/it/steps/blind/',
    '  Led to step 6 · Orders are lost → /incidents/it/steps/lost/',
    '  Mitigation, verified: Clear old messages → /incidents/it/remediations/clear/',
    '  Mitigation, done: Write again later → /incidents/it/remediations/retry/',
    '6 · Orders are lost (impact) → /incidents/it/steps/lost/',
    '  Led to the impact',
    'Impact: Nobody could order for an hour. → /incidents/it/#impact',
    '  Follows from step 6 · Orders are lost → /incidents/it/steps/lost/',
  ]);
});

test('an incident without steps has no cascade', () => {
  assert.equal(cascadeDiagram(incidentOf(aGraph().add('incidents', 'it'))), undefined);
});

test('a cause that only the whys of the incident name let the harm itself happen', () => {
  const graph = aGraph()
    .add('incidents', 'it', { whys: [{ because: 'So.', rootCause: 'cause' }] })
    .add('rootCauses', 'cause')
    .add('steps', 'it/one');
  const { source, outline, description } = cascadeDiagram(incidentOf(graph))!;
  assert.match(source, /\n {2}c1 -\.-> impact\n/);
  assert.match(source, /\n {2}click impact href "\/incidents\/it\/"\n/);
  assert.deepEqual(lines(outline).slice(-3), [
    'Impact: it → /incidents/it/',
    '  Root cause: cause → /root-causes/cause/',
    '  Follows from step 1 · it/one → /incidents/it/steps/one/',
  ]);
  assert.equal(
    description,
    '1 step in causal order, from “it/one” to the impact. Dotted lines lead from 1 root cause to what they let happen.',
  );
});

/** A chain of so many steps, the second of which has causes of its own. */
function chain(length: number) {
  const graph = aGraph().add('incidents', 'it').add('rootCauses', 'a').add('rootCauses', 'z');
  for (let index = 1; index <= length; index++) {
    const name = (at: number) => `s${String(at).padStart(3, '0')}`;
    graph.add('steps', `it/${name(index)}`, {
      leadsTo: [index < length ? name(index + 1) : 'impact'],
      rootCauses: index === 2 ? ['a'] : index === length ? ['z'] : [],
    });
  }
  return graph;
}

test('of a long cascade the first steps are drawn, as many as 60 boxes allow, and it is said', () => {
  const { source, outline, cut } = cascadeDiagram(incidentOf(chain(75)))!;
  assert.equal(boxesIn(source), 60);
  assert.deepEqual(source.match(/.* --> rest$|.* rest --> .*/gm), [
    '  s57 --> rest',
    '  rest --> impact',
  ]);
  assert.match(source, /\n {2}rest\["18 more steps, in the list"\]:::rest\n/);
  assert.doesNotMatch(source, / s58|root-causes\/z\//);
  assert.equal(outline.length, 76);
  assert.equal(
    cut,
    'The picture shows the first 57 of 75 steps, with their root causes, and the impact; the list below is whole.',
  );
});

test('57 steps with two root causes and the impact just fit', () => {
  const { cut, source } = cascadeDiagram(incidentOf(chain(57)))!;
  assert.equal(cut, undefined);
  assert.equal(boxesIn(source), 60);
  assert.doesNotMatch(source, /rest/);
});

test('what has more lines than can be followed is cut as well', () => {
  const graph = aGraph().add('incidents', 'it');
  const names = Array.from({ length: 30 }, (_, index) => `s${String(index).padStart(2, '0')}`);
  for (const [index, name] of names.entries()) {
    graph.add('steps', `it/${name}`, { leadsTo: [...names.slice(index + 1), 'impact'] });
  }
  const { cut, source } = cascadeDiagram(incidentOf(graph))!;
  assert.ok(source.split(' --> ').length - 1 <= 150);
  assert.match(cut!, /^The picture shows the first 15 of 30 steps, /);
});

test('nothing that an author writes breaks out of its box', () => {
  const graph = aGraph()
    .add('incidents', 'it', { title: '"]:::x --> y["', impact: { summary: '` " %%{init: {}}%%' } })
    .add('rootCauses', 'c', { title: '<img src=x onerror=alert(1)>' })
    .add('steps', 'it/one', {
      title: '1. "] click s1 href "javascript:alert(1)"',
      rootCauses: ['c'],
    });
  const diagram = cascadeDiagram(incidentOf(graph))!;
  assertGolden('cascade-hostile', diagram);
  assert.equal(
    diagram.description,
    '1 step in causal order, from “1. "] click s1 href "javascript:alert(1)"” to the impact. Dotted lines lead from 1 root cause to what they let happen.',
  );
  assert.deepEqual(lines(diagram.outline), [
    '1 · 1. "] click s1 href "javascript:alert(1)" → /incidents/it/steps/one/',
    '  Root cause: <img src=x onerror=alert(1)> → /root-causes/c/',
    '  Led to the impact',
    'Impact: ` " %%{init: {}}%% → /incidents/it/#impact',
    '  Follows from step 1 · 1. "] click s1 href "javascript:alert(1)" → /incidents/it/steps/one/',
  ]);
});
