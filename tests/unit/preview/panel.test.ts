import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { panel } from '../../../src/preview/panel.ts';
import { elementsOf, find, parsePage, textOf } from '../../support/html.ts';

const hint: Diagnostic = {
  file: 'content/learnings/a.md',
  line: 2,
  column: 8,
  severity: 'hint',
  rule: 'learning-without-practice',
  message: 'Found <b>nothing</b>. Expected something.',
};
const error: Diagnostic = {
  ...hint,
  line: 3,
  column: 1,
  severity: 'error',
  rule: 'yaml-syntax',
  message: 'Found YAML that cannot be read.\u202e',
  help: 'Mend it.',
};
const surroundings = { base: '/kb/', textOf: () => '---\ntitle: <i>It</i>\n[\n' };
const shown = (own: Diagnostic[], all = own) => parsePage(panel(own, all, surroundings));
const details = (own: Diagnostic[]) => find(shown(own), ({ tagName }) => tagName === 'details');

test('a fault is told with its severity, place, line, sentences and what to do', () => {
  assert.equal(
    textOf(find(shown([error]), ({ tagName }) => tagName === 'li')),
    'Error content/learnings/a.md:3:1 yaml-syntax 3 | [ | ^Found YAML that cannot be read.\ufffdMend it.',
  );
});

test('what a file holds is text and never markup', () => {
  const tags = [...elementsOf(shown([hint]))].map(({ tagName }) => tagName);
  assert.equal(tags.includes('b') || tags.includes('i'), false);
  assert.match(textOf(shown([hint])), /title: <i>It<\/i>.*Found <b>nothing<\/b>/);
});

test('a rule on good analyses leads to its page, under the base; another rule has none', () => {
  const links = (own: Diagnostic[]) =>
    [...elementsOf(shown(own))].flatMap(({ tagName, properties }) =>
      tagName === 'a' ? [properties.href] : [],
    );
  assert.deepEqual(links([hint]), ['/kb/guide/rules/learning-without-practice/', '/kb/preview/']);
  assert.deepEqual(links([error]), ['/kb/preview/']);
});

test('it stands open for an error, and closed where there are only hints', () => {
  assert.equal(details([hint]).properties.open, undefined);
  assert.equal(details([hint, error]).properties.open, true);
  const summary = find(details([hint, error]), ({ tagName }) => tagName === 'summary');
  assert.equal(textOf(summary), '1 error and 1 hint on this page');
});

test('errors come before hints, which are folded away unless nothing else is to be told', () => {
  const folded = (own: Diagnostic[]) => {
    const [outer] = [...elementsOf(shown(own))].filter(({ tagName }) => tagName === 'details');
    const inner = [...elementsOf(outer!)].filter(
      (one) => one !== outer && one.tagName === 'details',
    );
    return inner.map((one) => textOf(one).slice(0, 12));
  };
  assert.deepEqual(folded([hint]), []);
  assert.deepEqual(folded([hint, error]), ['1 hintHint c']);
  const items = [...elementsOf(shown([hint, error]))].filter(({ tagName }) => tagName === 'li');
  assert.deepEqual(
    items.map((one) => textOf(one).slice(0, 5)),
    ['Error', 'Hint '],
  );
});

test('a page without a fault leads to those of others; where there are none, nothing is added', () => {
  const aside = find(shown([], [error]), ({ tagName }) => tagName === 'aside');
  assert.equal(textOf(aside), 'Nothing is to be mended on this page. In the whole base: 1 error');
  assert.equal(panel([], [], surroundings), '');
});
