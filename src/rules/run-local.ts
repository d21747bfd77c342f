import { createNode } from '../graph/create-node.ts';
import { whyTree } from '../graph/whys.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { isEnglish } from './english.ts';
import type { Breach, LocalBreach, Rule, Subject, Surroundings } from './rule.ts';
import { isPosition } from './run.ts';

/**
 * What local rules find in one entry, whatever the settings of the site and its own silences
 * make of that: `runRules` tells it.
 *
 * @param rules local ones
 */
export function runLocal(
  rules: readonly Rule[],
  entry: AnyEntry,
  {
    language,
    ...places
  }: Pick<Site, 'language'> & Pick<Subject, 'locate' | 'find' | 'bodyLine' | 'isAlone'>,
): LocalBreach[] {
  const found: LocalBreach[] = [];
  const node = createNode(entry);
  // They name root causes by their ids: none is joined to an entry that stands by itself.
  if (node.kind === 'incidents' || node.kind === 'steps') {
    node.whys = whyTree(node.data.whys, () => undefined);
  }
  const subject: Subject = { node, ...places };
  // Of its surroundings a local rule may look at nothing else.
  const surroundings = { site: { language } } as Surroundings;
  const inEnglish = isEnglish(surroundings.site);
  for (const rule of rules) {
    const { id, kinds, alone } = rule;
    if (!kinds.includes(node.kind) || (places.isAlone && !alone)) continue;
    if (rule.inEnglish && !inEnglish) continue;
    const breach: Breach = (at, message, help, fix) => {
      const { line, column } = isPosition(at) ? at : subject.locate(at);
      found.push({ rule: id, line, column, message, ...(help && { help }), ...(fix && { fix }) });
    };
    rule.check(subject, breach, surroundings);
  }
  return found;
}
