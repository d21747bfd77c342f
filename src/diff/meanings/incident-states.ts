import { wordsOf } from '../../format/words.ts';
import { termOf, type Site } from '../../model/site.ts';
import type { IncidentNode } from '../../graph/nodes.ts';
import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding, type Piece } from '../finding.ts';
import type { MeaningName } from '../meanings.ts';
import type { Pair } from '../pairs.ts';

/** How grave an incident is, where the trouble stands, and where its analysis stands. */
export const incidentStates: Detector = ({ of, after: { site } }) =>
  of.incidents.kept.flatMap((pair) => [
    ...severity(pair, site),
    ...status(pair),
    ...analysis(pair),
  ]);

function severity({ before, after }: Pair<IncidentNode>, site: Site): Finding[] {
  const [from, to] = [before.data.severity, after.data.severity];
  if (from === to) return [];
  const term = (id: string) => quote(termOf(site, 'severities', id).name);
  return [
    {
      meaning: 'severity-changed',
      entry: refOf(after),
      sentence: [name(after), ': severity ', term(from), ' → ', term(to)],
      facts: { from, to },
      fields: ['severity'],
    },
  ];
}

function status({ before, after }: Pair<IncidentNode>): Finding[] {
  const [from, to] = [before.data.status, after.data.status];
  if (from === to) return [];
  return [
    {
      meaning: 'incident-status',
      entry: refOf(after),
      sentence: [name(after), `: status ${words(from)} → ${words(to)}`],
      facts: { from, to },
      fields: ['status'],
    },
  ];
}

const analysisMeanings = {
  draft: 'analysis-withdrawn',
  'in-review': 'analysis-in-review',
  published: 'analysis-published',
  superseded: 'analysis-superseded',
} as const satisfies Record<string, MeaningName>;

function analysis({ before, after }: Pair<IncidentNode>): Finding[] {
  const [from, to] = [before.data.analysisStatus, after.data.analysisStatus];
  if (from === to) return [];
  const { supersededBy } = after;
  const by: Piece[] = to === 'superseded' && supersededBy ? [', by ', name(supersededBy)] : [];
  return [
    {
      meaning: analysisMeanings[to],
      entry: refOf(after),
      sentence: [name(after), `: analysis ${words(from)} → ${words(to)}`, ...by],
      facts: { from, to, ...(supersededBy && { supersededBy: supersededBy.id }) },
      fields: ['analysisStatus', 'supersededBy'],
    },
  ];
}

const words = (id: string) => wordsOf(id).toLowerCase();
