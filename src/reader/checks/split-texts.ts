import { childOf } from '../../model/introspect.ts';
import type { Report } from '../report.ts';
import type { Yaml } from '../yaml/index.ts';

/**
 * A sentence without quotes in a list in [ ] is cut at its commas: statements that
 * nobody made. Seen where a statement begins with a small letter right behind the
 * comma of one that does not end as a sentence does. A list of short phrases may look
 * the same, so that it is a warning; quotes around each say what is meant.
 *
 * @param data of an entry, which the schema has made blocks of text and sources
 */
export function checkSplitTexts(data: object, find: Yaml['find'], report: Report): void {
  walkStatements(data, [], (path, before, text) => {
    const at = find(path, `${before}, ${text}`);
    if (!at) return;
    const shown = text.length > 40 ? `${text.slice(0, 37)}…` : text;
    report(
      'split-text',
      { ...at, column: at.column + before.length + 2 },
      `Found "${shown}" as a statement of its own: in [ ] a comma ends a text. Expected each text with a comma to stand in quotes.`,
      'Put the sentence in quotes, or each statement on a line of its own after "- ".',
      undefined,
      'warning',
    );
  });
}

/**
 * Visits the pairs of statements of which the second may be the end of the first.
 *
 * @param path changed on the way, and given as a copy
 */
function walkStatements(
  data: unknown,
  path: (string | number)[],
  visit: (path: (string | number)[], before: string, text: string) => void,
): void {
  if (typeof data !== 'object' || data === null) return;
  if (!Array.isArray(data)) {
    for (const key in data) {
      const value = (data as Record<string, unknown>)[key];
      if (typeof value !== 'object') continue;
      path.push(key);
      walkStatements(value, path, visit);
      path.pop();
    }
    return;
  }
  for (const [index, item] of data.entries()) {
    const text = childOf(item, 'text');
    const before = index > 0 ? childOf(data[index - 1], 'text') : undefined;
    if (typeof text === 'string' && typeof before === 'string') {
      if (/^\p{Ll}/u.test(text) && !/[.!?]$/.test(before)) visit([...path], before, text);
    }
    path.push(index);
    walkStatements(item, path, visit);
    path.pop();
  }
}
