import { joinWords } from '../format/words.ts';
import type { Similar } from './similar.ts';

/** Most services and words that a reason names. */
const NAMES = 4;

/** What two incidents have in common besides root causes, in words: "both hit Billing; both speak of replica and lag". */
export function reasonOf({ services, words }: Pick<Similar, 'services' | 'words'>): string {
  const hit = services.slice(0, NAMES).map(({ title }) => title);
  const said = words.slice(0, NAMES).map((word) => `“${word}”`);
  return [
    hit.length > 0 && `both hit ${joinWords(hit)}`,
    said.length > 0 && `both speak of ${joinWords(said)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
