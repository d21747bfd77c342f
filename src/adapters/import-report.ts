import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reportJson, type ImportReport } from '../import/report/index.ts';

/** Where the last report lies, for the preview; a commit never holds it. */
const REPORT_FILE = '.cache/import/report.json';

/** Keeps a report for the preview; says why in a sentence where that fails, as nothing else misses it. */
export function keepReport(report: ImportReport): string | undefined {
  try {
    mkdirSync(dirname(REPORT_FILE), { recursive: true });
    writeFileSync(REPORT_FILE, reportJson(report));
    return undefined;
  } catch (error) {
    return `The report for the preview was not kept: ${(error as Error).message}`;
  }
}

/** The last report; undefined where there is none, or it was written half-way. */
export function lastReport(): ImportReport | undefined {
  try {
    return JSON.parse(readFileSync(REPORT_FILE, 'utf8')) as ImportReport;
  } catch {
    return undefined;
  }
}
