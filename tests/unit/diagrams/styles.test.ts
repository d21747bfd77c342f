import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { leastWidth } from '../../../src/diagrams/figure.ts';
import { palette } from '../../../src/diagrams/palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const sheet = readFileSync('src/styles/diagram.css', 'utf8');

test('every colour of diagrams is a variable with its light value, a dark one, and one that is forced', () => {
  const lacking = Object.entries(palette).filter(([name, hex]) => {
    const follows = new RegExp(`--d-${name}: light-dark\\(${hex}, #[0-9a-f]{6}\\);`).test(tokens);
    const isForced = new RegExp(`--d-${name}: (?:Canvas|CanvasText|LinkText);`).test(tokens);
    return !follows || !isForced;
  });
  assert.deepEqual(lacking, []);
});

test('no two colours of diagrams are the same, as the value is the key', () => {
  const values = Object.values(palette);
  assert.deepEqual([...new Set(values)], values);
});

test('every least width of a picture has its rule', () => {
  const steps = new Set(Array.from({ length: 4000 }, (_, width) => leastWidth(width)));
  steps.delete(0);
  const lacking = [...steps].filter(
    (step) => !new RegExp(`data-least='${step}'\\] \\{\\s*min-width: ${step}px;`).test(sheet),
  );
  assert.deepEqual(lacking, []);
});
