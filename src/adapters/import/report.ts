import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { failed, reportJson, type ImportReport } from '../../import/report/index.ts';

/** Where the last report lies, for the preview; a commit never holds it. */
const REPORT_FILE = '.cache/import/report.json';

/** Keeps a report for the preview; says why in a sentence where that fails, as nothing else misses it. */
export function keepReport(report: ImportReport, file = REPORT_FILE): string | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, reportJson(report));
    return undefined;
  } catch (error) {
    return `The report for the preview was not kept: ${(error as Error).message}`;
  }
}

/** The last report; undefined where there is none, it was written half-way, or by a version that told less. */
export function lastReport(file = REPORT_FILE): ImportReport | undefined {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as ImportReport;
    return report.documents.every((one) => lists.every((key) => key in one)) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** What the report on each document lists, if nothing; what it says besides may be missing. */
const lists = Object.entries(failed('', '')).flatMap(([key, value]) =>
  typeof value === 'object' ? [key] : [],
);
