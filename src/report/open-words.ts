import { countOf, joinWords } from '../format/words.ts';
import { isAre } from './share.ts';
import type { FollowThrough } from './follow-through.ts';

/**
 * What open remediations lack: "Of 69 open remediations, 49 have no owner and 58 have no promised
 * day."; undefined where none is open, or none lacks anything.
 */
export function lackingInWords({
  open,
  withoutOwner,
  withoutDue,
}: Pick<FollowThrough, 'open' | 'withoutOwner' | 'withoutDue'>): string | undefined {
  const lacks = [
    { count: withoutOwner, what: 'owner', article: 'an' },
    { count: withoutDue, what: 'promised day', article: 'a' },
  ].filter(({ count }) => count > 0);
  if (lacks.length === 0) return undefined;
  if (open === 1) {
    const [first, second] = lacks.map(({ what, article }) => `${article} ${what}`);
    return second === undefined
      ? `The one open remediation has no ${lacks[0]!.what}.`
      : `The one open remediation has neither ${first} nor ${second}.`;
  }
  const words = lacks.map(({ count, what, article }) =>
    count === open
      ? `none has ${article} ${what}`
      : `${count} ${count === 1 ? 'has' : 'have'} no ${what}`,
  );
  return `Of ${countOf(open, 'open remediation')}, ${joinWords(words)}.`;
}

/**
 * What stands about root causes without a fix that is done: of so many nobody plans one, of so many one is
 * planned. In three parts, as the middle one leads to its meaning: "3 are", "uncovered", ", for 2 one is planned".
 */
export function wordsOfBare(uncovered: number, planned: number) {
  if (uncovered === 0) {
    return { before: `${planned === 1 ? 'one' : 'for each one'} is `, word: 'planned', after: '' };
  }
  const all = uncovered === 1 ? 'it is ' : 'all of them are ';
  return planned === 0
    ? { before: all, word: 'uncovered', after: '' }
    : {
        before: `${uncovered} ${isAre(uncovered)} `,
        word: 'uncovered',
        after: `, for ${planned} one is planned`,
      };
}
