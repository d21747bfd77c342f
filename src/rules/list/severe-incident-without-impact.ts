import { isSevere } from '../incidents.ts';
import { rule } from '../rule.ts';

export const severeIncidentWithoutImpact = rule({
  id: 'severe-incident-without-impact',
  severity: 'warning',
  demand: 'A severe incident says whom it hurt and how much.',
  reason:
    'The severity is a judgement; the impact is what it rests on. Without it nobody can say whether the remediations are worth their cost.',
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
  bad: 'severity: sev1\n# and no impact',
  good: 'severity: sev1\nimpact:\n  customers: [Nobody could order for an hour.]',
  kinds: ['incidents'],

  check({ node }, breach, { site }) {
    const { severity, impact } = node.data;
    if (!isSevere(severity, site)) return;
    const {
      summary,
      money,
      customers = [],
      business = [],
      affected = [],
      changes = [],
    } = impact ?? {};
    const lists = [customers, business, affected, changes];
    if (summary || money || lists.some((list) => list.length > 0)) return;
    breach(
      ['severity'],
      `Found the severity ${severity} and no impact. Expected whom it hurt, and how much.`,
      'Write it under "impact": a summary, what customers met with, how many were affected.',
    );
  },
});
