import { countOf } from '../../format/words.ts';
import { openOf } from '../../graph/facts.ts';
import { nameOf } from '../../model/entry.ts';
import { rule } from '../rule.ts';

export const phaseContradictsRemediations = rule({
  id: 'phase-contradicts-remediations',
  severity: 'warning',
  demand: 'The status of a phase agrees with that of its remediations.',
  reason:
    'Reports are made from phases. A complete phase with work left hides that work; a planned one whose work is settled hides that it is.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: '# incidents/queue-full/index.md\nphases: [{ id: phase-1, name: First, status: complete }]\n---\n# incidents/queue-full/remediations/limit.md\nphase: phase-1\nstatus: planned',
  good: '# incidents/queue-full/index.md\nphases: [{ id: phase-1, name: First, status: in-progress }]\n---\n# incidents/queue-full/remediations/limit.md\nphase: phase-1\nstatus: planned',
  kinds: ['incidents'],
  needsAll: true,
  check({ node }, breach) {
    for (const [index, phase] of node.data.phases.entries()) {
      if (phase.status !== 'complete' && phase.status !== 'planned') continue;
      const own = node.remediations.filter((one) => one.phase?.id === phase.id);
      const open = openOf(own);
      if (phase.status === 'complete' && open.length > 0) {
        breach(
          ['phases', index, 'status'],
          `Found the phase "${phase.id}" with the status complete and ${countOf(open.length, 'open remediation')}: ${open.map(({ id }) => nameOf(id)).join(', ')}. Expected none.`,
          'Settle them, move them to a later phase, or write "status: in-progress".',
        );
      }
      const isDone = own.some(({ data }) => data.status !== 'dropped');
      if (phase.status === 'planned' && isDone && open.length === 0) {
        breach(
          ['phases', index, 'status'],
          `Found the phase "${phase.id}" with the status planned, and all of its remediations settled. Expected in-progress or complete.`,
          'Write "status: complete", or name the remediations that are still owed.',
        );
      }
    }
  },
});
