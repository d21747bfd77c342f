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

export type Kind = keyof typeof SIGNS;

/** Source of a pattern for words of some kinds, whole. */
export const run = (...kinds: readonly Kind[]) =>
  String.raw`[${kinds.map((kind) => SIGNS[kind]).join('')}]+(?![\uE000-\uE006])`;

/** Source of a class of signs for the letters of any word, marked or not. */
export const LETTER = String.raw`[\w'’/\uE000-\uE006-]`;

/** Exchanges what a pattern with the flag `g` finds. */
export const mark = (text: string, pattern: RegExp, kind: Kind) =>
  text.replace(pattern, (found) => SIGNS[kind].repeat(found.length));

/** Exchanges what a pattern finds by the kinds that its groups are named after. */
export const markGroups = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) as Kind;
    return SIGNS[kind].repeat(found.length);
  });
