import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT } from '../../builders.ts';

const GUESS =
  'imported: { from: a.md, digest: 0123456789ab, guesses: [{ field: severity, why: The source does not say. }] }';
const found = (base: ReturnType<typeof aBase>) =>
  base.read().diagnostics.filter(({ rule }) => rule === 'unconfirmed-guess');

test('a guess of an import is an error in an analysis that is no draft, and none in a draft', () => {
  const published = aBase().fields(INCIDENT, GUESS);
  assert.deepEqual(
    found(published).map(({ message, help }) => [message, help]),
    [
      [
        'Found a guess of the import: "severity". The source does not say. Expected none, as the analysis outage is no draft.',
        'Correct the field, or leave it if it is right, and take the item out of "guesses"; or set "analysisStatus: draft" again.',
      ],
    ],
  );
  assert.deepEqual(
    found(published.edit(INCIDENT, 'analysisStatus: published', 'analysisStatus: draft')),
    [],
  );
});

test('a root cause with guesses holds no analysis that is no draft', () => {
  const base = aBase().fields(CAUSE, GUESS);
  assert.deepEqual(
    found(base).map(({ file }) => file),
    [`content/${CAUSE}`],
  );
  assert.deepEqual(
    found(base.edit(INCIDENT, 'analysisStatus: published', 'analysisStatus: draft')),
    [],
  );
});
