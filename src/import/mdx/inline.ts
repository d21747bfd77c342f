import { AUTOLINK } from '../../body/tree/mask.ts';
import { isModule } from '../../body/judge/modules.ts';
import { htmlTagAt, markdownForTag, type Tag } from './html.ts';
import { code, isForeignAddress, linkAt, writeLink } from './links.ts';

/** A paragraph, list, table or heading of Markdown as MDX that shows the same, code in it untouched. */
export function inlineSafe(block: string, labels: ReadonlySet<string> = new Set()): string {
  const text = headingsBelowFirst(withoutLocalDefinitions(block));
  return isModule(text)
    ? text.replace(/^[ie]/, (letter) => `&#${letter.charCodeAt(0)};`)
    : write(text, labels, false);
}

/**
 * A text of a field, in which HTML is shown as it stands: elements that stand for a sign of
 * Markdown become that sign, and links lead out of the base or are no links.
 */
export const fieldSafe = (text: string): string =>
  write(withoutLocalDefinitions(text), new Set(), false, true);

const COMMENT = /<!--([^]*?)-->/y;
const RUN = /`+/y;
const SCHEME = /^<[a-z][a-z0-9+.-]*:/i;

function write(
  text: string,
  labels: ReadonlySet<string>,
  isInLink: boolean,
  isField = false,
): string {
  let out = '';
  const anchors: string[] = [];
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    if (sign === '\\') {
      out += text.slice(at, at + 2);
      at += 2;
    } else if (sign === '`') {
      const end = codeEnd(text, at);
      out += text.slice(at, end);
      at = end;
    } else if (sign === '{' && !isField) {
      out += '\\{';
      at += 1;
    } else if (sign === '[' || (sign === '!' && text[at + 1] === '[')) {
      const link = linkAt(text, at);
      if (link)
        out += writeLink({ ...link, words: write(link.words, labels, true, isField) }, isInLink);
      // An image by its label, which may be of anywhere: a link by its label shows as much.
      else if (!(sign === '!' && labels.size > 0)) out += sign;
      at = link?.end ?? at + 1;
    } else if (sign === '<') {
      const [written, end] = angle(text, at, out, anchors, isField);
      out += written;
      at = end;
    } else {
      out += sign;
      at += 1;
    }
  }
  return out + anchors.toReversed().join('');
}

/** Where the code that a run of backticks opens ends; the end of the run where nothing closes it. */
function codeEnd(text: string, at: number): number {
  RUN.lastIndex = at;
  const run = RUN.exec(text)![0];
  const rest = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
  rest.lastIndex = at + run.length;
  const close = rest.exec(text);
  return close ? close.index + run.length : at + run.length;
}

/** What is written for what begins with "<", and where it ends. */
function angle(
  text: string,
  at: number,
  before: string,
  anchors: string[],
  isField: boolean,
): [string, number] {
  COMMENT.lastIndex = at;
  const comment = COMMENT.exec(text);
  if (comment) return [isField ? '' : commentOf(comment[1]!), at + comment[0].length];
  const [link, url, mail] = AUTOLINK.exec(text.slice(at, at + 2000)) ?? [];
  if (link) {
    const words = (url ?? mail)!.replace(/^mailto:/i, '');
    const label = words.replace(/[[\]_*~`{]/g, (sign) => `\\${sign}`);
    const target = (url ?? `mailto:${mail}`).replace(
      /[(){]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return [`[${label}](${target})`, at + link.length];
  }
  const tag = htmlTagAt(text, at);
  // A field takes any scheme between angle brackets for an address.
  if (!tag)
    return [isField ? (SCHEME.test(text.slice(at, at + 40)) ? '\\<' : '<') : '&lt;', at + 1];
  if (tag.name === 'img') {
    const { alt = '', src = '' } = tag.attributes;
    return [writeLink({ isImage: true, words: alt, address: src }), tag.end];
  }
  if (tag.name === 'a') return [anchor(tag, anchors), tag.end];
  // Fields hold no elements.
  if (isField && /^(?:sub|sup|kbd|mark|del|ins|br)$/.test(tag.name)) {
    return [tag.name === 'br' ? ' ' : '', tag.end];
  }
  return [markdownForTag(tag, text.slice(tag.end), before, isField), tag.end];
}

/** The two ends of a link. What opens one that is not closed closes it at the end of the block. */
function anchor({ isClosing, attributes }: Tag, anchors: string[]): string {
  if (isClosing) return anchors.pop() ?? '';
  const { href } = attributes;
  if (href === undefined || href.startsWith('#')) {
    anchors.push('');
    return '';
  }
  if (isForeignAddress(href) && !/[\s()<>{]/.test(href)) {
    anchors.push(`](${href})`);
    return '[';
  }
  anchors.push(` (${code(href)})`);
  return '';
}

/** A comment, which nobody sees: of MDX instead of HTML. On lines of its own where it has an empty one. */
function commentOf(inner: string): string {
  const comment = `{/*${inner.replaceAll('*/', '* /')}*/}`;
  return /\n\s*\n/.test(inner) ? `\n\n${comment}\n\n` : comment;
}

/** The first level is the title of the page. */
function headingsBelowFirst(text: string): string {
  return text
    .replace(/^((?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*[ \t]{0,3})#(?=[ \t]|$)/gm, '$1##')
    .replace(/^([ \t>]*[^\s>#|].*\n[ \t>]*)=+[ \t]*$/gm, (_, lines: string) => `${lines}---`);
}

/** A label for an address that leads nowhere from here is told, as the words that use it are then no link. */
const withoutLocalDefinitions = (text: string) =>
  text.replace(
    // With more words behind the address it is a sentence that begins with brackets.
    /^[ \t]{0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s>]+)>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm,
    (line, label: string, address: string) =>
      isForeignAddress(address) ? line : `${label}: ${code(address)}`,
  );
