import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import type { Moment } from '../model/time.ts';
import type { Phase } from '../model/phase.ts';
import type { Why } from '../model/why.ts';

/**
 * Entries joined to each other. Every reference is there from both ends, so
 * that a page never searches: what it shows hangs on the node it is given.
 */
export interface NodeBase<K extends Kind> extends Entry<K> {
  title: string;
  /** Address without the base. */
  path: string;
}

export interface IncidentNode extends NodeBase<'incidents'> {
  /** The earliest time that is known: by it incidents are ordered. */
  date: Moment;
  /** In causal order. */
  steps: StepNode[];
  /** By phase, then priority, then title. */
  remediations: RemediationNode[];
  /** In the order in which the cascade meets them. */
  rootCauses: RootCauseNode[];
  whys: WhyNode[];
  services: ServiceNode[];
  learnings: LearningNode[];
  /** Both those it names and those that name it. */
  related: { incident: IncidentNode; note: string }[];
  supersededBy?: IncidentNode;
  supersedes: IncidentNode[];
  /** The next later and next earlier incident. */
  newer?: IncidentNode;
  older?: IncidentNode;
}

export interface StepNode extends NodeBase<'steps'> {
  incident: IncidentNode;
  /** From 1, in causal order. */
  position: number;
  whys: WhyNode[];
  rootCauses: RootCauseNode[];
  leadsTo: StepNode[];
  ledFrom: StepNode[];
  /** True when it does the harm itself or leads to it directly. */
  touchesImpact: boolean;
  remediations: RemediationNode[];
  service?: ServiceNode;
}

export interface RemediationNode extends NodeBase<'remediations'> {
  incident: IncidentNode;
  rootCauses: RootCauseNode[];
  steps: StepNode[];
  phase?: Phase;
}

export interface RootCauseNode extends NodeBase<'rootCauses'> {
  /** Incidents that it struck, latest first. */
  incidents: IncidentNode[];
  /** Steps that it stood behind, by incident, then in causal order. */
  steps: StepNode[];
  remediations: RemediationNode[];
  learnings: LearningNode[];
  family?: RootCauseNode;
  /** Narrower causes of which it is the family. */
  members: RootCauseNode[];
  /** True when drafts alone name it, one of an incident among them: it came with that, and is a draft as long. */
  isOfDrafts: boolean;
}

export interface LearningNode extends NodeBase<'learnings'> {
  incidents: IncidentNode[];
  rootCauses: RootCauseNode[];
}

export interface ServiceNode extends NodeBase<'services'> {
  /** Incidents that name it, or one of whose steps does. Latest first. */
  incidents: IncidentNode[];
  steps: StepNode[];
  dependsOn: ServiceNode[];
  dependents: ServiceNode[];
}

/** One answer in a tree of whys. */
export interface WhyNode {
  /** From 1: its place in the author's list, by which the text refers to it. */
  number: number;
  /** How many whys deep it lies, from 1. */
  depth: number;
  data: Why;
  rootCause?: RootCauseNode;
  children: WhyNode[];
}

export interface NodeOf {
  incidents: IncidentNode;
  steps: StepNode;
  remediations: RemediationNode;
  rootCauses: RootCauseNode;
  learnings: LearningNode;
  services: ServiceNode;
}
export type AnyNode = NodeOf[Kind];

/**
 * Drafts and what lies in their folders, and root causes and learnings whose import nobody
 * has confirmed: they have pages, and are in no list.
 */
export interface Drafts extends Pick<
  Graph,
  'incidents' | 'steps' | 'remediations' | 'rootCauses' | 'learnings'
> {
  /** Tags that nothing but drafts bears. */
  tags: string[];
}

/** The whole base, joined. */
export interface Graph {
  /** Latest first. */
  incidents: IncidentNode[];
  /** Incident by incident, in causal order. */
  steps: StepNode[];
  remediations: RemediationNode[];
  /** Those that struck most first. */
  rootCauses: RootCauseNode[];
  learnings: LearningNode[];
  services: ServiceNode[];
  /** Tag → everything that bears it. Tags in alphabetical order. */
  tags: Map<string, AnyNode[]>;
  /** What only those see who have its address; empty in a run that asks for drafts. */
  drafts: Drafts;
}
