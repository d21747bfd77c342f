/** Queries that led somewhere, kept on this machine only and never sent anywhere. */

const KEY = 'recent-searches';
const MOST = 6;
const LONGEST = 200;

/** The latest first; none where storage is forbidden or holds something else. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((item): item is string => typeof item === 'string' && item.trim() !== '')
      .slice(0, MOST)
      .map((item) => item.slice(0, LONGEST));
  } catch {
    return [];
  }
}

export function rememberQuery(text: string): void {
  const query = text.trim().slice(0, LONGEST);
  if (query === '') return;
  write([query, ...recentQueries().filter((other) => other !== query)].slice(0, MOST));
}

export const forgetQueries = () => write([]);

function write(queries: string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be forbidden; then nothing is remembered.
  }
}
