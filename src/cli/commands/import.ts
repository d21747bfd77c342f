import { deskFor } from '../../adapters/desk.ts';
import { folderOf, judgeFiles, readContent } from '../../adapters/disk.ts';
import { faultsOf, uncommittedIn, type Faults } from '../../adapters/import/plan.ts';
import { digest } from '../../adapters/import/prepare.ts';
import { keepReport } from '../../adapters/import/report.ts';
import { clearHalves } from '../../adapters/half.ts';
import { holdingSignals } from '../../adapters/hold-signals.ts';
import { applyImport } from '../../adapters/import/write.ts';
import { readOptions, writeOptions } from '../../adapters/options.ts';
import { renewSchemas } from '../../adapters/schemas.ts';
import { WriteFault } from '../../adapters/write-new.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../diagnostics/format.ts';
import { countOf } from '../../format/words.ts';
import type { FormatName } from '../../import/formats/format.ts';
import { isUntouched } from '../../import/merge.ts';
import { isIdle, type ImportPlan } from '../../import/plan.ts';
import { importReport, reportJson, type DocumentReport } from '../../import/report/index.ts';
import { reportText } from '../../import/report/text.ts';
import type { Base } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import { draftAll, type Work } from '../import/drafts.ts';
import { documentsFrom, isFolderOfDocuments, progress } from '../import/documents.ts';
import { UsageError } from '../usage-error.ts';

export interface ImportOptions {
  format: 'auto' | FormatName;
  'dry-run': boolean;
  name: string | undefined;
  out: string | undefined;
  'allow-dirty': boolean;
  report: 'text' | 'json';
}

/**
 * Makes drafts of documents that are there already: of a file, of all files in a folder, or
 * of what comes through a pipe. Each document is written as a whole or not at all. Exit code
 * 1 when one of them could not be imported.
 */
export async function importDocuments(
  values: ImportOptions,
  [path = '']: readonly string[],
): Promise<number> {
  if (values.out) writeOptions({ content: values.out });
  const isFolder = isFolderOfDocuments(path);
  if (isFolder && values.name !== undefined)
    throw new UsageError(
      `Found --name "${values.name}" and a folder. Expected it with one document.`,
    );
  const folder = folderOf(readOptions());
  const files = readContent();
  const base = await judgeFiles(files, { ...readOptions(), hints: false });
  const desk = deskFor(files, base);
  if (!desk) {
    process.stderr.write(formatDiagnostics(base.diagnostics.filter(isError)));
    return 1;
  }
  if (!values['dry-run']) clearHalves(folder);
  const reports: DocumentReport[] = [];
  const documents = await documentsFrom(path, reports, values.name?.trim());
  const format = values.format === 'auto' ? undefined : values.format;
  const work = await draftAll(documents, reports, { files, base, desk, isFolder, format });
  const { after, files: filesThen } = await refuseFaults(work, { folder, files, base });
  if (!values['allow-dirty']) await refuseDirty(work, folder);
  if (!values['dry-run']) {
    await write(work, folder);
    await renewSchemas(after, filesThen);
  }
  const report = importReport(reports, values['dry-run']);
  const unkept = keepReport(report);
  if (unkept) process.stderr.write(`${unkept}\n`);
  process.stdout.write(values.report === 'json' ? reportJson(report) : reportText(report));
  return report.totals.outcomes.failed > 0 ? 1 : 0;
}

/** Nothing that `check` refuses is written. */
async function refuseFaults(
  work: readonly Work[],
  { folder, files, base }: { folder: string; files: SourceFile[]; base: Base },
): Promise<Faults> {
  const plans = work.map(({ plan }) => plan);
  if (plans.every(isIdle)) return { own: new Map(), others: [], after: base, files };
  const judged = () => faultsOf(files, plans, { folder, before: base.diagnostics });
  let faults = await judged();
  if (faults.others.length > 0) {
    // Somebody else names what the document no longer gives.
    for (const { report, plan } of work) keepRemoved(report, plan);
    faults = await judged();
  }
  for (const { report, plan } of work) {
    const own = faults.own.get(plan);
    if (!own) continue;
    const told = formatDiagnostics(own).trimEnd();
    refuse(report, plan, `Its draft would not pass the check:\n${told}`);
  }
  return faults;
}

/** What a person edited and did not commit yet is not mixed with what an import writes. */
async function refuseDirty(work: readonly Work[], folder: string): Promise<void> {
  const dirty = await uncommittedIn(folder);
  for (const { report, plan } of work) {
    const own = [...plan.rewrites, ...plan.removes].filter(
      ({ path, before }) => dirty?.has(path) && !isUntouched(before, digest),
    );
    if (own.length === 0) continue;
    const names = own.map(({ path }) => `${folder}/${path}`).join(', ');
    refuse(
      report,
      plan,
      `Found edits that are not committed in ${names}. Expected none in what the import would change: commit them, or add --allow-dirty.`,
    );
  }
}

/** A signal is answered between two documents, never within one. */
async function write(work: readonly Work[], folder: string): Promise<void> {
  for (const [index, { report, plan }] of work.entries()) {
    if (isIdle(plan)) continue;
    progress(index + 1, work.length, `writing ${report.id ?? ''}`);
    const left = work.slice(index + 1).filter((one) => !isIdle(one.plan)).length;
    try {
      await holdingSignals(
        () => applyImport(folder, plan),
        `${report.source} was written as a whole; ${countOf(left, 'more draft')} to write: run it again`,
      );
    } catch (error) {
      if (!(error instanceof WriteFault)) throw error;
      refuse(report, plan, error.message);
    }
  }
  progress();
}

function keepRemoved(report: DocumentReport, plan: ImportPlan): void {
  for (const { path } of plan.removes) report.kept.push({ file: path, field: 'all of it' });
  report.files = report.files.filter((file) => !plan.removes.some(({ path }) => path === file));
  plan.removes = [];
}

function refuse(report: DocumentReport, plan: ImportPlan, why: string): void {
  Object.assign(report, { outcome: 'failed', why, files: [] });
  Object.assign(plan, { creates: [], rewrites: [], removes: [] });
}
