import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseToHtml } from '../../../src/body/prose.ts';
import { isTooDeep, MAX_NESTING, nestingOf } from '../../../src/model/nesting.ts';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

const summary = (text: string) =>
  aBase().edit(CAUSE, 'What has no limit grows.', JSON.stringify(text)).report();
const SHORTER = 'Keep what readers need, and move the rest into the text below the fields.';

test('marks that stand deep within each other are refused, before anything walks them', () => {
  const refused = oneFault(
    `${CAUSE}:3:10`,
    'text-limit',
    'Found signs of emphasis, quotations or lists more than 100 deep within each other. Expected a text that people can follow.',
    'Take out the signs that hold nothing but each other.',
  );
  for (const text of [
    `${'>'.repeat(4000)} a`,
    `${'- '.repeat(4000)}a`,
    `${'1. '.repeat(3000)}a`,
    `${'**'.repeat(2000)}a${'**'.repeat(2000)}`,
    `${'*a '.repeat(1500)}b${' a*'.repeat(1500)}`,
    `${'_a '.repeat(1500)}b${' a_'.repeat(1500)}`,
  ]) {
    assert.equal(summary(text), refused);
  }
});

test('no combination of marks that is too deep is passed over', () => {
  // Any mark may stand before any other, with what Markdown lets stand between them.
  const marks = ['>', '- ', '+\t', '*  ', '1. ', '23)\t', '*a ', '_a ', '~~a ', '**a '];
  for (const one of marks) {
    for (const other of marks) {
      for (const before of ['', 'A text.\n', 'A text, ']) {
        const text = `${before}${(one + other).repeat(100)}b`;
        assert.equal(isTooDeep(text), nestingOf(text) > MAX_NESTING, JSON.stringify([one, other]));
      }
    }
  }
});

test('many marks beside each other are no depth', () => {
  const text = '- **Orders** waited, _all_ of them: *.log and ~~none~~.\n'.repeat(150);
  assert.ok(nestingOf(text) < 10);
  assert.equal(summary(text), '');
  assert.equal(summary('>'.repeat(100) + ' a'), '');
});

test('what is within the limits can be written as HTML', () => {
  for (const text of [
    `${'>'.repeat(100)} a`,
    `${'- '.repeat(100)}a`,
    // Signs that the count takes for closing ones, and Markdown does not.
    `${'x**y z* z* '.repeat(600)}${'z** '.repeat(600)}`,
    `${'!['.repeat(1600)}a${'](x)'.repeat(1600)}`,
  ]) {
    assert.ok(text.length < 10_000);
    assert.equal(summary(text).includes('text-limit'), false);
    assert.ok(proseToHtml(text, '/').length > 0);
  }
});

test('a text, a name and an id have a largest length', () => {
  assert.equal(summary('a'.repeat(10_000)), '');
  assert.equal(
    summary('a'.repeat(10_001)),
    oneFault(
      `${CAUSE}:3:10`,
      'invalid-value',
      'Found 10001 characters for "summary". Expected at most 10000 characters.',
      SHORTER,
    ),
  );
  assert.equal(
    aBase().edit(CAUSE, 'A queue without a limit', 'a'.repeat(1001)).report(),
    oneFault(
      `${CAUSE}:2:8`,
      'invalid-value',
      'Found 1001 characters for "title". Expected at most 1000 characters.',
      SHORTER,
    ),
  );
  assert.equal(
    aBase()
      .fields(CAUSE, `tags: [${'a'.repeat(101)}]`)
      .report(),
    oneFault(
      `${CAUSE}:6:8`,
      'invalid-value',
      'Found 101 characters for "tags". Expected at most 100 characters.',
      SHORTER,
    ),
  );
});

test('a chain of whys has a largest length, and a longer one is told in one fault', () => {
  const whys = (count: number) =>
    aBase()
      .step('full', `leadsTo: [impact]\nwhys:\n${'  - because: So.\n'.repeat(count)}`)
      .report();
  assert.equal(whys(200), '');
  assert.equal(
    whys(20_000),
    oneFault(
      'incidents/outage/steps/full.md:6:3',
      'invalid-value',
      'Found a list of 20000 for "whys". Expected at most 200.',
      'Keep what readers need, and move the rest into the text below the fields.',
    ),
  );
});

test('the first why answers for the whole, and explains no item', () => {
  const base = aBase().edit(INCIDENT, '- because: The queue', '- of: 3\n    because: The queue');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:10:9`,
      'unknown-reference',
      'Found "of: 3" on item 1. Expected the number or id of an earlier item, or 0 for the start.',
      'Take "of" out: the first item answers for the whole.',
    ),
  );
});
