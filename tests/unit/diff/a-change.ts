import { compare, idOf, type Diff } from '../../../src/diff/compare.ts';
import type { Finding } from '../../../src/diff/finding.ts';
import type { ReadSide } from '../../../src/diff/read-side.ts';
import { plain, write } from '../../../src/diff/write/sentence.ts';
import { aSite, type BaseBuilder, type GraphBuilder } from '../../builders.ts';

/** The day as of which "overdue" is judged in tests. */
export const AS_OF = '2026-01-31';

const sideOf = (side: GraphBuilder | BaseBuilder): ReadSide => {
  if ('entries' in side) {
    return { site: aSite(), entries: side.entries, diagnostics: [], paths: [], folder: 'content' };
  }
  return { ...side.read(), folder: 'content', paths: [...side.files.keys()] };
};

/** Compares two bases, each given by its builder. */
export const diffOf = (
  before: GraphBuilder | BaseBuilder,
  after: GraphBuilder | BaseBuilder,
): Diff => compare(sideOf(before), sideOf(after), AS_OF)!;

/** What a finding says: its id, its sentence, and its facts without those that are not known. */
export const told = (finding: Finding) => [
  idOf(finding),
  write(finding.sentence, plain),
  JSON.parse(JSON.stringify(finding.facts)) as unknown,
];
