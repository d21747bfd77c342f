import MiniSearch from 'minisearch';
import { compareText } from '../diagnostics/diagnostic.ts';
import type { Graph, IncidentNode, RootCauseNode, ServiceNode } from '../graph/nodes.ts';
import { latestFirst } from '../graph/order.ts';
import { struckBy } from '../graph/facts.ts';
import { nearestTo } from './by-time.ts';
import { lineKeeper, sharedCauses } from './shared-causes.ts';
import { cutter, textOf, type Wording } from './wording.ts';

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

/** Most uses of these words, all together: in a large base the last of them are common, say least and cost most. */
const QUERY_USES = 1000;

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

  const linesOf = lineKeeper();
  return (incident) => {
    // A draft is like others by its causes alone: it is not among the texts.
    let left = QUERY_USES;
    const rare = [...(texts.get(incident.id)?.keys() ?? [])]
      .filter((stem) => uses.get(stem)! > 1)
      .sort((a, b) => uses.get(a)! - uses.get(b)! || compareText(a, b))
      .slice(0, QUERY_WORDS)
      .filter((stem) => (left -= uses.get(stem)!) >= 0);
    const found = rare.length > 0 ? index.search(rare.join(' ')) : [];
    const self = found.find(({ id }) => id === incident.id)?.score ?? 1;
    const likeness = new Map(
      found.map(({ id, score, terms }) => [byId.get(String(id))!, { share: score / self, terms }]),
    );
    const candidates = new Set([
      ...[...likeness].flatMap(([one, { share }]) => (share >= LEAST_LIKENESS ? one : [])),
      ...linesOf(incident).flatMap((cause) =>
        nearestTo(struckBy(cause), incident.date, WEIGHED_PER_CAUSE),
      ),
    ]);
    candidates.delete(incident);
    const weighed = [...candidates].map((other) => {
      const { own, families } = sharedCauses(incident, other, linesOf);
      const services = incident.services.filter((one) => other.services.includes(one));
      const share = likeness.get(other)?.share ?? 0;
      const score =
        own.length * CAUSE + families.length * FAMILY + services.length * SERVICE + share;
      return { incident: other, causes: [...own, ...families], services, score };
    });
    return firstOf(
      weighed,
      MOST_SIMILAR,
      (a, b) => b.score - a.score || latestFirst(a.incident, b.incident),
    ).map(({ incident: other, causes, services }) => {
      const { share = 0, terms = [] } = likeness.get(other) ?? {};
      const written = texts.get(other.id)!;
      // Fewer than make two texts alike are shared by chance.
      const words =
        share < LEAST_LIKENESS
          ? []
          : rare.filter((stem) => terms.includes(stem)).map((stem) => written.get(stem)!);
      return { incident: other, causes, services, words };
    });
  };
}

/** The first few of a list in some order; to sort hundreds for three takes longer than all else. */
function firstOf<T>(list: readonly T[], most: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of list) {
    if (first.length === most && compare(first[most - 1]!, item) <= 0) continue;
    first.push(item);
    first.sort(compare);
    first.length = Math.min(first.length, most);
  }
  return first;
}
