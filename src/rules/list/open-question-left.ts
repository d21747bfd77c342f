import { rule } from '../rule.ts';

export const openQuestionLeft = rule({
  id: 'open-question-left',
  severity: 'hint',
  demand:
    'A question that a published analysis leaves open has an answer so far, or somebody who finds out.',
  reason:
    'An open question is honest. One that nobody follows up stays open for ever, and readers should be told that nothing will come.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'analysisStatus: published\nopenQuestions: [{ question: Why did the alert not fire? }]',
  good: 'analysisStatus: published\nopenQuestions: [{ question: Why did the alert not fire?, owner: Storage team }]',
  kinds: ['incidents'],

  check({ node }, breach) {
    const { analysisStatus, openQuestions } = node.data;
    if (analysisStatus !== 'published') return;
    for (const [index, { answer, owner }] of openQuestions.entries()) {
      if (answer || owner) continue;
      breach(
        ['openQuestions', index],
        'Found an open question with neither an answer nor an owner. Expected one of them in a published analysis.',
        'Name who finds out under "owner", or write under "answer" what is known and that nobody will look further.',
      );
    }
  },
});
