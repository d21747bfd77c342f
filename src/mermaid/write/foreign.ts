import type { FontMetrics } from '../layout/fonts.ts';
import type { Box } from '../layout/matrix.ts';
import { lengthOf, type Styles, type TextStyle } from '../layout/style.ts';

/** Words of HTML that are set alike. */
interface Run {
  text: string;
  style: TextStyle;
  isSlanted: boolean;
}

interface Line {
  runs: Run[];
  isCentred: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Height of a line, in em, where nothing is said. */
const LINE = 1.15;

/**
 * The HTML that a few kinds of diagram put into a `foreignObject`, as the `<text>`
 * of SVG that it looks like: wrapped to its width, and in the middle of its height.
 */
export function textOfForeign(
  foreign: Element,
  styles: Styles,
  fonts: FontMetrics,
  colour: string | undefined,
): Element {
  const read = (name: string) => lengthOf(foreign.getAttribute(name), 16) ?? 0;
  const [x, y, width, height] = [read('x'), read('y'), read('width'), read('height')];
  const lines = linesIn(foreign, styles).flatMap((line) => wrapped(line, width, fonts));
  const size = Math.max(...lines.flatMap(({ runs }) => runs.map((run) => run.style.size)), 1);
  const text = create(foreign, 'text', {
    'font-size': `${size}px`,
    'dominant-baseline': 'auto',
    ...(colour && { fill: colour }),
  });
  const { ascent, descent } = fonts;
  const top = y + height / 2 - (lines.length * LINE * size) / 2;
  const baseline = top + ((LINE - ascent - descent) / 2 + ascent) * size;
  for (const [index, { runs, isCentred }] of lines.entries()) {
    if (runs.length === 0) continue;
    const row = create(foreign, 'tspan', {
      x: String(isCentred ? x + width / 2 : x),
      y: String(baseline + index * LINE * size),
      'text-anchor': isCentred ? 'middle' : 'start',
    });
    for (const { text: words, style, isSlanted } of runs) {
      const part = create(foreign, 'tspan', {
        'font-weight': String(style.weight),
        'font-style': isSlanted ? 'italic' : 'normal',
      });
      part.textContent = words;
      row.appendChild(part);
    }
    text.appendChild(row);
  }
  return text;
}

/** How much room an element of HTML takes, at the origin. */
export function sizeOfHtml(element: Element, styles: Styles, fonts: FontMetrics): Box {
  const lines = linesIn(element, styles);
  const widths = lines.map(({ runs }) =>
    runs.reduce((sum, { text, style }) => sum + fonts.advance(text, style.size, style.weight), 0),
  );
  const height = Number(styles.declared(element).get('line-height')?.value) || LINE;
  return [0, 0, Math.max(...widths), lines.length * height * styles.textStyle(element).size];
}

function create(near: Element, name: string, attributes: Record<string, string>): Element {
  const element = near.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The lines that the author or mermaid has made. */
function linesIn(foreign: Element, styles: Styles): Line[] {
  const lines: Line[] = [{ runs: [], isCentred: true }];
  const breakLine = (isCentred: boolean) => {
    if (lines.at(-1)!.runs.length > 0) lines.push({ runs: [], isCentred });
    else lines.at(-1)!.isCentred = isCentred;
  };
  const visit = (element: Element, isCentred: boolean, isSlanted: boolean) => {
    const declared = (name: string) => styles.declared(element).get(name)?.value;
    const align = declared('text-align');
    const centred = align ? align === 'center' : isCentred;
    const slanted = isSlanted || /^(?:em|i)$/.test(element.localName);
    const isBlock = /^(?:p|div)$/.test(element.localName) || declared('display') === 'block';
    if (isBlock) breakLine(centred);
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        const isNothing = text.trim() === '' && lines.at(-1)!.runs.length === 0;
        const style = styles.textStyle(element);
        if (!isNothing) lines.at(-1)!.runs.push({ text, style, isSlanted: slanted });
      } else if ((node as Element).localName === 'br') {
        lines.push({ runs: [], isCentred: centred });
      } else if (node.nodeType === 1) visit(node as Element, centred, slanted);
    }
    if (isBlock) breakLine(isCentred);
  };
  visit(foreign, true, false);
  while (lines.length > 1 && lines.at(-1)!.runs.length === 0) lines.pop();
  return lines;
}

/** A line broken between words where it is wider than its place. */
function wrapped({ runs, isCentred }: Line, width: number, fonts: FontMetrics): Line[] {
  const lines: Line[] = [{ runs: [], isCentred }];
  let filled = 0;
  for (const run of runs) {
    for (const word of run.text.match(/\s*\S+\s*$|\s*\S+/g) ?? [run.text]) {
      const needed = fonts.advance(word, run.style.size, run.style.weight);
      if (width > 0 && filled > 0 && filled + needed > width) {
        lines.push({ runs: [], isCentred });
        filled = 0;
      }
      const text = filled === 0 ? word.trimStart() : word;
      const last = lines.at(-1)!.runs.at(-1);
      if (last && last.style === run.style && last.isSlanted === run.isSlanted) last.text += text;
      else lines.at(-1)!.runs.push({ ...run, text });
      filled += needed;
    }
  }
  return lines;
}
