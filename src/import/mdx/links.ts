import { isSafeAddress } from '../../body/address.ts';

/** Links and images of a foreign document as this site can show them. */

/** A link or an image at a place of a text. */
export interface FoundLink {
  isImage: boolean;
  words: string;
  address: string;
  end: number;
}

/** `[words](address "title")` or `![words](address)` at an offset; undefined where none begins. */
export function linkAt(text: string, at: number): FoundLink | undefined {
  const isImage = text[at] === '!';
  const open = isImage ? at + 1 : at;
  const close = text[open] === '[' ? closing(text, open, '[', ']') : -1;
  if (close === -1 || text[close + 1] !== '(') return undefined;
  const end = closing(text, close + 1, '(', ')');
  if (end === -1) return undefined;
  const target = /^\s*(?:<([^<>\n]*)>|(\S*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(
    text.slice(close + 2, end),
  );
  if (!target) return undefined;
  return {
    isImage,
    words: text.slice(open + 1, close),
    address: target[1] ?? target[2]!,
    end: end + 1,
  };
}

/** Where what is opened at an offset is closed in the same paragraph; -1 where it is not. */
function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length && at - from < 5000; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '\n' && /^\n\s*\n/.test(text.slice(at, at + 200))) return -1;
    else if (sign === open) depth += 1;
    else if (sign === close && (depth -= 1) === 0) return at;
  }
  return -1;
}

/** An address that readers of this site can open whatever it is imported into. */
export const isForeignAddress = (address: string) =>
  isSafeAddress(address) && !/^[/#]/.test(address);

/** How a link is written. An image of elsewhere becomes a link to it: reading a page asks no other server for anything. */
export function writeLink(
  { isImage, words, address }: Omit<FoundLink, 'end'>,
  isInLink = false,
): string {
  const label = words.trim();
  if (isImage && isInLink) return label || nameOf(address);
  if (isForeignAddress(address)) {
    const target = address.replace(/[\s<>()]/g, (sign) =>
      encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
    );
    return `[${label || escaped(nameOf(address))}](${target.replaceAll('{', '%7B')})`;
  }
  // A place within the document: its words are all that leads anywhere.
  if (address.startsWith('#') || address === '') return label;
  return label === '' ? code(address) : `${label} (${code(address)})`;
}

const nameOf = (address: string) =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? address;

const escaped = (text: string) =>
  text.replace(/[[\]<{]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`));

/** As code on a line, whatever it holds. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}
