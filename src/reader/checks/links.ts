import { isSafeAddress } from '../../body/address.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { entryPath } from '../../graph/routes.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import type { Index } from './lookup.ts';

/** Links of texts and bodies must be safe, and lead to pages that the readers of this site can open. */
export function checkLinks(parsed: ParsedEntry, { paths, hidden }: Index): void {
  const isHidden = hidden.has(entryPath(parsed.kind, parsed.id));
  for (const { href, ...position } of parsed.links) {
    const target = href.replace(/[?#].*$/, '');
    const isFile = /\.[a-z0-9]+$/i.test(target);
    if (!isSafeAddress(href)) {
      parsed.report(
        'unsafe-link',
        position,
        `Found a link to "${href}". Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`,
      );
    } else if (hidden.has(target)) {
      // What is itself left out of a public build may link to what is left out too.
      if (isHidden) continue;
      parsed.report(
        'hidden-link',
        position,
        `Found a link to "${href}", which is internal. Expected a page that every reader of this site can open.`,
      );
    } else if (target.startsWith('/') && !isFile && !paths.has(target)) {
      parsed.report(
        'unknown-reference',
        position,
        `Found a link to "${href}", where there is no page. Expected the address of an entry.`,
        didYouMean(target, paths),
      );
    }
  }
}
