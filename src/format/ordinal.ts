/** The words for the first places of something that is counted. */
export const ordinalWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ends: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** "third", "12th": the place of something that is counted from 1. */
export const ordinal = (count: number) =>
  ordinalWords[count - 1] ?? `${count}${ends[rules.select(count)]}`;
