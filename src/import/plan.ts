import type { NewFile } from '../authoring/plan.ts';
import type { Imported } from '../model/imported.ts';
import type { Draft } from './draft/index.ts';
import { writtenDigest, type Source } from './draft/write.ts';
import { isUntouched, mergedText, newText, recordOf } from './merge.ts';

/** A file that is not there yet. */
export interface CreatedFile extends NewFile {
  /**
   * What stands in it until all files of the draft do: without those that name it, which so come
   * after it. What it names and what is not there, the next import takes for deleted.
   */
  interim?: string;
}

/** What is done on the disk for one draft; paths are relative to the content folder. */
export interface ImportPlan {
  outcome: 'new' | 'updated' | 'unchanged' | 'left';
  why?: string;
  creates: CreatedFile[];
  rewrites: { path: string; before: string; after: string }[];
  /** Files that an earlier import wrote, nobody edited, and the document no longer gives. */
  removes: { path: string; before: string }[];
  kept: { file: string; field: string }[];
  /** What stands there as a guess once it is done. */
  guesses: ({ file: string } & Imported['guesses'][number])[];
}

/** True for a plan that leaves all as it is. */
export const isIdle = ({ creates, rewrites, removes }: ImportPlan): boolean =>
  creates.length + rewrites.length + removes.length === 0;

const folderOf = (id: string) => `incidents/${id}/`;

/**
 * What is written, changed and taken away for a draft, given what is there. Nothing that a
 * person edited is changed, and nothing that a person deleted is written again.
 *
 * @param present texts of the content's files by their path
 */
export function planImport(
  { id, entries }: Draft,
  source: Source,
  present: ReadonlyMap<string, string>,
  digest: (text: string) => string,
): ImportPlan {
  const plan: ImportPlan = {
    outcome: 'new',
    creates: [],
    rewrites: [],
    removes: [],
    kept: [],
    guesses: [],
  };
  const own = folderOf(id);
  const names = entries.slice(1).map(({ path }) => nameIn(path, own));
  const index = entries[0]!.path;
  const textOf = (position: number, files?: readonly string[]) =>
    newText(entries[position]!, source, digest, position === 0 ? files : undefined);
  const guessesOf = (file: string, guesses: Imported['guesses']) =>
    plan.guesses.push(...guesses.map(({ field, why }) => ({ file, field, why })));
  // Most drafts of a second import are as they would be written now; to read them would take longer.
  if (entries.every(({ path }, at) => present.get(path) === textOf(at, names))) {
    for (const { path, guesses } of entries) guessesOf(path, guesses);
    return { ...plan, outcome: 'unchanged' };
  }
  const record = present.has(index) ? recordOf(present.get(index)!) : undefined;
  if (present.has(index) && !record) {
    return {
      ...plan,
      outcome: 'left',
      why: `Found ${index}, which no import wrote or which cannot be read. Expected none: give it another id (npm run rename), or mend it.`,
    };
  }
  const status = record?.data.analysisStatus;
  if (record && status !== 'draft') {
    return {
      ...plan,
      outcome: 'left',
      why: `Found ${index} with "analysisStatus: ${String(status)}". Expected a draft: what is reviewed is not changed by an import.`,
    };
  }
  const former = new Set(record?.imported.files ?? []);
  for (const [position, entry] of entries.entries()) {
    const { path } = entry;
    const before = present.get(path);
    const files = position === 0 ? [...new Set([...names, ...former])] : undefined;
    if (before === undefined) {
      // A person took it away.
      if (former.has(nameIn(path, own))) continue;
      const text = textOf(position, files);
      const interim =
        position === 0
          ? textOf(
              0,
              files!.filter((name) => !isLearning(name)),
            )
          : text;
      plan.creates.push({ path, text, ...(interim !== text && { interim }) });
      guessesOf(path, entry.guesses);
      continue;
    }
    const merged = mergedText(before, entry, source, digest, files);
    if (!merged) {
      plan.kept.push({ file: path, field: 'all of it' });
      continue;
    }
    for (const field of merged.kept) plan.kept.push({ file: path, field });
    guessesOf(path, merged.guesses);
    if (merged.text !== before) plan.rewrites.push({ path, before, after: merged.text });
  }
  for (const name of former) {
    const path = pathOf(name, own);
    const before = present.get(path);
    if (names.includes(name) || before === undefined) continue;
    if (isUntouched(before, digest) && !isConfirmed(path, before))
      plan.removes.push({ path, before });
    else plan.kept.push({ file: path, field: 'all of it' });
  }
  if (!record) return plan;
  return { ...plan, outcome: isIdle(plan) ? 'unchanged' : 'updated' };
}

/** True for a root cause or learning that a person confirmed: an import writes each with a guess. */
const isConfirmed = (path: string, text: string) =>
  !path.startsWith('incidents/') && recordOf(text)!.imported.guesses.length === 0;

/** Learnings name the incident; all else that an import writes is named by it, or lies in its folder. */
const isLearning = (path: string) => path.startsWith('learnings/');

const nameIn = (path: string, own: string) =>
  path.startsWith(own) ? `./${path.slice(own.length)}` : path;
const pathOf = (name: string, own: string) => (name.startsWith('./') ? own + name.slice(2) : name);

/** A digest of a document, whatever its line ends. */
export const sourceDigest = (text: string, digest: (text: string) => string) =>
  writtenDigest(text.replaceAll('\r\n', '\n'), digest);
