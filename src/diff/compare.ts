import { compareText } from '../diagnostics/diagnostic.ts';
import { wholeGraph } from '../graph/build.ts';
import { schemasFor } from '../model/index.ts';
import { kindInfo } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import type { Comparison } from './comparison.ts';
import type { EntryRef, Finding } from './finding.ts';
import { usePresentNames } from './present-names.ts';
import { rankOf } from './meanings.ts';
import { detectors } from './meanings/index.ts';
import { pairUp } from './pairs.ts';
import {
  keyOf,
  siteOf,
  unplacedOf,
  unreadOf,
  without,
  type ReadSide,
  type Unplaced,
  type Unread,
} from './read-side.ts';
import { restOf } from './rest.ts';
import { pagesOf } from './write/links.ts';

/** What the change from one base to another means. */
export interface Diff {
  /** The weightiest first. */
  findings: Finding[];
  /** Files in which nothing but words changed. */
  wording: string[];
  /** Entries in which words changed beside what the findings on them tell of. */
  reworded: EntryRef[];
  /** What could not be compared, and on which side. */
  unread: { before: Unread[]; after: Unread[] };
  /** Files that stand for no entry and cannot be used: on either side the settings, and what is new and has no place. */
  unplaced: { before: Unplaced[]; after: Unplaced[] };
  /** The day as of which "overdue" was judged. */
  asOf: Day;
  /** Settings that the later base is shown with. */
  site: Site;
  /** Addresses of the pages that the site of the later base has. */
  pages: ReadonlySet<string>;
}

/**
 * Compares two bases by what they say. Entries that cannot be read on one side
 * are left out on both and told by name. Internal entries are compared too: whoever
 * reads the change can read the files. Undefined when neither side has settings
 * that can be read, as then nothing has.
 */
export function compare(before: ReadSide, after: ReadSide, asOf: Day): Diff | undefined {
  const site = siteOf(after, before);
  if (!site) return undefined;
  const unread = { before: unreadOf(before), after: unreadOf(after) };
  const left = new Set([...unread.before, ...unread.after].map(keyOf));
  const sideOf = (one: ReadSide, settings: Site) => ({
    site: settings,
    diagnostics: one.diagnostics,
    graph: wholeGraph(without(one.entries, left), settings),
  });
  const sides = {
    before: sideOf(before, siteOf(before, after)!),
    after: sideOf(after, site),
  };
  const fates = pairUp(sides.before.graph, sides.after.graph);
  usePresentNames(sides.before.graph, fates.now, schemasFor(sides.before.site));
  const comparison: Comparison = { ...sides, ...fates, asOf };
  const found = detectors.flatMap((detect) => detect(comparison));
  const { findings, wording, reworded } = restOf(comparison, found);
  return {
    findings: [...found, ...findings].sort(byWeight),
    wording,
    reworded,
    unread,
    unplaced: unplacedOf(before, after),
    asOf,
    site,
    pages: pagesOf(after.entries, site),
  };
}

/**
 * Names a finding: the same for the same change, whatever else changes beside it.
 * `<meaning>:<folder of the kind>/<id of the entry>`, and what tells several on one entry apart.
 */
export function idOf({ meaning, entry, part }: Finding): string {
  const where = entry ? `${kindInfo[entry.kind].folder}/${entry.id}` : 'site';
  return [meaning, where, ...(part === undefined ? [] : [part])].join(':');
}

const byWeight = (a: Finding, b: Finding) =>
  rankOf(a.meaning) - rankOf(b.meaning) || compareText(idOf(a), idOf(b));
