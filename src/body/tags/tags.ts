/** A tag as it is written, well or badly. Offsets are those of the text. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'self-closing';
  start: number;
  /** Behind its ">"; undefined where there is none in the same paragraph. */
  end?: number;
  /** Where something stands that belongs to no tag; undefined where the tag could be read. */
  stop?: number;
  attributes: TagAttribute[];
}

/** An attribute as it is written. */
export interface TagAttribute {
  name: string;
  start: number;
  end: number;
  /** How its value is written: in quotes, as code in braces, without straight quotes, or not at all. */
  form: 'quoted' | 'code' | 'bare' | 'none';
  /** A bare value without the curly quotes around it. */
  value?: string;
}

const NAME = /[A-Za-z_$][\w$.:-]*/y;
const EQUALS = /[^\S\n]*=[^\S\n]*/y;
/** Up to a blank line a tag may go on. */
const SPACE = /(?:[^\S\n]|\n(?!\s*\n)(?:[^\S\n]*>(?=[^\S\n]))?)*/y;
const QUOTED = /"(?:[^"\n]|\n(?!\s*\n))*"|'(?:[^'\n]|\n(?!\s*\n))*'/y;
/** Quotes of a word processor, or one of them with a straight one. */
const CURLY =
  /(?:[“”„‟][^“”„‟"<>{}\n]*[“”„‟"]|"[^“”„‟"<>{}\n]*[“”‟]|[‘’‚‛][^‘’‚‛'"<>{}\n]*[‘’‛'])(?=[\s/>])/y;
const BARE = /[^\s"'{}<>]+/y;

/** Reads the tag at the offset of a "<". */
export function tagAt(source: string, start: number): Tag {
  let at = start + 1;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const isClosing = source[at] === '/';
  if (isClosing) at += 1;
  take(SPACE);
  const tag: Tag = { name: take(NAME), kind: isClosing ? 'close' : 'open', start, attributes: [] };
  for (let guard = 0; guard < 200; guard += 1) {
    take(SPACE);
    if (source[at] === '>') return { ...tag, end: at + 1 };
    if (source.startsWith('/>', at)) return { ...tag, kind: 'self-closing', end: at + 2 };
    const begin = at;
    if (source[at] === '{') {
      at = closingBrace(source, at);
      tag.attributes.push({ name: '', start: begin, end: at, form: 'code' });
      continue;
    }
    const name = take(NAME);
    if (!name) return { ...tag, stop: at };
    let form: TagAttribute['form'] = 'none';
    let value: string | undefined;
    if (take(EQUALS)) {
      if (source[at] === '{') {
        form = 'code';
        at = closingBrace(source, at);
      } else {
        const curly = isQuoted(source, at) ? '' : take(CURLY);
        form = !curly && take(QUOTED) ? 'quoted' : 'bare';
        if (form === 'bare') value = curly.slice(1, -1) || take(BARE);
        if (value === '') return { ...tag, stop: at };
      }
    }
    tag.attributes.push({ name, start: begin, end: at, form, ...(value && { value }) });
  }
  return tag;
}

/** Whether a value stands in straight quotes at an offset, and nothing sticks to it. */
function isQuoted(source: string, at: number): boolean {
  QUOTED.lastIndex = at;
  return QUOTED.test(source) && /[\s/>]/.test(source[QUOTED.lastIndex] ?? '');
}

/** Whether what is written as one element is a tag that closes itself; it may end in a quotation. */
export const isOneTag = (written: string): boolean =>
  /\/[\s>]*>$/.test(written) && !/<\/[\s>]*>$/.test(written);

/** The tags of a name between two offsets of a text, but for what stands in one of them. */
export function tagsNamed(name: string, source: string, from = 0, to = source.length): Tag[] {
  const escaped = name.replace(/[$.]/g, '\\$&');
  const starts = source.slice(from, to).matchAll(new RegExp(`</?${escaped}(?![\\w$.:-])`, 'g'));
  let behind = 0;
  return [...starts].flatMap(({ index }) => {
    if (from + index < behind) return [];
    const tag = tagAt(source, from + index);
    behind = tag.end ?? 0;
    return [tag];
  });
}

/** Behind the "}" that closes the "{" at an offset, within its paragraph; else behind the "{". */
export function closingBrace(source: string, start: number): number {
  let depth = 0;
  const signs = /[{}]|\n[^\S\n]*\n/g;
  signs.lastIndex = start;
  for (let found = signs.exec(source); found; found = signs.exec(source)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    else break;
    if (depth === 0) return found.index + 1;
  }
  return start + 1;
}
