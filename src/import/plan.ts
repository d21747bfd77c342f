import type { NewFile } from '../authoring/plan.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { Draft } from './draft/index.ts';
import { writtenDigest, type Source } from './draft/write.ts';
import { isUntouched, mergedText, newText, recordOf } from './merge.ts';

/** What is done on the disk for one draft; paths are relative to the content folder. */
export interface ImportPlan {
  outcome: 'new' | 'updated' | 'unchanged' | 'left';
  why?: string;
  creates: NewFile[];
  rewrites: { path: string; before: string; after: string }[];
  /** Files that an earlier import wrote, nobody edited, and the document no longer gives. */
  removes: { path: string; before: string }[];
  kept: { file: string; field: string }[];
}

/** Finds the incident that an earlier import made of the same document: by its name, or by its text where it has moved. */
export function formersIn(
  entries: readonly AnyEntry[],
): (source: Source) => Entry<'incidents'> | undefined {
  const byName = new Map<string, Entry<'incidents'>>();
  const byText = new Map<string, Entry<'incidents'>>();
  const keyOf = (part: number, said: string) => `${part} ${said}`;
  const add = (map: typeof byName, key: string, entry: Entry<'incidents'>) =>
    map.has(key) || map.set(key, entry);
  for (const entry of entries) {
    const imported = entry.kind === 'incidents' && entry.data.imported;
    if (!imported) continue;
    const { from, part, digest } = imported;
    if (from !== STDIN) add(byName, keyOf(part, from), entry);
    add(byText, keyOf(part, digest), entry);
  }
  return ({ from, part, digest }) =>
    byName.get(keyOf(part, from)) ?? byText.get(keyOf(part, digest));
}

/** How a document is cited that came through a pipe: it has no name to be found again by. */
export const STDIN = 'stdin';

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
  const plan: ImportPlan = { outcome: 'new', creates: [], rewrites: [], removes: [], kept: [] };
  const own = folderOf(id);
  const names = entries.slice(1).map(({ path }) => nameIn(path, own));
  const index = entries[0]!.path;
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
      if (!former.has(nameIn(path, own)))
        plan.creates.push({ path, text: newText(entry, source, digest, files) });
      continue;
    }
    const merged = mergedText(before, entry, source, digest, files);
    if (!merged) {
      plan.kept.push({ file: path, field: 'all of it' });
      continue;
    }
    for (const field of merged.kept) plan.kept.push({ file: path, field });
    if (merged.text !== before) plan.rewrites.push({ path, before, after: merged.text });
  }
  for (const name of former) {
    const path = pathOf(name, own);
    const before = present.get(path);
    if (names.includes(name) || before === undefined) continue;
    if (isUntouched(before, digest)) plan.removes.push({ path, before });
    else plan.kept.push({ file: path, field: 'all of it' });
  }
  if (!record) return plan;
  const changes = plan.creates.length + plan.rewrites.length + plan.removes.length;
  return { ...plan, outcome: changes > 0 ? 'updated' : 'unchanged' };
}

const nameIn = (path: string, own: string) =>
  path.startsWith(own) ? `./${path.slice(own.length)}` : path;
const pathOf = (name: string, own: string) => (name.startsWith('./') ? own + name.slice(2) : name);

/** A digest of a document, whatever its line ends. */
export const sourceDigest = (text: string, digest: (text: string) => string) =>
  writtenDigest(text.replaceAll('\r\n', '\n'), digest);
