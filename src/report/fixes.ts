import type { RemediationNode, RootCauseNode } from '../graph/nodes.ts';

/** By cause, as every page of what it struck asks for the few of the thousands that a cause may have. */
const fixes = new WeakMap<RootCauseNode, RemediationNode[]>();

/** Remediations that should keep a root cause away, of which is known when they were done. */
export function fixesOf(cause: RootCauseNode): RemediationNode[] {
  const known = fixes.get(cause);
  if (known) return known;
  const found = cause.remediations.filter(
    ({ data }) => data.kind === 'prevent' && data.doneOn !== undefined,
  );
  fixes.set(cause, found);
  return found;
}
