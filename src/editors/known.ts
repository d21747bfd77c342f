import { compareText } from '../diagnostics/diagnostic.ts';
import { nameOf } from '../model/entry.ts';
import { childOf } from '../model/introspect.ts';
import { IMPACT, type Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';

/** What authors can name while they write: the ids of what is there, each with a sentence. */

/** Something that can be named. */
export interface Choice {
  id: string;
  /** What the editor shows beside it. */
  says: string;
}

/** A file of the base, with what others may name of it. What is wrong in it is left out. */
export interface KnownEntry {
  kind: Kind;
  id: string;
  /** Path of the file, as the reader names it. */
  file: string;
  title: string;
  tags: string[];
  references: Choice[];
  phases: Choice[];
}

/** A base as editors know it. */
export interface Known {
  /** Undefined while `site.yaml` is wrong; its vocabularies are free text then. */
  site?: Site;
  entries: readonly KnownEntry[];
  /** Rules on good analyses, which entries may silence and owners set. */
  rules: readonly Choice[];
}

/** Takes from an entry's data what can be named, and expects nothing of them: they may be half written. */
export function knownEntry(
  { kind, id, file }: Pick<KnownEntry, 'kind' | 'id' | 'file'>,
  data: unknown,
): KnownEntry {
  return {
    kind,
    id,
    file,
    title: text(childOf(data, 'title')),
    tags: list(childOf(data, 'tags')).map(text).filter(Boolean),
    references: choices(childOf(data, 'references'), 'title'),
    phases: choices(childOf(data, 'phases'), 'name'),
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const choices = (value: unknown, says: string): Choice[] =>
  list(value)
    .map((item) => ({ id: text(childOf(item, 'id')), says: text(childOf(item, says)) }))
    .filter(({ id }) => id !== '');

/** What is named in the same way wherever it is named. */
export const idTargets = ['incidents', 'rootCauses', 'services', 'tags', 'rules'] as const;
export type IdTarget = (typeof idTargets)[number];

/** Everything in the base that a field may name. */
export function choicesOf({ entries, rules }: Known, target: IdTarget): Choice[] {
  if (target === 'rules') return [...rules];
  if (target === 'tags') {
    const uses = Map.groupBy(
      entries.flatMap(({ tags }) => tags),
      (tag) => tag,
    );
    return sorted([...uses].map(([id, { length }]) => ({ id, says: `Used ${length}×.` })));
  }
  return sorted(entries.filter(({ kind }) => kind === target).map(asChoice));
}

/** What is named only from within an incident, or within one file. */
export const localTargets = ['sources', 'phases', 'steps'] as const;
export type LocalTarget = (typeof localTargets)[number];

/** What the entries of a family may name: an incident with what lives in its folder, or one file alone. */
export function localChoices(family: readonly KnownEntry[]): Record<LocalTarget, Choice[]> {
  const steps = family.filter(({ kind }) => kind === 'steps').map(asChoice);
  return {
    sources: family.flatMap(({ references }) => references),
    phases: family.flatMap(({ phases }) => phases),
    steps: [
      ...sorted(steps).map(({ id, says }) => ({ id: nameOf(id), says })),
      { id: IMPACT, says: 'The harm itself, where a cascade ends.' },
    ],
  };
}

const asChoice = ({ id, title }: KnownEntry): Choice => ({ id, says: title });
const sorted = (all: Choice[]) => all.toSorted((a, b) => compareText(a.id, b.id));
