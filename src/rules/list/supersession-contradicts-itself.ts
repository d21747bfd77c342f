import { rule } from '../rule.ts';

export const supersessionContradictsItself = rule({
  id: 'supersession-contradicts-itself',
  severity: 'warning',
  demand:
    'An analysis that names the one that replaces it is called superseded, and is not itself what replaces that one.',
  reason:
    'Readers of the old analysis are sent on. They must not come back to where they were, nor take for valid what was replaced.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: '# incidents/queue-full/index.md\nanalysisStatus: published\nsupersededBy: queue-full-again\n---\n# incidents/queue-full-again/index.md\nanalysisStatus: published',
  good: '# incidents/queue-full/index.md\nanalysisStatus: superseded\nsupersededBy: queue-full-again\n---\n# incidents/queue-full-again/index.md\nanalysisStatus: published',
  kinds: ['incidents'],
  inSuperseded: true,

  check({ node }, breach) {
    const { analysisStatus, supersededBy } = node.data;
    if (!supersededBy) return;
    if (analysisStatus !== 'superseded') {
      breach(
        ['supersededBy'],
        `Found "supersededBy" and the analysis status ${analysisStatus}. Expected the status superseded.`,
        'Write "analysisStatus: superseded", or take out "supersededBy" until the new analysis is ready.',
      );
    }
    const seen = new Set([node]);
    let next = node.supersededBy;
    // That it names itself is reported where references are.
    if (next === node) return;
    while (next && !seen.has(next)) {
      seen.add(next);
      next = next.supersededBy;
    }
    if (next !== node) return;
    breach(
      ['supersededBy'],
      `Found "${supersededBy}" as the analysis that replaces this one, while in the end this one replaces it. Expected one that is valid.`,
      'Take "supersededBy" out of the one that is valid.',
    );
  },
});
