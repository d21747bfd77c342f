import type { ParsedBody } from '../body/parse.ts';
import type { Fix, Position, Severity } from '../diagnostics/diagnostic.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import type { Reference } from '../model/references-in.ts';
import type { LocalBreach, Unknown } from '../rules/rule.ts';
import type { Report } from './report.ts';
import type { SourceFile } from './source.ts';
import type { Yaml } from './yaml/index.ts';

/** A file in the place of an entry. */
export interface EntryFile {
  kind: Kind;
  id: string;
  /** As diagnostics name it. */
  file: string;
  example: boolean;
  /** True where the owner lets bodies run code. */
  isTrusted?: boolean;
  source: SourceFile;
}

/** A fault of one file. */
export interface Fault extends Position {
  rule: string;
  message: string;
  help?: string;
  fix?: Fix;
  /** An error, unless it says otherwise. */
  severity?: Severity;
}

/** What one file says. Plain data, which one thread can send another. */
export interface ParsedFile {
  faults: Fault[];
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Undefined when its data break the schema. */
  entry?: AnyEntry;
  /** Of an entry that breaks the schema, or is no YAML: what can be read of it (see `salvage.ts`). */
  remains?: AnyEntry;
  /** What is not known of the remains, and is empty there. */
  unknown?: Unknown[];
  /** True where some of its YAML cannot be read: nobody knows what the lost lines said. */
  isPartial?: true;
  /** Its data as they were read, where there is no entry; undefined when they are no YAML. */
  data?: unknown;
  /** But for those to its own sources and phases. */
  references: Reference[];
  /** What local rules found in the entry, or in its remains. */
  breaches: LocalBreach[];
  /** Those that may find more when the whole entry is known. */
  undecided?: string[];
  /** Other rules of which it holds a sign. */
  signs?: string[];
  /** Of its fields and its body. */
  links: ParsedBody['links'];
  citations: ParsedBody['citations'];
  /** Diagrams of the body, with the position of the line that opens each. */
  fences: ParsedBody['fences'];
  /** What else is judged of its body with all entries in view; undefined where it has none. */
  body?: Pick<ParsedBody, 'named' | 'slices'> & {
    /** Texts of its headings; undefined where they are not known before the page is drawn. */
    headings: string[] | undefined;
  };
}

/** What is known of a file before anything is read of it. */
export const emptyFile = (): ParsedFile => ({
  faults: [],
  bodyLine: 1,
  references: [],
  breaches: [],
  links: [],
  citations: [],
  fences: [],
});

/** An entry with what is needed to judge it among the others. */
export interface ParsedEntry
  extends Omit<EntryFile, 'source' | 'example'>, Omit<ParsedFile, 'faults'> {
  report: Report;
  locate: Yaml['locate'];
  find: Yaml['find'];
}
