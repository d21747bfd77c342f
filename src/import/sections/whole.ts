import type { Reading } from '../reading.ts';
import type { Concept, Section } from './concept.ts';
import { wholeOf } from './statements.ts';

/** Takes the whole of a section; headings below it go on with the same text. A second section of the kind stays in the rest. */
const takeWhole =
  (field: 'summary' | 'detection' | 'trigger') =>
  ({ blocks, part, top }: Section, reading: Reading): void => {
    const before = reading.out[field];
    if (before && (part === top || before.lines.from < top.line)) return;
    const found = wholeOf(blocks, reading);
    if (!found) return;
    const lines = before && { from: before.lines.from, to: found.lines.to };
    reading.out[field] = before
      ? { ...before, value: `${before.value}\n\n${found.value}`, lines: lines! }
      : found;
    if (lines) reading.place(lines);
  };

export const summary: Concept = {
  name: 'summary',
  heading:
    /^(?:executive|issue|incident|brief|short|quick|outage|problem)? ?summary\b(?! of\b)|^(?:overview|tl;?dr|abstract|synopsis|what happened|in short|incident description|description|issue description)$/,
  take: takeWhole('summary'),
};

export const detection: Concept = {
  name: 'detection',
  heading:
    /^(?:detection|identified|discovery|how (?:was|did|were) .*(?:detect|discover|notice|identif).*|incident detection)$/,
  take: takeWhole('detection'),
};

export const trigger: Concept = {
  name: 'trigger',
  heading: /^(?:the )?triggers?$|^what triggered\b/,
  take: takeWhole('trigger'),
};
