import type { Tone } from '../format/words.ts';
import type { Coverage } from '../graph/facts.ts';

/** What pages say of how well a root cause is covered. */
export const coverageWords: Record<Coverage, { text: string; tone: Tone; sentence: string }> = {
  none: {
    text: 'Uncovered',
    tone: 'bad',
    sentence: 'Nothing has been done about this root cause, and nothing is planned.',
  },
  planned: {
    text: 'Planned',
    tone: 'warn',
    sentence: 'Remediations are planned; none is done.',
  },
  partial: {
    text: 'Partly covered',
    tone: 'warn',
    sentence: 'Some remediations are done; others are still owed.',
  },
  done: {
    text: 'Covered, not verified',
    tone: 'warn',
    sentence: 'All remediations are done; not every one was shown to work.',
  },
  verified: {
    text: 'Covered and verified',
    tone: 'good',
    sentence: 'All remediations are done and were shown to work.',
  },
};
