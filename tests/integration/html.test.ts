import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { builtSite } from '../support/site.ts';

test('every page is valid HTML', async () => {
  const { folder } = await builtSite();
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes void elements and doctypes in its own style, which HTML allows.
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      // Older Safari drops list semantics with the bullets; the role keeps them.
      'no-redundant-role': 'off',
      // A region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable).
      'prefer-native-element': 'off',
    },
  });
  const names = await readdir(folder, { recursive: true });
  const faults: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const { results } = await validator.validateString(await readFile(join(folder, name), 'utf8'));
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages) {
        faults.push(`${name}:${line}:${column} ${ruleId} ${message}`);
      }
    }
  }
  assert.deepEqual(faults, []);
});
