import { EVENT_ID, type Event } from 'js-yaml';
import type { Position } from '../../diagnostics/diagnostic.ts';
import type { PlaceOf } from './offsets.ts';
import { writtenScalars } from './parsers.ts';

/** A piece of a text that YAML takes out of it without a word. */
export interface LostText extends Position {
  message: string;
  help: string;
}

/**
 * What an author most likely meant as text although YAML drops it: what follows a "#"
 * that no space follows (`#12`; a comment is written `# so`), and a name behind "&" that
 * nothing refers to.
 */
export function lostTexts(events: readonly Event[], text: string, at: PlaceOf): LostText[] {
  // Most texts have neither sign, which is found in no time.
  const cuts = text.includes('#') && CUT.test(text) ? cutOffsets(events, text) : [];
  const unused = text.includes('&') ? unusedAnchors(events, text) : [];
  if (cuts.length + unused.length === 0) return [];
  return [
    ...cuts.map((offset) => {
      const word = /^#\S*/.exec(text.slice(offset))![0];
      return {
        ...at(offset),
        message: `Found "${word}" after a space, where YAML begins a comment: it is no part of the text. Expected a text with " #" to stand in quotes.`,
        help: `Put the text in quotes, or write "# ${word.slice(1)}" if it is a comment.`,
      };
    }),
    ...unused.map(({ start, name }) => ({
      ...at(start),
      message: `Found "&${name}", a name that nothing refers to: it is no part of the text. Expected a text that begins with "&" to stand in quotes.`,
      help: `Put the text in quotes, or take "&${name}" out.`,
    })),
  ];
}

const CUT = /(?<=[ \t])#(?=[^\s#!])/;

/** Where a "#" cuts a text off, or takes the place of one. */
function cutOffsets(events: readonly Event[], text: string): number[] {
  const scalars = writtenScalars(events).sort((a, b) => a.valueStart - b.valueStart);
  let next = 0;
  return [...text.matchAll(new RegExp(CUT, 'g'))].flatMap(({ index }) => {
    while (next < scalars.length && scalars[next]!.valueEnd <= index) next += 1;
    const around = scalars[next];
    if (around && around.valueStart <= index) return [];
    return isCut(text, index) ? [index] : [];
  });
}

/** Whether text, and not a comment, may be expected where a "#" stands. */
function isCut(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const before = line.trimEnd().at(-1);
  // A line of its own, and what follows a closed value, are comments however they are written.
  if (before === undefined || /["'\]}#]/.test(before) || line.includes(' # ')) return false;
  if (!/[:-]/.test(before)) return true;
  // A block below is the value.
  const below = /\n(?![ \t]*(?:#.*)?\n)([ \t]*)(\S)?/.exec(`${text.slice(offset)}\n`);
  const indent = /^[ \t]*/.exec(line)![0].length;
  const depth = below?.[2] === undefined ? -1 : below[1]!.length;
  return !(depth > indent || (depth === indent && below![2] === '-' && before === ':'));
}

/** Anchors of texts that no alias names. */
function unusedAnchors(events: readonly Event[], text: string): { start: number; name: string }[] {
  const used = new Set<string>();
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) used.add(text.slice(event.anchorStart, event.anchorEnd));
  }
  return events.flatMap((event) => {
    if (event.type !== EVENT_ID.SCALAR || event.anchorStart === -1) return [];
    const name = text.slice(event.anchorStart, event.anchorEnd);
    return used.has(name) ? [] : [{ start: event.anchorStart - 1, name }];
  });
}
