/** A tag as it is written, well or badly. Offsets are those of the text. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'self-closing';
  start: number;
  /** Behind its ">"; undefined where there is none in the same paragraph. */
  end?: number;
  attributes: TagAttribute[];
}

export interface TagAttribute {
  name: string;
  start: number;
  end: number;
  /** How its value is written: in quotes, as code in braces, bare, or not at all. */
  form: 'quoted' | 'code' | 'bare' | 'none';
}

const NAME = /[A-Za-z_$][\w$.:-]*/y;
/** Up to a blank line a tag may go on. */
const SPACE = /(?:[^\S\n]|\n(?!\s*\n)(?:[^\S\n]*>(?=[^\S\n]))?)*/y;
const QUOTED = /"[^"]*"|'[^']*'/y;
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
    if (!name) return tag;
    let form: TagAttribute['form'] = 'none';
    if (source[at] === '=') {
      at += 1;
      if (source[at] === '{') {
        form = 'code';
        at = closingBrace(source, at);
      } else {
        form = take(QUOTED) ? 'quoted' : 'bare';
        if (form === 'bare' && !take(BARE)) return tag;
      }
    }
    tag.attributes.push({ name, start: begin, end: at, form });
  }
  return tag;
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
