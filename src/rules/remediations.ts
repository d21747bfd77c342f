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
