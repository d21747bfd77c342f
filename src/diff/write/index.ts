import type { Diff } from '../compare.ts';
import type { About } from './about.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

/** Every format in which a comparison is told, by the word that chooses it. */
export const diffFormats = { markdown, json } satisfies Record<
  string,
  (diff: Diff, about: About) => string
>;
export type DiffFormat = keyof typeof diffFormats;
