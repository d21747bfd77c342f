import type { Milestone } from './extraction.ts';
import { milestones } from '../model/milestones.ts';
import type { Reading } from './reading.ts';
import { fieldOf } from './sections/fields.ts';

/** Nouns that label an entry; the verbs are those of fields. */
const nouns: [RegExp, Milestone][] = [
  [/^(?:detection|discovery)$/i, 'detected'],
  [/^acknowledge?ment$/i, 'acknowledged'],
  [/^mitigation$/i, 'mitigated'],
  [/^(?:recovery|resolution|restoration)$/i, 'resolved'],
];

function milestoneOf(label: string): Milestone | undefined {
  const field = nouns.find(([form]) => form.test(label))?.[1] ?? fieldOf(label);
  return milestones.find((one) => one === field);
}

/** Milestones that labels of entries name: "**Detection:** …", or a cell of their own. */
export function markKinds(reading: Reading): void {
  const { out } = reading;
  for (const entry of out.timeline) {
    const { text, at } = entry.value;
    const label = /^\W*([A-Za-z][A-Za-z ]{2,28}?)\W*:/.exec(text.slice(0, 60))?.[1];
    const cells = text.length < 2000 ? text.split(' | ') : [];
    const alone = cells.length > 1 ? cells.map((cell) => cell.replace(/^\W+|\W+$/g, '')) : [];
    const milestone = [label ?? '', ...alone].map(milestoneOf).find((one) => one !== undefined);
    if (!milestone) continue;
    entry.value.kind = milestone;
    out.times[milestone] ??= { value: at, lines: { ...entry.lines } };
    if (milestone === 'detected') out.detection ??= reading.cited(text, entry.lines);
  }
}
