import { IMPACT, type Kind } from '../model/kinds.ts';
import { slugify } from '../model/slugify.ts';
import { wordOf } from './words.ts';

/** Longest part of an id that is made from a title: about what fits a line of an address bar. Our choice. */
const LONGEST = 48;

/** Letters of tails, after Crockford's base 32: no two of them look alike. */
export const TAIL_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** How many letters a tail has: two of a thousand new entries with the same title meet once in two bases. */
export const TAIL_LENGTH = 4;

/** Names that Windows keeps for devices, whatever extension a file has. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether no file can have a name everywhere, as Windows keeps it for a device. */
export const isDevice = (name: string) => DEVICE.test(name);

/**
 * A readable id from a title: its words in lower case, cut at a word. A title without
 * letters that can be written so gets the name of its kind.
 *
 * @param tail what keeps apart two entries that branches make at once; none where a folder keeps them apart
 */
export function idFrom(title: string, kind: Kind, tail?: string): string {
  const slug = cut(slugify(title));
  const isTaken = isDevice(slug) || (kind === 'steps' && slug === IMPACT);
  const words = slug === '' ? wordOf(kind) : isTaken ? `${slug}-${wordOf(kind)}` : slug;
  return tail === undefined ? words : `${words}-${tail}`;
}

function cut(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}

/** An id that none of some others is: with the first number from 2 that is free. */
export function apartFrom(id: string, others: ReadonlySet<string>): string {
  if (!others.has(id)) return id;
  for (let number = 2; ; number += 1) {
    if (!others.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}
