import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../../../src/body/parse.ts';

const fencesIn = (body: string) => parseBody(body, 'md').fences;

test('a fence is a diagram however its kind is written, with its place and its title', () => {
  const body = `Text.

- in a list

  ~~~Mermaid title='Who "asks" whom'
  flowchart LR
    A --> B
  ~~~
`;
  assert.deepEqual(fencesIn(body), [
    { line: 5, column: 3, source: 'flowchart LR\n  A --> B', title: 'Who "asks" whom' },
  ]);
});

test('a fence without a title has none, and code of another kind is no diagram', () => {
  const body = '```mermaid\npie\n```\n\n```mermaid-like\npie\n```\n\n    pie\n';
  assert.deepEqual(fencesIn(body), [{ line: 1, column: 1, source: 'pie' }]);
});

test('links of a diagram are links of the body, at their places', () => {
  const body =
    '```mermaid\nflowchart LR\n  A; click A href "/tags/a/" "Tip"\n  B["/no/link/"]\n```\n';
  assert.deepEqual(parseBody(body, 'md').links, [{ line: 3, column: 20, href: '/tags/a/' }]);
});
