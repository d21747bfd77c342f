import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askSettings } from '../../../src/cli/init/questions.ts';
import { Left } from '../../../src/cli/prompts.ts';
import { aSite } from '../../builders.ts';
import { atATerminal, CLEAR, DOWN, ENTER, type Keys } from './at-a-terminal.ts';

const ask = (keys: Keys, hasExamples = true) =>
  atATerminal((asker) => askSettings(aSite(), hasExamples, asker), keys);

const changesIn = ({ changes }: { changes: object }) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

test('Enter keeps every setting, and the examples', async () => {
  const { answers } = await ask([
    ['Its name', ENTER],
    ['in one sentence', ENTER],
    ['The address', ENTER],
    ['Severity scale', ENTER],
    ['Categories of root cause', ENTER],
    ['The examples', ENTER],
  ]);
  assert.deepEqual([changesIn(answers), answers.examples], [{}, 'keep']);
});

test('settings are judged by their schemas, and scales are offered', async () => {
  const { answers, shown } = await ask(
    [
      ['Its name', CLEAR + ENTER],
      ['Expected a text.', `Acme${ENTER}`],
      ['in one sentence', ENTER],
      ['The address', CLEAR + `kb.acme.example${ENTER}`],
      [
        'Expected an address that starts with https:// or http://.',
        CLEAR + `https://kb.acme.example${ENTER}`,
      ],
      ['Severity scale', DOWN + DOWN + ENTER],
      ['Categories of root cause', `, ?!${ENTER}`],
      ['Expected names with commas', CLEAR + `Code, People${ENTER}`],
      ['The examples', DOWN + ENTER],
    ],
    false,
  );
  assert.match(shown, /Critical, Major[^]*Catastrophic, Critical, Major, Minor, Trivial/);
  assert.match(shown, /keep · leave them out[^]*restore · bring them back/);
  assert.deepEqual(
    [changesIn(answers), answers.examples],
    [
      {
        name: 'Acme',
        url: 'https://kb.acme.example',
        severities: ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ id, name: id.toUpperCase() })),
        causeCategories: [
          { id: 'code', name: 'Code' },
          { id: 'people', name: 'People' },
        ],
      },
      'restore',
    ],
  );
});

test('a scale of their own begins with the one that is there', async () => {
  const { answers } = await ask([
    ['Its name', ENTER],
    ['in one sentence', ENTER],
    ['The address', ENTER],
    ['Severity scale', DOWN.repeat(4) + ENTER],
    ['The scale, gravest first', `, Minor${ENTER}`],
    ['Categories of root cause', ENTER],
    ['The examples', DOWN + ENTER],
  ]);
  assert.deepEqual(
    [changesIn(answers), answers.examples],
    [
      {
        severities: [
          { id: 'sev1', name: 'Critical' },
          { id: 'sev2', name: 'Major' },
          { id: 'minor', name: 'Minor' },
        ],
      },
      'remove',
    ],
  );
});

test('whoever leaves has answered nothing', async () => {
  await assert.rejects(ask([['Its name', '\x03']]), Left);
});
