import type { Diff } from '../compare.ts';
import { idOf } from '../compare.ts';
import { meanings, type GroupName, type MeaningName } from '../meanings.ts';
import type { EntryRef } from '../finding.ts';
import type { Unplaced, Unread } from '../read-side.ts';
import type { About } from './about.ts';
import { plain, write } from './sentence.ts';
import { summaryOf } from './summary.ts';

/**
 * What `diff --format json` prints. Fields may be added; another meaning or another
 * form of one of these gets another version.
 */
export interface JsonDiff {
  version: 1;
  /** The commit at which the two sides parted. */
  base: { name: string; commit: string };
  /** Null for the files as they are. */
  head: { name: string; commit: string } | null;
  /** The day as of which "overdue" is judged. */
  asOf: string;
  summary: string;
  /** The weightiest first. */
  findings: {
    /** The same for the same change, whatever else changes: `<meaning>:<folder>/<id>[:<part>]`. */
    id: string;
    meaning: MeaningName;
    group: GroupName;
    /** Null for the settings of the site; `gone` for what the head does not have. */
    entry: EntryRef | null;
    text: string;
    /** By meaning: ids, values from and to, units. */
    facts: Record<string, unknown>;
  }[];
  /** Files in which nothing but words changed. */
  wording: string[];
  /** Entries in which words changed beside what the findings on them tell of. */
  reworded: EntryRef[];
  /** Entries that were left out because a side of them cannot be read. */
  unread: { base: Unread[]; head: Unread[] };
  /** Files that stand for no entry and cannot be used: the settings, and what is new and has no place. */
  unplaced: { base: Unplaced[]; head: Unplaced[] };
}

/** For programs: one object, as `JsonDiff` says. */
export function json(diff: Diff, { base, head }: About): string {
  const report: JsonDiff = {
    version: 1,
    base,
    head: head ?? null,
    asOf: diff.asOf,
    summary: summaryOf(diff),
    findings: diff.findings.map((finding) => ({
      id: idOf(finding),
      meaning: finding.meaning,
      group: meanings[finding.meaning].group,
      entry: finding.entry ?? null,
      text: write(finding.sentence, plain),
      facts: finding.facts,
    })),
    wording: diff.wording,
    reworded: diff.reworded,
    unread: { base: diff.unread.before, head: diff.unread.after },
    unplaced: { base: diff.unplaced.before, head: diff.unplaced.after },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
