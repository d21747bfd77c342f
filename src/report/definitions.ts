import { MEDIAN_NEEDS, P90_NEEDS } from './sample.ts';
import { PERCENT_NEEDS } from './share.ts';

/** What the figures of the report mean, told once; pages lead here from each of them. */
export const definitions = {
  back: {
    term: 'Came back',
    text: 'A root cause that struck more than one incident. What counts is the cause, never the title or the symptom. A broader cause also counts what its narrower forms struck. It counts across all services and owners of the base.',
  },
  returned: {
    term: 'Struck after a fix',
    text: 'A remediation of the kind “prevent”, called done on a day that is on record, and an incident with the same root cause, or a narrower form of it, that certainly began later, where the fix could have held: the two have a service or an owner in common, or one of them names neither, so that nothing tells. What lies in the same month is left out where no day is known.',
  },
  missing: {
    term: 'Struck elsewhere after a fix',
    text: 'The same, where both name services or owners and have none in common: the fix was made elsewhere. It did not fail, it was not there.',
  },
  late: {
    term: 'Late',
    text: 'Neither done nor dropped, and promised for a day before the day that this site was built for; a promise for a month ends with the month. Without a promised day nothing can be late.',
  },
  open: { term: 'Open', text: 'Neither done, nor verified, nor dropped.' },
  done: { term: 'Done', text: 'The change was made. It says nothing about whether it works.' },
  verified: {
    term: 'Verified',
    text: 'Done, and shown to work, with what was seen before and after.',
  },
  covered: {
    term: 'Covered',
    text: 'By what became of all remediations that address a root cause or one of its narrower forms; dropped ones do not count. Without any it is uncovered. A cause that was accepted as a risk is counted by itself.',
  },
  days: {
    term: 'Days to done, to verified',
    text: 'Median of the days from the day on which the incident began to the day on which the remediation was done, or was shown to work, where both are known to the day; in brackets, of how many. What was done before it began counts as 0.',
  },
  median: {
    term: 'Median, nine of ten',
    text: `Half of the values are at most the median; nine of ten are at most the second. A few long incidents pull a mean up, so there is none. A median is told from ${MEDIAN_NEEDS} values on, nine of ten from ${P90_NEEDS}, a percentage of at least ${PERCENT_NEEDS} things.`,
    source: {
      title: 'Štěpán Davidovič, Incident Metrics in SRE (2021)',
      url: 'https://sre.google/resources/practices-and-processes/incident-metrics-in-sre/',
    },
  },
  depth: {
    term: 'Whys in a chain',
    text: 'From the first answer down to one that nothing explains further. Each branch ends a chain of its own; answers that were ruled out do not count.',
  },
  shown: {
    term: 'With evidence',
    text: 'Answers that evidence or a source of their own shows to be true.',
  },
  actionable: {
    term: 'Can be acted on',
    text: 'Chains that end in a root cause, or in something that they say can be acted on.',
  },
} as const satisfies Record<
  string,
  { term: string; text: string; source?: { title: string; url: string } }
>;
export type DefinitionId = keyof typeof definitions;

/** Anchor of a definition on the page of the report. */
export const definitionAnchor = (id: DefinitionId) => `means-${id}`;
