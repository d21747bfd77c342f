import { addressing } from '../graph/facts.ts';
import type { Graph, RootCauseNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';
import type { Day } from '../model/time.ts';
import { countOf, joinWords } from '../format/words.ts';
import { gapsOf } from './coverage.ts';
import { depthOf } from './depth.ts';
import { followThrough, type Group } from './follow-through.ts';
import { lackingInWords } from './open-words.ts';
import { brokenFixes, cameBack, lateByOwner, missingFixes, owedOn } from './owed.ts';
import type { Recurrence } from './recurrence.ts';
import { isAre, shortTitle, timesInWords } from './share.ts';

/** One thing to do, and the section of the report that tells more. */
export interface AgendaItem {
  section: 'late' | 'returned' | 'back' | 'uncovered' | 'follow-through' | 'depth';
  /** What to do, in a few words. */
  act: string;
  /** Why: what was found. */
  why: string;
}

/** Most causes or owners that a sentence names. */
const NAMES = 3;

/** The first few of some root causes, and how many more there are. */
function namesOf(all: readonly RootCauseNode[]): string {
  const causes = unique(all);
  const rest = causes.length - NAMES;
  return joinWords([
    ...causes.slice(0, NAMES).map((cause) => `“${shortTitle(cause)}”`),
    ...(rest > 0 ? [`${rest} more`] : []),
  ]);
}

/** "2 of CrowdStrike and 9 without an owner". */
function whoseOf(groups: readonly Group[]): string {
  const named = groups.filter(({ name }) => name !== undefined);
  const orphans = groups.find(({ name }) => name === undefined)?.remediations.length ?? 0;
  const rest = named.slice(NAMES).reduce((sum, one) => sum + one.remediations.length, 0);
  return joinWords([
    ...named.slice(0, NAMES).map(({ name, remediations }) => `${remediations.length} of ${name}`),
    ...(rest > 0 ? [`${rest} of others`] : []),
    ...(orphans > 0 ? [`${orphans} without an owner`] : []),
  ]);
}

/** " Begin with the 3 against “A cause”.": of what came back most often. */
function whereToBegin(causes: readonly Recurrence[]): string {
  for (const { cause } of causes) {
    const unproven = addressing(cause).filter(({ data }) => data.status === 'done').length;
    if (unproven > 0)
      return ` Begin with the ${unproven === 1 ? 'one' : unproven} against “${shortTitle(cause)}”.`;
  }
  return '';
}

/** What a lead would do next, most urgent first; empty where nothing is owed. */
export function agendaOf(graph: Graph, asOf: Day): AgendaItem[] {
  const items: AgendaItem[] = [];
  const add = (section: AgendaItem['section'], act: string, why: string) =>
    items.push({ section, act, why });

  const late = lateByOwner(graph, asOf);
  const count = late.reduce((sum, { remediations }) => sum + remediations.length, 0);
  if (count > 0) {
    add(
      'late',
      'Agree on new days for late promises, or drop them',
      `${countOf(count, 'promise')} ${isAre(count)} late: ${whoseOf(late)}.`,
    );
  }
  const broken = brokenFixes(graph);
  if (broken.length > 0) {
    add(
      'returned',
      'Look again at what did not hold',
      `A fix was called done, and its root cause struck all the same: ${namesOf(broken.map(({ cause }) => cause))}.`,
    );
  }
  const missing = missingFixes(graph);
  if (missing.length > 0) {
    add(
      'returned',
      'Take fixes to where they are missing',
      `A fix was made in one place, and its root cause then struck in another: ${namesOf(missing.map(({ cause }) => cause))}.`,
    );
  }
  const { causes } = cameBack(graph);
  const first = causes.find(({ cause }) => !['eliminated', 'accepted'].includes(cause.data.status));
  if (first) {
    add(
      'back',
      `Take up “${shortTitle(first.cause)}”`,
      `It struck ${timesInWords(first.incidents.length)}; no other root cause that can still strike did so more often. ${owedOn(first.cause)}`,
    );
  }
  const { uncovered, notBegun } = gapsOf(graph);
  const bare = [...uncovered, ...notBegun];
  if (bare.length > 0) {
    add('uncovered', 'Get a first fix under way', `Nothing is done yet about ${namesOf(bare)}.`);
  }
  const { withoutWhys } = depthOf(graph.incidents);
  if (withoutWhys.length > 0) {
    add(
      'depth',
      'Ask why',
      `${countOf(withoutWhys.length, 'incident')} ${isAre(withoutWhys.length)} told without a single why.`,
    );
  }
  const follow = followThrough(graph.remediations, asOf);
  const { done, verified, withoutOwner, withoutDue } = follow;
  const settled = done - verified;
  if (settled > 0) {
    add(
      'follow-through',
      'Show that fixes work',
      done === 1
        ? 'The one remediation that is done was never shown to work.'
        : `${verified > 0 ? settled : 'None'} of the ${done} remediations that are done ${verified > 0 ? `${settled === 1 ? 'was never' : 'were never'}` : 'was'} shown to work.${whereToBegin(causes)}`,
    );
  }
  const lacking = lackingInWords(follow);
  if (lacking) {
    const names = [withoutOwner > 0 && 'owners', withoutDue > 0 && 'days'].filter(
      (one) => one !== false,
    );
    add('follow-through', `Name ${joinWords(names)}`, lacking);
  }
  return items;
}
