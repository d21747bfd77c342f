import type { Matches } from './engine.ts';
import { partsOf, wordsOf, type Fragment } from './fragment.ts';

type FragmentText = Pick<Fragment, 'content' | 'raw_content' | 'anchors'>;

/** A run of text, marked where it is what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** The sentence of a part of a record that says most of what was asked. */
export interface Passage {
  /** Where the part is, as its record says: see `RecordSection.at`. */
  at: string;
  title: string;
  pieces: Piece[];
  /** How much the part says of what was asked. */
  value: number;
}

/** What a section of the entry's own page is worth beside a step or a remediation, and a list of sources. */
const SECTION = 0.8;
const SOURCES = 0.3;
/** A sentence of fewer words is hardly one, and worth this share of what it tells. */
const SENTENCE = 5;
const SCRAP = 0.6;
/** Words of a sentence that are shown at most. */
const LONGEST = 36;
/** Words that are kept before the first match of a sentence that is cut. */
const LEAD = 8;

/**
 * The best sentence of each part that holds a match, best part first; `rarities`
 * gives how much each word of the query tells.
 */
export function passagesOf(
  fragment: FragmentText,
  found: Readonly<Matches>,
  rarities: readonly number[],
): Passage[] {
  const { words, joint } = wordsOf(fragment);
  const matches = new Map(
    [...found].filter(([at, { isMeant }]) => words[at] !== undefined && isMeant(words[at])),
  );
  const tell = (span: Span) =>
    [...matchesIn(span, matches)].reduce(
      (sum, [word, factor]) => sum + factor * (rarities[word] ?? 0),
      0,
    );
  return partsOf(fragment.anchors, words)
    .flatMap(({ at, title, heading, start, end }) => {
      const best = sentences(words, start, end)
        .map((sentence) => ({
          ...sentence,
          tells: tell(sentence) * (sentence.end - sentence.start < SENTENCE ? SCRAP : 1),
        }))
        .reduce((a, b) => (b.tells > a.tells ? b : a));
      const all = { start: heading, end };
      if (tell(all) === 0) return [];
      const pieces = piecesOf(words, joint, cut(best, matches), matches);
      const tells = best.tells + tell(all) + tell({ start: heading, end: start });
      return [{ at, title, pieces, value: tells * worthOf(at) }];
    })
    .sort((a, b) => b.value - a.value);
}

/** A step or a remediation says more by itself than a section that tells of all of them. */
function worthOf(at: string): number {
  if (at === '#references') return SOURCES;
  return at.startsWith('#') ? SECTION : 1;
}

/** The first words of a record beneath its title: what to show where no word was searched for. */
export function beginningOf(fragment: FragmentText): string {
  const { words, joint } = wordsOf(fragment);
  const [top] = partsOf(fragment.anchors, words);
  if (!top) return '';
  const start = top.start;
  const shown = words.slice(start, Math.min(top.end, start + LONGEST));
  return shown.map(asWritten).join(joint) + (top.end > start + LONGEST ? ' …' : '');
}

/** The index was given a full stop after a quotation, to end it; readers need none. */
const asWritten = (word: string) => word.replace(/(?<=["”])\.$/, '');

interface Span {
  start: number;
  end: number;
}

function sentences(words: readonly string[], start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const ends = /[.!?。！？]["”')\]]?$/.test(words[at]!.trim()) && !/^\w\.$/.test(words[at]!);
    if (ends || at === end - 1) {
      spans.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  }
  return spans;
}

/** The words of the query within a span, each with its best factor. */
function matchesIn({ start, end }: Span, matches: Readonly<Matches>): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const match = matches.get(at);
    if (match) found.set(match.word, Math.max(found.get(match.word) ?? 0, match.factor));
  }
  return found;
}

/** A long sentence begins shortly before its first match. */
function cut({ start, end }: Span, matches: Readonly<Matches>): Span & { isCut: boolean } {
  if (end - start <= LONGEST) return { start, end, isCut: false };
  let first = start;
  while (first < end && !matches.has(first)) first++;
  if (first === end) first = start;
  const from = Math.max(start, Math.min(first - LEAD, end - LONGEST));
  return { start: from, end: Math.min(end, from + LONGEST), isCut: from > start };
}

function piecesOf(
  words: readonly string[],
  joint: string,
  { start, end, isCut }: Span & { isCut: boolean },
  matches: Readonly<Matches>,
): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.isMatch === isMatch) last.text += text;
    else pieces.push({ text, isMatch });
  };
  if (isCut) add('… ', false);
  for (let at = start; at < end; at++) {
    const word = asWritten(words[at]!);
    // A space between two matches belongs to them; quotes and full stops around them do not.
    if (at > start) add(joint, matches.has(at) && (pieces.at(-1)?.isMatch ?? false));
    if (!matches.has(at)) add(word, false);
    else {
      const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word)!;
      add(before!, false);
      add(core!, true);
      add(after!, false);
    }
  }
  return pieces;
}
