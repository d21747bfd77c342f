/**
 * What MDX would take for code, a comment of HTML or a broken tag is taken out of
 * a body before it is parsed: its first sign is replaced by a letter of its own, of
 * the same length. So no parser of JavaScript ever sees what an author wrote (one
 * that nests deeply enough ends the whole process), one slip hides no other, and
 * every position stays what it is. In the tree the letters are found again.
 */
export interface Masked {
  text: string;
  /** Stands for `{`, other than that of a comment. */
  brace: string;
  /** Stands for a `<` that begins no tag, `<5`, `<!--` or `<https://…>`. */
  less: string;
  /** Stand for the first letter of `import` and `export` at the beginning of a line. */
  imports: string;
  exports: string;
}

const TAG = /^<(?:[A-Za-z_$/>]|\s)/;
/** An address between `<` and `>`, as Markdown has it and MDX does not. */
export const AUTOLINK =
  /^<(?:(https?:\/\/[^\s<>]+|mailto:[^\s<>]+)|([\w.+-]+@[\w-]+(?:\.[\w-]+)*))>/i;

export function mask(source: string): Masked {
  const [brace, less, imports, exports] = unusedLetters(source);
  const commentEnd = commentsOf(source);
  // Where a comment of MDX ends; what stands in it is none of the parser's business.
  let end = 0;
  const text = source.replace(/[{<]|^(?:import|export)\b/gm, (found: string, at: number) => {
    if (found.length > 1) return (found.startsWith('i') ? imports : exports) + found.slice(1);
    if (at < end) return found === '{' ? brace : found;
    // Escaped, it is a plain sign already.
    if (isEscaped(source, at)) return found;
    if (found === '{') {
      end = commentEnd(at);
      return end > 0 ? found : brace;
    }
    const rest = source.slice(at, at + 300);
    return TAG.test(rest) && !AUTOLINK.test(rest) ? found : less;
  });
  return { text, brace, less, imports, exports };
}

function isEscaped(source: string, at: number): boolean {
  let first = at;
  while (source[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

/** Tells where the comment that begins at an offset ends; 0 where none begins. Offsets are asked for in order. */
function commentsOf(source: string): (start: number) => number {
  let next = 0;
  // Looked for once, however many comments are opened before it.
  const closeAfter = (at: number) =>
    next === -1 || next >= at ? next : (next = source.indexOf('*/', at));
  // The comments that are closed by one sign are all followed by the same space.
  let [from, to] = [0, 0];
  const afterSpace = (at: number) => {
    if (!/\s/.test(source[at] ?? '')) return at;
    if (at < from || at > to) {
      [from, to] = [at, at];
      while (/\s/.test(source[to] ?? '')) to += 1;
    }
    return to;
  };
  return (start) => {
    let at = start + 1;
    for (let count = 0; ; count += 1) {
      at = afterSpace(at);
      if (!source.startsWith('/*', at)) return count > 0 && source[at] === '}' ? at + 1 : 0;
      const close = closeAfter(at + 2);
      if (close === -1) return 0;
      at = close + 2;
    }
  };
}

/** Four letters of the private use area that a text does not hold. */
function unusedLetters(source: string): [string, string, string, string] {
  const letters: string[] = [];
  for (let code = 0xe000; letters.length < 4; code += 1) {
    const letter = String.fromCharCode(code);
    if (!source.includes(letter)) letters.push(letter);
  }
  return letters as [string, string, string, string];
}

/** A text of the tree with what the letters stand for; in addresses they are written in hexadecimal. */
export function unmask(text: string, { brace, less, imports, exports }: Masked): string {
  let plain = text;
  for (const [letter, sign] of [
    [brace, '{'],
    [less, '<'],
    [imports, 'i'],
    [exports, 'e'],
  ] as const) {
    plain = plain.replaceAll(letter, sign);
    plain = plain.replaceAll(encodeURIComponent(letter), encodeURIComponent(sign));
  }
  return plain;
}
