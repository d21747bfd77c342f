import { WORKING_ID } from './config.ts';
import { decodeCodes } from './entities.ts';

/**
 * Makes real links of the bars of a gantt that the source gives an address.
 * Mermaid opens them by a script, which no static picture has. The name of a link
 * tells its row, when it begins, and its bar, as a bar alone often says only a number.
 */
export function linkBars(root: Element, source: string): void {
  const rows = [...root.querySelectorAll('.sectionTitle')].map((title) => ({
    name: textOf(title),
    y: middleOf(title),
  }));
  for (const [, ids, address] of source.matchAll(/^\s*click\s+([\w,-]+)\s+href\s+"([^"]*)"/gm)) {
    for (const id of ids!.split(',')) {
      const bar = root.querySelector(`[id="${WORKING_ID}-${id}"]`);
      const text = root.querySelector(`[id="${WORKING_ID}-${id}-text"]`);
      if (!bar || !text) continue;
      const link = root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'a');
      link.setAttribute('href', address!);
      const [row] = rows.toSorted((a, b) => distance(a.y, bar) - distance(b.y, bar));
      const name = [row?.name, startOf(id, source), textOf(text)].filter(Boolean).join(', ');
      link.setAttribute('title', name);
      text.before(link);
      link.append(bar, text);
    }
  }
}

/** When a bar begins, as its source says it: a day, or a time of it. */
function startOf(id: string, source: string): string | undefined {
  const start = new RegExp(`[:,]\\s*${id}\\s*,\\s*(\\d{4}-[^,\\n]*)`).exec(source)?.[1]?.trim();
  return start?.replace(/ 00:00(?::00)?$/, '');
}

const textOf = (element: Element) =>
  decodeCodes(element.textContent ?? '', element.ownerDocument).trim();
const middleOf = (element: Element) => Number(element.getAttribute('y'));
const distance = (y: number, bar: Element) =>
  Math.abs(y - middleOf(bar) - Number(bar.getAttribute('height')) / 2);
