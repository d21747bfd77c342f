import type { Extraction, Lines, Taken } from './extraction.ts';
import type { Block } from './text/block.ts';
import type { Calendar } from './values/moments.ts';

/** An extraction that holds nothing yet. */
export const emptyExtraction = (source: string): Extraction => ({
  source,
  times: {},
  services: [],
  authors: [],
  owners: [],
  reviewers: [],
  impact: [],
  timeline: [],
  steps: [],
  chains: [],
  rootCauses: [],
  contributingFactors: [],
  wentWell: [],
  wentWrong: [],
  gotLucky: [],
  learnings: [],
  actions: [],
  metrics: [],
  references: [],
  tags: [],
  rest: [],
  unplaced: [],
  empty: [],
  notes: [],
});

/**
 * What has been read of one incident so far. A value either places its lines (all that
 * they say is in it) or only cites them (a time from the middle of a sentence): lines that
 * are only cited stay in the rest.
 */
export class Reading {
  readonly out: Extraction;
  readonly lines: readonly string[];
  readonly calendar: Calendar;
  /** Targets of `[name]: address`, by name in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
  private readonly placed = new Set<number>();
  private readonly silent = new Set<number>();

  constructor(
    source: string,
    lines: readonly string[],
    calendar: Calendar,
    definitions: ReadonlyMap<string, string>,
  ) {
    this.out = emptyExtraction(source);
    this.lines = lines;
    this.calendar = calendar;
    this.definitions = definitions;
  }

  /** Marks lines as told in full by a value. */
  place({ from, to }: Lines): void {
    for (let line = from; line <= to; line++) this.placed.add(line);
  }

  /** Marks lines as saying nothing by themselves. */
  hush({ from, to }: Lines): void {
    for (let line = from; line <= to; line++) this.silent.add(line);
  }

  isPlaced(line: number): boolean {
    return this.placed.has(line);
  }

  isSilent(line: number): boolean {
    return this.silent.has(line);
  }

  /** A value that tells all that its lines say. */
  taken<T>(value: T, lines: Lines, guess?: string): Taken<T> {
    this.place(lines);
    return this.cited(value, lines, guess);
  }

  /** A value that its lines tell among other things. */
  cited<T>(value: T, { from, to }: Lines, guess?: string): Taken<T> {
    return { value, lines: { from, to }, ...(guess && { guess }) };
  }

  /** The source of a block with all within it, without its marker and indent. */
  textOf(block: Block): string {
    if (block.children.length === 0) return block.text;
    const own = block.text.split('\n').length;
    const nested = this.lines.slice(block.from - 1 + own, block.to);
    const indents = nested.flatMap((line) => (line.trim() ? [/^\s*/.exec(line)![0].length] : []));
    const indent = indents.reduce((least, one) => Math.min(least, one), 99);
    return [block.text, ...nested.map((line) => line.slice(indent).trimEnd())].join('\n').trim();
  }
}
