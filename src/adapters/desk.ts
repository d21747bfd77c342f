import { randomInt } from 'node:crypto';
import { takenIn, type Desk } from '../authoring/desk.ts';
import { TAIL_LENGTH, TAIL_LETTERS } from '../authoring/ids.ts';
import { wholeGraph } from '../graph/build.ts';
import { schemasFor } from '../model/index.ts';
import type { Base } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import { today } from './today.ts';

/** What new entries are written with; undefined where the settings of the site cannot be read. */
export function deskFor(files: readonly SourceFile[], { site, entries }: Base): Desk | undefined {
  if (!site) return undefined;
  const graph = wholeGraph(entries, site);
  return {
    site,
    schemas: schemasFor(site),
    graph,
    taken: takenIn(
      files.map(({ path }) => path),
      graph,
    ),
    today: today(),
    tail: () =>
      Array.from({ length: TAIL_LENGTH }, () => TAIL_LETTERS[randomInt(TAIL_LETTERS.length)]).join(
        '',
      ),
  };
}
