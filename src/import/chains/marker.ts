import { ordinalWords } from '../../format/ordinal.ts';
import { undecorated } from '../text/plain.ts';
import { labelOf } from '../text/labels.ts';

/** The beginning of a why, in any of the forms that people give it. */
export interface WhyMarker {
  /** Its place in the chain, where the text numbers it. */
  level?: number;
  question?: string;
  /** An answer on the same line. */
  answer?: string;
  /** True for a later why that stands in for an earlier one. */
  isUpdated: boolean;
  /** True where the words make no question: they are the answer themselves. */
  isStatement: boolean;
}

const ORDINALS = ordinalWords.join('|');
const NUMBERED = /^(updated |revised )?why(?:\s*(?:#|no\.?|level|-)?\s*(\d{1,2}))\b\s*(.*)$/is;
const NUMBER_FIRST =
  /^(updated |revised )?#?(\d{1,2})(?:\s*[.):-]|(?:st|nd|rd|th))?\s*(why\b.*)$/is;
const ORDINAL = new RegExp(`^(updated |revised )?(${ORDINALS})\\s+(why\\b.*)$`, 'is');
const PLAIN = /^(why\b.*)$/is;
const BEGINS = new RegExp(`^\\W*(?:updated |revised )?(?:#?\\d{1,2}|why|${ORDINALS})`, 'i');

/**
 * Reads a why at the beginning of a text. `number` is that of the list item it stands in;
 * without any number only a bold or a whole question counts, and only where `inChain`.
 */
export function whyOf(text: string, number?: number, inChain = false): WhyMarker | undefined {
  const said = undecorated(text.slice(0, 4000));
  if (!BEGINS.test(said)) return undefined;
  const clean = said.replace(/^[^\p{L}\p{N}#]+/u, '');
  const numbered = NUMBERED.exec(clean);
  if (numbered) return marker(numbered[3]!, Number(numbered[2]), numbered[1]);
  const first = NUMBER_FIRST.exec(clean);
  if (first) return marker(withoutWhy(first[3]!), Number(first[2]), first[1]);
  const ordinal = ORDINAL.exec(clean);
  if (ordinal) {
    return marker(
      withoutWhy(ordinal[3]!),
      ordinalWords.indexOf(ordinal[2]!.toLowerCase()) + 1,
      ordinal[1],
    );
  }
  if (!PLAIN.test(clean) || (number === undefined && !inChain)) return undefined;
  const isBold = labelOf(text) !== undefined || /^\W*(?:\*\*|__)\s*why/i.test(text);
  const isQuestion = /\?/.test(clean.slice(0, 400));
  return isBold || isQuestion ? marker(withoutWhy(clean), number, undefined) : undefined;
}

/** "Why: x" and "Why? x" say no question; "Why did x?" is one. */
function withoutWhy(text: string): string {
  const bare = /^why\b\s*(?:[?:.–—-]|->|→)+\s*/i.exec(text);
  return bare ? text.slice(bare[0].length) : text;
}

function marker(words: string, level: number | undefined, updated: string | undefined): WhyMarker {
  const said = words.replace(/^[\s:.–—)\]#-]+(?=[^>])/, '').trim();
  const common = { ...(level !== undefined && { level }), isUpdated: updated !== undefined };
  const question = /^(.{1,600}?\?)(?:\s*(?:->|→|=>|—|–|-|:)\s*|\s+|$)(.*)$/s.exec(
    said.slice(0, 4000),
  );
  if (question && /^(?:why|how|what)\b/i.test(question[1]!)) {
    const answer = question[2]!.replace(/^(?:answer|because|a)\s*:\s*/i, '').trim();
    return { ...common, question: question[1]!, ...(answer && { answer }), isStatement: false };
  }
  const arrow = /^(.{1,600}?)\s*(?:->|→|=>)\s*(.+)$/s.exec(said.slice(0, 4000));
  if (arrow && /^(?:why|how)\b/i.test(arrow[1]!)) {
    return { ...common, question: arrow[1]!, answer: arrow[2]!, isStatement: false };
  }
  if (/^(?:why|how)\b/i.test(said)) return { ...common, question: said, isStatement: false };
  return { ...common, ...(said && { answer: said }), isStatement: said !== '' };
}
