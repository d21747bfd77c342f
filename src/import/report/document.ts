import type { Site } from '../../model/site.ts';
import { questionOf, type AskId } from '../draft/asks.ts';
import type { Draft } from '../draft/index.ts';
import type { Lines } from '../extraction.ts';
import type { Proposal } from '../known.ts';

/** What became of a document, or of one incident in it. */
export type Outcome = 'new' | 'updated' | 'unchanged' | 'left' | 'failed';

/** What is to be known of a document, with its line. */
export interface Note {
  line: number;
  message: string;
  /** True where somebody has to act at once, draft or not. */
  isUrgent?: boolean;
}

/** A question, and what in the draft its answer settles. */
export interface Question {
  question: string;
  /** Files and fields, relative to the content folder: "incidents/x/index.mdx severity". */
  about: string[];
}

export interface DocumentReport {
  source: string;
  outcome: Outcome;
  /** Why nothing was written, in sentences. */
  why?: string;
  /** Id of the incident. */
  id?: string;
  title?: string;
  /** Written or changed, relative to the content folder. */
  files: string[];
  /** How many of each were found. */
  found: Record<string, number>;
  guessed: { file: string; field: string; why: string }[];
  missing: string[];
  contradictions: { line: number; message: string }[];
  notes: Note[];
  /** Lines of which nothing is in the draft: headings and heads of what was taken, hints of templates, form of the file. */
  leftOut: Lines[];
  /** Fields that a person edited, and that say something else in the document now. */
  kept: { file: string; field: string }[];
  /** Root causes that the base may have already. */
  proposals: Proposal[];
  questions: Question[];
}

/** A document of which nothing was made. */
export const failed = (
  source: string,
  why: string,
  notes: DocumentReport['notes'] = [],
): DocumentReport => ({
  source,
  outcome: 'failed',
  why,
  files: [],
  found: {},
  guessed: [],
  missing: [],
  contradictions: [],
  notes,
  leftOut: [],
  kept: [],
  proposals: [],
  questions: [],
});

/**
 * What a draft has, lacks and asks.
 *
 * @param standing guesses that are in its files; all of the draft where there was none before
 */
export function reportOn(
  draft: Draft,
  proposals: readonly Proposal[],
  site: Site,
  standing?: readonly { file: string; field: string; why: string }[],
): DocumentReport {
  const own = draft.entries.flatMap(({ path, guesses }) =>
    guesses.map((guess) => ({ file: path, ...guess })),
  );
  const asks = new Map(own.map(({ file, field, ask }) => [`${file} ${field}`, ask]));
  const guesses = (standing ?? own).map(({ file, field, why }) => ({
    file,
    field,
    why,
    // What a person kept may be a guess of an earlier text.
    ask: asks.get(`${file} ${field}`) ?? ('confirm' as const),
  }));
  const { data } = draft.entries[0]!;
  return {
    ...failed(draft.source, ''),
    why: undefined,
    outcome: 'new',
    id: draft.id,
    title: data.title as string,
    found: foundIn(draft),
    guessed: guesses.map(({ file, field, why }) => ({ file, field, why })),
    missing: draft.missing,
    contradictions: draft.contradictions,
    notes: draft.notes,
    leftOut: draft.leftOut,
    proposals: [...proposals],
    questions: questionsFor(guesses, site),
  };
}

/** The fewest questions: one for all guesses that one answer settles, those that settle most first. */
export function questionsFor(
  guesses: readonly { file: string; field: string; ask: AskId }[],
  site: Site,
): Question[] {
  return [...Map.groupBy(guesses, ({ ask }) => ask)]
    .map(([ask, own]) => ({
      question: questionOf(ask, site),
      about: [...new Set(own.map(({ file, field }) => `${file} ${field}`))],
    }))
    .sort((a, b) => b.about.length - a.about.length);
}

function foundIn({ entries }: Draft): Record<string, number> {
  const [incident] = entries;
  const { data, lines, body } = incident!;
  const count = (field: string) =>
    Array.isArray(data[field]) ? (data[field] as unknown[]).length : 0;
  const kindCount = (kind: string) => entries.filter((one) => one.kind === kind).length;
  const all = {
    title: lines.title ? 1 : 0,
    summary: lines.summary ? 1 : 0,
    severity: lines.severity ? 1 : 0,
    times: lines.times?.length ?? 0,
    'timeline entries': count('timeline'),
    whys: count('whys'),
    'root causes': kindCount('rootCauses'),
    steps: kindCount('steps'),
    remediations: kindCount('remediations'),
    metrics: count('metrics'),
    learnings: kindCount('learnings'),
    references: Math.max(0, count('references') - 1),
    'lines kept as text': body === '' ? 0 : body.split('\n').length,
  };
  return Object.fromEntries(Object.entries(all).filter(([, amount]) => amount > 0));
}
