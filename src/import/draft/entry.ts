import type { Kind } from '../../model/kinds.ts';
import type { Lines } from '../extraction.ts';
import type { AskId } from './asks.ts';

/** Something that a draft says and that a person has to confirm. */
export interface Guess {
  /** As a path: "severity", "whys[2]". */
  field: string;
  why: string;
  /** The question whose answer settles it. */
  ask: AskId;
}

/** A file of a draft before it is written. */
export interface DraftEntry {
  kind: Kind;
  /** Within its folder. */
  name: string;
  /** Relative to the content folder. */
  path: string;
  /** In the order in which they are written. */
  data: Record<string, unknown>;
  body: string;
  /** Lines of the source by field; for a list one item each. */
  lines: Record<string, Lines[]>;
  guesses: Guess[];
}

/** Where a field comes from, and why it may be wrong. */
export interface Origin {
  lines?: readonly Lines[];
  guess?: string | undefined;
  ask?: AskId;
}

/** A file that fields are put into, one after the other. Nothing is put where there is nothing to say. */
export function newEntry(kind: Kind, name: string, path: string) {
  const entry: DraftEntry = { kind, name, path, data: {}, body: '', lines: {}, guesses: [] };
  const put = (field: string, value: unknown, { lines = [], guess, ask }: Origin = {}): void => {
    if (isNothing(value)) return;
    entry.data[field] = value;
    if (lines.length > 0) entry.lines[field] = [...lines];
    if (guess !== undefined) doubt(field, guess, ask);
  };
  const doubt = (field: string, why: string, ask: AskId = 'confirm'): void => {
    entry.guesses.push({ field, why, ask });
  };
  return { entry, put, doubt };
}

/** A file that is being filled. */
export type Sheet = ReturnType<typeof newEntry>;

const isNothing = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
