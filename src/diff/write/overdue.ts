import { formatDay } from '../../format/moment.ts';
import { countOf } from '../../format/words.ts';
import type { RemediationNode } from '../../graph/nodes.ts';
import type { Site } from '../../model/site.ts';
import type { Overdue, OwnedRemediations } from '../overdue.ts';
import { refOf } from '../finding.ts';
import { escapeMarkdown } from './escape.ts';
import { writerFor, type Links } from './links.ts';
import { shortened } from './shorten.ts';

/** What `overdue` is told with. */
export interface OverdueLook {
  site: Site;
  links: Links;
}

type Format = (overdue: Overdue, look: OverdueLook) => string;

/** For an issue: a line that says it all, then what became overdue and what was before, by owner. */
const markdown: Format = (overdue, { site, links }) => {
  const { became, before, asOf, since } = overdue;
  const day = (moment: string) => formatDay(moment, site.timeZone, site.language);
  const writer = writerFor(links);
  const line = (one: RemediationNode) =>
    `  - ${writer.entry(refOf(one))} of ${writer.entry(refOf(one.incident))}, due ${day(one.data.due!)}`;
  const list = (title: string, groups: readonly OwnedRemediations[]) =>
    groups.length === 0
      ? ''
      : [
          `### ${title}`,
          '',
          ...groups.flatMap(({ owner, remediations }) => [
            `- ${owner === undefined ? 'Without an owner' : `**${escapeMarkdown(owner)}**`}`,
            ...remediations.map(line),
          ]),
        ].join('\n');
  const parts = [
    `**${summary(overdue, day)}**`,
    list(since === undefined ? 'Overdue' : 'Became overdue', became),
    list('Overdue before', before),
    `<sub>Judged as of ${asOf}.</sub>`,
  ];
  return `${shortened(parts.filter(Boolean).join('\n\n'), {
    isItem: (one) => one.startsWith('  - '),
    leftOut: (amount) =>
      `${countOf(amount, 'more remediation')} would not fit here; \`npm run overdue -- --format json\` tells all.`,
  })}\n`;
};

function summary({ became, before, since }: Overdue, day: (moment: string) => string): string {
  const [fresh, old] = [amountIn(became), amountIn(before)];
  if (fresh + old === 0) return 'No remediation is overdue.';
  if (since === undefined) return `${are(fresh)} overdue.`;
  const already = old === 0 ? '' : `; ${old === 1 ? '1 was' : `${old} were`} overdue before`;
  return `${fresh === 0 ? 'No remediation' : countOf(fresh, 'remediation')} became overdue since ${day(since)}${already}.`;
}

const are = (amount: number) => `${countOf(amount, 'remediation')} ${amount === 1 ? 'is' : 'are'}`;

const amountIn = (groups: readonly OwnedRemediations[]) =>
  groups.reduce((sum, { remediations }) => sum + remediations.length, 0);

/**
 * What `overdue --format json` prints. Fields may be added; another meaning or
 * another form of one of these gets another version.
 */
export interface JsonOverdue {
  version: 1;
  /** The day as of which it is judged. */
  asOf: string;
  /** The earlier day; null where none was given, and all count as having become overdue. */
  since: string | null;
  /** By owner, null for none, in the order of the text. */
  became: JsonOwned[];
  before: JsonOwned[];
}
interface JsonOwned {
  owner: string | null;
  remediations: { id: string; title: string; path: string; due: string; incident: string }[];
}

const json: Format = ({ became, before, asOf, since }) => {
  const owned = (groups: readonly OwnedRemediations[]) =>
    groups.map(({ owner, remediations }): JsonOwned => ({
      owner: owner ?? null,
      remediations: remediations.map(({ id, title, path, data, incident }) => ({
        id,
        title,
        path,
        due: data.due!,
        incident: incident.id,
      })),
    }));
  const report: JsonOverdue = {
    version: 1,
    asOf,
    since: since ?? null,
    became: owned(became),
    before: owned(before),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

/** Every format in which overdue remediations are told, by the word that chooses it. */
export const overdueFormats = { markdown, json } satisfies Record<string, Format>;
export type OverdueFormat = keyof typeof overdueFormats;
