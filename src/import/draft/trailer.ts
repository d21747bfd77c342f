import type { Extraction } from '../extraction.ts';
import { code } from '../mdx/links.ts';
import { lineOf, titleOf } from './texts.ts';

/** Sentences on what a field holds only in part, or has no place for. */
export function trailerOf({ title, duration, chains }: Extraction): string[] {
  return [
    ...(titleOf(title?.value).endsWith('…')
      ? [`Title in full: ${code(lineOf(title?.value))}.`]
      : []),
    ...(duration ? [`Duration as the source says it: ${code(lineOf(duration.value))}.`] : []),
    ...chains.flatMap(({ problem, whys: [first] }) =>
      problem && first?.value.question
        ? [`A problem that the source asks about: ${code(lineOf(problem.value))}.`]
        : [],
    ),
  ];
}
