import assert from 'node:assert/strict';
import { test } from 'node:test';
import { severityOn } from '../../../src/components/severity-words.ts';
import type { Site } from '../../../src/model/site.ts';
import { rules } from '../../../src/rules/index.ts';

const on = (id: string, site: Partial<Site>) =>
  severityOn(
    { language: 'en', rules: [], ...site } as Site,
    rules.find((rule) => rule.id === id)!,
  );

test('a rule is as grave as it comes, or as the site says', () => {
  assert.equal(on('secret', {}), 'error');
  assert.equal(on('secret', { rules: [{ rule: 'secret', severity: 'hint' }] }), 'hint');
});

test('a rule on words of English is off in a base of another language, whatever the site says', () => {
  const settings = [{ rule: 'judging-word', severity: 'error' as const }];
  assert.equal(on('judging-word', { language: 'en-GB', rules: settings }), 'error');
  assert.equal(on('judging-word', { language: 'de', rules: settings }), 'off');
  assert.equal(on('secret', { language: 'de' }), 'error');
});
