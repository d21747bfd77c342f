import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsIn } from '../../../src/import/cascade.ts';
import { whyOf } from '../../../src/import/chains/marker.ts';
import { read } from '../../../src/import/read.ts';

const chainsOf = (text: string) =>
  read({ name: 'x.md', text })[0]!.chains.map(({ whys }) =>
    whys.map(({ value }) => [value.question, value.because]),
  );

test('a why is read in each form that people give it', () => {
  const two = [
    ['Why did it stop?', 'The disk was full.'],
    ['Why was it full?', 'Nothing emptied it.'],
  ];
  const forms: Record<string, string> = {
    headings:
      '## WHY #1: Why did it stop?\nThe disk was full.\n## WHY #2: Why was it full?\nNothing emptied it.',
    'bold in headings':
      '## **Why #1:** Why did it stop?\n\nThe disk was full.\n\n## **Why #2:** Why was it full?\n\nNothing emptied it.',
    'numbers before':
      '## 1. Why did it stop?\n\nThe disk was full.\n\n## 2. Why was it full?\n\nNothing emptied it.',
    keycaps:
      '## 1️⃣ **WHY** did it stop?\n\nThe disk was full.\n\n## 2️⃣ **WHY** was it full?\n\nNothing emptied it.',
    ordinals:
      '## 1st WHY: Why did it stop?\n\nThe disk was full.\n\n## 2nd WHY: Why was it full?\n\nNothing emptied it.',
    'arrows in a list':
      '1. **Why did it stop?** -> The disk was full.\n2. **Why was it full?** → Nothing emptied it.',
    'bold lines':
      '**WHY 1:** Why did it stop?\n**Answer:** The disk was full.\n\n**WHY #2**: Why was it full?\n**Answer:** Nothing emptied it.',
    'a table':
      '| Why | Question | |\n|-|-|-|\n| **Why 1: Why did it stop?** | The disk was full. |\n| **Why 2: Why was it full?** | Nothing emptied it. |',
  };
  for (const [name, text] of Object.entries(forms)) {
    const found = chainsOf(text).map((chain) =>
      chain.map(([question, because]) => [question?.replace(/^WHY/, 'Why'), because]),
    );
    assert.deepEqual(found, [two], name);
  }
});

test('a statement is an answer without a question', () => {
  assert.deepEqual(chainsOf('**WHY 1:** The disk was full.\n**WHY 2:** Nothing emptied it.'), [
    [
      [undefined, 'The disk was full.'],
      [undefined, 'Nothing emptied it.'],
    ],
  ]);
});

test('numbers that begin again, and problems, begin another chain', () => {
  const text =
    '## Problem 1: A\n\n### Why #1: a?\nx\n\n**Root Cause:** r\n\n## Problem 2: B\n\n### Why #1: b?\ny';
  const { chains } = read({ name: 'x.md', text })[0]!;
  assert.deepEqual(
    chains.map(({ problem, rootCause }) => [problem?.value, rootCause?.value]),
    [
      ['A', 'r'],
      ['B', undefined],
    ],
  );
});

test('a list that begins with 1 again is another chain', () => {
  const list = '1. **Why a?** -> x\n2. **Why b?** -> y\n';
  const text = `## Five whys\n\n${list}\nAnd of the second fault:\n\n${list}`;
  assert.equal(chainsOf(text).length, 2);
});

test('a tree of questions gives a chain for each way down', () => {
  const text =
    '## The Five Whys\n\n- Broken.\n\n  **Why?**\n\n  - A bug.\n\n    **Why a bug?**\n\n    - No test.\n\n    - No review.';
  assert.deepEqual(
    chainsOf(text).map((chain) => chain.map(([, because]) => because)),
    [
      ['A bug.', 'No test.'],
      ['A bug.', 'No review.'],
    ],
  );
});

test('a question without an answer is kept and marked', () => {
  const { chains } = read({ name: 'x.md', text: '## Five whys\n\n1. Why did it stop?' })[0]!;
  assert.equal(chains[0]!.whys[0]!.guess, 'The source asks and gives no answer.');
});

test('cascades are read on one line and below one another', () => {
  const texts = (text: string) => stepsIn(text)?.map((step) => step.text);
  assert.deepEqual(texts('A → B →\nC -> D'), ['A', 'B', 'C', 'D']);
  assert.deepEqual(texts('A\n  ↓\nB\n  ↓\nC'), ['A', 'B', 'C']);
  assert.equal(texts('A → B'), undefined);
  assert.equal(texts('A → B → C\nand a line of its own'), undefined);
});

test('a cascade takes its arrows and its fence with it', () => {
  const text = '## Failure cascade\n\n```\nA\n  ↓\nB\n  ↓\nC\n```';
  const { steps, rest } = read({ name: 'x.md', text })[0]!;
  assert.deepEqual(
    steps.map(({ value, lines }) => [value, lines.from, lines.to]),
    [
      ['A', 3, 5],
      ['B', 6, 7],
      ['C', 8, 9],
    ],
  );
  assert.deepEqual(rest, []);
});

test('a why that is counted in words has its place in the chain', () => {
  const levels = ['First why: a', 'Updated third why: b', 'TENTH WHY: c', 'Eleventh why: d'];
  assert.deepEqual(
    levels.map((text) => whyOf(text)?.level),
    [1, 3, 10, undefined],
  );
});
