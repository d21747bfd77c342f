import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whysDiagram } from '../../../src/diagrams/index.ts';
import { aGraph } from '../../builders.ts';
import { assertGolden, boxesIn, lines } from './golden.ts';

const evidence = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'log', text: 'It says so.' }));

/** A step whose whys branch, join, are ruled out, and end in every way. */
const stepWith = (whys: object[]) =>
  aGraph()
    .add('incidents', 'it')
    .add('rootCauses', 'limit', {
      title: 'Queue without a limit: what has no limit grows until it fills the disk',
    })
    .add('rootCauses', 'habit', { title: 'Nobody looks' })
    .add('steps', 'it/full', { title: 'The disk is full', kind: 'trigger', whys })
    .build().steps[0]!;

const everything = [
  {
    question: 'What filled it?',
    because: 'The queue **grew** for a week.',
    evidence: evidence(2),
    confidence: 'high',
    combine: 'all',
  },
  { because: 'Nothing limits it.', rootCause: 'limit', evidence: evidence(1) },
  { of: 1, because: 'Nobody saw it grow.', combine: 'any', confidence: 'low' },
  { because: 'The graph was hidden.', rootCause: 'habit' },
  { of: 3, because: 'Why nobody asked is open.', stop: 'not-yet-known' },
  {
    of: 0,
    question: 'Was it an attack?',
    because: 'The traffic was our own.',
    rejected: true,
    evidence: evidence(1),
    rootCause: 'habit',
  },
  { because: 'It looked like one.' },
  { of: 0, because: 'The vendor built small disks.', stop: 'outside-control' },
];

test('whys lead from a step down to root causes and open ends', () => {
  const { source, outline, ...rest } = whysDiagram(stepWith(everything))!;
  assertGolden('whys', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'whys-full',
    title: 'Why step 1 happened: The disk is full',
    description:
      '8 answers to why this happened: “The disk is full”. The 2 root causes at the end: “Queue without a limit” and “Nobody looks”. 1 answer was ruled out. 1 branch ends in what is not yet known.',
  });
  assert.deepEqual(lines(outline), [
    'What filled it? The queue grew for a week.',
    '  2 pieces of evidence · high confidence',
    '  All of these answers were needed together',
    '    Nothing limits it.',
    '      1 piece of evidence',
    '      Root cause: Queue without a limit: what has no limit grows until it fills the disk → /root-causes/limit/',
    '    Nobody saw it grow.',
    '      No evidence · low confidence',
    '      Any one of these answers was enough',
    '        The graph was hidden.',
    '          No evidence',
    '          Root cause: Nobody looks → /root-causes/habit/',
    '        Why nobody asked is open.',
    '          The chain ends here: not yet known',
    'Ruled out: Was it an attack? The traffic was our own.',
    '  1 piece of evidence',
    '  It looked like one.',
    '  Root cause, ruled out: Nobody looks → /root-causes/habit/',
    'The vendor built small disks.',
    '  No evidence',
    '  The chain ends here: outside control',
  ]);
});

test('the whys of a whole incident begin with it', () => {
  const [incident] = aGraph()
    .add('incidents', 'it', { title: 'Orders stopped', whys: [{ because: 'So.' }] })
    .build().incidents;
  const { source, outline, ...rest } = whysDiagram(incident!)!;
  assertGolden('whys-incident', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'whys',
    title: 'Why it happened',
    description:
      '1 answer to why this happened: “Orders stopped”. None of them ends in a root cause. 1 branch ends in what is not yet known.',
  });
});

test('what is not known, and what was ruled out, is counted', () => {
  const whys = [{}, {}, { rejected: true }, { rejected: true }].map((data) => ({
    because: 'So.',
    of: 0,
    ...data,
  }));
  assert.equal(
    whysDiagram(stepWith(whys))!.description,
    '4 answers to why this happened: “The disk is full”. None of them ends in a root cause. 2 answers were ruled out. 2 branches end in what is not yet known.',
  );
});

test('where nothing is answered there is nothing to draw', () => {
  assert.equal(whysDiagram(stepWith([])), undefined);
});

test('a root cause in which several chains end is one box', () => {
  const step = stepWith([
    { because: 'One.', rootCause: 'limit' },
    { of: 0, because: 'Two.', rootCause: 'limit' },
  ]);
  const { source } = whysDiagram(step)!;
  assert.match(source, /\n {2}w1 --> c1\n {2}w2 --> c1\n/);
  assert.equal(boxesIn(source), 4);
});

test('of a large tree the levels nearest to the top are drawn, and it is said', () => {
  // Twelve answers, each with five below it: 72.
  const whys = Array.from({ length: 12 }, (_, branch) => [
    { of: 0, because: `Branch ${branch}.` },
    ...Array.from({ length: 5 }, (_, leaf) => ({
      of: branch * 6 + 1,
      because: `Leaf ${branch}.${leaf}.`,
      stop: 'actionable',
    })),
  ]).flat();
  const { source, outline, cut } = whysDiagram(stepWith(whys))!;
  // One is the step itself, and each leaf that is drawn has its end.
  assert.equal(boxesIn(source), 59);
  assert.equal(source.match(/Branch/g)!.length, 12);
  assert.match(
    source,
    /w61\["Branch 10\.<br\/><br\/>No evidence<br\/><br\/>5 more answers in the list"\]/,
  );
  assert.equal(outline.length, 12);
  assert.equal(lines(outline).filter((line) => line.includes('Leaf')).length, 60);
  assert.equal(
    cut,
    'The picture shows the first 35 of 72 answers, level by level from the top; the list below is whole.',
  );
});

test('nothing that an author writes breaks out of its box or its line', () => {
  const whys = [{ question: '"| end', because: '"]; click w1 "javascript:x"\n\n1. `a`' }];
  const diagram = whysDiagram(stepWith(whys))!;
  assertGolden('whys-hostile', diagram);
  assert.equal(diagram.outline[0]!.text, '"| end "]; click w1 "javascript:x" 1. a');
});
