import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

test('an unknown key is reported with the known key that is nearest', () => {
  const base = aBase().fields(CAUSE, 'famly: no-limit');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:6:1`,
      'unknown-key',
      'Found the unknown key "famly". Expected one of title, tags, aliases, visibility, silenced, imported, summary, category, family, status, statusReason, references.',
      'Did you mean "family"?',
    ),
  );
});

test('an unknown key that is near to none is told to go', () => {
  const base = aBase().edit(INCIDENT, '{ started:', '{ zzzzzzzz: 1, started:');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:8:10`,
      'unknown-key',
      'Found the unknown key "zzzzzzzz". Expected one of started, detected, acknowledged, mitigated, resolved, sources.',
      'Take it out, or move what it says into a text.',
    ),
  );
});

test('a missing field is reported with what it holds', () => {
  const base = aBase().edit(CAUSE, 'summary: What has no limit grows.\n', '');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:2:1`,
      'missing-field',
      'Missing "summary". Expected text.',
      '"summary" is: The mechanism in one or two sentences, free of any one incident.',
    ),
  );
});

test('a missing field within a list is reported at its item', () => {
  const base = aBase().fields(INCIDENT, 'timeline:\n  - at: 2025-09-15');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:16:5`,
      'missing-field',
      'Missing "text". Expected text.',
      '"text" is: What happened.',
    ),
  );
});

const wrongTypes: [what: string, field: string, column: number, message: string, help: string][] = [
  [
    'a list for an id',
    'supersededBy: [a]',
    15,
    'Found a list for "supersededBy". Expected the id of an incident.',
    'Write "supersededBy: a".',
  ],
  [
    'nothing',
    'trigger:',
    9,
    'Found nothing for "trigger". Expected text, or a block with "text", "sources".',
    'Write it after the colon, or take "trigger" out.',
  ],
  [
    'a text for a list',
    'owners: Ops',
    9,
    'Found "Ops" for "owners". Expected a list.',
    'Write "owners: [Ops]".',
  ],
  [
    'a text for a block',
    'tracker: 1176',
    10,
    'Found the number 1176 for "tracker". Expected a block with "id", "url".',
    'Write "tracker: { id: \'1176\' }".',
  ],
];
for (const [what, field, column, message, help] of wrongTypes) {
  test(`a wrong type is reported: ${what}`, () => {
    const report = aBase().fields(INCIDENT, field).report();
    assert.equal(report, oneFault(`${INCIDENT}:15:${column}`, 'wrong-type', message, help));
  });
}

test('an empty list for a text is one fault, not two', () => {
  const base = aBase().edit(CAUSE, 'title: A queue without a limit', 'title: []');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:2:8`,
      'wrong-type',
      'Found a list for "title". Expected text.',
      'Write one text, without "- " or [ ]; in quotes if it begins with "[" itself.',
    ),
  );
});

test('a statement may be a text or a block, and only the meant one is judged', () => {
  const base = (item: string) => aBase().fields(INCIDENT, `wentWell: [${item}]`).report();
  assert.equal(base('It held.'), '');
  assert.equal(base('{ text: It held., sources: [log] }'), '');
  assert.equal(
    base('{ text: It held., source: [log] }'),
    oneFault(
      `${INCIDENT}:15:30`,
      'unknown-key',
      'Found the unknown key "source". Expected one of text, sources.',
      'Did you mean "sources"?',
    ),
  );
});
