import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Diagram, OutlineItem } from '../../../src/diagrams/index.ts';

const folder = new URL('../../fixtures/diagrams/', import.meta.url);

/**
 * Compares the source of a diagram with its file, byte for byte. With
 * UPDATE_GOLDEN=1 the file is written instead: look at what changed before you
 * keep it.
 */
export function assertGolden(name: string, diagram: Diagram | undefined): void {
  const file = new URL(`${name}.mmd`, folder);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, diagram!.source);
  assert.equal(diagram!.source, readFileSync(file, 'utf8'));
}

/** An outline as indented lines, each with the path that it leads to. */
export function lines(outline: readonly OutlineItem[], indent = ''): string[] {
  return outline.flatMap(({ text, path, children }) => [
    `${indent}${text}${path ? ` → ${path}` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

/** How many boxes a flowchart has. */
export const boxesIn = (source: string) => source.match(/:::/g)!.length;
