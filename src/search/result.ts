import { kindInfo, kinds, type Kind } from '../model/kinds.ts';
import type { Matches } from './engine.ts';
import type { Fragment } from './fragment.ts';
import { beginningOf, passagesOf, type Passage } from './passages.ts';
import type { Result, ResultPart } from './protocol.ts';

/** Parts of an entry that are shown beneath it. */
const MOST_PARTS = 3;

/** A result, from what the index keeps of a record and where in it the words of a query are. */
export function resultOf(
  fragment: Fragment,
  matches: Readonly<Matches>,
  rarities: readonly number[],
): Result {
  const { url: path, meta } = fragment;
  const passages = passagesOf(fragment, matches, rarities);
  const top = passages.find(({ at }) => at === '');
  return {
    kind: meta.kind as Kind,
    path,
    title: meta.title ?? meta.service ?? '',
    card: {
      ...(meta.when && { when: meta.when }),
      ...(meta.severity && { severity: meta.severity }),
      ...(meta.services && { services: meta.services }),
      ...(meta.status && { status: meta.status }),
      ...(meta.note && { note: meta.note }),
    },
    // Of what matches in a part, only the part may speak.
    passage: top?.pieces ?? [{ text: beginningOf(fragment), isMatch: false }],
    parts: passages
      .filter(({ at }) => at !== '')
      .slice(0, MOST_PARTS)
      .map((passage) => partOf(path, passage)),
  };
}

function partOf(path: string, { at, title, pieces }: Passage): ResultPart {
  const kind = kinds.find((one) => at.startsWith(`${kindInfo[one].folder}/`));
  return { path: path + at, ...(kind && { kind }), title, passage: pieces };
}
