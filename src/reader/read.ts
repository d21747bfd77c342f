import {
  compareDiagnostics,
  compareText,
  isError,
  type Diagnostic,
} from '../diagnostics/diagnostic.ts';
import type { Fence } from '../body/fences.ts';
import type { AnyEntry } from '../model/entry.ts';
import { schemasFor } from '../model/index.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { judge } from './judge.ts';
import { readSite } from './read-site.ts';
import { checkTogether } from './checks/index.ts';
import { parseEntry, type ParsedEntry } from './parse-entry.ts';
import { EXAMPLE_FOLDER, isExample, placeOf, SITE_FILE } from './paths.ts';
import { reportInto, textOf, type SourceFile } from './source.ts';

/** A whole base, read. */
export interface Base {
  /** Undefined when `site.yaml` is missing or wrong. */
  site?: Site;
  /** Every entry that is right in itself, ordered by kind and id. */
  entries: AnyEntry[];
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
}

/**
 * Reads a whole base from its files: the one reader that the command line and
 * the pages share. Pure: it knows neither the disk nor the clock.
 */
export function readBase(
  files: readonly SourceFile[],
  { folder, audience, rules = allRules, trustedFolders = [], publicFiles }: ReadOptions,
): Base {
  if (!files.some(({ path }) => isOfBase(path))) return nothing(folder, rules);
  const diagnostics: Diagnostic[] = [];
  const settings = readSite(files, folder, diagnostics);
  const site = settings?.site;
  const schemas = schemasFor(site);
  const parsed: ParsedEntry[] = [];
  const firstFile = new Map<string, string>();
  const unknownFolders = new Set<string>();

  for (const source of files.toSorted((a, b) => compareText(a.path, b.path))) {
    if (source.path === SITE_FILE) continue;
    const file = `${folder}/${source.path.replace(/\/$/, '')}`;
    const report = reportInto(diagnostics, file);
    if (source.irregular) {
      report(
        'unknown-file',
        { line: 1, column: 1 },
        'Found a link or another thing that is no regular file. Expected the file itself.',
        'Put a copy of the file in its place, or take the link out.',
      );
      continue;
    }
    const place = placeOf(source.path);
    if ('fault' in place) {
      if (source.unread && source.unread !== 'too-large') {
        textOf(source, report);
        continue;
      }
      // A folder that holds no entries is told once, however much lies in it.
      if (place.fault.rule === 'unknown-folder') {
        if (unknownFolders.has(place.fault.message)) continue;
        unknownFolders.add(place.fault.message);
      }
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
        : parseEntry(
            {
              kind: place.kind,
              id: place.id,
              file,
              example: isExample(source.path),
              ...(isTrusted(source.path, trustedFolders) && { isTrusted: true }),
            },
            text,
            schemas,
            report,
          ),
    );
  }
  checkTogether(parsed, { audience: audience ?? site?.audience ?? 'public', folder, publicFiles });
  warnOfEmptyKinds(parsed, folder, diagnostics);
  const judged = settings && judge(parsed, settings, folder, rules);
  // One at a time: there may be more than a call takes arguments.
  for (const one of judged?.diagnostics ?? []) diagnostics.push(one);
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  return {
    site,
    entries: entries.toSorted(byKindAndId),
    diagnostics: diagnostics.sort(compareDiagnostics),
    waiting: judged?.waiting ?? rules.map(({ id }) => id),
    fences: parsed.flatMap(({ file, fences }) => fences.map((fence) => ({ ...fence, file }))),
  };
}

/** Plain Markdown runs nothing wherever it lies. */
const isTrusted = (path: string, folders: readonly string[]) =>
  path.endsWith('.mdx') && folders.some((folder) => path.startsWith(`${folder}/`));

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
    entries: [],
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
    find: () => undefined,
    bodyLine: 1,
    references: [],
    links: [],
    citations: [],
    fences: [],
  };
}

function byKindAndId(a: AnyEntry, b: AnyEntry): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.id, b.id);
}
