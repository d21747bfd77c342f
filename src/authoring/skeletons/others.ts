import type { Desk } from '../desk.ts';
import { only, type Answers } from '../question.ts';
import { asFile, block, flow, scalar, sheetOf, UNWRITTEN } from '../sheet.ts';

/** Root causes, learnings and services: readers see them at once, so they hold no placeholders. */

const given = (answers: Answers, flag: string) => {
  const answer = only(answers, flag);
  return answer === undefined ? undefined : scalar(answer);
};

/** The page of a new root cause. */
export function rootCauseText(answers: Answers, { schemas }: Desk): string {
  const { field, later, maybe } = sheetOf(schemas.rootCauses);
  return asFile([
    [
      field('title', given(answers, 'title')!),
      field('summary', given(answers, 'summary') ?? UNWRITTEN),
      field('category', given(answers, 'category')!),
      field('status', 'active'),
      maybe('family', given(answers, 'family'), 'id-of-a-broader-root-cause'),
      later('tags', '[a-keyword, another]'),
    ],
    [
      '# Beneath the line below, in Markdown: "## How it works", "## How to recognise it", "## What helps".',
    ],
  ]);
}

/** The page of a new learning. */
export function learningText(answers: Answers, { schemas }: Desk): string {
  const { field, later } = sheetOf(schemas.learnings);
  const practices = answers.practice ?? [];
  return asFile([
    [
      field('title', given(answers, 'title')!),
      field('summary', given(answers, 'summary') ?? UNWRITTEN),
      field('incidents', flow(answers.incident ?? [])),
      field('rootCauses', flow(answers['root-cause'] ?? [])),
      later('tags', '[a-keyword, another]'),
    ],
    [
      practices.length > 0
        ? field('practices', block(practices))
        : later('practices', '[What somebody does differently from now on.]'),
    ],
  ]);
}

/** The file of a new service, which is YAML alone. */
export function serviceText(answers: Answers, { schemas }: Desk): string {
  const { field, later, maybe } = sheetOf(schemas.services);
  return `${[
    field('title', given(answers, 'title')!),
    field('summary', given(answers, 'summary') ?? UNWRITTEN),
    maybe('owner', given(answers, 'owner'), 'Name of the team'),
    later('repository', 'https://…'),
    field('dependsOn', flow(answers['depends-on'] ?? [])),
  ].join('\n')}\n`;
}
