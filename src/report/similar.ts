import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { compareText } from '../diagnostics/diagnostic.ts';
import type { Graph, IncidentNode, RootCauseNode, ServiceNode } from '../graph/nodes.ts';
import { latestFirst } from '../graph/order.ts';
import { struckBy } from '../graph/facts.ts';
import { flatten, unique } from '../graph/whys.ts';
import { normalize, split } from '../search/words.ts';
import { nearestTo } from './by-time.ts';

/** An incident that is like another one, with what the two have in common. */
export interface Similar {
  incident: IncidentNode;
  /**
   * Root causes that struck in both, and families that a cause of each belongs to, without
   * those that one of the shared causes belongs to.
   */
  causes: RootCauseNode[];
  services: ServiceNode[];
  /** Words that few incidents use and both do, as the other incident writes them, rarest first. */
  words: string[];
}

/** What the likeness of texts depends on besides the texts. */
export interface Wording {
  /** BCP 47. */
  language: string;
  /** Words that say nothing by themselves. */
  stopWords: readonly string[];
}

/** Most incidents that are told of one. */
export const MOST_SIMILAR = 3;

/**
 * A shared cause outweighs any wording: what came back is the cause. A service says little by
 * itself. Words alone count from this share of the likeness that a text has with itself.
 */
const CAUSE = 2;
const FAMILY = 1;
const SERVICE = 0.25;
const LEAST_LIKENESS = 0.3;

/** Words by which an incident looks for others: its rarest ones say most, and cost least to look up. */
const QUERY_WORDS = 16;

/** Incidents of one cause that are weighed, nearest in time first: one that struck 500 times makes all alike. */
const WEIGHED_PER_CAUSE = 50;

/**
 * Finds what is like an incident: by root causes and their families, by services, and by the
 * words of titles, summaries, steps and answers (BM25 of MiniSearch). Made once for a graph.
 *
 * @returns a function that lists at most {@link MOST_SIMILAR} incidents, most alike first
 */
export function similarIn(
  { incidents }: Graph,
  wording: Wording,
): (incident: IncidentNode) => Similar[] {
  const cut = cutter(wording);
  const byId = new Map(incidents.map((one) => [one.id, one]));
  const texts = new Map(incidents.map((one) => [one.id, cut(textOf(one))]));
  const uses = new Map<string, number>();
  for (const words of texts.values()) {
    for (const stem of words.keys()) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const index = new MiniSearch({
    fields: ['words'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll([...texts].map(([id, words]) => ({ id, words: [...words.keys()].join(' ') })));

  return (incident) => {
    // A draft is like others by its causes alone: it is not among the texts.
    const rare = [...(texts.get(incident.id)?.keys() ?? [])]
      .filter((stem) => uses.get(stem)! > 1)
      .sort((a, b) => uses.get(a)! - uses.get(b)! || compareText(a, b))
      .slice(0, QUERY_WORDS);
    const found = rare.length > 0 ? index.search(rare.join(' ')) : [];
    const self = found.find(({ id }) => id === incident.id)?.score ?? 1;
    const likeness = new Map(
      found.map(({ id, score, terms }) => [String(id), { share: score / self, terms }]),
    );
    const candidates = new Map(
      [
        ...[...likeness].flatMap(([id, { share }]) =>
          share >= LEAST_LIKENESS ? byId.get(id)! : [],
        ),
        ...linesOf(incident).flatMap((cause) =>
          nearestTo(struckBy(cause), incident.date, WEIGHED_PER_CAUSE),
        ),
      ].map((one) => [one.id, one]),
    );
    candidates.delete(incident.id);
    return [...candidates.values()]
      .map((other) => {
        const { share = 0, terms = [] } = likeness.get(other.id) ?? {};
        const { own, families } = sharedCauses(incident, other);
        const services = incident.services.filter((one) => other.services.includes(one));
        const written = texts.get(other.id)!;
        // Fewer than make two texts alike are shared by chance.
        const words =
          share < LEAST_LIKENESS
            ? []
            : rare.filter((stem) => terms.includes(stem)).map((stem) => written.get(stem)!);
        const score =
          own.length * CAUSE + families.length * FAMILY + services.length * SERVICE + share;
        return {
          similar: { incident: other, causes: [...own, ...families], services, words },
          score,
        };
      })
      .sort((a, b) => b.score - a.score || latestFirst(a.similar.incident, b.similar.incident))
      .slice(0, MOST_SIMILAR)
      .map(({ similar }) => similar);
  };
}

/** What an incident says of itself in words of its own. */
function textOf({ data, steps, whys }: IncidentNode): string {
  const answers = [whys, ...steps.map((step) => step.whys)].flatMap(flatten);
  return [
    data.title,
    data.summary,
    data.trigger?.text,
    ...steps.flatMap((step) => [step.data.title, step.data.summary]),
    ...answers.map((why) => why.data.because),
    ...data.contributingFactors.map(({ text }) => text),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Cuts a text into words that say something: stem → the word as it was first written. */
function cutter({ language, stopWords }: Wording) {
  const stop = new Set(stopWords.map(normalize));
  const isEnglish = language.startsWith('en');
  return (text: string): Map<string, string> => {
    const words = new Map<string, string>();
    for (const typed of split(text, language)) {
      const word = normalize(typed);
      // Figures and single letters are alike by chance.
      if (word.length < 3 || /^\p{N}+$/u.test(word) || stop.has(word)) continue;
      const stem = isEnglish ? stemmer(word) : word;
      if (!words.has(stem)) words.set(stem, typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    }
    return words;
  };
}

/** The root causes of an incident, and the families above them. */
const linesOf = ({ rootCauses }: IncidentNode): RootCauseNode[] =>
  unique(rootCauses.flatMap(withFamilies));

const withFamilies = (cause: RootCauseNode): RootCauseNode[] => [
  cause,
  ...(cause.family ? withFamilies(cause.family) : []),
];

/** Causes of both incidents, and families that both have a part in by other causes than these. */
function sharedCauses(a: IncidentNode, b: IncidentNode) {
  const own = a.rootCauses.filter((cause) => b.rootCauses.includes(cause));
  const above = (incident: IncidentNode) =>
    unique(incident.rootCauses.flatMap(withFamilies)).filter((cause) => !own.includes(cause));
  const covered = new Set(own.flatMap(withFamilies));
  const families = above(a).filter((cause) => !covered.has(cause) && above(b).includes(cause));
  return { own, families };
}
