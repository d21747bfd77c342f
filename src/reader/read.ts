import { compareText, isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { limited } from '../diagnostics/limit.ts';
import type { Fence } from '../body/fences.ts';
import type { AnyEntry } from '../model/entry.ts';
import { kinds } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { checkTogether } from './checks/index.ts';
import { isOfBase, noBase, warnOfEmptyKinds } from './emptiness.ts';
import { judge } from './judge.ts';
import { hasOwnForm, isNearlySite, misplacedFiles, unknownFile } from './misplaced.ts';
import { parseFile } from './parse-entry.ts';
import type { EntryFile, ParsedFile } from './parsed-file.ts';
import { SITE_FILE } from './paths.ts';
import { placed } from './placed.ts';
import { entryFiles } from './plan.ts';
import { readSite } from './read-site.ts';
import { reportInto } from './report.ts';
import type { SourceFile } from './source.ts';
import { standardsOf, type Standards } from './standards.ts';

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
  /** Ids of the rules on good analyses that may find more errors or warnings once the errors are mended. */
  waiting: string[];
  /** Diagrams in bodies. Whether they can be drawn is not known before somebody does. */
  fences: (Fence & { file: string })[];
}

/** How a base is read. */
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
  if (!files.some(({ path }) => isOfBase(path))) {
    const diagnostics = [noBase(folder)];
    return { ruleSettings: [], entries: [], remains: [], diagnostics, waiting: [], fences: [] };
  }
  const diagnostics: Diagnostic[] = [];
  // Settings under another name are told where they lie, not as missing, too.
  const isMisnamed =
    !files.some(({ path }) => path === SITE_FILE) && files.some(({ path }) => isNearlySite(path));
  const settings = isMisnamed ? undefined : readSite(files, folder, diagnostics);
  const reportIn = (file: string) => reportInto(diagnostics, file);
  const places = entryFiles(files, { folder, trustedFolders }, reportIn);
  const misplaced = misplacedFiles(files, places, { folder, trustedFolders });
  const standards = standardsOf(settings?.vocabularies, rules);
  const parsed = [
    ...parseAll(places, standards).map((one, index) => placed(one, places[index]!, diagnostics)),
    ...misplaced.meant.map((one) => {
      // What is wrong in a file is told at once with its name, where it can be read as what it is.
      const read = hasOwnForm(one)
        ? parseFile(one, standards)
        : unknownFile(one, standards.schemas);
      return placed(read, one, diagnostics);
    }),
  ];
  checkTogether(parsed, {
    audience: audience ?? (settings ? (settings.site.audience ?? 'internal') : 'public'),
    folder,
    publicFiles,
    misplaced,
  });
  warnOfEmptyKinds(parsed, misplaced.lost, folder, diagnostics);
  const judged = settings && judge(parsed, settings, folder, { rules, hints, misplaced });
  // One at a time: there may be more than a call takes arguments.
  for (const one of judged?.diagnostics ?? []) diagnostics.push(one);
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  return {
    site: settings?.isSound ? settings.site : undefined,
    ruleSettings: settings?.site.rules ?? [],
    entries: entries.toSorted(byKindAndId),
    remains: parsed.flatMap(({ remains }) => remains ?? []),
    diagnostics: limited(diagnostics),
    waiting:
      judged?.waiting ?? rules.filter(({ severity }) => severity !== 'hint').map(({ id }) => id),
    fences: parsed.flatMap(({ file, fences }) => fences.map((fence) => ({ ...fence, file }))),
  };
}

/** True when nothing keeps the base from being built. */
export function isSound(base: Base): base is Base & { site: Site } {
  return base.site !== undefined && !base.diagnostics.some(isError);
}

function byKindAndId(a: AnyEntry, b: AnyEntry): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.id, b.id);
}
