import type { Cut } from './cut-labels.ts';
import { limits } from '../config.ts';
import { linesOf } from './lines.ts';

/** Whether mermaid reads a source: all of it, more edges than are drawn, or not at all. */
export type Trial = (text: string) => Promise<{ edges: number } | 'too many' | 'broken'>;

/** Looks and links of boxes; of boxes that are left out they do no harm. */
const KEPT = /^\s*(?:classDef|class|click)\b/;
const OPENS = /^\s*(?:subgraph|flow)\b/;
const CLOSES = /^\s*end\s*;?\s*$/;

/**
 * Cuts a flowchart that has more edges than are drawn: the line in which the limit
 * is passed is left out, with all after it but what gives boxes looks and links.
 */
export async function cutEdges(source: string, attempt: Trial): Promise<Cut | undefined> {
  const lines = linesOf(source);
  let [few, many] = [0, lines.length];
  while (many - few > 1) {
    const middle = (few + many) >> 1;
    if ((await attempt(head(lines, middle))) === 'too many') many = middle;
    else few = middle;
  }
  // The cut may fall into a statement that goes on over several lines.
  for (let count = few; count > 0 && count > few - 50; count--) {
    const text = head(lines, count);
    const tried = await attempt(text);
    if (tried === 'too many' || tried === 'broken' || tried.edges === 0) continue;
    return { text, warnings: [told(tried.edges, count + 1)] };
  }
  return undefined;
}

const told = (edges: number, line: number) =>
  `The diagram has more than ${limits.edges} lines between boxes: the first ${edges} are drawn, and what follows from line ${line} of it is left out.`;

/** Cuts a flowchart that is longer than what is read, at a line. */
export function cutText(source: string): Cut {
  if (source.length <= limits.text) return { text: source, warnings: [] };
  const lines = linesOf(source);
  let count = 0;
  // Lines that are kept from the rest, and those that close what is open, take room too.
  for (let step = 1 << 16; step > 0; step >>= 1) {
    const more = count + step;
    if (more < lines.length && head(lines, more).length <= limits.text) count = more;
  }
  const warning = `The diagram has ${source.length} characters, of which ${limits.text} are read: what follows from line ${count + 1} of it is left out.`;
  return { text: head(lines, count), warnings: [warning] };
}

/** The first lines, what is kept of the others, and an end to what they leave open. */
function head(lines: readonly string[], count: number): string {
  let open = 0;
  for (const line of lines.slice(0, count)) {
    if (OPENS.test(line)) open++;
    else if (CLOSES.test(line) && open > 0) open--;
  }
  const kept = lines.slice(count).filter((line) => KEPT.test(line));
  return [...lines.slice(0, count), ...Array<string>(open).fill('end'), ...kept].join('\n');
}
