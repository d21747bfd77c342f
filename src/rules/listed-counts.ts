import type { Element, ElementContent, Nodes, Root } from 'hast';
import { bodyOf, blocksOf, isQuotation } from './blocks.ts';
import { isHeading, isShown } from '../body/tree/nodes.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import { matchesIn } from './matches.ts';
import { NUMBER, numberOf } from './numbers.ts';
import type { Subject } from './rule.ts';

/** Counts that a sentence gives of the list below it: "We found five problems:" over four. */

/** A count that is not that of the items below. */
export interface MiscountedList {
  at: Position;
  /** The count as it is written: "five problems". */
  words: string;
  items: number;
}

/** What a body holds that announces a count of a list: looked for before it is parsed. */
export const ANNOUNCED = new RegExp(
  String.raw`${NUMBER}\s(?:[^\n:]|\n(?=\S)){1,200}:[*_]*[ \t]*\n\s*(?:[-*+]|\d+[.)]) `,
  'i',
);

/** What is no thing to list: time, and numbers of other things. */
const NO_THING =
  'seconds|minutes|hours|days|weeks|months|years|times|whys|cents|nines|attempts|tries';
const COUNT = new RegExp(
  String.raw`(${NUMBER}) (?:(?!(?:of|more|other|or|to|and|in|further|later|${NO_THING})\b|${NUMBER})[a-z][a-z-]* ){0,3}?(?!(?:${NO_THING})\b)[a-z][a-z-]*[a-rt-z]s\b`,
  'gi',
);
/** Nobody counts more than so many things in words and then lists them. */
const MOST = 30;
const DETERMINER = String.raw`(?:(?:the|these|those|our|its|all|following) )*`;
/** A count that opens its sentence, and what may then be said of all that were counted. */
const OPENS = new RegExp(String.raw`^(?:[^a-z]*)${DETERMINER}$`, 'i');
const PREDICATE =
  /^(?: (?:that|which|who|in|on|of|for|from|to|behind|about|we|below|here)\b[^,]{0,60}?)?(?: (?:were|was|are|have been|had been|came|stood|led|contributed|remain(?:ed)?|followed|emerged|fired|failed|went wrong|combined|matter|apply|stand out|follow|played a (?:part|role)|made|caused|met)\b[^,]{0,40})?$/i;
/** A verb of which the count is the object. */
const VERB = new RegExp(
  String.raw`\b(?:there (?:are|were|have been|remain)|found|identified|discovered|uncovered|revealed|show(?:s|ed)?|saw|see|noted|observed|(?<!(?<!\bthi|\banalysi)s )had|has|(?<=\b(?:we|they|you) )have|tried|tested|considered|names?|named|lists?|listed|gives?|gave|contains?|learn(?:ed|t)|drew|made|defined|agreed on|decided on|asks?|asked|recommend(?:s|ed)?|propos(?:e[sd]?)|plan(?:ned)?|created|opened|filed|faced|did|(?:consist(?:s|ed)?|made up|combination|result|list|because|answers?) (?:of|to)|(?:split|falls?|fell|divided) into|(?:caused|triggered|explained) by|due to|(?:resulted|came|stemmed|follow(?:s|ed)) from|resulted in|led to|the following|are|were) ${DETERMINER}$`,
  'i',
);
/** Words before a count that leave it open, or take a part. */
const OPEN =
  /\b(?:at least|at most|more than|less than|up to|about|around|nearly|almost|some|over|under|or|to|first|last|other|next|another|remaining|further|every|each) (?:the )?$/i;
/** What is counted of each item, and not the items: "Both services have three replicas". */
const OF_EACH = /\b(?:both|each|every|either|neither|all(?! (?:the )?$))\b/i;
/** What behind it makes the list one of something else, or of examples. */
const OTHER =
  /\b(?:follow(?:ing|s)|these|this|such as|among|including|e\.g|for (?:example|instance)|mainly|especially|notably|most)\b/i;
const UNFINISHED = / (?:from|by|on|to|that|of|with|in|for|at|because|when|while|and|as|so|we)$/i;

/** Where an item says how many of it there are. */
const OWN = new RegExp(
  String.raw`^\s*(${NUMBER})(?: |$)|\((twice|${NUMBER})(?: times)?\)|[x×] ?(\d+)\s*$`,
  'i',
);

const isElement = (node: Nodes): node is Element => node.type === 'element';
const isList = (node: Nodes): node is Element & { tagName: 'ul' | 'ol' } =>
  isElement(node) && /^[uo]l$/.test(node.tagName);

/** Every list whose items are not as many as the sentence directly above it says. */
export function miscountedLists(subject: Subject): MiscountedList[] {
  const found: MiscountedList[] = [];
  const blocks = blocksOf(subject);
  const walk = (parent: Root | Element): void => {
    const children = (parent.children as ElementContent[]).filter(isShown);
    for (const [index, child] of children.entries()) {
      if (!('children' in child) || isQuotation(child)) continue;
      if (isList(child) && index > 0) judge(child, children, index);
      walk(child as Element);
    }
  };
  const judge = (list: Element, siblings: readonly ElementContent[], index: number) => {
    const start = lineAbove(siblings, index) ?? 0;
    const block = blocks.find(({ at }) => at(0).line === start + subject.bodyLine - 1);
    const text = block?.text.trimEnd();
    if (!block || !text?.endsWith(':') || goesOn(siblings, index)) return;
    const from = Math.max(0, ...[...text.matchAll(/[.!?] /g)].map((stop) => stop.index + 2));
    const sentence = text.slice(from, -1);
    const sizes = [itemsOf(list).length, leavesOf(list), sumOf(list)];
    const counts = matchesIn(sentence, COUNT);
    if (counts.some(([, amount]) => sizes.includes(numberOf(amount!)))) return;
    const wrong = counts.find((count) => isOfList(sentence, count));
    if (!wrong) return;
    found.push({ at: block.at(from + wrong.index), words: wrong[0], items: sizes[0]! });
  };
  walk(bodyOf(subject));
  return found;
}

/** The line on which the text directly above a list begins. */
function lineAbove(siblings: readonly ElementContent[], index: number): number | undefined {
  const isInline = (node: ElementContent) =>
    !isElement(node) || /^(?:em|strong|a|code|del|sup|sub)$/.test(node.tagName);
  let first = index - 1;
  while (first > 0 && isInline(siblings[first]!) && isInline(siblings[first - 1]!)) first--;
  return siblings[first]?.position?.start.line;
}

/** True where another list follows that may go on with what was counted, as nothing announces it. */
function goesOn(siblings: readonly ElementContent[], index: number): boolean {
  const rest = siblings.slice(index + 1);
  const end = rest.findIndex((one) => isHeading(one) || wordsOf(one).endsWith(':'));
  return rest.slice(0, end === -1 ? undefined : end).some(isList);
}

const wordsOf = (node: ElementContent): string =>
  isElement(node) && !isList(node)
    ? node.children.map(wordsOf).join('').trimEnd()
    : node.type === 'text'
      ? node.value
      : '';

const itemsOf = (list: Element) =>
  list.children.filter((one): one is Element => isElement(one) && one.tagName === 'li');

/** Items without items of their own: "five checks" may stand under two headings. */
const leavesOf = (list: Element): number =>
  itemsOf(list).reduce((sum, item) => {
    const inner = item.children.filter(isList);
    return sum + (inner.length === 0 ? 1 : inner.reduce((all, one) => all + leavesOf(one), 0));
  }, 0);

/** As many as the items say themselves: "two in Asia", "timeouts (8)", "full (twice)". */
const sumOf = (list: Element): number =>
  itemsOf(list).reduce((sum, item) => sum + ownCount(wordsOf(item)), 0);

function ownCount(words: string): number {
  const amount = OWN.exec(words)
    ?.slice(1)
    .find((one) => one !== undefined);
  return amount === undefined ? 1 : /^twice$/i.test(amount) ? 2 : numberOf(amount);
}

function isOfList(sentence: string, count: RegExpExecArray): boolean {
  const stated = numberOf(count[1]!);
  const before = sentence.slice(0, count.index);
  const rest = sentence.slice(count.index + count[0].length);
  if (stated < 2 || stated > MOST || OPEN.test(before) || OF_EACH.test(before)) return false;
  if (OTHER.test(rest.replace(/ as follows$/, '')) || UNFINISHED.test(rest)) return false;
  const isReason = /reasons$/i.test(count[0]) && / for (?:the )?$/i.test(before);
  const isTaken = /(?:actions|steps|measures)$/i.test(count[0]) && / (?:took|take) $/i.test(before);
  return PREDICATE.test(rest) && (isReason || isTaken || OPENS.test(before) || VERB.test(before));
}
