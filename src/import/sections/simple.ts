import type { Concept } from './concept.ts';
import { takeTexts } from './statements.ts';

/** Headings whose statements are a list of texts. */
export const wentWell: Concept = {
  name: 'wentWell',
  heading:
    /\b(?:went|worked|going) (?:really )?well$|went (?:well|right)\b(?!.*\b(?:wrong|poorly)\b)|^(?:positives|successes)$/,
  take: (section, reading) => takeTexts(section, reading, reading.out.wentWell),
};

export const wentWrong: Concept = {
  name: 'wentWrong',
  heading:
    /\bwent (?:wrong|poorly|badly|less well)\b|\b(?:didn't|did not|doesn't|could have|could've) (?:go|gone|been|be)\b.{0,12}\b(?:well|better|smoothly)\b|\bdidn't work\b|^what (?:didn't|failed)$|^difficulties\b|^areas? (?:for|of) improvement$/,
  take: (section, reading) => takeTexts(section, reading, reading.out.wentWrong),
};

export const gotLucky: Concept = {
  name: 'gotLucky',
  heading: /\b(?:got|were|was|been) lucky\b|^luck\b/,
  take: (section, reading) => takeTexts(section, reading, reading.out.gotLucky),
};

export const contributingFactors: Concept = {
  name: 'contributingFactors',
  heading:
    /^contribut(?:ing|ory)\b|^contributors$|\bcontributing (?:factors?|causes?)\b|^why (?:it |this )?wasn't (?:it )?(?:caught|noticed|detected)\b|^factors$/,
  take: (section, reading) => takeTexts(section, reading, reading.out.contributingFactors),
};

export const learnings: Concept = {
  name: 'learnings',
  heading:
    /^(?:key |the )?(?:lessons?|learnings?|take-?aways?|insights?)\b(?!.*\bimprovements?\b)|\blessons? learn(?:ed|t)\b(?!.*\bimprovements?\b)|\bkey (?:learnings?|take-?aways?|insights?)\b|\bwhat (?:did )?(?:we|we've|have we) learn(?:ed|t)?\b/,
  take: (section, reading) => takeTexts(section, reading, reading.out.learnings),
};
