import type { AnyNode } from '../graph/nodes.ts';
import { whyTree } from '../graph/whys.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { isEnglish } from './english.ts';
import { wordPattern } from './matches.ts';
import type { Breach, LocalBreach, Rule, Subject, Surroundings } from './rule.ts';
import { isPosition } from './run.ts';
import { isSaid } from './texts.ts';

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
  // What joins it to others is not there.
  const whys = 'whys' in entry.data ? whyTree(entry.data.whys, () => undefined) : [];
  const node = { ...entry, title: entry.data.title, whys } as unknown as AnyNode;
  const subject: Subject = { node, ...places };
  // Of its surroundings a local rule may look at nothing else.
  const surroundings = { site: { language } } as Surroundings;
  const inEnglish = isEnglish(surroundings.site);
  const hasWords = isSaid(subject, wordsOfAll(rules));
  const found: LocalBreach[] = [];
  let judging: Rule;
  const breach: Breach = (at, message, help, fix) => {
    const { line, column } = isPosition(at) ? at : subject.locate(at);
    const { id } = judging;
    found.push({ rule: id, line, column, message, ...(help && { help }), ...(fix && { fix }) });
  };
  for (judging of rules) {
    if (!judging.kinds.includes(node.kind) || (places.isAlone && !judging.alone)) continue;
    if ((judging.inEnglish && !inEnglish) || (judging.words && !hasWords)) continue;
    judging.check(subject, breach, surroundings);
  }
  return found;
}

const known = new WeakMap<readonly Rule[], RegExp>();

/** What finds a word that any of some rules looks for: one search takes half the time of one for each. */
function wordsOfAll(rules: readonly Rule[]): RegExp {
  let pattern = known.get(rules);
  if (!pattern) {
    const words = rules.flatMap((rule) => rule.words ?? []);
    pattern = words.length > 0 ? wordPattern(words.join('|')) : /(?!)/;
    known.set(rules, pattern);
  }
  return pattern;
}
