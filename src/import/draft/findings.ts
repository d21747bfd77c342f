/** What cannot be said in a field: told in the report. */
export interface Findings {
  missing: string[];
  contradictions: { line: number; message: string }[];
  notes: { line: number; message: string }[];
  /** Sentences that stand below the text: what the source says and no field holds. */
  trailer: string[];
}
