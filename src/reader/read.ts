import { compareText, isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { limited } from '../diagnostics/limit.ts';
import type { Fence } from '../body/fences.ts';
import type { AnyEntry } from '../model/entry.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { judge } from './judge.ts';
import { readSite } from './read-site.ts';
import { checkTogether } from './checks/index.ts';
import { resolveConflicts } from './conflicts.ts';
import { decode } from './decode.ts';
import {
  parseFile,
  splitFile,
  type EntryFile,
  type ParsedEntry,
  type ParsedFile,
} from './parse-entry.ts';
import { EXAMPLE_FOLDER, SITE_FILE } from './paths.ts';
import { START } from './read-data.ts';
import { entryFiles } from './plan.ts';
import { reportInto, type SourceFile } from './source.ts';
import { standardsOf, type Standards } from './standards.ts';
import type { Positions } from './yaml-positions.ts';
import { positionsOf } from './yaml.ts';

/** A whole base, read. */
export interface Base {
  /** Undefined when `site.yaml` is missing or wrong. */
  site?: Site;
  /** How rules on good analyses are set, as far as that can be read. */
  ruleSettings: Site['rules'];
  /** Every entry that is right in itself, ordered by kind and id. */
  entries: AnyEntry[];
  /** What can be read of the others; what is faulty or missing in them is empty. */
  remains: AnyEntry[];
  /** Everything that is wrong with any file, ordered by file and line. */
  diagnostics: Diagnostic[];
  /** Ids of the rules on good analyses that wait until every file can be read. */
  waiting: string[];
  /** Diagrams in bodies. Whether they can be drawn is not known before somebody does. */
  fences: (Fence & { file: string })[];
}

export interface ReadOptions {
  /** How diagnostics name the content folder. */
  folder: string;
  /** Overrides the audience that `site.yaml` names. */
  audience?: Site['audience'];
  /** Folders of the content in which MDX may run code. None unless it says otherwise. */
  trustedFolders?: readonly string[];
  /** Addresses of the files in `public/`, which images are looked up in where they are given. */
  publicFiles?: ReadonlySet<string>;
  /** Rules on good analyses; all of them unless it says otherwise. */
  rules?: readonly Rule[];
  /** Whether rules that give hints are run, too; they are unless it says otherwise. */
  hints?: boolean;
  /** Parses the files of entries, in their order: `parseFile` for each, by all rules, wherever that is done. */
  parseAll?: (places: readonly EntryFile[], standards: Standards) => ParsedFile[];
}

/**
 * Reads a whole base from its files: the one reader that the command line and
 * the pages share. Pure: it knows neither the disk nor the clock.
 */
export function readBase(
  files: readonly SourceFile[],
  {
    folder,
    audience,
    rules = allRules,
    trustedFolders,
    publicFiles,
    hints = true,
    parseAll = (places, standards) => places.map((place) => parseFile(place, standards)),
  }: ReadOptions,
): Base {
  if (!files.some(({ path }) => isOfBase(path))) return nothing(folder, rules);
  const diagnostics: Diagnostic[] = [];
  const settings = readSite(files, folder, diagnostics);
  const reportIn = (file: string) => reportInto(diagnostics, file);
  const places = entryFiles(files, { folder, trustedFolders }, reportIn);
  const parsed = parseAll(places, standardsOf(settings?.vocabularies, rules)).map((one, index) =>
    placed(one, places[index]!, diagnostics),
  );
  checkTogether(parsed, {
    audience: audience ?? (settings ? (settings.site.audience ?? 'internal') : 'public'),
    folder,
    publicFiles,
  });
  warnOfEmptyKinds(parsed, folder, diagnostics);
  const judged = settings && judge(parsed, settings, folder, { rules, hints });
  // One at a time: there may be more than a call takes arguments.
  for (const one of judged?.diagnostics ?? []) diagnostics.push(one);
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  return {
    site: settings?.isSound ? settings.site : undefined,
    ruleSettings: settings?.site.rules ?? [],
    entries: entries.toSorted(byKindAndId),
    remains: parsed.flatMap(({ remains }) => remains ?? []),
    diagnostics: limited(diagnostics),
    waiting: judged?.waiting ?? rules.map(({ id }) => id),
    fences: parsed.flatMap(({ file, fences }) => fences.map((fence) => ({ ...fence, file }))),
  };
}

/** A parsed file among the others: what is found of it from now on goes to the same report. */
function placed(
  { faults, ...parsed }: ParsedFile,
  { kind, id, file, isTrusted, source }: EntryFile,
  diagnostics: Diagnostic[],
): ParsedEntry {
  for (const fault of faults) diagnostics.push({ file, severity: 'error', ...fault });
  // Places are looked for when they are asked for: few are, and they take much room.
  const yaml = () => yamlOf(file, source, parsed.entry !== undefined);
  return {
    ...parsed,
    data: parsed.data ?? parsed.entry?.data,
    kind,
    id,
    file,
    ...(isTrusted && { isTrusted }),
    report: reportInto(diagnostics, file),
    locate: (path, on) => yaml()?.locate(path, on) ?? START,
    find: (path, words) => yaml()?.find(path, words),
  };
}

/** The last one is kept, as one file is asked for all its places in a row. */
let last: { source: SourceFile; positions: Positions | undefined } | undefined;

function yamlOf(file: string, source: SourceFile, isSound: boolean): Positions | undefined {
  if (last?.source !== source) {
    const { text } = decode(source.bytes);
    const split = text === undefined ? undefined : splitFile(file, resolveConflicts(text).text);
    last = { source, positions: split && positionsOf(split.yaml, split.yamlLine, isSound) };
  }
  return last.positions;
}

/** Whether a path is one that bases have: the settings, or something in a folder of entries. */
export function isOfBase(path: string): boolean {
  const [top, ...rest] = path.split('/');
  return rest.length === 0 ? top === SITE_FILE : topFolders.has(top!);
}

const topFolders = new Set([
  EXAMPLE_FOLDER,
  ...kinds.filter((kind) => !kindInfo[kind].nested).map((kind) => kindInfo[kind].folder),
]);

/** What is said of a folder in which nothing is known: one thing, not a hundred. */
function nothing(folder: string, rules: readonly Rule[]): Base {
  const { incidents, rootCauses } = kindInfo;
  return {
    ruleSettings: [],
    entries: [],
    remains: [],
    diagnostics: [
      {
        file: folder,
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'no-base',
        message: `Found no knowledge base in "${folder}". Expected ${SITE_FILE} and folders such as ${incidents.folder}/ and ${rootCauses.folder}/.`,
        help: 'Name the folder that holds them with --content, or start from the content that came with the program.',
      },
    ],
    waiting: rules.filter(({ needsAll }) => needsAll).map(({ id }) => id),
    fences: [],
  };
}

/** True when nothing keeps the base from being built. */
export function isSound(base: Base): base is Base & { site: Site } {
  return base.site !== undefined && !base.diagnostics.some(isError);
}

/**
 * Without incidents and root causes the base is empty: no fault, but nobody should wonder why.
 * Where one of the two is there the author is on the way, and a hint asks for the other.
 */
function warnOfEmptyKinds(
  all: readonly ParsedEntry[],
  folder: string,
  diagnostics: Diagnostic[],
): void {
  const owed = (['incidents', 'rootCauses'] as const).filter(
    (kind) => !all.some((parsed) => parsed.kind === kind),
  );
  for (const kind of owed) {
    const { folder: own, aOne, example } = kindInfo[kind];
    diagnostics.push({
      file: `${folder}/${own}`,
      line: 1,
      column: 1,
      severity: owed.length === 2 ? 'warning' : 'hint',
      rule: 'no-entries',
      message: `Found no ${kindInfo[kind].one}: the folder is missing or empty. Expected at least ${aOne.replace(/^an? /, 'one ')}.`,
      help: `Write ${folder}/${example}; until then the site shows an empty list.`,
    });
  }
}

function byKindAndId(a: AnyEntry, b: AnyEntry): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.id, b.id);
}
