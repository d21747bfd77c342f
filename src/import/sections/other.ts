import type { Concept } from './concept.ts';

/** Headings that end what stands above them: their content has no field of its own. */
export const other: Concept = {
  name: 'other',
  heading:
    /^(?:comments?|attendees|participants|stats?|statistics|key events|context|background|lead[- ]?up|appendix|appendinx|appendices|glossary|conclusions?|resolution\b.*|recovery|response|escalation|mitigation|fix|solution|workaround|communications?|validation\b.*|technical validation\b.*|files modified\b.*|test(?:ing)? results?|supporting data|questions?\b.*|notes?|diagrams?|mermaid(?: (?:diagrams?|charts?|graphs?|flow ?charts?|source|code)\b.*)?|risk assessment|business (?:value|justification)\b.*|current system health\b.*|affected crates|evidence|key facts|metadata|document information)$/,
};

/** A chain of whys: its lines are read by src/import/chains. */
export const whys: Concept = {
  name: 'whys',
  heading: /\b(?:five|5|ten|10)[\s-]*whys?\b|\bwhy[\s-]+(?:analysis|chain)\b|^whys$|^why\s*#?\d/,
};
