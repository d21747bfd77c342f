import { countOf } from '../../format/words.ts';
import { isPromised } from '../remediations.ts';
import { rule } from '../rule.ts';

export const eliminatedWithOpenRemediation = rule({
  id: 'eliminated-with-open-remediation',
  severity: 'warning',
  demand: 'A root cause that is called eliminated has no remediation that is still owed.',
  reason:
    'One of the two statements is out of date. Readers trust the status of the cause and look no further.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: '# root-causes/no-limit.md\nstatus: eliminated\nstatusReason: The queue is to be replaced.\n---\n# incidents/queue-full/remediations/limit.md\nstatus: in-progress',
  good: '# root-causes/no-limit.md\nstatus: contained\n---\n# incidents/queue-full/remediations/limit.md\nstatus: in-progress',
  kinds: ['rootCauses'],

  check({ node }, breach) {
    if (node.data.status !== 'eliminated') return;
    const open = node.remediations.filter(isPromised);
    if (open.length === 0) return;
    breach(
      ['status'],
      `Found the root cause "${node.id}" with the status eliminated and ${countOf(open.length, 'open remediation')}: ${open.map(({ id }) => id).join(', ')}. Expected none.`,
      'Write "status: contained" until they are done, or settle them: what is not needed any more is "dropped", with its reason.',
    );
  },
});
