import { applyFixes } from '../diagnostics/apply-fixes.ts';
import { compareText, type Fix } from '../diagnostics/diagnostic.ts';
import { mapOf } from '../diagnostics/source-map.ts';
import { entryPath } from '../graph/routes.ts';
import { incidentIdOf, nameOf } from '../model/entry.ts';
import type { Schemas } from '../model/index.ts';
import { kindInfo, type Kind } from '../model/kinds.ts';
import { keepFormerId } from './former-id.ts';
import { mentionsIn, type Holder } from './mentions.ts';
import { scalar } from './sheet.ts';

/** A file of an entry with its text, with LF as the reader has it. */
export interface Page extends Holder {
  text: string;
}

/** An edit, with what it replaces, as people are told of it. */
export interface Edit extends Fix {
  found: string;
}

export interface RenamePlan {
  /** Edits of files, by the path that they have now. */
  edits: Map<string, Edit[]>;
  /** Files that name the entry in a way that no machine can rewrite. */
  stuck: string[];
}

/**
 * All edits by which an entry gets another name and everything that names it follows. The
 * rest of each file stays as it is. An edit is taken only where the parsers then see what
 * was meant: the same mentions, with the new name in place of the old one.
 *
 * @param name its new id, of a step or a remediation without the incident
 */
export function planRename(
  entry: Pick<Holder, 'kind' | 'id' | 'file'>,
  name: string,
  pages: readonly Page[],
  schemas: Schemas,
): RenamePlan {
  const renaming = renamingOf(entry, name);
  const plan: RenamePlan = { edits: new Map(), stuck: [] };
  for (const page of pages.toSorted((a, b) => compareText(a.file, b.file))) {
    const edits = editsOf(page, renaming, schemas, plan.stuck);
    if (page.file === entry.file) {
      const fix = keepFormerId(page.file, page.text, nameOf(entry.id), name);
      edits.push({ ...fix, found: wordsAt(page.text, fix) });
    }
    const inOrder = edits.toSorted(
      (a, b) => a.start.line - b.start.line || a.start.column - b.start.column,
    );
    if (edits.length > 0) plan.edits.set(page.file, inOrder);
  }
  return plan;
}

/** What becomes of ids and addresses. */
interface Renaming {
  idOf(kind: Kind, id: string): string;
  addressOf(address: string): string;
  /** The end of addresses of the entry, without slashes around it, before and after. */
  words: [before: string, after: string];
}

function renamingOf({ kind, id }: Pick<Holder, 'kind' | 'id'>, name: string): Renaming {
  const next = kindInfo[kind].nested ? `${incidentIdOf(id)}/${name}` : name;
  const [before, after] = [entryPath(kind, id), entryPath(kind, next)];
  const { folder } = kindInfo[kind];
  return {
    idOf(other, one) {
      if (other === kind && one === id) return next;
      const isInside = kind === 'incidents' && kindInfo[other].nested && incidentIdOf(one) === id;
      return isInside ? `${next}/${nameOf(one)}` : one;
    },
    addressOf: (address) =>
      address.startsWith(before) ? after + address.slice(before.length) : address,
    words: [`${folder}/${nameOf(id)}`, `${folder}/${name}`],
  };
}

function editsOf(page: Page, renaming: Renaming, schemas: Schemas, stuck: string[]): Edit[] {
  const { text } = page;
  const { named, all } = mentionsIn(page, text, schemas);
  const wanted = all.map(renaming.addressOf);
  const holder = { ...page, id: renaming.idOf(page.kind, page.id) };
  const edits: Edit[] = [];
  for (const { kind, id, written, at } of named) {
    const next = renaming.idOf(kind, id);
    const other = kindInfo[kind].nested && !written.includes('/') ? nameOf(next) : next;
    if (other === written || !at) continue;
    const isQuoted = /["']/.test(text.split('\n')[at.line - 1]![at.column - 2] ?? '');
    edits.push({
      start: at,
      end: { ...at, column: at.column + written.length },
      text: isQuoted ? other : scalar(other),
      found: written,
    });
  }
  edits.push(...addressEdits(page, renaming, schemas));
  const { text: edited } = applyFixes(
    text,
    edits.map((fix) => ({ fix })),
  );
  const reached = mentionsIn(holder, edited, schemas).all;
  if (!isSame(reached, wanted)) stuck.push(page.file);
  return edits;
}

/** Edits of links and components: wherever the words of the address stand and a parser says that they lead to the entry. */
function addressEdits(page: Page, { addressOf, words }: Renaming, schemas: Schemas): Edit[] {
  const { text } = page;
  const [before, after] = words;
  if (!text.includes(before)) return [];
  const { addresses } = mentionsIn(page, text, schemas);
  const { positionAt } = mapOf(text);
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(new RegExp(before, 'g'))) {
    const tried = text.slice(0, index) + after + text.slice(index + before.length);
    const reached = mentionsIn(page, tried, schemas).addresses;
    const changed = addresses.flatMap((one, place) => (one === reached[place] ? [] : [place]));
    const isMeant =
      reached.length === addresses.length &&
      changed.length > 0 &&
      changed.every((place) => reached[place] === addressOf(addresses[place]!));
    if (!isMeant) continue;
    edits.push({
      start: positionAt(index),
      end: positionAt(index + before.length),
      text: after,
      found: before,
    });
  }
  return edits;
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);

function wordsAt(text: string, { start, end }: Fix): string {
  const { offsetAt } = mapOf(text);
  return text.slice(offsetAt(start), offsetAt(end));
}
