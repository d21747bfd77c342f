import { countOf } from '../format/words.ts';
import type { WhyNode } from '../graph/nodes.ts';
import { capital } from './names.ts';

/** Why a chain of whys ends in an answer; undefined where it goes on, has a root cause, or was ruled out. */
export function endOf({ data, rootCause, children }: WhyNode) {
  if (children.length > 0 || rootCause || data.rejected) return undefined;
  return data.stop ?? 'not-yet-known';
}

/** Answers that are neither ruled out nor stand under one that is. */
export function heldAmong(roots: readonly WhyNode[]): Set<WhyNode> {
  const held = roots.filter(({ data }) => !data.rejected);
  return new Set(held.flatMap((node) => [node, ...heldAmong(node.children)]));
}

/** What an answer rests on: "2 pieces of evidence · high confidence". Empty for what is only said to be unknown. */
export function supportOf(node: WhyNode): string {
  const { evidence, confidence } = node.data;
  const count = evidence.length;
  // That something is not known needs no evidence.
  const isUnknown = count === 0 && endOf(node) === 'not-yet-known';
  const pieces = count > 0 ? `${countOf(count, 'piece')} of evidence` : 'No evidence';
  const parts = [
    ...(isUnknown ? [] : [pieces]),
    ...(confidence ? [`${confidence} confidence`] : []),
  ];
  return capital(parts.join(' · '));
}
