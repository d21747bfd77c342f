import type { Kind } from '../model/kinds.ts';
import type { AnyNode } from '../graph/nodes.ts';
import type { MeaningName } from './meanings.ts';

/** An entry that a finding is about. */
export interface EntryRef {
  kind: Kind;
  id: string;
  title: string;
  /** Address without the base. */
  path: string;
  /** Path of the file, as diagnostics name it. */
  file: string;
  /** True when the present base has no such entry any more. */
  gone?: true;
}

/** A piece of a sentence: words of ours, an entry, words that somebody wrote, or several of these. */
export type Piece = string | { entry: EntryRef } | { quote: string } | { parts: Piece[] };

/** What a change of the base means, in one sentence. */
export interface Finding {
  meaning: MeaningName;
  /** Undefined for the settings of the site. */
  entry?: EntryRef;
  /** Tells findings of one meaning on one entry apart: the id of a metric, the name of a time. */
  part?: string;
  /** The sentence, without its full stop. */
  sentence: Piece[];
  /** The same for programs: ids, values and their units. */
  facts: Record<string, unknown>;
  /** Fields of the entry that the sentence tells of; what no sentence tells of is told by name. */
  fields?: string[];
}

/** An entry as findings name it. */
export const refOf = ({ kind, id, title, path, file }: AnyNode): EntryRef => ({
  kind,
  id,
  title,
  path,
  file,
});

/** An entry that is no longer there. */
export const goneRefOf = (node: AnyNode): EntryRef => ({ ...refOf(node), gone: true });

/** A piece of a sentence that names an entry. */
export const name = (node: AnyNode): Piece => ({ entry: refOf(node) });

/** A piece of a sentence in the words of whoever wrote the entry. */
export const quote = (text: string): Piece => ({ quote: text });

/** Several pieces with commas between them, and "and" before the last. */
export const joined = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, index): Piece[] => {
    if (index === 0) return [piece];
    return [index === pieces.length - 1 ? ' and ' : ', ', piece];
  });
