import { struckBy } from '../graph/facts.ts';
import { joinWords } from '../format/words.ts';
import type { IncidentNode, RemediationNode, RootCauseNode, StepNode } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import { dayOf } from '../model/time.ts';
import { strikesBefore } from './recurrence.ts';
import { reachFrom } from './reach.ts';
import { brokenFixesOf, fixesBefore, struckSince } from './returns.ts';
import { timesInWords } from './share.ts';
import { strikesInWords } from './struck-words.ts';

/** What the banner of an entry says. */
export interface BeforeWords {
  /** "This has struck before: three times, last in May 2026." */
  claim: string;
  /** What became of the fixes, with a space before it; empty where nothing is known. */
  rest: string;
  /** The latest of the incidents meant, where the page does not show them itself. */
  last?: IncidentNode;
  /** ", at Billing and Ledger": where that one was, with a comma before it; empty where nothing tells. */
  where?: string;
}

/**
 * What was there before: for an incident or a step that one of its own root causes had struck an earlier
 * incident, for a root cause that it struck again. Broader causes do not count: that another form of
 * one struck is told where the family is. For a remediation that what it works on struck after it was done.
 */
export function beforeWords(
  node: IncidentNode | StepNode | RootCauseNode | RemediationNode,
  site: Site,
): BeforeWords | undefined {
  if (node.kind === 'remediations') return fixAfterwards(node, site);
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
 * For a fix that was called done: that what it should keep away struck again, or struck where the fix
 * was not made. A remediation of another kind does not promise that anything stays away.
 */
function fixAfterwards(fix: RemediationNode, site: Site): BeforeWords | undefined {
  if (fix.data.kind !== 'prevent') return undefined;
  const { returns, missed } = struckSince(fix);
  const [last] = returns.length > 0 ? returns : missed;
  if (!last) return undefined;
  const proof =
    fix.data.status === 'verified' ? 'It was called verified.' : 'It was never verified.';
  // What was done before the only incident that it could have kept away was in vain, and nothing came again.
  if (returns.length > 0 && returns.every((one) => one === fix.incident)) {
    return {
      claim: 'This was called done before its incident began, and did not keep it away.',
      rest: ` ${proof}`,
    };
  }
  const whose = fix.rootCauses.length === 1 ? 'Its root cause' : 'A root cause that it works on';
  const count = returns.length || missed.length;
  const when = strikesInWords({ count, last }, site);
  const rest =
    returns.length === 0
      ? ['That was where this fix was not made: does it belong there, too?']
      : [
          proof,
          reachFrom(fix)(last) === 'unknown' && 'Nothing says whether it was in place there.',
          missed.length > 0 && `Elsewhere the root cause struck ${timesInWords(missed.length)}.`,
        ].filter((one) => one !== false);
  return {
    claim: `${whose} has struck ${returns.length > 0 ? 'again' : 'elsewhere'} since this was called done: ${when}.`,
    rest: ` ${rest.join(' ')}`,
    last,
    where: whereIn(last),
  };
}

/** Most services that a banner names. */
const NAMES = 3;

function whereIn({ services, data }: IncidentNode): string {
  const names = services.length > 0 ? services.map(({ title }) => title) : data.owners;
  const rest = names.length - NAMES;
  const told = [...names.slice(0, NAMES), ...(rest > 0 ? [`${rest} more`] : [])];
  return told.length > 0 ? `, at ${joinWords(told)}` : '';
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
