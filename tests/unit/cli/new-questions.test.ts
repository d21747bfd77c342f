import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Left } from '../../../src/cli/prompts.ts';
import { askRest, leavesOpen } from '../../../src/cli/new/questions.ts';
import type { Answers } from '../../../src/authoring/question.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { aBase, INCIDENT } from '../../builders.ts';
import { aDesk } from '../authoring/a-desk.ts';
import { atATerminal, DOWN, ENTER, type Keys } from './at-a-terminal.ts';

/** Answers the questions of a kind; returns the answers, and what the terminal showed. */
const answer = (kind: Kind, given: Answers, keys: Keys, base = aBase()) =>
  atATerminal((asker) => askRest(kind, given, aDesk(base), asker), keys);

test('an incident is asked for in the order in which it is told', async () => {
  const { answers, shown } = await answer('incidents', {}, [
    ['What happened?', `It failed${ENTER}`],
    ['How grave was it?', DOWN + ENTER],
    ['What sort of incident', ENTER],
    ['When did it begin?', `2026-03-01T10:00Z${ENTER}`],
    ['When was it noticed?', ENTER],
    ['When was it over?', ENTER],
    ['Which services did it affect? One a line.', ENTER],
    ['step by step?', `The queue fills up${ENTER}`],
    ['2. What did that lead to?', `Orders wait${ENTER}`],
    ['3. What did that lead to?', ENTER],
    ['Why did the first of them happen?', `It has no limit${ENTER}`],
    ['2. Why was that?', ENTER],
    ['Which root cause', `queues without a limit${ENTER}`],
    ['Is it one of them?', ENTER],
    ['What will be different?', ENTER],
  ]);
  assert.deepEqual(answers, {
    title: ['It failed'],
    severity: ['sev2'],
    kind: ['outage'],
    started: ['2026-03-01T10:00Z'],
    detected: undefined,
    resolved: undefined,
    'new-service': [],
    step: ['The queue fills up', 'Orders wait'],
    why: ['It has no limit'],
    'root-cause': ['no-limit'],
    remediation: [],
  });
  // What an id stands for is seen without walking to it; what says the same twice is said once.
  assert.match(shown, /sev1 · Critical[^]*sev2 · Major/);
  assert.doesNotMatch(shown, /outage · |\(Outage\)/);
});

test('a search that finds nothing is no answer', async () => {
  const base = aBase();
  const text = new TextDecoder().decode(base.files.get(INCIDENT));
  // So many that typing searches.
  for (let index = 10; index < 23; index += 1)
    base.with(`incidents/other-${index}/index.mdx`, text);
  const given: Answers = { title: ['A limit'], summary: ['So.'], kind: ['prevent'], addresses: [] };
  const { answers } = await answer(
    'remediations',
    given,
    [
      ['Which incident', `zzz${ENTER}`],
      [
        'Found nothing by that name. Expected one of the list: type less of it.',
        `other-22${ENTER}`,
      ],
    ],
    base,
  );
  assert.deepEqual(answers.incident, ['other-22']);
});

test('what the command line says is not asked, and a remediation only where it has an aim', async () => {
  const given = {
    title: ['It failed'],
    severity: ['sev1'],
    kind: ['outage'],
    detected: ['2026-03-01'],
  };
  const { answers, shown } = await answer('incidents', given, [
    ['When did it begin?', ENTER],
    ['When was it over?', ENTER],
    ['Which services did it affect? One a line.', ENTER],
    ['step by step?', ENTER],
    ['Why did it happen?', ENTER],
    ['Which root cause', ENTER],
  ]);
  assert.doesNotMatch(shown, /What happened|How grave|What will be different/);
  assert.equal(answers.title, given.title);
});

test('a time that cannot be right is asked for again, in the words of the schema', async () => {
  const given = {
    title: ['It failed'],
    severity: ['sev1'],
    kind: ['outage'],
    started: ['2026-03-01T10:00Z'],
  };
  const { answers, shown } = await answer('incidents', given, [
    ['When was it noticed?', `2026-02-01${ENTER}`],
    ['Expected started ≤ detected', `\x7f\x7f\x7f\x7f3-02${ENTER}`],
    ['When was it over?', ENTER],
    ['Which services did it affect? One a line.', ENTER],
    ['step by step?', ENTER],
    ['Why did it happen?', ENTER],
    ['Which root cause', ENTER],
  ]);
  assert.match(shown, /Found "detected" at 2026-02-01, before "started"/);
  assert.deepEqual(answers.detected, ['2026-03-02']);
});

test('a service that is not there is named beside those that are, or alone', async () => {
  const given: Answers = {
    ...{ title: ['It failed'], severity: ['sev1'], kind: ['outage'], started: ['2026-03-01'] },
    ...{ detected: ['2026-03-01'], resolved: ['2026-03-01'], step: [], why: [] },
    ...{ 'root-cause': ['no-limit'], remediation: ['Set one'] },
  };
  const service = (title: string) => `title: ${title}\nsummary: It serves.\n`;
  const some = aBase().with('services/shop.yaml', service('Shop'));
  const both = await answer(
    'incidents',
    given,
    [
      ['Which services did it affect?', ` ${DOWN} ${ENTER}`],
      ['What is the new one called?', `shop${ENTER}`],
      [
        'Found "shop", which is there already as shop. Expected a service that is not.',
        `\x7f\x7f\x7f\x7fSearch${ENTER}`,
      ],
      ['2. Which else?', ENTER],
    ],
    some,
  );
  assert.deepEqual([both.answers.service, both.answers['new-service']], [['shop'], ['Search']]);
  const known = await answer(
    'incidents',
    given,
    [['Which services did it affect?', ` ${ENTER}`]],
    some,
  );
  assert.deepEqual([known.answers.service, known.answers['new-service']], [['shop'], undefined]);
  const first = await answer('incidents', given, [
    ['Which services did it affect? One a line.', `Shop${ENTER}`],
    ['2. Which else?', `shop${ENTER}`],
    ['Found "shop" a second time. Expected each service once.', `\x7f\x7f\x7f\x7f${ENTER}`],
  ]);
  assert.deepEqual([first.answers.service, first.answers['new-service']], [undefined, ['Shop']]);
});

test('a root cause that nothing looks like is a new one, and has a sort', async () => {
  const given: Answers = {
    title: ['It failed'],
    incident: ['outage'],
    summary: ['So.'],
    at: [],
    why: [],
  };
  const { answers } = await answer('steps', given, [
    ['What did it lead to?', ENTER],
    ['Which root cause', `Nobody owns the printer${ENTER}`],
    ['What sort of cause', ENTER],
  ]);
  assert.deepEqual(answers['new-root-cause'], ['Nobody owns the printer']);
  assert.deepEqual(answers.category, ['software']);
});

test('of causes that look alike none may be meant', async () => {
  const given: Answers = {
    title: ['It failed'],
    incident: ['outage'],
    summary: ['So.'],
    at: [],
    why: [],
  };
  const keys = (press: string): [string, string][] => [
    ['What did it lead to?', ENTER],
    ['Which root cause', `queues without a limit${ENTER}`],
    ['Is it one of them?', press],
  ];
  const none = await answer('steps', given, keys(DOWN + DOWN + ENTER));
  assert.equal(none.answers['root-cause'], undefined);
  assert.equal(none.answers['new-root-cause'], undefined);
  const fresh = await answer('steps', given, [
    ...keys(DOWN + ENTER),
    ['What sort of cause', ENTER],
  ]);
  assert.deepEqual(fresh.answers['new-root-cause'], ['queues without a limit']);
});

test('nothing is asked where the options answer everything', () => {
  const given: Answers = {
    title: ['A limit'],
    incident: ['outage'],
    summary: ['So.'],
    kind: ['prevent'],
    addresses: ['no-limit'],
  };
  assert.equal(leavesOpen('remediations', given), false);
  assert.equal(leavesOpen('remediations', { ...given, summary: undefined }), true);
  const step: Answers = {
    ...{ title: ['It fails'], incident: ['outage'], summary: ['So.'], at: ['2026-03-01'] },
    ...{ 'leads-to': ['impact'], why: ['So.'], 'new-root-cause': ['No guard'] },
  };
  assert.equal(leavesOpen('steps', step), false);
  assert.equal(leavesOpen('steps', { ...step, 'new-root-cause': undefined }), true);
});

test('whoever presses Ctrl+C leaves', async () => {
  await assert.rejects(
    answer('incidents', {}, [
      ['What happened?', `It failed${ENTER}`],
      ['How grave was it?', '\x03'],
    ]),
    Left,
  );
});
