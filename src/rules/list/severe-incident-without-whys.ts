import { allWhysOf } from '../chains.ts';
import { isSevere } from '../incidents.ts';
import { rule } from '../rule.ts';

export const severeIncidentWithoutWhys = rule({
  id: 'severe-incident-without-whys',
  severity: 'warning',
  demand: 'The published analysis of a severe incident asks why.',
  reason:
    'Without a single why the entry is a report: it tells what happened and leaves open what would let it happen again. Root causes that are named and not derived have to be believed.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'severity: sev1\nanalysisStatus: published\n# and no whys, here or in a step',
  good: 'severity: sev1\nanalysisStatus: published\nwhys:\n  - because: It is not known yet why the queue filled up.\n    confidence: low\n    stop: not-yet-known\n  - of: 0\n    because: The network dropped packets.\n    rejected: true\n    evidence: [{ kind: metric, at: net.drops }]',
  kinds: ['incidents'],
  needsAll: true,
  check({ node }, breach, { site }) {
    const { analysisStatus, severity } = node.data;
    if (analysisStatus !== 'published' || !isSevere(severity, site)) return;
    if (allWhysOf(node).length > 0) return;
    breach(
      ['severity'],
      `Found a published analysis of severity ${severity} without whys, neither in the incident nor in its steps. Expected at least one.`,
      'Add "whys" to the step where it began, or to the incident; what nobody knows is a why with "stop: not-yet-known".',
    );
  },
});
