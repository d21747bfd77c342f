/** An element of XML with its lines. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  from: number;
  to: number;
  /** Text of this element and no other, entities read. */
  text: string;
  children: Element[];
  /** Its text and its children, in their order. */
  parts: (Words | Element)[];
}

/** A piece of an element's own text with its lines. */
export interface Words {
  words: string;
  from: number;
  to: number;
}

const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Deeper than this no document of ours is. */
const MAX_DEPTH = 100;

/** Reads well-formed XML; a fault is told with its line. Document types are left out. */
export function parseXml(
  text: string,
): { root: Element; comments: Words[] } | { line: number; message: string } {
  const open: Element[] = [];
  let root: Element | undefined;
  const comments: Words[] = [];
  let line = 1;
  let at = 0;
  const fault = (message: string) => ({ line, message });
  const lineTo = (end: number) => {
    for (; at < end; at++) if (text[at] === '\n') line++;
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const said = text.slice(at, next === -1 ? text.length : next);
    if (said.replace(ENTITY, '').includes('&'))
      return fault('Found "&" in text. Expected "&amp;".');
    if (open.length > 0) add(open.at(-1)!, said, line, decoded(said));
    else if (said.replace('\ufeff', '').trim() !== '')
      return fault('Found text outside the root element.');
    if (next === -1) break;
    lineTo(next);
    const skipped = skippedFrom(text, at);
    if (skipped) {
      if (skipped.end === -1) return fault('Found a part that does not end.');
      if (skipped.data !== undefined && open.length > 0) add(open.at(-1)!, skipped.data, line);
      const from = line;
      lineTo(skipped.end);
      if (skipped.comment !== undefined) comments.push({ words: skipped.comment, from, to: line });
      continue;
    }
    const isClosing = text[at + 1] === '/';
    NAME.lastIndex = at + (isClosing ? 2 : 1);
    const name = NAME.exec(text)?.[0];
    if (!name) return fault('Found "<" in text. Expected "&lt;".');
    let end = NAME.lastIndex;
    if (isClosing) {
      const closed = open.pop();
      const mark = /\s*>/y;
      mark.lastIndex = end;
      if (closed?.name !== name || !mark.test(text)) {
        return fault(`Found "</${name}>". Expected ${closed ? `"</${closed.name}>"` : 'no end'}.`);
      }
      lineTo(mark.lastIndex);
      closed.to = line;
      continue;
    }
    const attributes: Record<string, string> = {};
    for (ATTRIBUTE.lastIndex = end; ;) {
      const match = ATTRIBUTE.exec(text);
      if (!match) break;
      attributes[match[1]!] = decoded(match[2] ?? match[3] ?? '');
      end = ATTRIBUTE.lastIndex;
    }
    const mark = /\s*(\/?)>/y;
    mark.lastIndex = end;
    const closing = mark.exec(text);
    if (!closing) return fault(`Found "<${name}" that is no tag. Expected it to end with ">".`);
    const element: Element = {
      name,
      attributes,
      from: line,
      to: line,
      text: '',
      children: [],
      parts: [],
    };
    if (open.length === 0 && root) return fault('Found a second root element.');
    if (open.length >= MAX_DEPTH)
      return fault(`Found elements within one another ${MAX_DEPTH} deep.`);
    open.at(-1)?.children.push(element);
    open.at(-1)?.parts.push(element);
    root ??= element;
    lineTo(mark.lastIndex);
    element.to = line;
    if (!closing[1]) open.push(element);
  }
  if (open.length > 0) return fault(`Found "<${open.at(-1)!.name}>" without an end.`);
  return root ? { root, comments } : fault('Found no element.');
}

/** Adds a piece of text that begins on a line; blank letters around it are of no line. */
function add(element: Element, source: string, line: number, text = source): void {
  element.text += text;
  const breaks = (part: string) => part.split('\n').length - 1;
  const from = line + breaks(source.slice(0, source.length - source.trimStart().length));
  element.parts.push({ words: text, from, to: from + breaks(source.trim()) });
}

/** A comment, an instruction, a document type or a part of plain data at a place of the text. */
function skippedFrom(
  text: string,
  at: number,
): { end: number; data?: string; comment?: string } | undefined {
  const until = (mark: string) => {
    const found = text.indexOf(mark, at);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', at)) {
    const end = until('-->');
    return end === -1 ? { end } : { end, comment: text.slice(at + 4, end - 3) };
  }
  if (text.startsWith('<?', at)) return { end: until('?>') };
  if (text.startsWith('<![CDATA[', at)) {
    const end = until(']]>');
    return end === -1 ? { end } : { end, data: text.slice(at + 9, end - 3) };
  }
  return text.startsWith('<!', at) ? { end: until('>') } : undefined;
}

const decoded = (text: string) =>
  text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()]!;
    const point = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
