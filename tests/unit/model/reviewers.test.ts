import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasReviewed } from '../../../src/model/reviewer.ts';
import { aBase, INCIDENT, oneFault } from '../../builders.ts';

const reviewersOf = (yaml: string) => {
  const { entries } = aBase().fields(INCIDENT, `reviewers:\n${yaml}`).read();
  const incident = entries.find(({ kind }) => kind === 'incidents');
  return incident?.kind === 'incidents' ? incident.data.reviewers : undefined;
};

test('a reviewer is a name, or a block that says when', () => {
  const yaml =
    '  - Storage team\n  - { name: Network team, asked: 2026-03-09, on: 2026-03-10, note: All of it. }';
  assert.deepEqual(reviewersOf(yaml), [
    { name: 'Storage team' },
    { name: 'Network team', asked: '2026-03-09', on: '2026-03-10', note: 'All of it.' },
  ]);
});

test('who was asked and has not answered has not reviewed', () => {
  const name = 'Storage team';
  assert.equal(hasReviewed({ name }), true);
  assert.equal(hasReviewed({ name, on: '2026-03-10' }), true);
  assert.equal(hasReviewed({ name, asked: '2026-03-09', on: '2026-03-10' }), true);
  assert.equal(hasReviewed({ name, asked: '2026-03-09' }), false);
});

test('a review before it was asked for is reported', () => {
  const report = aBase()
    .fields(INCIDENT, 'reviewers:\n  - { name: A team, asked: 2026-03-09, on: 2026-03-08 }')
    .report();
  assert.equal(
    report,
    oneFault(
      `${INCIDENT}:16:44`,
      'times-out-of-order',
      'Found "on" at 2026-03-08, before "asked" at 2026-03-09. Expected asked ≤ on.',
      'See whether one of the two has a wrong day.',
    ),
  );
});

test('a day of a review that the calendar does not have is reported', () => {
  const report = aBase()
    .fields(INCIDENT, 'reviewers:\n  - { name: A team, on: 2026-02-30 }')
    .report();
  assert.equal(
    report,
    oneFault(
      `${INCIDENT}:16:25`,
      'invalid-date',
      'Found "2026-02-30", a day that the calendar does not have. Expected a real date, such as 2025-09-15.',
      'Look up the day, or write only the month.',
    ),
  );
});
