import {
  digest,
  importDesk,
  withSoundDiagrams,
  type Document,
} from '../adapters/import-prepare.ts';
import type { Desk } from '../authoring/desk.ts';
import { draftOf } from '../import/draft/index.ts';
import type { FormatName } from '../import/formats/format.ts';
import { proposalsFor } from '../import/known.ts';
import { formersIn, planImport, sourceDigest, type ImportPlan } from '../import/plan.ts';
import { prepare, read } from '../import/read.ts';
import { failed, reportOn, type DocumentReport } from '../import/report/index.ts';
import { hasSubstance } from '../import/substance.ts';
import { decode } from '../reader/decode.ts';
import type { Base } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import { progress } from './import-documents.ts';

/** A draft on its way to the disk. */
export interface Work {
  report: DocumentReport;
  plan: ImportPlan;
}

const NO_INCIDENT =
  'Found nothing that an incident has: no times, cause, impact or action. Import it alone if it is one.';

/** What drafts are held against, and how documents are read. */
export interface Around {
  files: readonly SourceFile[];
  base: Base;
  desk: Desk;
  /** Whether documents come from a folder, in which not each of them is an analysis. */
  isFolder: boolean;
  format: FormatName | undefined;
}

/** The drafts of all documents, planned; a document of which none is made goes to the reports. */
export async function draftAll(
  documents: readonly Document[],
  reports: DocumentReport[],
  { files, base, desk, isFolder, format }: Around,
): Promise<Work[]> {
  const own = importDesk(desk);
  const present = new Map(
    files.flatMap(({ path, bytes }) => {
      const { text } = decode(bytes);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const formerOf = formersIn(base.entries);
  const work: Work[] = [];
  for (const [index, document] of documents.entries()) {
    progress(index + 1, documents.length, document.name);
    try {
      const drafts = await draftsOf(document);
      if (drafts.length === 0)
        reports.push({ ...failed(document.name, NO_INCIDENT, document.notes), outcome: 'left' });
      work.push(...drafts);
      reports.push(...drafts.map(({ report }) => report));
    } catch (error) {
      const why = `The import stopped at it: ${(error as Error).message}. That is a fault of the program; the other documents are imported.`;
      reports.push(failed(document.name, why, document.notes));
    }
  }
  progress();
  return work;

  async function draftsOf({ name, text, notes }: Document): Promise<Work[]> {
    const { lines } = prepare({ name, text });
    const out: Work[] = [];
    for (const [index, extraction] of read({ name, text }, format).entries()) {
      if (isFolder && !hasSubstance(extraction)) continue;
      const part = index + 1;
      const source = { from: name, part, digest: sourceDigest(text, digest) };
      const draft = draftOf(extraction, { lines, part, id: formerOf(source)?.id }, own);
      draft.notes.unshift(...notes);
      await withSoundDiagrams(draft);
      const plan = planImport(draft, source, present, digest);
      const report: DocumentReport = {
        ...reportOn(draft, proposalsFor(draft.causes, own.graph), own.site),
        outcome: plan.outcome,
        ...(plan.why && { why: plan.why }),
        kept: plan.kept,
        files: [...plan.creates, ...plan.rewrites, ...plan.removes].map(({ path }) => path),
      };
      out.push({ report, plan });
    }
    return out;
  }
}
