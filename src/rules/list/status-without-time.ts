import { rule } from '../rule.ts';

export const statusWithoutTime = rule({
  id: 'status-without-time',
  severity: 'warning',
  demand: 'An incident that is mitigated or resolved says when.',
  reason:
    'Without that time no duration can be computed, and the incident is missing from every average.',
  sources: [
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
    {
      title: 'Google, The Site Reliability Workbook, chapter 10: Postmortem Culture',
      url: 'https://sre.google/workbook/postmortem-culture/',
    },
  ],
  bad: 'status: resolved\ntimes: { started: 2026-03-02T09:14Z }',
  good: 'status: resolved\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02 }',
  kinds: ['incidents'],
  local: true,

  check({ node }, breach) {
    const { status, times } = node.data;
    const isKnown =
      status === 'investigating' ||
      times.resolved ||
      (status !== 'resolved' && times.mitigated !== undefined);
    if (isKnown) return;
    const name = status === 'resolved' ? 'resolved' : 'mitigated';
    breach(
      ['status'],
      `Found the status ${status} and no time for "${name}". Expected when that was.`,
      `Write it under "times", as finely as it is known: a day is enough, "~" before it says "about".`,
    );
  },
});
