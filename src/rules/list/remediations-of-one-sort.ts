import { countOf, joinWords } from '../../format/words.ts';
import { rule } from '../rule.ts';

export const remediationsOfOneSort = rule({
  id: 'remediations-of-one-sort',
  severity: 'hint',
  demand: 'The remediations of an incident both prevent it and make it shorter or milder.',
  reason:
    'Prevention fails some day; then it matters how soon it is seen and how little it hurts. And what is only seen sooner still happens.',
  sources: [
    {
      title: 'Lunney, Lueder, Beyer: Postmortem Action Items, ;login: Spring 2017',
      url: 'https://www.usenix.org/publications/login/spring2017/lunney',
    },
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: '# incidents/queue-full/remediations/limit.md\nkind: prevent\n---\n# incidents/queue-full/remediations/screen.md\nkind: prevent',
  good: '# incidents/queue-full/remediations/limit.md\nkind: prevent\n---\n# incidents/queue-full/remediations/screen.md\nkind: detect',
  kinds: ['incidents'],
  needsAll: true,
  check({ node }, breach) {
    const kept = node.remediations.filter(({ data }) => data.status !== 'dropped');
    if (kept.length === 0) return;
    const kinds = new Set(kept.map(({ data }) => data.kind));
    const found = `Found ${countOf(kept.length, 'remediation')} of the kind ${joinWords([...kinds])}.`;
    if (!kinds.has('prevent')) {
      breach(
        ['title'],
        `${found} Expected one that prevents, too.`,
        'Ask what would keep the cause from striking again, or say in the text why nothing can.',
      );
    }
    if (!kinds.has('detect') && !kinds.has('mitigate')) {
      breach(
        ['title'],
        `${found} Expected one that detects or mitigates, too.`,
        'Ask what would have shown it sooner, and what would have made it hurt less.',
      );
    }
  },
});
