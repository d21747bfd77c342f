import { visibleTo } from '../../graph/audience.ts';
import { entryPath } from '../../graph/routes.ts';
import type { AnyEntry } from '../../model/entry.ts';
import type { Site } from '../../model/site.ts';
import { escapeMarkdown } from './escape.ts';
import type { Writer } from './sentence.ts';

/** What Markdown can be linked to. */
export interface Links {
  /** Address that the site is published at, with its base path and a slash at its end; undefined for no links. */
  url: string | undefined;
  /** Paths of the pages that the site has. */
  pages: ReadonlySet<string>;
}

/** Paths of the pages that a site has for its entries. */
export const pagesOf = (entries: readonly AnyEntry[], { audience }: Site): ReadonlySet<string> =>
  new Set(visibleTo(entries, audience).map(({ kind, id }) => entryPath(kind, id)));

/** Writes sentences as a line of Markdown: entries are links where the site has them, and else bold. */
export const writerFor = ({ url, pages }: Links): Writer => ({
  own: (text) => text,
  entry: ({ title, path, gone }) =>
    url !== undefined && !gone && pages.has(path)
      ? `[${escapeMarkdown(title)}](${new URL(path.slice(1), url).href})`
      : `**${escapeMarkdown(title)}**`,
  quote: escapeMarkdown,
});
