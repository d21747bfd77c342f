import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

test('a number with a fraction is refused where whole things are counted', () => {
  const sample = '{ count: 1.5, of: tests }';
  const base = aBase().remediation(
    'fix',
    `status: done\nverification: [{ before: A, after: B, sample: ${sample} }]`,
  );
  assert.equal(
    base.report(),
    oneFault(
      'incidents/outage/remediations/fix.md:6:56',
      'wrong-type',
      'Found the number 1.5 for "count". Expected a whole number.',
    ),
  );
});

test('a total of nothing is refused', () => {
  const base = aBase().fields(INCIDENT, 'impact: { affected: [{ what: users, count: 0, of: 0 }] }');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:15:51`,
      'invalid-value',
      'Found the number 0 for "of". Expected a number above 0.',
    ),
  );
});

test('a number outside of its range is reported with the limit', () => {
  const base = aBase().fields(INCIDENT, 'health: [{ at: 2025-09-16, percent: 101 }]');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:15:37`,
      'invalid-value',
      'Found the number 101 for "percent". Expected a number of at most 100.',
    ),
  );
});

test('a text of another form is told the form in words', () => {
  const base = aBase().fields(CAUSE, 'tags: [One Two]');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:6:8`,
      'invalid-value',
      'Found "One Two" for "tags". Expected lower-case letters and digits, joined by hyphens.',
      'Write "one-two".',
    ),
  );
});

test('an address that a browser may not open is refused', () => {
  const base = aBase().with('services/api.yaml', 'title: A\nsummary: B\nrepository: ftp://a.b\n');
  assert.equal(
    base.report(),
    oneFault(
      'services/api.yaml:3:13',
      'invalid-value',
      'Found "ftp://a.b" for "repository". Expected a web address that starts with https:// or http://.',
      '"repository" is: Where its code is. Write the address of a page, from https:// on.',
    ),
  );
});

test('an empty text is no text', () => {
  const base = aBase().edit(CAUSE, 'What has no limit grows.', '"  "');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:3:10`,
      'invalid-value',
      'Found "  " for "summary". Expected a text that is not empty.',
      '"summary" is: The mechanism in one or two sentences, free of any one incident.',
    ),
  );
});

test('a title stands on one line', () => {
  const base = aBase().edit(CAUSE, 'A queue without a limit', '|\n  One\n  two');
  const expected = 'Found several lines. Expected a text on one line.';
  const help = 'Join the lines, and move what is more than a name into the text.';
  assert.equal(base.report(), oneFault(`${CAUSE}:2:8`, 'wrong-type', expected, help));
});
