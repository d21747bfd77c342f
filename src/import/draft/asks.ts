import type { Site } from '../../model/site.ts';

/** What a person is asked, so that a draft can be published: one question for all that one answer settles. */
export const asks = {
  title: 'What is it called?',
  summary: 'What happened and what came of it, in two or three sentences?',
  severity: 'How grave was it?',
  status: 'Where does the trouble itself stand?',
  kind: 'What sort of incident was it?',
  times: 'When did it begin, or when was it noticed, and are its other times right?',
  detection: 'How did it come to light?',
  impact: 'Whom did each of these hurt: customers, or the business?',
  whys: 'Do these chains of whys end where the draft ends them?',
  causes: 'Is each of these a root cause of its own, of that sort, and can it still strike?',
  sameCause: 'Are these the root causes that the base has already?',
  learnings: 'Does each of these hold beyond this incident?',
  remediationKind: 'What does each remediation change: prevent, detect, mitigate or process?',
  remediationStatus: 'How far is each remediation?',
  addresses: 'Which root cause or step does each remediation work on?',
  phases: 'How far is each phase?',
  priority: 'How urgent is each remediation?',
  confirm: 'Did the import read these right?',
} as const;
export type AskId = keyof typeof asks;

/** The question, with the words that answer it where the site has a list of them. */
export function questionOf(ask: AskId, site: Site): string {
  const words: Partial<Record<AskId, readonly { id: string }[]>> = {
    severity: site.severities,
    kind: site.incidentKinds,
    causes: site.causeCategories,
    priority: site.priorities,
  };
  const ids = words[ask]?.map(({ id }) => id).join(', ');
  return ids ? `${asks[ask]} (${ids})` : asks[ask];
}
