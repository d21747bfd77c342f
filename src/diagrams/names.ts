import { proseToText } from '../body/prose.ts';
import { countOf } from '../format/words.ts';
import type { IncidentNode, RemediationNode, StepNode } from '../graph/nodes.ts';

/**
 * A title as short as it is understood: many say what they name, then a colon and
 * what it means. What stands before the colon is enough in a picture.
 */
export function shortTitle(title: string): string {
  const [name] = title.split(': ', 1);
  return name!.length >= 12 && title.length > 40 ? name! : title;
}

/** "3 · The index restarts": a step as pictures and lists name it. */
export const stepName = ({ position, title }: StepNode) => `${position} · ${title}`;

/** What the incident did, in its author's words. */
export function harmOf({ data, title }: IncidentNode): string {
  const summary = data.impact?.summary?.text;
  return summary === undefined ? title : proseToText(summary);
}

/** Where a page tells of the harm. */
export const harmPath = ({ data, path }: IncidentNode) => (data.impact ? `${path}#impact` : path);

/** True for what is known to make a step hurt less: done, or shown to work. */
export const isMitigation = ({ data }: RemediationNode) =>
  data.kind === 'mitigate' && (data.status === 'done' || data.status === 'verified');

/** A text as a line begins. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "the first 20 of 32 steps". */
export const firstOf = (shown: number, total: number, one: string) =>
  `the first ${shown} of ${countOf(total, one)}`;
