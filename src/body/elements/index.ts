import type { BodyComponent } from '../component.ts';
import { cite } from './cite.ts';
import { evidence } from './evidence.ts';
import { figure } from './figure.ts';
import { metric } from './metric.ts';
import { note } from './note.ts';
import { quote } from './quote.ts';
import { ref } from './ref.ts';
import { timeline } from './timeline.ts';

/** Everything that a body may use by name, beside Markdown. */
export const bodyComponents: readonly BodyComponent[] = [
  cite,
  evidence,
  figure,
  metric,
  note,
  quote,
  ref,
  timeline,
];

const lineElements = ['br', 'del', 'ins', 'kbd', 'mark', 'sub', 'sup'];

/**
 * HTML elements that a body may use as they are: those that Markdown has no sign for, and that
 * say something without attributes.
 */
export const plainElements: readonly string[] = [...lineElements, 'details', 'summary'].sort();

/** Every name that may stand behind "<". */
export const knownNames = [...bodyComponents.map(({ name }) => name), ...plainElements];

export const componentNamed = (name: string) => bodyComponents.find((one) => one.name === name);

/** Whether what is written by a name stands on lines of its own. */
export const isOfBlock = (name: string) =>
  name === 'details' || componentNamed(name)?.place === 'block';

/** Whether what is written by a name stands within a line, around words. */
export const isOfLine = (name: string) =>
  lineElements.includes(name) || componentNamed(name)?.place === 'line';
