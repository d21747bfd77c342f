import type { AnyNode } from '../../graph/nodes.ts';
import { ownWords } from '../fields.ts';
import { incidentOf } from '../incidents.ts';
import { rule } from '../rule.ts';
import { findIn } from '../texts.ts';

const pattern =
  /\b(?:TODO|TBD|FIXME|TBC|XXX+)\b|\blorem ipsum\b|<(?:fill|insert|add|describe|your|name of|date|todo)\b[^<>\n]{0,80}>|\[(?:fill|insert|describe|todo|your)\b[^\]\n]{0,80}\](?!\()|\b(?:to be filled in|text goes here)\b/gi;

export const placeholderText = rule({
  id: 'placeholder-text',
  severity: 'warning',
  demand: 'What is published holds no placeholders.',
  reason:
    'A template that was not filled in looks like an answer. Readers cannot tell whether nothing is known or nobody wrote it down.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: No Postmortem Left Unreviewed',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: 'analysisStatus: published\nwentWell:\n  - TODO',
  good: 'analysisStatus: published\nopenQuestions:\n  - question: Did the first alarm reach anybody?\n    owner: Storage team',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings', 'services'],
  alone: true,
  local: true,
  spares: (node) => incidentOf(node as AnyNode)?.data.analysisStatus === 'draft',
  check(subject, breach) {
    for (const { words, index, text } of findIn(subject, pattern, ownWords)) {
      // In small letters "todo" is a word: a list of things to do.
      if (/^(?:todo|tbd|fixme|tbc|xxx+)$/i.test(words) && words !== words.toUpperCase()) continue;
      breach(
        text.at(index),
        `Found the placeholder "${words}". Expected the text itself, as this is published.`,
        'Write what is known, move it to "openQuestions", or leave the field out.',
      );
    }
  },
});
