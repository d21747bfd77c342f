/**
 * Closed sets. Those that the program acts on are listed here; those that are
 * an owner's own (severities, cause categories, …) come from `content/site.yaml`.
 */

/** Where the trouble itself stands. */
export const incidentStatuses = ['investigating', 'mitigated', 'monitoring', 'resolved'] as const;

/** Where the written analysis stands. */
export const analysisStatuses = ['draft', 'in-review', 'published', 'superseded'] as const;

/** What part a step plays in the cascade; a latent condition was there long before the day. */
export const stepKinds = [
  'latent-condition',
  'trigger',
  'failure',
  'propagation',
  'detection-gap',
  'impact',
] as const;

/** Whether several causes were needed together, or any one of them was enough. */
export const combinations = ['all', 'any'] as const;

/** How sure the authors are of an answer. */
export const confidences = ['low', 'medium', 'high'] as const;

/** Why a chain of whys ends where it ends. */
export const stopReasons = ['actionable', 'outside-control', 'not-yet-known', 'duplicate'] as const;

export const evidenceKinds = [
  'log',
  'metric',
  'code',
  'commit',
  'config',
  'test',
  'document',
  'interview',
  'experiment',
] as const;

/** Whether a root cause can still strike. */
export const rootCauseStatuses = ['active', 'contained', 'eliminated', 'accepted'] as const;

/**
 * What a remediation changes: `prevent` keeps the cause from recurring, `detect`
 * shows it sooner, `mitigate` makes it hurt less, `process` changes how people work.
 */
export const remediationKinds = ['prevent', 'detect', 'mitigate', 'process'] as const;

export const remediationStatuses = [
  'proposed',
  'planned',
  'in-progress',
  'partial',
  'done',
  'verified',
  'dropped',
] as const;
export type RemediationStatus = (typeof remediationStatuses)[number];

/** Statuses in which nothing more is owed. */
export const settledStatuses: readonly RemediationStatus[] = ['done', 'verified', 'dropped'];

export const phaseStatuses = ['planned', 'in-progress', 'complete'] as const;

/** State of one area of a service on the day of a health report. */
export const healthStates = ['operational', 'improving', 'monitored', 'degraded', 'down'] as const;

/** Which way of a metric is the good one. */
export const directions = ['lower', 'higher'] as const;

/** For figures that a source gives only as a bound: "50+" is at least 50. */
export const bounds = ['at-least', 'at-most', 'about'] as const;

export const timelineKinds = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'change',
  'decision',
  'event',
] as const;

/** Who may read an entry. The build leaves out what its audience may not see. */
export const visibilities = ['public', 'internal'] as const;

/** How grave a breach of a rule on good analyses is. */
export const ruleSeverities = ['off', 'hint', 'warning', 'error'] as const;
