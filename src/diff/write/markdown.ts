import { countOf } from '../../format/words.ts';
import type { Diff } from '../compare.ts';
import { joined, type Finding, type Piece } from '../finding.ts';
import { groups, meanings, type GroupName } from '../meanings.ts';
import type { Unread } from '../read-side.ts';
import { shortCommit, type About } from './about.ts';
import { escapeMarkdown } from './escape.ts';
import { foldFields } from './fold.ts';
import { writerFor } from './links.ts';
import { write, type Writer } from './sentence.ts';
import { shortened } from './shorten.ts';
import { summaryOf } from './summary.ts';

/** For a comment on a pull request: a line that says it all, a list for each group, and what was compared. */
export function markdown(diff: Diff, about: About): string {
  const writer = writerFor({ url: about.url, pages: diff.pages });
  const sections = (Object.keys(groups) as GroupName[]).map((group) =>
    section(
      groups[group],
      diff.findings.filter(({ meaning }) => meanings[meaning].group === group),
      writer,
    ),
  );
  const parts = [
    `**${summaryOf(diff)}**`,
    unreadSection(diff),
    ...sections,
    wordingLine(diff, writer),
    comparedLine(diff, about),
  ];
  return `${shortened(parts.filter(Boolean).join('\n\n'), {
    isItem: (line) => line.startsWith('- '),
    leftOut: (amount) =>
      `${countOf(amount, 'more change')} would not fit here; \`npm run diff\` tells all.`,
  })}\n`;
}

function section(title: string, findings: readonly Finding[], writer: Writer): string {
  if (findings.length === 0) return '';
  const lines = foldFields(findings).map((sentence) => `- ${write(sentence, writer)}`);
  return [`### ${title}`, '', ...lines].join('\n');
}

/** How many entries are named whose words changed too; more are counted. */
const NAMED = 3;

function wordingLine({ wording, reworded }: Diff, writer: Writer): string {
  const names = reworded.slice(0, NAMED).map((entry): Piece => ({ entry }));
  const more = reworded.length - names.length;
  const all = more > 0 ? [...names, countOf(more, 'more entry', 'more entries')] : names;
  return [
    wording.length > 0 && `Wording only: ${countOf(wording.length, 'file')}.`,
    all.length > 0 && `Reworded besides: ${write(joined(all), writer)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function unreadSection({ unread, unplaced }: Diff): string {
  const lines = [
    ...[...unplaced.after, ...unread.after].map((one) => unreadLine(one, '')),
    ...[...unplaced.before, ...unread.before].map((one) => unreadLine(one, ' (before the change)')),
  ];
  if (lines.length === 0) return '';
  return [
    '### Not compared',
    '',
    'These cannot be read, so nothing below counts them; `npm run check` tells all.',
    '',
    ...lines,
  ].join('\n');
}

function unreadLine({ file, fault }: Pick<Unread, 'file' | 'fault'>, when: string): string {
  const place = fault ? `${file}:${fault.line}:${fault.column}` : file;
  const reason = fault
    ? fault.message.split('\n')[0]!
    : 'It belongs to an incident that cannot be read.';
  return `- ${escapeMarkdown(place)}${when}: ${escapeMarkdown(reason)}`;
}

function comparedLine({ asOf }: Diff, { base, head }: About): string {
  const from = `${escapeMarkdown(base.name)} (${shortCommit(base.commit)})`;
  const what = head
    ? `${escapeMarkdown(head.name)} (${shortCommit(head.commit)}), compared with where it left ${from}`
    : `The files as they are, compared with where the branch left ${from}`;
  return `<sub>${what}. "Overdue" is judged as of ${asOf}.</sub>`;
}
