import type { Kind } from '../model/kinds.ts';

/**
 * Every number that decides which result stands first. They were chosen by trying
 * round values against tests/search/queries.yaml (`npm run bench` prints what they
 * reach), and never the queries against them.
 */
export const weights = {
  /** Pagefind's own; its documentation says what each does (Customize ranking). */
  pagefind: {
    termSimilarity: 3,
    pageLength: 0.75,
    termSaturation: 1.4,
    termFrequency: 1,
    metaWeights: {
      title: 3,
      ids: 10,
      names: 2,
      service: 1,
      when: 1,
      kind: 0,
      every: 0,
      severity: 0.5,
      services: 0,
      status: 0,
      note: 0,
    },
  },
  /** What a record gains, in rarities of the whole query, for holding the words one after the other. */
  phrase: 1,
  /** How hard it is to lack a word: the share of what was asked for, to this power, scales the score. */
  coverage: 1.5,
  /** What a record gains for holding the words near each other, in rarities of the whole query. */
  nearness: 1,
  /** What lacks a word and scores less than this share of the best result is not shown. */
  tail: 0.1,
  /** Words that are near each other stand within so many words. */
  near: 20,
  /** A word that so many records hold is searched for without its synonyms. */
  enough: 10,
  /** Words in more than this share of the records are searched for only when there is nothing else. Read by the build. */
  common: 0.35,
  /** Weight of the headings of parts, which say what a part is about; usual text has 1. */
  heading: 3,
  /** What the words of each kind weigh: how likely it is what somebody looks for, whatever the words. */
  prior: {
    incidents: 1,
    rootCauses: 1,
    learnings: 1,
    services: 0.5,
    steps: 1,
    remediations: 1,
  } satisfies Record<Kind, number>,
  /** What a rarity is worth: below 1, a rare word outweighs the others less. */
  rarity: 0.5,
  /** How much a word counts that is not the one that was typed: a synonym, a correction. */
  synonym: 0.7,
  correction: 0.8,
  /** A compound whose words stand apart: `auth service` for `auth-service`. */
  apart: 0.8,
};
