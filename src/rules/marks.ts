/**
 * Words of a kind, in a text, that are exchanged for signs of no language. Patterns on what
 * stands between them stay short, and each kind is looked for once. A sign stands for each letter,
 * so that what is found in the marked text stands at the same place in the text itself.
 */

const SIGNS = {
  /** Who acts. */
  actor: '\uE000',
  /** A review or approval. */
  review: '\uE001',
  /** Another thing that is done as a norm asks: a checklist, a test plan. */
  act: '\uE002',
  freeze: '\uE003',
  /** Another norm that only people have. */
  norm: '\uE004',
  /** A test or a part of a rollout that people may leave out. */
  stage: '\uE006',
  /** What is a norm where people set it aside, and may be software elsewhere. */
  rule: '\uE005',
};

/** What a marked word is. */
export type Mark = keyof typeof SIGNS;

/** Source of a pattern for words that are marked as one of these, whole. */
export const run = (...marks: readonly Mark[]) =>
  String.raw`[${marks.map((one) => SIGNS[one]).join('')}]+(?![\uE000-\uE006])`;

/** Source of a class of signs for the letters of any word, marked or not. */
export const LETTER = String.raw`[\w'’/\uE000-\uE006-]`;

/** Exchanges what a pattern with the flag `g` finds, and marks it as one thing. */
export const mark = (text: string, pattern: RegExp, as: Mark) =>
  text.replace(pattern, (found) => SIGNS[as].repeat(found.length));

/** Exchanges what a pattern finds, marked as its groups are named. */
export const markGroups = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const as = Object.keys(groups).find((name) => groups[name] !== undefined) as Mark;
    return SIGNS[as].repeat(found.length);
  });
