import { WEAK_TITLE } from '../remediations.ts';
import { rule } from '../rule.ts';

export const weakRemediationCalledPrevention = rule({
  id: 'weak-remediation-called-prevention',
  severity: 'hint',
  demand: 'Training, reminders and documents are called process, not prevention.',
  reason:
    'They change what people know, not what can happen, and wear off. Counted as prevention they hide that nothing keeps the cause from striking again.',
  sources: [
    {
      title: 'National Patient Safety Foundation: RCA², the action hierarchy (2015)',
      url: 'https://www.ihi.org/library/tools/rca2-improving-root-cause-analyses-and-actions-prevent-harm',
    },
  ],
  bad: 'title: Train all teams in reading the queue\nkind: prevent',
  good: 'title: Train all teams in reading the queue\nkind: process',
  kinds: ['remediations'],
  inEnglish: true,
  check({ node }, breach) {
    const { kind, status, title } = node.data;
    const [weak] = WEAK_TITLE.exec(title) ?? [];
    if (!weak || kind !== 'prevent' || status === 'dropped') return;
    breach(
      ['kind'],
      `Found a remediation of the kind prevent that begins with "${weak}". Expected "kind: process".`,
      'Call it that, and ask what would work without anybody remembering it.',
    );
  },
});
