import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { faultsFromZod } from '../diagnostics/from-zod.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { readData } from './parse-entry.ts';
import { SITE_FILE } from './paths.ts';
import { reportInto, textOf, type SourceFile } from './source.ts';
import type { Yaml } from './yaml.ts';

/** The settings of a site, and where each of them stands. */
export interface ReadSite {
  site: Site;
  locate: Yaml['locate'];
}

/** The settings of a site; undefined when their file is missing or wrong, which is reported. */
export function readSite(
  files: readonly SourceFile[],
  folder: string,
  diagnostics: Diagnostic[],
): ReadSite | undefined {
  const report = reportInto(diagnostics, `${folder}/${SITE_FILE}`);
  const source = files.find(({ path }) => path === SITE_FILE);
  if (!source) {
    report(
      'missing-file',
      { line: 1, column: 1 },
      `Missing ${folder}/${SITE_FILE}. Expected the file that names the site, its severities and its other vocabularies.`,
      `Take the one that came with the program, or check that "${folder}" is the content folder.`,
    );
    return undefined;
  }
  const text = textOf(source, report);
  if (text === undefined) return undefined;
  const at = { report, locate: () => ({ line: 1, column: 1 }) } as Parameters<typeof readData>[2];
  const data = readData(text, 1, at);
  if (data === undefined) return undefined;
  const result = siteSchema.safeParse(data);
  if (result.success) return { site: result.data, locate: at.locate };
  for (const fault of faultsFromZod(siteSchema, data, result.error.issues)) {
    report(fault.rule, at.locate(fault.path, fault.on), fault.message, fault.help);
  }
  return undefined;
}
