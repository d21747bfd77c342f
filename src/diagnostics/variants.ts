import { wholeAddress } from '../model/address.ts';
import { withoutInvisible } from '../model/invisible.ts';
import { slugify } from '../model/slugify.ts';

/** Longest text that is looked at, in characters; nobody means a longer one by a word. */
const LONGEST = 1_000;

/** What a text may have been meant as: its likeness in the forms that schemas ask for. */
export function variantsOf(text: string): (string | number | boolean)[] {
  if (text.length > LONGEST) return [];
  const bare = text.trim();
  const lower = bare.toLowerCase();
  const address = wholeAddress(bare);
  return [
    ...(/^[+-]?\d[\d,_' ]*(?:\.\d+)?$/.test(bare) ? [Number(bare.replace(/[,_' ]/g, ''))] : []),
    ...(['true', 'yes', 'on'].includes(lower) ? [true] : []),
    ...(['false', 'no', 'off'].includes(lower) ? [false] : []),
    ...(address === undefined ? [] : [address]),
    lower,
    bare.toUpperCase(),
    bare.replace(/^#/, ''),
    withoutInvisible(bare),
    slugify(bare),
  ];
}
