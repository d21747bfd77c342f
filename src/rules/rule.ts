import type { Root } from 'hast';
import type { Fix, Position, Severity } from '../diagnostics/diagnostic.ts';
import type { Graph, NodeOf } from '../graph/nodes.ts';
import type { Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';

/** Where something stands in the data of an entry: keys and indexes from the outside in. */
export type DataPath = readonly (string | number)[];

/** An entry that is judged: joined to all others, with the places of everything in its file. */
export interface Subject<K extends Kind = Kind> {
  node: NodeOf[K];
  /** Where the key or (as a rule) the value at a path stands in the file. */
  locate(path: DataPath, on?: 'key' | 'value'): Position;
  /** Where some words first stand in the text at a path; undefined where they are not found. */
  find(path: DataPath, words: string): Position | undefined;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The body as it was parsed; undefined where that is not kept. */
  tree?: Root;
  /** What local rules found in its file; undefined where they have not been run yet. */
  breaches?: readonly LocalBreach[];
  /** Local rules that may find more when all of its file is known. */
  undecided?: readonly string[];
  /** Ids of the rules of which its file holds a sign; undefined where none were looked for. */
  signs?: readonly string[];
  /** Of an entry that breaks its schema: what is not known of it, and is empty. */
  unknown?: readonly Unknown[];
}

/** A place of an entry's data of which nothing is known, as it has a fault. Plain data. */
export interface Unknown {
  path: DataPath;
  /** True where what the entry is joined to may depend on it. */
  joins?: boolean;
}

/** What a rule may look at besides the entry. */
export interface Surroundings {
  /** All entries, whatever the audience of the build. */
  graph: Graph;
  site: Site;
  /** Of a rule that looks for a sign: whether the entry holds one; undefined where none was looked for. */
  hasSign?: boolean;
}

/**
 * Reports a breach at a path of the data, or at a place of the file. The message
 * says what was found and what was expected, the help what to do.
 */
export type Breach = (at: DataPath | Position, message: string, help?: string, fix?: Fix) => void;

/** True for a place of a file, rather than a path of the data. */
export const isPosition = (at: object): at is Position => 'line' in at;

/** What a local rule found in a file. Plain data, which can be kept as long as the file stays the same. */
export interface LocalBreach extends Position {
  rule: string;
  message: string;
  help?: string;
  fix?: Fix;
}

/** A demand on good analyses, beyond what the schemas check. One file each in `list/`. */
export interface Rule<K extends Kind = Kind> {
  /** Permanent name: in reports, in settings, in the address of its page. */
  id: string;
  /** Unless the site's settings say otherwise. */
  severity: Severity;
  /** What it demands, in one sentence. */
  demand: string;
  /** Why, in a sentence or more. */
  reason: string;
  /** Where the demand comes from. */
  sources: readonly { title: string; url?: string }[];
  /**
   * The smallest example that breaks it and the same mended: front matter, or the text of a
   * body. Several files stand behind lines of `---`, each with its path in a comment on top.
   */
  bad: string;
  good: string;
  /** Kinds of entry that it judges. */
  kinds: readonly K[];
  /** True when it looks for words of English, and so judges only bases that are written in it. */
  inEnglish?: boolean;
  /** True when what another file does not say may break it; it waits until all that joins entries is known. */
  needsAll?: boolean;
  /**
   * True when it judges texts one by one, as they stand, so that nothing else that is faulty in
   * the entry or in others can make it wrong. Of other rules, in an entry with faults, what they
   * find is told where they looked at nothing faulty on the way to it (`looks.ts`).
   */
  alone?: boolean;
  /** True when what it finds at one item of a list rests on all others, too. */
  overall?: boolean;
  /**
   * True when it looks at nothing but the data, the whys and the body of the entry, and of its
   * surroundings at the language of the site alone. What it finds depends on one file, is found
   * as soon as that is parsed, whatever the settings, and can be kept. Not for rules that give
   * hints: those are seldom asked for.
   */
  local?: boolean;
  /**
   * Whether an entry holds a sign of what breaks it, which is all that it looks for in most. A rule
   * that asks other files, too, is run anew in every reading; what this finds is kept as what a
   * local rule finds, looks at nothing else than that does, and is told the rule (`Surroundings`).
   */
  hasSign?(subject: Subject<K>, site: Pick<Site, 'language'>): boolean;
  /**
   * True for an entry that it leaves alone because of what that is joined to. A local rule is run
   * before anything is joined; what it found in such an entry is then not told.
   */
  spares?(node: NodeOf[K]): boolean;
  /**
   * True when it is checked outside of the reader, over whole files and with the same
   * settings and silences (`src/adapters/secrets/index.ts`); `check` then does nothing.
   */
  outside?: boolean;
  /**
   * True when it judges superseded analyses, their steps and remediations too. Others
   * leave them alone, as nobody mends what another analysis has replaced.
   */
  inSuperseded?: boolean;
  check(subject: Subject<K>, breach: Breach, surroundings: Surroundings): void;
}

/** Gives a rule the types of the kinds that it judges, and takes them away for lists of rules. */
export function rule<K extends Kind>(definition: Rule<K>): Rule {
  // Whoever runs a rule gives it only entries of its kinds.
  return definition as unknown as Rule;
}
