/** Words for values that the schemas keep as ids. */

/** "not-yet-known" → "Not yet known": every id of ours reads as its own words. */
export function wordsOf(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 incident", "2 incidents". */
export const countOf = (amount: number, one: string, many = `${one}s`) =>
  `${amount} ${amount === 1 ? one : many}`;

/** "a, b and c". */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** How tones colour a status: only `bad`, `warn`, `good` and `plain` exist. */
export type Tone = 'bad' | 'warn' | 'good' | 'plain';

const tones: Record<string, Tone> = {
  // incidents
  investigating: 'bad',
  mitigated: 'warn',
  monitoring: 'warn',
  resolved: 'good',
  // analyses
  draft: 'warn',
  'in-review': 'warn',
  published: 'good',
  superseded: 'plain',
  // root causes
  active: 'bad',
  contained: 'warn',
  eliminated: 'good',
  accepted: 'plain',
  // remediations and phases
  proposed: 'plain',
  planned: 'plain',
  'in-progress': 'warn',
  partial: 'warn',
  done: 'good',
  verified: 'good',
  dropped: 'plain',
  complete: 'good',
  // health
  operational: 'good',
  improving: 'warn',
  monitored: 'plain',
  degraded: 'warn',
  down: 'bad',
};

/** The tone of a status; plain for one that says neither good nor bad. */
export const toneOf = (status: string): Tone => tones[status] ?? 'plain';
