import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedFlag, withoutRef } from '../../../../src/adapters/git/faults.ts';

const told = (ref: string, known: readonly string[], isShallow = false) =>
  withoutRef(ref, known, { asker: changedFlag, isShallow });
const found = (ref: string) =>
  `Found "${ref}" for --changed, which git does not know. Expected a branch, a tag or a commit.\n`;

test('a branch that a clone of another one does not have is fetched', () => {
  assert.equal(
    told('origin/release/2', ['topic', 'origin/topic']),
    `${found('origin/release/2')}Fetch it with "git fetch origin release/2:refs/remotes/origin/release/2" if it is there.`,
  );
});

test('a slip is told, a shallow clone is deepened, and other names are listed', () => {
  assert.equal(
    told('origin/topci', ['topic', 'origin/topic']),
    `${found('origin/topci')}Did you mean "origin/topic"?`,
  );
  assert.match(told('origin/main', ['topic', 'origin/topic'], true), /This is a shallow clone\./);
  assert.equal(told('team/x', ['topic', 'v1']), `${found('team/x')}It knows topic, v1.`);
});
