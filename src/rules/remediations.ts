import type { RemediationStatus } from '../model/vocabulary.ts';

/** What rules ask about remediations. */

const promised: readonly RemediationStatus[] = ['planned', 'in-progress', 'partial'];

/**
 * True for a remediation that somebody counts on: it is neither a mere proposal
 * nor settled.
 */
export const isPromised = ({ data }: { data: { status: RemediationStatus } }) =>
  promised.includes(data.status);

/** True for verifications of which one at least looked at something. */
export const provesSomething = (verification: readonly { sample?: { count: number } }[]) =>
  verification.some(({ sample }) => sample?.count !== 0);

/** Titles that begin with one of the weaker actions; "Train the model" and "Document store" are none. */
export const WEAK_TITLE =
  /^(?:(?:re)?train(?:ing)?\b(?! (?:the |a |on )?(?:model|classifier|network|detector))|educat\w+|teach\w*|remind\w*|raise awareness|document(?:ing)? (?:the|how|that|what|when|which|all|each|every|our)\b|documentation\b|(?:write|update|extend|add to|create|improve|publish) (?:an? |the |our |up )?(?:\w+ ){0,2}(?:runbooks?|playbooks?|handbooks?|wiki|guidelines?|documentation|docs|checklists?)\b|announce|communicate|tell (?:all|every|the|our)\b|inform (?:all|every|the|our)\b|be more careful|pay more attention)/i;
