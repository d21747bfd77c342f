import type { IncidentNode } from '../../graph/nodes.ts';
import { statedCounts, type StatedCount } from '../counts.ts';
import { ownWords } from '../fields.ts';
import { ANNOUNCED, miscountedLists } from '../listed-counts.ts';
import { NUMBER } from '../numbers.ts';
import { isPosition, rule, type Breach, type Subject } from '../rule.ts';
import { textsOf } from '../texts.ts';

interface Counted {
  /** Source of a pattern for what is counted. */
  noun: string;
  what: string;
  /** How many there are; several where a text may leave some out. */
  of: (node: IncidentNode) => readonly number[];
  /** True where the base need not know all of them; then none is no contradiction. */
  isOptional?: boolean;
}

/** The base's own terms, and what they are called elsewhere: a "step" or an "action" may be anything. */
const counted: readonly Counted[] = [
  { noun: 'root causes', what: 'root causes', of: (node) => [node.rootCauses.length] },
  {
    noun: '(?:cascade steps|steps (?:of|in) the cascade|(?<=\\bcascade (?:has|had|of|with|took) [\\w-]+ )steps)',
    what: 'cascade steps',
    of: (node) => [node.steps.length],
  },
  {
    noun: '(?:remediations|action items|(?:follow-up|corrective|remedial) actions|follow-ups)',
    what: 'remediations',
    of: ({ remediations }) => [
      remediations.length,
      remediations.filter(({ data }) => data.status !== 'dropped').length,
    ],
  },
  {
    noun: 'contributing factors',
    what: 'contributing factors',
    of: ({ data }) => [data.contributingFactors.length],
    isOptional: true,
  },
  {
    noun: '(?:learnings|lessons learn(?:ed|t))',
    what: 'learnings',
    of: ({ learnings }) => [learnings.length],
    isOptional: true,
  },
  {
    noun: '(?:(?:affected|impacted) services|services (?:were |are )?(?:affected|impacted)|(?<=\\b(?:affected|hit|took down) [\\w-]+ )services)',
    what: 'services',
    of: ({ services }) => [services.length],
    isOptional: true,
  },
];
/** One word of each: looked for in a body before it is parsed, where anything may stand between two words. */
const anyNoun =
  /causes|steps|remediations|items|actions|follow-ups|factors|learnings|lessons|services/i;
const anyCount = new RegExp(
  String.raw`${NUMBER} (?:${counted.map(({ noun }) => noun).join('|')})\b`,
  'i',
);

/** Fields that speak of the whole incident; others speak of a part of it. */
const judged = new Set(['title', 'summary', 'impact.summary.text', 'trigger.text']);
const judgedTexts = (subject: Subject<'incidents'>) =>
  textsOf(subject, ownWords, anyNoun).filter(({ path }) => !path || judged.has(path.join('.')));

const announces = ({ node }: Subject) => ANNOUNCED.test(node.body);

export const statedCountContradictsList = rule({
  id: 'stated-count-contradicts-list',
  severity: 'warning',
  demand: 'A count that a text gives agrees with what is linked, and with the list below it.',
  reason:
    'Texts keep the number of the first draft. A reader who counts three where the summary says four wonders which one was left out.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'summary: Three root causes stood behind it.\n# and two are linked',
  good: 'summary: Two root causes stood behind it.\n# and two are linked',
  kinds: ['incidents', 'steps', 'remediations', 'rootCauses', 'learnings'],
  inEnglish: true,
  needsAll: true,
  hasSign: (subject) =>
    announces(subject) ||
    (subject.node.kind === 'incidents' &&
      judgedTexts(subject as Subject<'incidents'>).some(({ text }) => anyCount.test(text))),
  check(subject, breach, { hasSign }) {
    if (hasSign === false) return;
    const lists = announces(subject) ? miscountedLists(subject) : [];
    for (const { at, words, items } of lists) {
      breach(
        at,
        `Found "${words}" above a list of ${items}. Expected as many as the list has.`,
        'Correct the text or the list; say "at least" or "such as" where it names only some.',
      );
    }
    if (subject.node.kind !== 'incidents') return;
    judgeLinked(subject as Subject<'incidents'>, (at, ...told) => {
      // A count above a list is told once.
      if (!isPosition(at) || !lists.some((one) => one.at.line === at.line)) breach(at, ...told);
    });
  },
});

function judgeLinked(subject: Subject<'incidents'>, breach: Breach): void {
  const { node } = subject;
  const texts = judgedTexts(subject);
  for (const { noun, what, of, isOptional } of counted) {
    const [linked, ...others] = of(node) as [number, ...number[]];
    if (isOptional && linked === 0) continue;
    for (const { text, path, at } of texts) {
      for (const one of statedCounts(text, noun)) {
        if (
          [linked, ...others].includes(one.stated) ||
          isElsewhere(one, linked, path !== undefined)
        )
          continue;
        breach(
          at(one.index),
          `Found "${one.words}", and ${linked} linked. Expected the number of the ${what} of this incident.`,
          'Correct the text, or link what is missing; say which ones where only some are meant.',
        );
      }
    }
  }
}

/** Fewer may be a part of them, unless the text speaks of all; more may be those of something else. */
const isElsewhere = (
  { stated, isTotal, isTied, isTold }: StatedCount,
  linked: number,
  isOfAll: boolean,
) => (stated < linked ? !isTotal && !(isTold && isOfAll) : !isTied);
