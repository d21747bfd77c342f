import { toMs } from '../../model/time.ts';
import { rule } from '../rule.ts';

export const timelineStartsLate = rule({
  id: 'timeline-starts-late',
  severity: 'hint',
  demand: 'The timeline begins before the incident was noticed.',
  reason:
    'What happened before anybody looked is where the causes are. A timeline that begins with the alarm tells only of the repair.',
  sources: [
    {
      title: 'PagerDuty: Postmortems, Step by Step',
      url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
    },
    {
      title: 'Common CA Database: Incident Reporting Guidelines',
      url: 'https://www.ccadb.org/cas/incident-report',
    },
  ],
  bad: 'times: { started: 2026-03-02T09:14Z, detected: 2026-03-02T09:20Z, resolved: 2026-03-02 }\ntimeline:\n  - { at: 2026-03-02T09:20Z, text: The alert fires. }',
  good: 'times: { started: 2026-03-02T09:14Z, detected: 2026-03-02T09:20Z, resolved: 2026-03-02 }\ntimeline:\n  - { at: 2026-02-27T16:00Z, text: The new version is deployed. }\n  - { at: 2026-03-02T09:20Z, text: The alert fires. }',
  kinds: ['incidents'],

  check({ node }, breach) {
    const { times, timeline } = node.data;
    if (!times.detected || timeline.length === 0) return;
    const { detected } = times;
    // What is known only to the day may have been before.
    const isEarly = (at: string) => toMs(at) < toMs(detected);
    if (timeline.some(({ at }) => isEarly(at))) return;
    breach(
      ['timeline'],
      `Found a timeline that begins at ${timeline[0]!.at}, when the incident was noticed (${detected}) or later. Expected at least one event before.`,
      'Add what led up to it: the change, the last time that it worked, the first sign that nobody saw.',
    );
  },
});
