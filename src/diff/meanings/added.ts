import { countOf, wordsOf } from '../../format/words.ts';
import { flatten } from '../../graph/whys.ts';
import type { IncidentNode } from '../../graph/nodes.ts';
import { termOf } from '../../model/site.ts';
import type { Detector } from '../comparison.ts';
import { joined, name, quote, refOf, type Finding, type Piece } from '../finding.ts';

/** Entries that are new. What comes with a new incident is counted with it, not told one by one. */
export const added: Detector = ({ of, after: { site } }) => {
  const known = new Set(of.incidents.kept.map(({ after }) => after));
  return [
    ...of.incidents.added.map((incident): Finding => {
      const { severity, status, analysisStatus } = incident.data;
      const counts = countsOf(incident);
      return {
        meaning: 'incident-added',
        entry: refOf(incident),
        sentence: [
          'Incident ',
          name(incident),
          ' (',
          quote(termOf(site, 'severities', severity).name),
          `, ${words(status)}; analysis ${words(analysisStatus)})`,
          ...listed(' with ', counted(counts)),
          ...listed(', affected ', incident.services.map(name)),
        ],
        facts: {
          severity,
          status,
          analysisStatus,
          ...counts,
          services: incident.services.map(({ id }) => id),
        },
      };
    }),
    ...of.rootCauses.added.map((cause): Finding => ({
      meaning: 'cause-added',
      entry: refOf(cause),
      sentence: [
        'Root cause ',
        name(cause),
        ' (',
        quote(termOf(site, 'causeCategories', cause.data.category).name),
        ')',
        ...listed(', behind ', cause.incidents.map(name)),
      ],
      facts: { category: cause.data.category, incidents: cause.incidents.map(({ id }) => id) },
    })),
    ...of.steps.added
      .filter(({ incident }) => known.has(incident))
      .map((step): Finding => ({
        meaning: 'step-added',
        entry: refOf(step),
        sentence: ['Cascade step ', name(step), ' in ', name(step.incident)],
        facts: { incident: step.incident.id, position: step.position },
      })),
    ...of.remediations.added
      .filter(({ incident }) => known.has(incident))
      .map((remediation): Finding => ({
        meaning: 'remediation-added',
        entry: refOf(remediation),
        sentence: [
          'Remediation ',
          name(remediation),
          ` (${words(remediation.data.status)}) of `,
          name(remediation.incident),
          ...listed(', for ', [...remediation.rootCauses, ...remediation.steps].map(name)),
        ],
        facts: {
          incident: remediation.incident.id,
          status: remediation.data.status,
          due: remediation.data.due,
          owner: remediation.data.owner,
          rootCauses: remediation.rootCauses.map(({ id }) => id),
          steps: remediation.steps.map(({ id }) => id),
        },
      })),
    ...of.learnings.added.map((learning): Finding => ({
      meaning: 'learning-added',
      entry: refOf(learning),
      sentence: [
        'Learning ',
        name(learning),
        ...listed(', taught by ', learning.incidents.map(name)),
      ],
      facts: {
        incidents: learning.incidents.map(({ id }) => id),
        rootCauses: learning.rootCauses.map(({ id }) => id),
      },
    })),
    ...of.services.added.map((service): Finding => ({
      meaning: 'service-added',
      entry: refOf(service),
      sentence: ['Service ', name(service)],
      facts: { owner: service.data.owner },
    })),
  ];
};

const words = (id: string) => wordsOf(id).toLowerCase();

const listed = (before: string, pieces: readonly Piece[]): Piece[] =>
  pieces.length === 0 ? [] : [before, ...joined(pieces)];

function countsOf({ steps, whys, rootCauses, remediations }: IncidentNode) {
  const answers = [whys, ...steps.map((step) => step.whys)].flatMap(flatten).length;
  return {
    steps: steps.length,
    whys: answers,
    rootCauses: rootCauses.length,
    remediations: remediations.length,
  };
}

const counted = ({ steps, whys, rootCauses, remediations }: ReturnType<typeof countsOf>) =>
  [
    steps && countOf(steps, 'cascade step'),
    whys && countOf(whys, 'why'),
    rootCauses && countOf(rootCauses, 'root cause'),
    remediations && countOf(remediations, 'remediation'),
  ].filter((text) => text !== 0);
