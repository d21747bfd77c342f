import { weights } from './weights.ts';

/** How what was found for each word of a query becomes one order. Pure arithmetic. */

/** What the index found for one word of a query, in any of its forms. */
export interface WordHits {
  /** Score of each record that holds the word, by the record's id in the index. */
  scores: ReadonlyMap<string, number>;
  /** Positions of the word in each record, counted in words. */
  positions: ReadonlyMap<string, readonly number[]>;
  /** Place of the word in the query, counted in words; undefined for what was not typed as one word. */
  at?: number;
}

export interface Ranked {
  id: string;
  score: number;
}

/**
 * Inverse document frequency of a word, as BM25 has it: what few records hold
 * tells more. Robertson and Zaragoza, "The Probabilistic Relevance Framework:
 * BM25 and Beyond" (2009), section 3, with the 1 added that keeps it positive.
 */
export const rarity = (records: number, holding: number) =>
  Math.log(1 + (records - holding + 0.5) / (holding + 0.5)) ** weights.rarity;

/**
 * Orders records by the sum of their scores for each word, and by how much of the
 * query they hold: at all, near each other, and as one phrase. A word that
 * nothing holds counts for nobody.
 */
export function rank(words: readonly WordHits[], records: number): Ranked[] {
  const weighed = words
    .filter(({ scores }) => scores.size > 0)
    .map((hits) => ({ ...hits, rarity: rarity(records, hits.scores.size) }));
  const asked = weighed.reduce((sum, word) => sum + word.rarity, 0);
  const ids = new Set(weighed.flatMap(({ scores }) => [...scores.keys()]));
  const ranked = [...ids].map((id) => {
    const held = weighed.filter(({ scores }) => scores.has(id));
    const sum = held.reduce((total, { scores }) => total + scores.get(id)!, 0);
    const share = held.reduce((total, word) => total + word.rarity, 0) / asked;
    const near = held.length > 1 ? nearest(id, held) : 0;
    const holdsAll = held.length === weighed.length;
    const isSaid = holdsAll && isPhrase(id, weighed);
    const bonus = weights.nearness * near + (isSaid ? weights.phrase * asked : 0);
    return { id, score: (sum + bonus) * share ** weights.coverage, holdsAll };
  });
  ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score, holdsAll }) => holdsAll || score >= best * weights.tail)
    .map(({ id, score }) => ({ id, score }));
}

/** True when a record says the words as the query does; what stands between them is not looked at. */
function isPhrase(id: string, words: readonly WordHits[]): boolean {
  const [first, ...others] = words.filter(({ at }) => at !== undefined);
  if (!first || others.length === 0) return false;
  const places = others.map(({ positions, at }) => ({
    held: new Set(positions.get(id)),
    distance: at! - first.at!,
  }));
  return (first.positions.get(id) ?? []).some((place) =>
    places.every(({ held, distance }) => held.has(place + distance)),
  );
}

/** The most that a stretch of a record says of the query: the sum of the rarities of its different words. */
function nearest(
  id: string,
  words: readonly { positions: WordHits['positions']; rarity: number }[],
): number {
  const places = words
    .flatMap(({ positions }, word) => (positions.get(id) ?? []).map((at) => ({ at, word })))
    .sort((a, b) => a.at - b.at);
  const inside = words.map(() => 0);
  let first = 0;
  let sum = 0;
  let most = 0;
  for (const { at, word } of places) {
    if (inside[word]!++ === 0) sum += words[word]!.rarity;
    while (at - places[first]!.at > weights.near) {
      const left = places[first++]!.word;
      if (--inside[left]! === 0) sum -= words[left]!.rarity;
    }
    most = Math.max(most, sum);
  }
  return most;
}
