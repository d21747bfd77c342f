/** Numbers as people write them in sentences, read so that they can be computed again. */

const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen seventeen eighteen nineteen',
].flatMap((line) => line.split(' '));
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Source of a pattern for a number in figures: `37`, `1,200`, `4.5`; never half of a longer one. */
export const FIGURE = String.raw`(?<![\d.,:/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d:/]|[.,-]\d)`;

/** Source of a pattern for a number in figures or, below a hundred, in words. */
export const NUMBER = String.raw`(?:${FIGURE}|\b(?:(?:${tens.join('|')})(?:[ -](?:${small.slice(1, 10).join('|')}))?|${small.join('|')})\b)`;

/** The value of what {@link NUMBER} matches. */
export function numberOf(text: string): number {
  if (/\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [first, second] = text.toLowerCase().split(/[ -]/) as [string, string?];
  const ten = tens.indexOf(first);
  return ten === -1 ? small.indexOf(first) : (ten + 2) * 10 + (second ? small.indexOf(second) : 0);
}

/** True for a figure that may be a year, of which nothing is computed. */
export const isYear = (figure: string) => /^(?:19|20)\d\d$/.test(figure);
