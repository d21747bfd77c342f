import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyComponents } from '../../../src/body/elements/index.ts';
import { attributeType, placeOf } from '../../../src/guide/attributes.ts';
import { renderedSample } from '../../../src/guide/samples.ts';

for (const component of bodyComponents) {
  test(`the sample of ${component.name} shows something, and opens nothing`, () => {
    const html = renderedSample(component);
    assert.notEqual(html, '');
    assert.doesNotMatch(html, /<a\b|\bid=|popover|interestfor|aria-label|src="\//);
  });
}

test('what an attribute takes is told in words', () => {
  const takes = bodyComponents.flatMap(({ attributes }) =>
    Object.values(attributes).map(({ type }) => attributeType(type)),
  );
  assert.deepEqual([...new Set(takes)].toSorted(), [
    'id of a metric',
    'id of a reference',
    'one of these words',
    'path of an entry',
    'path of an image of this site',
    'text',
    'time',
    'web address',
  ]);
});

test('where a component stands is told in words', () => {
  const named = (name: string) => bodyComponents.find((one) => one.name === name)!;
  assert.equal(placeOf(named('Cite')), 'Within a line; nothing between its tags.');
  assert.equal(placeOf(named('Note')), 'On lines of its own; text between its tags.');
  assert.equal(
    placeOf(named('Evidence')),
    'On lines of its own; text between its tags where there is any.',
  );
});
