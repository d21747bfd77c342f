import { isBlock } from '../../model/introspect.ts';
import type { Extraction, Lines } from '../extraction.ts';
import { code } from '../mdx/links.ts';

/** What an issue says beside its title, its texts and its labels. */

/** Fields of an issue that no field of an incident takes, by how they are told in its text. */
const OTHERS: readonly [label: string, keys: readonly string[]][] = [
  ['Opened', ['created_at', 'createdAt']],
  ['Opened by', ['user', 'author']],
  ['Assigned to', ['assignees', 'assignee']],
  ['Milestone', ['milestone']],
  ['Closed', ['closed_at', 'closedAt']],
];

/** Fields that are read, and those that tell only the tracker something. */
const SILENT =
  /^(?:title|body|labels|comments|closed|(?:node_?|database_?)?id|number|iid|(?:\w+_)?url|reactions|reaction_?groups|locked|active_?lock_?reason|author_?association|updated_?at|draft|is_?pinned|repository|performed_via_github_app|(?:sub_issues|issue_dependencies)_summary|__typename|score|state|state_?reason|timeline_url|body_?(?:html|text)|closed_?by)$/i;

/** The names behind what an export says of people and other things, as code. */
export function namesOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(namesOf).filter(Boolean).join(', ');
  const name = isBlock(value)
    ? [value.login, value.username, value.name, value.title].find(isText)
    : value;
  return isText(name) ? code(name) : '';
}

/** What the issue says beside its texts goes into the body; what is no text there is told. */
export function keepOthers(
  out: Extraction,
  issue: Record<string, unknown>,
  placeOf: (key: string) => Lines,
): void {
  for (const [label, keys] of OTHERS) {
    const key = keys.find((one) => namesOf(issue[one]) !== '');
    if (key === undefined || issue[key] === out.times.resolved?.value) continue;
    out.unplaced.push({ value: `${label}: ${namesOf(issue[key])}`, lines: placeOf(key) });
  }
  const known = OTHERS.flatMap(([, keys]) => keys);
  const left = Object.entries(issue).filter(
    ([key, value]) => !known.includes(key) && !SILENT.test(key) && !isNothing(value),
  );
  if (left.length === 0) return;
  out.notes.push({
    line: placeOf(left[0]![0]).from,
    message: `Found ${left.map(([key]) => `"${key}"`).join(', ')} in the issue, which nothing here takes. It was left out.`,
  });
}

const isNothing = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
