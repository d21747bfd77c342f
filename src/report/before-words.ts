import { struckBy } from '../graph/facts.ts';
import type { IncidentNode, RemediationNode, RootCauseNode, StepNode } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import { dayOf } from '../model/time.ts';
import { strikesBefore } from './recurrence.ts';
import { brokenFixesOf, fixesBefore } from './returns.ts';
import { strikesInWords } from './struck-words.ts';

/** What the banner of an entry says. */
export interface BeforeWords {
  /** "This has struck before: three times, last in May 2026." */
  claim: string;
  /** What became of the fixes, with a space before it; empty where nothing is known. */
  rest: string;
  /** The latest of the incidents meant, where the page does not show them itself. */
  last?: IncidentNode;
}

/**
 * What was there before: for an incident or a step that one of its own root causes had struck an earlier
 * incident, for a root cause that it struck again. Broader causes do not count: that another form of
 * one struck is told where the family is.
 */
export function beforeWords(
  node: IncidentNode | StepNode | RootCauseNode,
  site: Site,
): BeforeWords | undefined {
  if (node.kind === 'rootCauses') return causeWords(node, site);
  const strikes = strikesBefore(node);
  if (!strikes) return undefined;
  return {
    claim: `${node.kind === 'steps' ? 'What lies behind this step' : 'What caused this'} has struck before: ${strikesInWords(strikes, site)}.`,
    rest: fixWords(fixesBefore(node)),
    last: strikes.last,
  };
}

function causeWords(cause: RootCauseNode, site: Site): BeforeWords | undefined {
  const incidents = struckBy(cause);
  if (incidents.length < 2) return undefined;
  return {
    claim: `This keeps happening: it struck ${strikesInWords({ count: incidents.length, last: incidents[0]! }, site)}.`,
    rest: fixWords(brokenFixesOf(cause)),
  };
}

/**
 * For a result of a search, which has room for a few words: "struck before: three times, last in May 2026". Says
 * the same of an incident or a step as {@link beforeWords}.
 */
export function beforeNote(node: IncidentNode | StepNode, site: Site): string | undefined {
  const strikes = strikesBefore(node);
  return strikes && `struck before: ${strikesInWords(strikes, site)}`;
}

/** " The fix of 2025 was never verified.": of fixes that were done before it struck again, latest first. */
function fixWords(fixes: readonly RemediationNode[]): string {
  const [latest] = fixes;
  if (!latest) return '';
  const proof = latest.data.status === 'verified' ? 'was called verified' : 'was never verified';
  const year = dayOf(latest.data.doneOn!).slice(0, 4);
  return fixes.length === 1
    ? ` The fix of ${year} ${proof}.`
    : ` Of ${fixes.length} fixes the latest, of ${year}, ${proof}.`;
}
