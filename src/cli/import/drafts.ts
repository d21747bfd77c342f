import {
  digest,
  importDesk,
  withSoundDiagrams,
  type Document,
} from '../../adapters/import/prepare.ts';
import type { Desk } from '../../authoring/desk.ts';
import { titleFor } from '../../import/draft/head.ts';
import { draftOf } from '../../import/draft/index.ts';
import { writtenDigest } from '../../import/draft/write.ts';
import type { Extraction } from '../../import/extraction.ts';
import type { FormatName } from '../../import/formats/format.ts';
import { formersIn, formersOf, STDIN } from '../../import/former.ts';
import { likenessOf, twinsIn } from '../../import/twins.ts';
import { proposalsFor } from '../../import/known.ts';
import { planImport, sourceDigest, type ImportPlan } from '../../import/plan.ts';
import { prepare, read } from '../../import/read.ts';
import { failed, reportOn, type DocumentReport } from '../../import/report/index.ts';
import { hasSubstance } from '../../import/substance.ts';
import { decode } from '../../reader/decode.ts';
import type { Base } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import { progress } from './documents.ts';

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
  const formers = formersOf(base.entries);
  const names = new Set(documents.map(({ name }) => name));
  const formersFor = formersIn(formers, names);
  const twins = twinsIn(documents, new Set(formers.map(({ from }) => from)));
  const work: Work[] = [];
  for (const [index, document] of documents.entries()) {
    progress(index + 1, documents.length, document.name);
    const twin = twins.get(document);
    if (twin !== undefined) {
      const why = `Found the same text as in ${twin}. Expected each document once; import it alone if it is another.`;
      reports.push({ ...failed(document.name, why, document.notes), outcome: 'left' });
      continue;
    }
    try {
      const drafts = await draftsOf(document);
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
    const all = read({ name, text }, format).map((extraction, index) => ({
      extraction,
      part: index + 1,
    }));
    const found = all.filter(
      ({ extraction }) => !isFolder || extraction.isMalformed || hasSubstance(extraction),
    );
    if (found.length === 0) {
      const own = all.flatMap(({ extraction }) => extraction.notes);
      reports.push({ ...failed(name, NO_INCIDENT, [...notes, ...own]), outcome: 'left' });
    }
    const ownDigest = sourceDigest(text, digest);
    const before = formersFor({
      from: name,
      digest: ownDigest,
      titles: found.map(({ extraction }) => titleDigest(extraction)),
    });
    const out: Work[] = [];
    for (const [index, { extraction, part }] of found.entries()) {
      const source = { from: name, part, digest: ownDigest };
      const former = before[index];
      // What came through a pipe may have the name of another that did.
      const seed = name === STDIN ? `${STDIN} ${ownDigest}` : name;
      const draft = draftOf(extraction, { lines, part, seed, former }, own);
      draft.notes.unshift(
        ...notes,
        ...(former ? [] : likenessOf(titleDigest(extraction), formers, names)),
      );
      await withSoundDiagrams(draft);
      const plan = planImport(draft, source, present, digest);
      const removed = new Set(plan.removes.map(({ path }) => path));
      const open = new Set(plan.guesses.map(({ file }) => file));
      const proposals = proposalsFor(draft.causes, own.graph, {
        removed,
        isOpen: (path) => open.has(path),
      });
      const report: DocumentReport = {
        ...reportOn(draft, proposals, own.site, plan.guesses),
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

const titleDigest = (extraction: Extraction) => writtenDigest(titleFor(extraction), digest);
