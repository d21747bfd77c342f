import { isSafeAddress, isSitePath } from '../../body/address.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { entryPath, pagePaths } from '../../graph/routes.ts';
import { wholeAddress } from '../../model/address.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import { anchorFault } from './anchors.ts';
import { checkBodyIds } from './body-ids.ts';
import { kindNamed, mayBeMisplaced, type Index } from './lookup.ts';

/** Links of texts and bodies must be safe, and lead to what the readers of this site can open. */
export function checkLinks(parsed: ParsedEntry, index: Index): void {
  const { paths, hidden, publicFiles } = index;
  checkBodyIds(parsed, index);
  for (const { href, isImage, ...position } of parsed.links) {
    const target = href.replace(/[?#].*$/, '');
    const isFile = /\.[a-z0-9]+$/i.test(target);
    if (!isSafeAddress(href)) {
      parsed.report(
        'unsafe-link',
        position,
        isImage
          ? `Found the image "${href}". Expected a path of this site that starts with "/".`
          : `Found a link to "${href}". Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`,
        helpForPath(target, isImage ? (publicFiles ?? []) : [...(publicFiles ?? []), ...paths]) ??
          (isImage ? PUBLIC_HELP : helpForAddress(href)),
      );
    } else if (isImage && !isSitePath(href)) {
      parsed.report(
        'remote-image',
        position,
        `Found the image "${href}". Expected an image of this site: reading a page asks no other server for anything.`,
        PUBLIC_HELP,
      );
    } else if (isImage && publicFiles && !publicFiles.has(decoded(target))) {
      parsed.report(
        'unknown-image',
        position,
        `Found the image "${href}", but there is no public${decoded(target)}. Expected a file in public/.`,
        didYouMean(target, publicFiles) ?? PUBLIC_HELP,
      );
    } else if (isFile && !isImage && target.startsWith('/') && isMissing(target, index)) {
      parsed.report(
        'unknown-reference',
        position,
        `Found a link to "${href}", but there is no public${decoded(target)}. Expected a file in public/, or the address of an entry.`,
        didYouMean(target, [...publicFiles!, ...paths]) ?? UNLINKED_HELP,
      );
    } else if (hidden.has(target)) {
      // What is itself left out of a public build may link to what is left out too.
      if (hidden.has(entryPath(parsed.kind, parsed.id))) continue;
      parsed.report(
        'hidden-link',
        position,
        `Found a link to "${href}", which is internal. Expected a page that every reader of this site can open.`,
        'Leave the words without a link, or take "visibility: internal" out of that entry.',
      );
    } else if (target.startsWith('/') && !isFile && !paths.has(target)) {
      if (!index.hasAllTags && target.startsWith(pagePaths.tags)) continue;
      if (mayBeMisplaced(kindNamed(target), target.replace(/\/$/, ''), index)) continue;
      parsed.report(
        'unknown-reference',
        position,
        `Found a link to "${href}", where there is no page. Expected the address of an entry.`,
        didYouMean(target, paths) ?? UNLINKED_HELP,
      );
    } else {
      // A field is shown on other pages too, whose places are not those of its own.
      if (href.startsWith('#') && position.line < parsed.bodyLine) continue;
      const fault = anchorFault(parsed, href, index);
      if (fault) parsed.report('dead-anchor', position, fault.message, fault.help);
    }
  }
}

const UNLINKED_HELP = 'Write the address that is meant, or leave the words without a link.';
const PUBLIC_HELP =
  'Put the file into public/ and write its path: public/images/queue.svg is /images/queue.svg.';

/** What is written instead of an address that may not be one, and that nobody can guess a path of this site for. */
function helpForAddress(href: string): string {
  if (href === '') return 'Write the address between "(" and ")", or leave the words without them.';
  const whole = wholeAddress(href);
  if (whole !== undefined) return `Write "${whole}".`;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(href)) return `Write "mailto:${href}".`;
  return /^[^:]*\.[a-z0-9]+$/i.test(href)
    ? 'Put the file into public/ and write its path from "/" on, or leave the words without a link.'
    : 'Write the address of a page, from https:// on, or leave the words without a link.';
}

/** Whether an address, which looks like that of a file, leads to nothing; false where nobody looked. */
const isMissing = (target: string, { paths, hidden, publicFiles }: Index): boolean =>
  publicFiles !== undefined &&
  ![paths, hidden, publicFiles].some((known) => known.has(target) || known.has(decoded(target)));

/** Which path was meant by an address that is none; undefined for what has nothing of a path. */
function helpForPath(target: string, known: Iterable<string>): string | undefined {
  if (target.includes('\\'))
    return 'Take the "\\" out, or write "/" in its place where folders are parted.';
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target) || target === '') return undefined;
  const path = `/${decoded(target).replace(/^(?:\.{0,2}\/)+/, '')}`;
  const all = [...known];
  const same = all.find((one) => one === path) ?? all.find((one) => one.endsWith(path));
  return same ? `Did you mean "${same}"?` : didYouMean(path, all);
}

/** An address as the name of its file. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
