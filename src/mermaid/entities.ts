/**
 * Characters that a source gives by name or number: `#quot;`, `#35;`. Mermaid
 * carries them through its parsers under signs of its own and leaves it to the
 * browser to read them as HTML, which no text of an SVG is.
 */
const CODE = /(?:&|ﬂ°°?)(#?\w{2,31})(?:;|¶ß)/g;

const named: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u{a0}',
};

/** A text with the characters that its codes stand for; a code that is none stays. */
export function decodeCodes(text: string, document: Document): string {
  if (!/[&ﬂ]/.test(text)) return text;
  return text.replace(CODE, (all: string, code: string) => {
    const isNumber = all.startsWith('ﬂ°°') || code.startsWith('#');
    if (isNumber) return fromNumber(code.replace('#', '')) ?? all;
    return named[code] ?? fromHtml(code, document) ?? all;
  });
}

function fromNumber(code: string): string | undefined {
  const point = /^x[\da-f]+$/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point >= 0x20 && point <= 0x10_ff_ff && !(point >= 0xd800 && point < 0xe000)
    ? String.fromCodePoint(point)
    : undefined;
}

const known = new Map<string, string | undefined>();

/** The other two thousand names of HTML are those that a parser of HTML knows. */
function fromHtml(name: string, document: Document): string | undefined {
  if (!known.has(name)) {
    const holder = document.createElement('p');
    holder.innerHTML = `&${name};`;
    const text = holder.textContent ?? '';
    if (known.size > 500) known.clear();
    known.set(name, text.includes('&') ? undefined : text);
  }
  return known.get(name);
}
