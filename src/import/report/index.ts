import type { DocumentReport, Outcome } from './document.ts';

export {
  failed,
  questionsFor,
  reportOn,
  type DocumentReport,
  type Note,
  type Outcome,
  type Question,
} from './document.ts';

/** What came of one run. */
export interface ImportReport {
  /** True where nothing was written because nothing was to be. */
  isDryRun: boolean;
  documents: DocumentReport[];
  totals: Totals;
}

export interface Totals {
  /** How many documents came to each end. */
  outcomes: Record<Outcome, number>;
  found: Record<string, number>;
  guessed: number;
  missing: Record<string, number>;
  contradictions: number;
  questions: number;
}

/** A run as a whole, from what became of its documents. */
export function importReport(
  documents: readonly DocumentReport[],
  isDryRun: boolean,
): ImportReport {
  const outcomes: Totals['outcomes'] = { new: 0, updated: 0, unchanged: 0, left: 0, failed: 0 };
  const totals: Totals = {
    outcomes,
    found: {},
    guessed: 0,
    missing: {},
    contradictions: 0,
    questions: 0,
  };
  for (const { outcome, found, guessed, missing, contradictions, questions } of documents) {
    outcomes[outcome] += 1;
    for (const [what, amount] of Object.entries(found)) add(totals.found, what, amount);
    for (const what of missing) add(totals.missing, what, 1);
    totals.guessed += guessed.length;
    totals.contradictions += contradictions.length;
    totals.questions += questions.length;
  }
  return { isDryRun, documents: [...documents], totals };
}

const add = (counts: Record<string, number>, what: string, amount: number) => {
  counts[what] = (counts[what] ?? 0) + amount;
};

/** A report for machines; ends with a line break. */
export const reportJson = (report: ImportReport): string => `${JSON.stringify(report, null, 2)}\n`;
