import { countOf } from '../format/words.ts';
import type { Entry } from '../model/entry.ts';
import { partsOf, type BodyPart } from './body-parts.ts';
import { joined, quote, type Piece } from './finding.ts';

type Text = Pick<Entry, 'body' | 'format' | 'isTrusted'>;

/** What became of the parts of a text below the front matter; nothing is known of one that cannot be read. */
export interface BodyChange {
  added: BodyPart[];
  removed: BodyPart[];
  /** True where the same headings stand in another order. */
  isReordered: boolean;
}

/** The change of a text; undefined where nothing but words changed, if anything did. */
export function bodyChange(before: Text, after: Text): BodyChange | undefined {
  if (before.body === after.body && before.format === after.format) return undefined;
  const [old, now] = [partsOf(before), partsOf(after)];
  if (!old || !now) return { added: [], removed: [], isReordered: false };
  const change = { added: without(now, old), removed: without(old, now), isReordered: false };
  if (change.added.length + change.removed.length > 0) return change;
  const outline = (parts: readonly BodyPart[]) =>
    JSON.stringify(parts.flatMap(({ sort, key }) => (sort === 'heading' ? [key] : [])));
  return outline(old) === outline(now) ? undefined : { ...change, isReordered: true };
}

/** The parts of one text that the other does not have; equal ones are matched one for one. */
function without(parts: readonly BodyPart[], others: readonly BodyPart[]): BodyPart[] {
  const left = others.map(nameOf);
  return parts.filter((part) => {
    const index = left.indexOf(nameOf(part));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

const nameOf = ({ sort, key }: BodyPart) => `${sort} ${key}`;

/** How many headings are named; more are counted. */
const NAMED = 3;

/** `heading "How it fails" removed, 2 references added, 1 link changed` */
export function wordsOf({ added, removed, isReordered }: BodyChange): Piece[] {
  if (isReordered) return ['headings in another order'];
  const sorts = new Set([...removed, ...added].map(({ sort }) => sort));
  const phrases = [...sorts].flatMap((sort): Piece[] => {
    const [gone, fresh] = [removed, added].map((list) => list.filter((one) => one.sort === sort));
    if (sort === 'heading') return [...headings(gone!, 'removed'), ...headings(fresh!, 'added')];
    // One of a sort that went where another came is taken for what became of it.
    const changed = Math.min(gone!.length, fresh!.length);
    return [
      ...amount(changed, sort, 'changed'),
      ...amount(gone!.length - changed, sort, 'removed'),
      ...amount(fresh!.length - changed, sort, 'added'),
    ];
  });
  return phrases.flatMap((phrase, index) => (index === 0 ? [phrase] : [', ', phrase]));
}

const headings = (parts: readonly BodyPart[], verb: string): Piece[] =>
  parts.length > NAMED
    ? amount(parts.length, 'heading', verb)
    : parts.length === 0
      ? []
      : [
          {
            parts: [
              `heading${parts.length > 1 ? 's' : ''} `,
              ...joined(parts.map(({ what }) => quote(`"${what}"`))),
              ` ${verb}`,
            ],
          },
        ];

const amount = (count: number, sort: string, verb: string): Piece[] =>
  count > 0 ? [`${countOf(count, sort, manyOf(sort))} ${verb}`] : [];

/** "pieces of evidence", "code blocks" */
const manyOf = (sort: string) =>
  sort.includes(' of ') ? sort.replace(' of ', 's of ') : `${sort}s`;
