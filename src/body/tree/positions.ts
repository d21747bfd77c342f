import type { Position } from '../../diagnostics/diagnostic.ts';

interface Place {
  position?: {
    start: Position & { offset?: number };
    end: Position & { offset?: number };
  };
}

/** Where a node begins and ends in the body; undefined for one that the parser made up. */
export const placeOf = (node: object) => (node as Place).position;

/** Offset in the body at which a node begins. */
export const offsetOf = (node: object) => placeOf(node)?.start.offset ?? 0;

/** Offsets in the body between which a node stands; undefined for one that the parser made up. */
export function spanOf(node: object): { start: number; end: number } | undefined {
  const { start, end } = placeOf(node) ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { start: start.offset, end: end.offset };
}

/** What an author wrote for a node. */
export const writtenAs = (node: object, source: string): string =>
  source.slice(offsetOf(node), spanOf(node)?.end);

export function positionOf(node: object): Position {
  const { line = 1, column = 1 } = placeOf(node)?.start ?? {};
  return { line, column };
}
