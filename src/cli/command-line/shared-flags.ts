import { statSync } from 'node:fs';
import { isDay } from '../../model/time.ts';
import { or, text, word, type Flag } from './flag.ts';

/** Options that several commands take. */

/** What keeps a path from being a folder; undefined for one that is. */
function noFolder(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? undefined : 'a file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'not there' : `out of reach (${code})`;
  }
}

/** An option with a folder. */
export const folder = (description: string): Flag<string | undefined> => ({
  ...text(description, 'a folder that is there', (path) => noFolder(path) === undefined),
  flaw: (path) => (path === '' ? undefined : noFolder(path)),
});

/** An option with a web address. */
export const address = (description: string) =>
  text(
    description,
    'an address that starts with https:// or http://',
    (given) => URL.canParse(given) && /^https?:/.test(given),
  );

/** An option with a day. */
export const day = (description: string) => text(description, 'a day, such as 2026-01-31', isDay);

/** An option with one of some formats, and the one that is usual. */
export const formatOf = <const Names extends readonly string[]>(
  what: string,
  names: Names,
  usual: NoInfer<Names[number]>,
): Flag<Names[number]> =>
  ({
    ...word(`${what}: ${names.join(', ')} (${usual})`, names),
    fallback: usual,
  }) as Flag<Names[number]>;

export const content = folder('folder of the content (content)');
export const base = text(
  'path that the site is published under, such as /kb/',
  'a path that starts and ends with a slash, such as /kb/',
  (path) => /^\/(?:[\w.-]+\/)*$/.test(path),
);
export const url = address('address that the site is published at');
export const audience = word('public or internal', ['public', 'internal']);
export const asOf = day('day as of which "overdue" is judged, YYYY-MM-DD');
export const out = or(text('folder of the built site (dist)'), 'dist');
export const port: Flag<number> = {
  ...text('first port to try (4321)'),
  expected: 'a number from 1 to 65535',
  read: (digits) =>
    /^\d+$/.test(digits) && Number(digits) > 0 && Number(digits) < 65_536
      ? Number(digits)
      : undefined,
  fallback: 4321,
};
