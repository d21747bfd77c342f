import type { RemediationKind } from '../extraction.ts';
import { undecorated } from '../text/plain.ts';
import { dayAt } from './dates.ts';

/** The priority that words give: `P1`, `high` …; in lower case. */
export function priorityOf(words: string): string | undefined {
  const said = undecorated(words);
  const level = /\bp([0-5])\b|^(?:priority\s*)?([0-5])$/i.exec(said);
  if (level) return `p${level[1] ?? level[2]}`;
  return /^(critical|highest|high|medium|moderate|low|lowest|urgent)\b/i
    .exec(said)?.[1]
    ?.toLowerCase();
}

const kinds: [RegExp, RemediationKind][] = [
  [/^(?:prevent\w*|fix|corrective|technical)\b/i, 'prevent'],
  [/^(?:detect\w*|monitor\w*|alert\w*)\b/i, 'detect'],
  [/^(?:mitigat\w*|recovery)\b/i, 'mitigate'],
  [/^(?:process\w*|organi[sz]ational|training|documentation)\b/i, 'process'],
];

/** The kind that the words of a "type" cell mean. */
export const actionKindOf = (words: string): RemediationKind | undefined =>
  kinds.find(([form]) => form.test(undecorated(words)))?.[1];

const NAME = /@?[\p{L}\d][\p{L}\d_-]*(?:\.[\p{L}\d_-]+)*(?:\s\p{Lu}[\p{L}'’-]*){0,3}/u;

/** Names in a list of people: parted by commas, "and", "&" or slashes; handles lose their sign. */
export function peopleOf(words: string): string[] {
  return undecorated(words)
    .split(/\s*(?:,|;|&|\/|\band\b)\s*/)
    .map((name) =>
      name
        .replace(/\s*[(<].*$/, '')
        .replace(/^[@[]+|\]+$/g, '')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= 60 && /\p{L}/u.test(name));
}

/** Who an item says owns it: `Owner: @jane`, "assigned to Jane Doe". */
export function ownerIn(text: string): string | undefined {
  const label =
    /\b(?:owner|assignee|assigned to|responsible|dri)\b(?:\*\*)?\s*(?:\([^)]{0,20}\)\s*)?(?::\s*|\s+(?=@))(?:\*\*)?\s*/i.exec(
      text.slice(0, 3000),
    );
  if (!label) return undefined;
  const name = NAME.exec(plainStart(text.slice(label.index + label[0].length)))?.[0];
  if (!name || /^(?:tbd|none|n\/a|unassigned|unknown)$/i.test(name)) return undefined;
  return name.replace(/^@/, '').replace(/[.-]+$/, '');
}

const plainStart = (text: string) =>
  text
    .slice(0, 80)
    .replace(/^[[*_`]+/, '')
    .split('\n')[0]!;

const DURATION =
  /(?:(?:at least|about|approximately|around|over|~)\s+)?(?:(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]?(?:days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|weeks?|[dhms])(?![a-z])(?:(?:,|\s+and)?\s*)?)+/i;

/** The first duration in a text, as written. */
export const durationIn = (text: string): string | undefined =>
  DURATION.exec(text.slice(0, 400))?.[0].replace(/(?:,|\s+and)?\s*$/, '');

/** The day by which an item says that it is due, as written. */
export function dueIn(text: string): string | undefined {
  const label =
    /\b(?:due|deadline|eta|by when)\b(?:\*\*)?(?: date| by| on)?\s*:?(?:\*\*)?\s*/i.exec(
      text.slice(0, 3000),
    );
  const found = label && dayAt(text, label.index + label[0].length);
  return found && !found.isYearless ? found.day : undefined;
}

/** A priority that an item begins with: `**HIGH**`, `[P1]`, `P2:`; and the item without it. */
export function priorityBefore(text: string): { priority: string; rest: string } | undefined {
  const match =
    /^(?:\*\*|__)?[[(]?(P[0-5]|CRITICAL|HIGH|MEDIUM|LOW)[\])]?(?:(?:\*\*|__):?|:)\s*(?:[-–—]\s*)?/.exec(
      text.slice(0, 40),
    );
  return match
    ? { priority: match[1]!.toLowerCase(), rest: text.slice(match[0].length) }
    : undefined;
}

const units: Record<string, number> = { d: 1440, h: 60, m: 1, s: 1 / 60, w: 10080 };

/** Minutes of a duration as written in numbers: `68 minutes`, `7h 5m`, `1 hour and 48 minutes`. */
export function minutesOf(text: string): number | undefined {
  let total: number | undefined;
  for (const [, amount, unit] of text
    .slice(0, 200)
    .matchAll(/(\d+(?:\.\d+)?)\s?-?(w|d|h|m(?!o)|s)[a-z]*/gi)) {
    total = (total ?? 0) + Number(amount) * units[unit!.toLowerCase()]!;
  }
  return total;
}
