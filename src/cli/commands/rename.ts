import { readFileSync } from 'node:fs';
import { folderOf, judgeFiles, readContent } from '../../adapters/disk.ts';
import { readOptions } from '../../adapters/options.ts';
import { renewSchemas } from '../../adapters/schemas.ts';
import { renameOnDisk } from '../../adapters/rename-entry.ts';
import { readTrust, TRUST_FILE } from '../../adapters/trust.ts';
import { nameFault, takenIn } from '../../authoring/desk.ts';
import { findEntry } from '../../authoring/find-entry.ts';
import { planRename, type RenamePlan } from '../../authoring/rename.ts';
import {
  filesAfter,
  moveOf,
  rewriteOf,
  rewritesOf,
  type Move,
} from '../../authoring/rename-files.ts';
import { renameTrusted } from '../../authoring/rename-trusted.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../diagnostics/format.ts';
import { countOf } from '../../format/words.ts';
import { wholeGraph } from '../../graph/build.ts';
import { entryPath } from '../../graph/routes.ts';
import { incidentIdOf, type AnyEntry } from '../../model/entry.ts';
import { schemasFor } from '../../model/index.ts';
import { kindInfo } from '../../model/kinds.ts';
import { decode } from '../../reader/decode.ts';
import { isSound } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import { UsageError } from '../usage-error.ts';
import { writing } from '../writing.ts';

/**
 * Gives an entry another id: moves its file or folder, rewrites everything that names it,
 * and keeps the old id as an alias, so that its address leads on. All of it or nothing;
 * exit code 1 when nothing was changed.
 */
export async function rename(
  values: { 'dry-run': boolean },
  [from = '', name = '']: readonly string[],
): Promise<number> {
  const folder = folderOf(readOptions());
  const files = readContent();
  const base = await judgeFiles(files);
  if (!isSound(base)) {
    const errors = base.diagnostics.filter(isError);
    process.stderr.write(
      `${formatDiagnostics(errors)}Nothing was renamed: what cannot be read may name the entry, too. Mend the errors first.\n`,
    );
    return 1;
  }
  const found = findEntry(from, base.entries, folder);
  if ('fault' in found) throw new UsageError(found.fault);
  const { entry } = found;
  refuseName(name, entry, files, base);
  const texts = new Map(files.map(({ path, bytes }) => [`${folder}/${path}`, decode(bytes).text]));
  const pages = base.entries.map((one) => ({ ...one, text: texts.get(one.file)! }));
  const plan = planRename(entry, name, pages, schemasFor(base.site));
  const move = moveOf(entry, name);
  const trust = trustAfter(move, folder);
  const rewrites = [...rewritesOf(plan, files, folder), ...trust.rewrites];
  plan.edits = new Map([...plan.edits, ...trust.edits]);
  plan.stuck.push(...trust.stuck);
  const moved = filesAfter(rewrites, move, files, folder);
  const after = await judgeFiles(moved, { ...readOptions(), trust, keeps: false });
  const faults = formatDiagnostics(after.diagnostics.filter(isError));
  if (plan.stuck.length > 0 || faults !== '') {
    const stuck = plan.stuck.map(
      (file) =>
        `${file} names it in a way that cannot be rewritten. Expected ${file === TRUST_FILE ? 'the path of its folder' : 'its id or its address'} as plain text.\n`,
    );
    process.stderr.write(`${stuck.join('')}${faults}Nothing was renamed.\n`);
    return 1;
  }
  process.stdout.write(tellOf(plan, move));
  if (values['dry-run']) {
    process.stdout.write('Nothing was changed (--dry-run).\n');
    return 0;
  }
  await writing(folder, () => renameOnDisk(rewrites, move.from, move.to));
  await renewSchemas(after, moved);
  const next = kindInfo[entry.kind].nested ? `${incidentIdOf(entry.id)}/${name}` : name;
  process.stdout.write(
    `Renamed. ${entryPath(entry.kind, entry.id)} leads to ${entryPath(entry.kind, next)} from now on.\n`,
  );
  return 0;
}

/** The folders that are trusted once the move is done, and how package.json comes to say so. */
function trustAfter({ from, to }: Move, folder: string) {
  const trust = readTrust(folder);
  const inside = (path: string) => path.slice(folder.length + 1);
  const unchanged = { ...trust, rewrites: [], edits: [], stuck: [] };
  if (trust.folders.length === 0) return unchanged;
  const before = readFileSync(TRUST_FILE);
  const { text = '' } = decode(before);
  const move = { from: inside(from), to: inside(to) };
  const { folders, edits, isStuck } = renameTrusted(text, trust.folders, move);
  if (isStuck) return { ...unchanged, folders, stuck: [TRUST_FILE] };
  if (edits.length === 0) return unchanged;
  return {
    ...unchanged,
    folders,
    rewrites: [rewriteOf(TRUST_FILE, before, edits)],
    edits: [[TRUST_FILE, edits] as const],
  };
}

function refuseName(
  name: string,
  entry: AnyEntry,
  files: readonly SourceFile[],
  { entries, site }: { entries: AnyEntry[]; site: Parameters<typeof wholeGraph>[1] },
): void {
  const others = entries.map((one) =>
    // What an entry was called before it may be called again.
    one === entry ? { ...one, data: { ...one.data, aliases: [] } } : one,
  ) as AnyEntry[];
  const graph = wholeGraph(others, site);
  const taken = takenIn(
    files.map(({ path }) => path),
    graph,
  );
  const fault = nameFault(name, entry.kind, { taken }, incidentIdOf(entry.id));
  if (fault !== undefined) throw new UsageError(fault);
}

function tellOf({ edits }: RenamePlan, { from, to }: Move): string {
  const lines = [...edits].flatMap(([file, list]) =>
    list.map(
      ({ start, found, text }) =>
        `${file}:${start.line}:${start.column}  ${found === '' ? '+' : `${found} →`} ${text.trim()}`,
    ),
  );
  const amount = [...edits.values()].flat().length;
  return [
    ...lines,
    `${from} → ${to}`,
    `${countOf(amount, 'edit')} in ${countOf(edits.size, 'file')}, and the move.\n`,
  ].join('\n');
}
