import { START, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { faultsFromZod } from '../diagnostics/from-zod.ts';
import { childOf } from '../model/introspect.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { readData } from './read-data.ts';
import { SITE_FILE } from './paths.ts';
import { salvage } from './salvage.ts';
import { reportInto } from './report.ts';
import { textOf, type SourceFile } from './source.ts';
import type { Yaml } from './yaml/index.ts';

/** The settings of a site, and where each of them stands. */
export interface ReadSite {
  /** False where some are wrong or missing, which is reported; these are empty in `site`. */
  isSound: boolean;
  site: Site;
  /** The same, without the vocabularies in which something is wrong: any word may be meant by them. */
  vocabularies: Site;
  /** Whether a rule on good analyses is set as its owner wants it, as far as can be known. */
  isSettled: (rule: string, inEnglish: boolean) => boolean;
  locate: Yaml['locate'];
}

const ORIGINAL = 'Take the one that came with the program';

/** The settings of a site, as far as they can be read; undefined when none can, which is reported. */
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
      START,
      `Missing ${folder}/${SITE_FILE}. Expected the file that names the site, its severities and its other vocabularies.`,
      `${ORIGINAL}, or check that "${folder}" is the content folder.`,
    );
    return undefined;
  }
  const text = textOf(source, report);
  if (text === undefined) return undefined;
  const read = readData(text, 1, report, `${ORIGINAL}, and change what it says.`);
  if (read === undefined) return undefined;
  const { data, locate, isCertain } = read;
  const result = siteSchema.safeParse(data);
  if (result.success) {
    const { data: site } = result;
    return { isSound: true, site, vocabularies: site, isSettled: () => true, locate };
  }
  const faults = faultsFromZod(siteSchema, data, result.error.issues);
  for (const { rule, path, on, message, help } of faults.filter(isCertain)) {
    report(rule, locate(path, on), message, help);
  }
  return { ...remainsOf(data, new Set(faults.map(({ path }) => path[0]))), locate };
}

/** What can be used of settings of which some are wrong. */
function remainsOf(data: unknown, faulty: ReadonlySet<PropertyKey | undefined>) {
  const { rules, ...site } = salvage(siteSchema, data) as Site;
  const emptied = Object.entries(site).map(([name, value]) => [
    name,
    Array.isArray(value) && faulty.has(name) ? [] : value,
  ]);
  const vocabularies = Object.fromEntries(emptied) as Site;
  // A setting that names a rule and no severity may have meant any, and so may two that differ.
  const isDoubled = (rule: string, severity: string) =>
    rules.some((one) => one.rule === rule && one.severity !== severity);
  const known = rules.filter(
    ({ rule, severity }) => rule && severity && !isDoubled(rule, severity),
  );
  const unsettled = rules.filter((one) => !known.includes(one)).map(({ rule }) => rule);
  return {
    isSound: false,
    site: { ...site, rules },
    vocabularies,
    isSettled: (rule: string, inEnglish: boolean) =>
      // Where nobody knows which rule was meant, none is held back for it.
      !unsettled.includes(rule) &&
      !(inEnglish && faulty.has('language')) &&
      (!faulty.has('rules') || Array.isArray(childOf(data, 'rules'))),
  };
}
