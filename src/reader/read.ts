import {
  compareDiagnostics,
  compareText,
  isError,
  type Diagnostic,
} from '../diagnostics/diagnostic.ts';
import { faultsFromZod } from '../diagnostics/from-zod.ts';
import type { AnyEntry } from '../model/entry.ts';
import { incidentIdOf } from '../model/entry.ts';
import { schemasFor } from '../model/index.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { checkTogether } from './checks.ts';
import { parseEntry, readData, type ParsedEntry } from './parse-entry.ts';
import { placeOf, SITE_FILE } from './paths.ts';
import { reportInto, textOf, type SourceFile } from './source.ts';

/** A whole base, read. */
export interface Base {
  /** Undefined when `site.yaml` is missing or wrong. */
  site?: Site;
  /** Every entry that is right in itself, ordered by kind and id. */
  entries: AnyEntry[];
  /** Everything that is wrong with any file, ordered by file and line. */
  diagnostics: Diagnostic[];
}

export interface ReadOptions {
  /** How diagnostics name the content folder. */
  folder: string;
  /** Overrides the audience that `site.yaml` names. */
  audience?: Site['audience'];
}

/**
 * Reads a whole base from its files: the one reader that the command line and
 * the pages share. Pure: it knows neither the disk nor the clock.
 */
export function readBase(files: readonly SourceFile[], { folder, audience }: ReadOptions): Base {
  const diagnostics: Diagnostic[] = [];
  const site = readSite(files, folder, diagnostics);
  const schemas = schemasFor(site);
  const parsed: ParsedEntry[] = [];
  const firstFile = new Map<string, string>();

  for (const source of files.toSorted((a, b) => compareText(a.path, b.path))) {
    if (source.path === SITE_FILE) continue;
    const file = `${folder}/${source.path}`;
    const report = reportInto(diagnostics, file);
    const place = placeOf(source.path);
    if ('fault' in place) {
      report(place.fault.rule, { line: 1, column: 1 }, place.fault.message, place.fault.help);
      continue;
    }
    const text = textOf(source, report);
    const key = `${place.kind} ${place.id}`;
    const earlier = firstFile.get(key);
    if (earlier !== undefined) {
      report(
        'duplicate-id',
        { line: 1, column: 1 },
        `Found a second ${kindInfo[place.kind].one} with the id "${place.id}". Expected each id once; ${earlier} has it already.`,
        'Rename one of the two, or merge them.',
      );
      continue;
    }
    firstFile.set(key, file);
    parsed.push(
      text === undefined
        ? unreadable(place, file, report)
        : parseEntry({ kind: place.kind, id: place.id, file }, text, schemas, report),
    );
  }
  checkAliases(parsed);
  checkOwners(parsed, folder);
  checkTogether(parsed, audience ?? site?.audience ?? 'public');
  warnOfEmptyKinds(parsed, folder, diagnostics);
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  return {
    site,
    entries: entries.toSorted(byKindAndId),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

/** True when nothing keeps the base from being built. */
export function isSound(base: Base): base is Base & { site: Site } {
  return base.site !== undefined && !base.diagnostics.some(isError);
}

function readSite(
  files: readonly SourceFile[],
  folder: string,
  diagnostics: Diagnostic[],
): Site | undefined {
  const report = reportInto(diagnostics, `${folder}/${SITE_FILE}`);
  const source = files.find(({ path }) => path === SITE_FILE);
  if (!source) {
    report(
      'missing-file',
      { line: 1, column: 1 },
      `Missing ${folder}/${SITE_FILE}. Expected the file that names the site, its severities and its other vocabularies.`,
      `Copy it from the example base, or check that "${folder}" is the content folder.`,
    );
    return undefined;
  }
  const text = textOf(source, report);
  if (text === undefined) return undefined;
  const at = { report, locate: () => ({ line: 1, column: 1 }) } as Parameters<typeof readData>[2];
  const data = readData(text, 1, at);
  if (data === undefined) return undefined;
  const result = siteSchema.safeParse(data);
  if (result.success) return result.data;
  for (const fault of faultsFromZod(siteSchema, data, result.error.issues)) {
    report(fault.rule, at.locate(fault.path, fault.on), fault.message, fault.help);
  }
  return undefined;
}

/** Two entries that answer to one address would hide each other. */
function checkAliases(all: readonly ParsedEntry[]): void {
  const taken = new Map(all.map(({ kind, id, file }) => [`${kind} ${id}`, file]));
  for (const { kind, id, file, entry, report, locate } of all) {
    for (const [index, alias] of (entry?.data.aliases ?? []).entries()) {
      const scope = kindInfo[kind].nested ? `${incidentIdOf(id)}/` : '';
      const key = `${kind} ${scope}${alias}`;
      const other = taken.get(key);
      if (other) {
        report(
          'duplicate-id',
          locate(['aliases', index], 'value'),
          `Found the alias "${alias}". Expected an id that no other ${kindInfo[kind].one} has; ${other} has it.`,
        );
      } else taken.set(key, file);
    }
  }
}

/** Steps and remediations belong to an incident; a folder without its index.mdx is a lost one. */
function checkOwners(all: readonly ParsedEntry[], folder: string): void {
  const incidents = new Set(all.filter(({ kind }) => kind === 'incidents').map(({ id }) => id));
  for (const { kind, id, report } of all) {
    const incident = incidentIdOf(id);
    if (!kindInfo[kind].nested || incidents.has(incident)) continue;
    report(
      'missing-file',
      { line: 1, column: 1 },
      `Found ${kindInfo[kind].aOne} of the incident "${incident}", which has no page. Expected ${folder}/incidents/${incident}/index.mdx.`,
    );
  }
}

/** Without incidents or root causes the base is empty: no fault, but nobody should wonder why. */
function warnOfEmptyKinds(
  all: readonly ParsedEntry[],
  folder: string,
  diagnostics: Diagnostic[],
): void {
  for (const kind of ['incidents', 'rootCauses'] as const) {
    if (all.some((parsed) => parsed.kind === kind)) continue;
    const { folder: own, aOne, example } = kindInfo[kind];
    diagnostics.push({
      file: `${folder}/${own}`,
      line: 1,
      column: 1,
      severity: 'warning',
      rule: 'no-entries',
      message: `Found no ${kindInfo[kind].one}: the folder is missing or empty. Expected at least ${aOne.replace(/^an? /, 'one ')}.`,
      help: `Write ${folder}/${example}; until then the site shows an empty list.`,
    });
  }
}

function unreadable(
  place: { kind: ParsedEntry['kind']; id: string },
  file: string,
  report: ParsedEntry['report'],
): ParsedEntry {
  return {
    ...place,
    file,
    report,
    locate: () => ({ line: 1, column: 1 }),
    references: [],
    links: [],
    citations: [],
  };
}

function byKindAndId(a: AnyEntry, b: AnyEntry): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.id, b.id);
}
