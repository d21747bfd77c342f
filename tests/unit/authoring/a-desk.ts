import { takenIn, type Desk } from '../../../src/authoring/desk.ts';
import { schemasFor } from '../../../src/model/index.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { readBase } from '../../../src/reader/read.ts';
import type { NewFile } from '../../../src/authoring/plan.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { aBase, encode, type BaseBuilder } from '../../builders.ts';

/** A desk over a base, on a day of the tests, whose tails are 0001, 0002, and so on. */
export function aDesk(base: BaseBuilder = aBase()): Desk {
  const { site, entries } = base.read();
  const graph = buildGraph(entries, site!, { withDrafts: true });
  let count = 0;
  return {
    site: site!,
    schemas: schemasFor(site),
    graph,
    taken: takenIn([...base.files.keys()], graph),
    today: '2026-03-02',
    tail: () => String(++count).padStart(4, '0'),
  };
}

/** What the rules and the reader say of a base with new files, of these files alone. */
export function faultsWith(
  files: readonly NewFile[],
  base: BaseBuilder = aBase(),
  isTold: (one: Diagnostic) => boolean = () => true,
): string {
  const all = new Map([
    ...base.files,
    ...files.map(({ path, text }) => [path, encode(text)] as const),
  ]);
  const { diagnostics } = readBase(
    [...all].map(([path, bytes]) => ({ path, bytes })),
    { folder: 'content' },
  );
  const own = new Set(files.map(({ path }) => `content/${path}`));
  return formatDiagnostics(diagnostics.filter((one) => own.has(one.file) && isTold(one)));
}

export const textAt = (files: readonly NewFile[], path: string): string =>
  files.find((file) => file.path === path)!.text;
