import { createHash } from 'node:crypto';
import type { ImportDesk } from '../../../src/import/draft/desk.ts';
import { draftOf, type Draft } from '../../../src/import/draft/index.ts';
import type { Extraction, Taken } from '../../../src/import/extraction.ts';
import type { Former } from '../../../src/import/former.ts';
import { emptyExtraction } from '../../../src/import/reading.ts';
import type { Graph } from '../../../src/graph/nodes.ts';
import { aGraph, aSite } from '../../builders.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export const digest = (text: string) => hash(text).slice(0, 12);

/** What drafts are made with in tests: a base of one site, on one day. */
export const aDesk = (graph: Graph = aGraph().build()): ImportDesk => ({
  site: aSite(),
  graph,
  taken: new Map(),
  today: '2026-03-02',
  digest,
  tailOf: (text) => hash(text).slice(0, 4),
});

/** A value from a line of a source. */
export const at = <T>(value: T, from = 1, to = from, guess?: string): Taken<T> => ({
  value,
  lines: { from, to },
  ...(guess && { guess }),
});

/** What a source holds: nothing but what is given. */
export const anExtraction = (given: Partial<Extraction> = {}): Extraction => ({
  ...emptyExtraction('docs/queue.md'),
  ...given,
});

export const aDraft = (
  given: Partial<Extraction> = {},
  {
    lines = [],
    part = 1,
    former,
    desk = aDesk(),
  }: { lines?: string[]; part?: number; former?: Former; desk?: ImportDesk } = {},
): Draft => draftOf(anExtraction(given), { lines, part, former }, desk);
