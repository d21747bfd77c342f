import type { Milestone } from '../model/milestones.ts';
import type {
  evidenceKinds,
  incidentStatuses,
  remediationKinds,
  RemediationStatus,
  timelineKinds,
} from '../model/vocabulary.ts';

/**
 * What reading a foreign document gives: what was taken from it, field by field,
 * each with the lines it stood on, and every line that was not.
 */

export type EvidenceKind = (typeof evidenceKinds)[number];
export type IncidentStatus = (typeof incidentStatuses)[number];
export type RemediationKind = (typeof remediationKinds)[number];
export type TimelineKind = (typeof timelineKinds)[number];
export type { Milestone, RemediationStatus };

/** Lines of a source, from 1, both included. */
export interface Lines {
  from: number;
  to: number;
}

/** Something taken from a source, with where it stood there. */
export interface Taken<T> {
  value: T;
  lines: Lines;
  /** Why it may be wrong, where the source leaves room for doubt; a person must confirm it. */
  guess?: string;
}

export interface SourceText {
  /** Path or address, as it is cited. */
  name: string;
  text: string;
}

export interface TakenWhy {
  question?: string;
  because: string;
  evidence: Taken<{ kind: EvidenceKind; text?: string; at?: string }>[];
}

/** A chain of whys, from its problem down to its root cause. */
export interface TakenChain {
  problem?: Taken<string>;
  whys: Taken<TakenWhy>[];
  rootCause?: Taken<string>;
}

export interface TakenAction {
  title: string;
  text?: string;
  status?: RemediationStatus;
  owner?: string;
  /** A day. */
  due?: string;
  /** A day. */
  doneOn?: string;
  priority?: string;
  kind?: RemediationKind;
  url?: string;
  before?: string;
  after?: string;
  /** The heading above, as written, where it groups actions. */
  phase?: string;
}

/** One incident of a source; a source may hold several. */
export interface Extraction {
  /** Path or address of the source. */
  source: string;
  title?: Taken<string>;
  summary?: Taken<string>;
  /** In the words of the source. */
  severity?: Taken<string>;
  status?: Taken<IncidentStatus>;
  /** Moments as src/model/time.ts has them. */
  times: Partial<Record<Milestone, Taken<string>>>;
  /** As the source says it. */
  duration?: Taken<string>;
  services: Taken<string>[];
  authors: Taken<string>[];
  owners: Taken<string>[];
  reviewers: Taken<string>[];
  /** URL of the issue the source reports on. */
  tracker?: Taken<string>;
  detection?: Taken<string>;
  trigger?: Taken<string>;
  impact: Taken<string>[];
  /** `at` is a moment. */
  timeline: Taken<{ at: string; text: string; kind?: TimelineKind }>[];
  /** The cascade, in order. */
  steps: Taken<string>[];
  chains: TakenChain[];
  rootCauses: Taken<{ title: string; text?: string }>[];
  contributingFactors: Taken<string>[];
  wentWell: Taken<string>[];
  wentWrong: Taken<string>[];
  gotLucky: Taken<string>[];
  learnings: Taken<string>[];
  actions: Taken<TakenAction>[];
  metrics: Taken<{ name: string; baseline?: string; current?: string; target?: string }>[];
  references: Taken<{ title?: string; url: string }>[];
  tags: Taken<string>[];
  /** What could not be placed, in the order of the source; goes into the body as it is. */
  rest: Lines[];
  /** Markdown that could not be placed, where the lines themselves read as nothing: of an issue in an export, of XML. */
  unplaced: Taken<string>[];
  /** True where the form of the source could not be read, and all of it is kept as text. */
  isMalformed?: true;
  /** Lines that say nothing by themselves: blank ones, rules, headings whose content was placed, template hints. */
  empty: Lines[];
  /** What a person should know about the source: repaired, not repaired, contradictory … */
  notes: { line: number; message: string }[];
}
