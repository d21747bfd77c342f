import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import type { Part } from '../text/outline.ts';

/** What stands under a heading, and how the reading got there. */
export interface Section {
  part: Part;
  blocks: Block[];
  /** Headings from the one that names the concept down to this one, as written; the first is it. */
  path: string[];
  /** The part whose heading names the concept. */
  top: Part;
}

/** One thing that documents tell under a heading of its own. */
export interface Concept {
  name: string;
  /** Matches headings by `headingKey`. */
  heading: RegExp;
  /** False where headings below, of no concept of their own, are about something else. */
  isInherited?: boolean;
  /** Takes what a section tells; without it, all stays in the rest. */
  take?(section: Section, reading: Reading): void;
}
