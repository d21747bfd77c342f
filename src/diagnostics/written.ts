import { slugify } from '../model/slugify.ts';
import { flow } from './flow.ts';
import { ANY_TEXT } from './example.ts';
import type { Spot } from './spot.ts';

/** What to write, without the end of the sentence. */
export function written(meant: unknown, value: unknown, { key, item }: Spot): string {
  const text = flow(meant);
  const own = isInvented(meant, value) ? ' with your own values' : '';
  if (item === 'one') return `Write the item as "${text}"${own}`;
  return `Write "${key}: ${item ? `[${text}]` : text}"${own}`;
}

/** True for an example that says more than the author did: nobody should take it for the truth. */
function isInvented(meant: unknown, value: unknown): boolean {
  if (typeof meant !== 'object') return false;
  const said = slugify(textsOf(value, true).join(' '));
  return textsOf(meant, false).some(
    (one) => !one.startsWith(ANY_TEXT) && !said.includes(slugify(one)),
  );
}

const textsOf = (value: unknown, withKeys: boolean): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        ...(withKeys ? [key] : []),
        ...textsOf(inner, withKeys),
      ])
    : [String(value)];

/** The sentence that describes a field, as help. */
export const described = ({ key, description }: Spot): string | undefined =>
  description && `"${key}" is: ${description}`;
