import type { Extraction } from '../extraction.ts';

/** A source whose text was repaired and split. */
export interface Prepared {
  name: string;
  text: string;
  lines: string[];
  notes: Extraction['notes'];
}

/** One way in which sources are written. */
export interface Format {
  name: FormatName;
  /** True for a text that has this form; asked in order, the first that says yes reads it. */
  detect(source: Prepared): boolean;
  read(source: Prepared): Extraction[];
}

export const formatNames = ['issue-json', 'learnings-xml', 'markdown'] as const;
export type FormatName = (typeof formatNames)[number];
