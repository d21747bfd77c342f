import { childOf } from '../../model/introspect.ts';
import type { ParsedEntry } from '../parse-entry.ts';

/**
 * A sentence without quotes in a list in [ ] is cut at its commas: statements that
 * nobody made. Seen where a statement begins with a small letter right behind the
 * comma of one that does not end as a sentence does. A list of short phrases may look
 * the same, so that it is a warning; quotes around each say what is meant.
 */
export function checkSplitTexts({ entry, find, report }: ParsedEntry): void {
  if (!entry) return;
  for (const { path, texts } of statementLists(entry.data)) {
    for (const [index, text] of texts.entries()) {
      const before = texts[index - 1];
      if (before === undefined || !/^\p{Ll}/u.test(text) || /[.!?]$/.test(before)) continue;
      const at = find(path, `${before}, ${text}`);
      if (!at) continue;
      const shown = text.length > 40 ? `${text.slice(0, 37)}…` : text;
      report(
        'split-text',
        { ...at, column: at.column + before.length + 2 },
        `Found "${shown}" as a statement of its own: in [ ] a comma ends a text. Expected each text with a comma to stand in quotes.`,
        'Put the sentence in quotes, or each statement on a line of its own after "- ".',
        undefined,
        'warning',
      );
    }
  }
}

/** Lists of statements in the data of an entry, which the schema has made blocks of text and sources. */
function statementLists(
  data: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; texts: string[] }[] {
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.entries(data).flatMap(([key, value]) =>
    statementLists(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  if (!Array.isArray(data)) return inner;
  const texts = data.map((item) => childOf(item, 'text'));
  return texts.length > 1 && texts.every((text) => typeof text === 'string')
    ? [{ path, texts }, ...inner]
    : inner;
}
