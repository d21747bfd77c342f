import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesFor } from '../../../src/authoring/answers.ts';
import { takenIn } from '../../../src/authoring/desk.ts';
import type { Answers } from '../../../src/authoring/question.ts';
import { answerFlags, questions } from '../../../src/authoring/questions.ts';
import { refusalsOf } from '../../../src/authoring/refusals.ts';
import { kindOf, kindWords, wordOf } from '../../../src/authoring/words.ts';
import { schemaAt } from '../../../src/model/introspect.ts';
import { kinds, type Kind } from '../../../src/model/kinds.ts';
import { aBase } from '../../builders.ts';
import { aDesk } from './a-desk.ts';

const desk = aDesk(aBase().step('queue', 'leadsTo: [impact]'));
const of = (kind: Kind, answers: Answers, isWhole = true) =>
  refusalsOf(kind, answers, desk, { isWhole });
const sound: Answers = { title: ['It fails'], severity: ['sev1'] };

test('every kind has a word of its own, which leads back to it', () => {
  assert.deepEqual(kindWords, [
    'incident',
    'root-cause',
    'step',
    'remediation',
    'learning',
    'service',
  ]);
  for (const kind of kinds) assert.equal(kindOf(wordOf(kind)), kind);
});

test('every question belongs to a field of a schema, and every option says what it is', () => {
  for (const { of: kind, field, flag } of kinds.flatMap((one) => questions[one])) {
    assert.ok(
      schemaAt(desk.schemas[kind], field),
      `${kind} has no ${field.join('.')} for --${flag}`,
    );
    assert.ok(answerFlags.get(flag), `--${flag} says nothing`);
  }
});

test('answers that are sound are not refused', () => {
  assert.deepEqual(of('incidents', sound), []);
  assert.deepEqual(of('incidents', {}, false), []);
});

test('all that is missing is told at once', () => {
  assert.deepEqual(of('incidents', {}), [
    '--title: Missing. Expected its title, one plain sentence.',
    '--severity: Missing. Expected one of sev1, sev2.',
  ]);
  assert.deepEqual(of('remediations', { title: ['Refuse orders'] }), [
    '--incident: Missing. Expected one of outage.',
    '--addresses: Missing. Expected one of no-limit.',
  ]);
});

test('answers are refused in the words of the schemas', () => {
  const given = {
    title: ['two\nlines'],
    severity: ['sev3'],
    started: ['2026-03-02T10:00'],
    service: ['api'],
  };
  assert.deepEqual(
    of('incidents', given).map((fault) => fault.split('\n')[0]),
    [
      '--title: Found several lines. Expected a text on one line.',
      '--severity: Found "sev3" for "severity". Expected one of sev1, sev2.',
      '--started: Found "2026-03-02T10:00", a time without its offset. Expected Z or an offset at its end, such as 2025-09-15T15:00Z.',
      '--service: Found "api" for "service". Expected the id of a service.',
    ],
  );
});

test('a service is one that is there, or a new one', () => {
  const base = aBase().with('services/shop.yaml', 'title: The shop\nsummary: It sells.\n');
  const own = aDesk(base);
  const refusals = (kind: Kind, answers: Answers) =>
    refusalsOf(kind, answers, own, { isWhole: false });
  assert.deepEqual(refusals('incidents', { service: ['shpo'] }), [
    '--service: Found "shpo" for "service". Expected the id of a service.\nDid you mean "shop"?\nA new one is written with --new-service "shpo".',
  ]);
  for (const name of ['SHOP', 'the shop']) {
    assert.deepEqual(
      refusals('incidents', { service: ['shop'], 'new-service': ['Search', name] }),
      [
        `--new-service: Found "${name}", which is there already as shop. Expected a service that is not.`,
      ],
    );
  }
  assert.deepEqual(refusals('incidents', { 'new-service': ['Search', 'SEARCH'] }), [
    '--new-service: Found "SEARCH" a second time. Expected each service once.',
  ]);
  assert.deepEqual(refusals('steps', { service: ['shop'], 'new-service': ['Search'] }), [
    '--new-service: Found it beside --service. Expected one of the two.',
  ]);
});

test('an id that is taken is told with the page of its incident, whatever else lies in the folder', () => {
  const own = aDesk(aBase().step('queue', 'leadsTo: [impact]').remediation('limit'));
  assert.deepEqual(
    ['outage', 'OUTAGE'].flatMap((id) =>
      refusalsOf('incidents', { ...sound, id: [id] }, own, { isWhole: true }),
    ),
    [
      '--id: Found "outage" as an id. Expected one that no other incident has; incidents/outage/index.mdx has it.',
      '--id: Found "OUTAGE" as an id. Expected lower-case letters and digits, joined by hyphens.\n"outage" is that of incidents/outage/index.mdx.',
    ],
  );
  const [step, page] = ['incidents/lost/a.md', 'incidents/lost/index.mdx'];
  assert.equal(takenIn([step], own.graph).get('/incidents/lost/'), step);
  assert.equal(takenIn([step, page], own.graph).get('/incidents/lost/'), page);
});

test('a time is judged beside the others', () => {
  const times = { started: ['2026-03-02T10:00Z'], resolved: ['2026-03-01'] };
  assert.equal(
    of('incidents', { ...sound, ...times })[0]!.split('\n')[0],
    '--resolved: Found "resolved" at 2026-03-01, before "started" at 2026-03-02T10:00Z. Expected started ≤ detected ≤ acknowledged ≤ mitigated ≤ resolved.',
  );
});

test('an option of another kind is refused, and one that is given too often', () => {
  assert.deepEqual(of('services', { title: ['API', 'Web'], severity: ['sev1'] }), [
    '--severity: It means nothing to a service. It is for incident.',
    '--title: Found it 2 times. Expected it once.',
  ]);
});

test('a root cause in words is answered with those that look like it', () => {
  const [fault] = of('incidents', { ...sound, 'root-cause': ['queues without limits'] });
  assert.equal(
    fault,
    [
      '--root-cause: Found "queues without limits" for "root-cause". Expected the id of a root cause.',
      'These are there already and look like it:',
      '  no-limit — A queue without a limit (struck once: outage)',
      'A new one is written with --new-root-cause "queues without limits" --category <one of software>.',
    ].join('\n'),
  );
});

test('a new root cause needs its category, and takes the place of one that is there', () => {
  assert.deepEqual(
    of('incidents', { ...sound, 'new-root-cause': ['No guard'], 'root-cause': ['no-limit'] }),
    [
      '--new-root-cause: Found it beside --root-cause. Expected one of the two.',
      '--category: Missing. Expected the category of the new root cause, one of software.',
    ],
  );
  assert.deepEqual(of('incidents', { ...sound, category: ['software'] }), [
    '--category: Found it without --new-root-cause. Expected both, or none.',
  ]);
});

test('a remediation of a new incident needs something that it works on', () => {
  assert.deepEqual(of('incidents', { ...sound, remediation: ['Refuse orders'] }), [
    '--remediation: Found nothing that it works on. Expected --root-cause, --new-root-cause or --step beside it.',
  ]);
  assert.deepEqual(of('incidents', { ...sound, remediation: ['Refuse'], step: ['It fails'] }), []);
});

test('what a step leads to lies in its own incident', () => {
  const step = { title: ['It waits'], incident: ['outage'] };
  assert.deepEqual(of('steps', { ...step, 'leads-to': ['queue', 'impact'] }), []);
  assert.deepEqual(of('steps', { ...step, 'leads-to': ['queeu'] }), [
    '--leads-to: Found "queeu" for "leads-to". Expected the id of a step of the incident, or "impact".\nDid you mean "queue"?',
  ]);
});

test('choices have the names that the owner gave them', () => {
  const severity = questions.incidents.find(({ flag }) => flag === 'severity')!;
  assert.deepEqual(choicesFor(severity, {}, desk), [
    { id: 'sev1', name: 'Critical' },
    { id: 'sev2', name: 'Major' },
  ]);
  const kind = questions.remediations.find(({ flag }) => flag === 'kind')!;
  assert.deepEqual(choicesFor(kind, {}, desk), [
    { id: 'prevent' },
    { id: 'detect' },
    { id: 'mitigate' },
    { id: 'process' },
  ]);
});
