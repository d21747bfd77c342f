import type { RemediationNode } from '../../graph/nodes.ts';
import { WEAK_TITLE } from '../remediations.ts';
import { rule } from '../rule.ts';

/** Words of weaker actions anywhere in the title of what is of the kind process. */
const WEAK =
  /\b(?:(?:re)?train\w*|educat\w*|teach|awareness|remind\w*|document\w*|write up|write down|runbook|playbook|handbook|wiki|guidelines?|polic(?:y|ies)|announce\w*|communicat\w*|tell|inform|e-?mail)\b/i;

export const weakRemediationsOnly = rule({
  id: 'weak-remediations-only',
  severity: 'warning',
  demand:
    'Not all remediations of an incident are training, documents, reminders or announcements.',
  reason:
    'Such actions ask people to be more careful, and wear off. Patient safety calls them the weaker ones and asks for at least one that changes the system.',
  sources: [
    {
      title: 'National Patient Safety Foundation: RCA², the action hierarchy (2015)',
      url: 'https://www.ihi.org/library/tools/rca2-improving-root-cause-analyses-and-actions-prevent-harm',
    },
    {
      title: 'Card: The problem with “5 whys”, BMJ Quality and Safety 26 (2017)',
      url: 'https://qualitysafety.bmj.com/content/26/8/671',
    },
  ],
  bad: '# incidents/queue-full/remediations/limit.md\ntitle: Remind all teams of the checklist\nkind: process\n---\n# incidents/queue-full/remediations/screen.md\ntitle: Train all teams in reading the queue\nkind: process',
  good: '# incidents/queue-full/remediations/limit.md\ntitle: Refuse a deployment without a second signature\nkind: prevent\n---\n# incidents/queue-full/remediations/screen.md\ntitle: Alert when the queue holds more than 10,000 orders\nkind: detect',
  kinds: ['incidents'],
  inEnglish: true,
  needsAll: true,
  check({ node }, breach) {
    const kept = node.remediations.filter(({ data }) => data.status !== 'dropped');
    if (kept.length === 0) return;
    const isWeak = ({ data: { kind, title } }: RemediationNode) =>
      (kind === 'process' && WEAK.test(title)) || WEAK_TITLE.test(title);
    if (!kept.every(isWeak)) return;
    breach(
      ['title'],
      `Found only remediations that train, document, remind or tell: ${kept.map(({ title }) => `"${title}"`).join(', ')}. Expected at least one that changes the system.`,
      'Add one that works without anybody remembering it: a check, a limit, an alert, a part taken away.',
    );
  },
});
