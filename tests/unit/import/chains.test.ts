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

const chainIn = (text: string) => read({ name: 'x.md', text })[0]!.chains[0];

test('a table under heads for question and answer has a why in each row, and loses no cell', () => {
  const rows = [
    '| #1 | Why did it stop? | The disk was full. | df | fixed |',
    '| 2. | Why was it full? | Nothing emptied it. | | |',
  ];
  const text = `## Five whys\n\n| WHY | Question | Answer (short) | Evidence | Fix |\n|-|-|-|-|-|\n${rows.join('\n')}\n| Root cause | Nobody owns it. | | | |`;
  const chain = chainIn(text)!;
  assert.deepEqual(
    chain.whys.map(({ value }) => [value.question, value.because]),
    [
      ['Why did it stop?', 'The disk was full. (Fix: fixed)'],
      ['Why was it full?', 'Nothing emptied it.'],
    ],
  );
  assert.deepEqual(
    chain.whys[0]!.value.evidence.map(({ value }) => value.text),
    ['df'],
  );
  assert.equal(chain.rootCause?.value, 'Nobody owns it.');
});

test('a question may be the first cell of a row; numbers under other heads are no whys', () => {
  assert.deepEqual(
    chainsOf(
      '| Why? | Answer |\n|-|-|\n| Why did it stop? | The disk was full. |\n| Why was it full? | Nothing emptied it. |',
    ),
    [
      [
        ['Why did it stop?', 'The disk was full.'],
        ['Why was it full?', 'Nothing emptied it.'],
      ],
    ],
  );
  assert.deepEqual(
    chainsOf('## Five whys\n\n| # | Action | Owner |\n|-|-|-|\n| 1 | Add a limit | Ines |'),
    [],
  );
  assert.deepEqual(chainsOf('| Question | Answer |\n|-|-|\n| Who is told? | The team. |'), []);
});

const list = '1. The disk was full.\n2. Nothing emptied it.\n3. Nobody owns it.';

test('numbered sentences under a heading of whys are a chain, told as a guess', () => {
  const { whys } = chainIn(`## Five whys\n\n${list}`)!;
  assert.deepEqual(
    whys.map(({ value, guess }) => [value.question, value.because, guess]),
    ['The disk was full.', 'Nothing emptied it.', 'Nobody owns it.'].map((because) => [
      undefined,
      because,
      'The list asks nothing; each item was taken for the answer to the one before.',
    ]),
  );
  for (const other of [
    `## Five whys\n\n### Next steps\n\n${list}`,
    `## Lessons\n\n${list}`,
    `# Five whys for the disk outage\n\n${list}`,
    '## Five whys\n\n1. Gather the team.\n2. Ask why.\n3. Write it down.',
    '## Five whys\n\n- The disk was full.\n- Nothing emptied it.\n- Nobody owns it.',
    '## Five whys\n\n1. The disk was full.\n2. Nothing emptied it.',
  ])
    assert.deepEqual(chainsOf(other), [], other);
});

test('a sentence between a heading of whys and the first of them is the problem, told as a guess', () => {
  const whys = '1. **Why did it stop?** -> The disk was full.\n2. **Why?** -> Nothing emptied it.';
  const guess = 'It stands above the first why, and nothing calls it the problem.';
  const problem = (text: string) => {
    const found = chainIn(text)?.problem;
    return found && [found.value, found.guess];
  };
  assert.deepEqual(problem(`## 5 Whys\n\nOrders failed for an hour.\n\n${whys}`), [
    'Orders failed for an hour.',
    guess,
  ]);
  assert.deepEqual(problem(`## 5 Whys\n\nOrders failed for an hour.\n\n${list}`), undefined);
  assert.deepEqual(
    problem(
      '## 5 Whys\n\nOrders failed for an hour.\n\n### Why 1: did it stop?\nThe disk was full.',
    ),
    ['Orders failed for an hour.', guess],
  );
  for (const other of [
    'We asked why five times.',
    'The analysis is as follows:',
    'Orders failed. Nobody saw it.',
    '**Facilitator:** Ines and others',
    'See below',
  ])
    assert.equal(problem(`## 5 Whys\n\n${other}\n\n${whys}`), undefined, other);
});

test('evidence below a root cause belongs to the why that led to it', () => {
  const forms = [
    '## Five whys\n\n**WHY 1:** The disk was full.\n\n**ROOT CAUSE**: Nobody owns it.\n**EVIDENCE**: `owners.txt` is empty.\n\nWords on something else.',
    '## Five whys\n\n- **WHY 1:** The disk was full.\n- **ROOT CAUSE**: Nobody owns it.\n- **EVIDENCE**: `owners.txt` is empty.\n\nWords on something else.',
  ];
  for (const text of forms) {
    const { whys, rootCause } = chainIn(text)!;
    assert.deepEqual(
      [rootCause?.value, whys.flatMap(({ value }) => value.evidence.map((one) => one.value.text))],
      ['Nobody owns it.', ['owners.txt is empty.']],
      text,
    );
  }
});

test('a numbered list under a heading of cascades is one', () => {
  const steps = (text: string) =>
    read({ name: 'x.md', text })[0]!.steps.map(({ value, lines }) => `${lines.from} ${value}`);
  assert.deepEqual(
    steps(
      '## Failure cascade (pattern)\n\n1. **The disk** filled up\n   - at night\n2. Writes failed\n3. Orders failed',
    ),
    ['3 The disk filled up', '5 Writes failed', '6 Orders failed'],
  );
  assert.deepEqual(steps('## Failure cascade\n\n- a b\n- c d\n- e f'), []);
  assert.deepEqual(steps('## What happened\n\n1. a b\n2. c d\n3. e f'), []);
});
