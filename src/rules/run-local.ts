import { createNode } from '../graph/create-node.ts';
import { whyTree } from '../graph/whys.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { isEnglish } from './english.ts';
import {
  isPosition,
  type Breach,
  type LocalBreach,
  type Rule,
  type Subject,
  type Surroundings,
} from './rule.ts';
import { Looks } from './looks.ts';

/** What one entry tells rules by itself. */
export interface LocalFindings {
  /** What local rules find. */
  found: LocalBreach[];
  /** Ids of those that may find more when all of the entry is known. */
  undecided: string[];
  /** Ids of other rules of which it holds a sign; undefined where something of it is not known. */
  signs?: string[];
}

/** True for a rule that can do something with one entry alone. */
export const isForOne = ({ local, hasSign }: Rule) => local === true || hasSign !== undefined;

/**
 * What rules find in one entry alone, whatever the settings of the site and its own silences
 * make of that: `runRules` tells it.
 *
 * @param rules of which {@link isForOne} is true
 */
export function runLocal(
  rules: readonly Rule[],
  entry: AnyEntry,
  {
    language,
    ...places
  }: Pick<Site, 'language'> & Pick<Subject, 'locate' | 'find' | 'bodyLine' | 'tree' | 'unknown'>,
): LocalFindings {
  const found: LocalBreach[] = [];
  const { unknown = [] } = places;
  const looks = unknown.length > 0 ? new Looks() : undefined;
  const node = createNode(looks ? looks.watchedEntry(entry, unknown) : entry);
  // They name root causes by their ids: none is joined to an entry that stands by itself.
  if (node.kind === 'incidents' || node.kind === 'steps') {
    node.whys = whyTree(node.data.whys, () => undefined);
  }
  looks?.watchJoins(node, unknown);
  const subject: Subject = { node, ...places };
  const undecided: string[] = [];
  const signs: string[] = [];
  // Of its surroundings a local rule may look at nothing else.
  const surroundings = { site: { language } } as Surroundings;
  const inEnglish = isEnglish(surroundings.site);
  for (const rule of rules) {
    const { id, kinds } = rule;
    if (!kinds.includes(node.kind)) continue;
    if (rule.inEnglish && !inEnglish) continue;
    if (rule.hasSign) {
      if (!looks && rule.hasSign(subject, surroundings.site)) signs.push(id);
      continue;
    }
    const breach: Breach = (at, message, help, fix) => {
      const { line, column } = isPosition(at) ? at : subject.locate(at);
      found.push({ rule: id, line, column, message, ...(help && { help }), ...(fix && { fix }) });
    };
    if (!looks) rule.check(subject, breach, surroundings);
    else if (!looks.run(rule, subject, breach, (one, told) => rule.check(one, told, surroundings)))
      undecided.push(id);
  }
  return { found, undecided, ...(!looks && { signs }) };
}
