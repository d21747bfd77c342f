/** What elements of HTML show, in Markdown. */

/** Elements that show their content and nothing else, or are laid out where Markdown has no sign for it. */
const bare = new Set(
  (
    'abbr address article aside big blockquote body button caption center cite col colgroup dd details dfn div dl dt ' +
    'figcaption figure font footer form head header html hgroup iframe input label legend link main meta nav ' +
    'noscript object ol option p picture q samp script section select small source span strike style summary svg ' +
    'table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr path g rect audio embed pre'
  ).split(' '),
);

/** Of these, those that are laid out apart from what follows them. */
const apart = new Set(
  'address caption dd div dt figcaption legend option p summary td th title tr'.split(' '),
);

/** Elements that a sign of Markdown stands for. */
const signs: Record<string, string> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  code: '`',
};

/** Elements that bodies may use as they are, but only whole. */
const paired = new Set(['sub', 'sup', 'kbd', 'mark', 'del', 'ins']);

export interface Tag {
  name: string;
  isClosing: boolean;
  attributes: Record<string, string>;
  /** Where it ends in the text. */
  end: number;
}

const TAG =
  /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s<>=/"']+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+))?)*)\s*\/?>/y;

/** The tag of HTML at an offset; undefined where there is none, or one that HTML does not have. */
export function htmlTagAt(text: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const found = TAG.exec(text);
  const name = found?.[2]!.toLowerCase() ?? '';
  if (
    !found ||
    !(
      bare.has(name) ||
      name in signs ||
      paired.has(name) ||
      /^(?:a|br|hr|img|li|h[1-6])$/.test(name)
    )
  ) {
    return undefined;
  }
  const pairs = found[3]!.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g);
  return {
    name,
    isClosing: found[1] === '/',
    attributes: Object.fromEntries(
      [...pairs].map(([, key, a, b, c]) => [key!.toLowerCase(), a ?? b ?? c ?? '']),
    ),
    end: found.index + found[0].length,
  };
}

/** What is written for a tag that stands for itself; `rest` is the text of the block behind it, `before` what is written so far. */
export function markdownForTag(
  { name, isClosing }: Tag,
  rest: string,
  before: string,
  isField = false,
): string {
  if (name === 'br') return '<br />';
  // What stands on lines of its own must not become one word with what stands beside it.
  if (apart.has(name) && isClosing && /^[^\S\n]*(?:<[^>]*>\s*)*[^\s<]/.test(rest))
    return isField ? ' ' : name === 'td' || name === 'th' ? ' | ' : '<br />';
  if (name === 'hr') return isClosing ? '' : '\n\n---\n\n';
  if (name === 'li') return isClosing ? '' : '\n- ';
  if (/^h[1-6]$/.test(name))
    return isClosing ? '\n\n' : `\n\n${'#'.repeat(Math.max(2, Number(name[1])))} `;
  if (name in signs) return signs[name]!;
  if (!paired.has(name)) return '';
  const [open, close] = [`<${name}>`, `</${name}>`];
  // Half a pair is a fault.
  if (isClosing) return count(before, open) > count(before, close) ? close : '';
  return new RegExp(close, 'i').test(rest) ? open : '';
}

const count = (text: string, piece: string) => text.split(piece).length - 1;
