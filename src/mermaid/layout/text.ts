import { decodeCodes } from '../entities.ts';
import type { FontMetrics } from './fonts.ts';
import { union, type Box } from './matrix.ts';
import { lengthOf, type Styles, type TextStyle } from './style.ts';

/** A piece of text with one style, where its pen stands before it is anchored. */
interface Piece {
  x: number;
  y: number;
  width: number;
  style: TextStyle;
  /** Whether it belongs to the element that is asked about. */
  counts: boolean;
}

/** What a `<text>`, or an element within one, takes up: its box in the text's user space, and its advance. */
export interface TextExtent {
  box?: Box;
  /** px */
  advance: number;
}

/**
 * Lays out a `<text>` as SVG does: pieces run on until an absolute `x` or `y`
 * begins a new chunk, and each chunk is anchored as a whole
 * (https://www.w3.org/TR/SVG2/text.html#TextLayoutAlgorithm).
 *
 * @param only the element within the text that is asked about; the text itself by default
 * @param width what percentages of x are counted from, px
 */
export function layOutText(
  text: Element,
  fonts: FontMetrics,
  styles: Styles,
  width: number,
  only: Element = text,
): TextExtent {
  let [x, y] = [0, 0];
  let chunk: Piece[] = [];
  let box: Box | undefined;
  let advance = 0;
  let endsInSpace = true;

  visit(text, only === text);
  // A space at the end of everything is not drawn.
  const last = chunk.at(-1);
  if (last && endsInSpace && !last.style.keepsSpaces) {
    const space = widthOf(' ', last.style, fonts);
    if (last.width >= space) last.width -= space;
    if (last.counts && advance >= space) advance -= space;
  }
  endChunk();
  return { box, advance };

  function visit(element: Element, counts: boolean): void {
    if (styles.isHidden(element)) return;
    const style = styles.textStyle(element);
    move(element, style);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) addText(child.nodeValue ?? '', style, counts);
      else if (child.nodeType === 1 && isTextual(child as Element)) {
        visit(child as Element, counts || child === only);
      }
    }
  }

  function move(element: Element, style: TextStyle): void {
    const read = (name: string, relative = 0) =>
      lengthOf(element.getAttribute(name)?.split(/[\s,]+/)[0], style.size, relative);
    const [toX, toY] = [read('x', width), read('y')];
    if (toX !== undefined || toY !== undefined) endChunk();
    x = (toX ?? x) + (read('dx') ?? 0);
    y = (toY ?? y) + (read('dy') ?? 0);
  }

  function addText(raw: string, style: TextStyle, counts: boolean): void {
    let content = decodeCodes(raw, text.ownerDocument).replace(/[\t\n\r]/g, ' ');
    if (!style.keepsSpaces) {
      content = content.replace(/ {2,}/g, ' ');
      if (endsInSpace && content.startsWith(' ')) content = content.slice(1);
    }
    if (content === '') return;
    endsInSpace = content.endsWith(' ');
    const pieceWidth = widthOf(content, style, fonts);
    if (counts) advance += pieceWidth;
    chunk.push({ x, y: y + baselineShift(style, fonts), width: pieceWidth, style, counts });
    x += pieceWidth;
  }

  function endChunk(): void {
    const [first] = chunk;
    if (!first) return;
    const whole = chunk.reduce((sum, piece) => sum + piece.width, 0);
    const { anchor } = first.style;
    const shift = anchor === 'middle' ? -whole / 2 : anchor === 'end' ? -whole : 0;
    for (const piece of chunk) {
      if (!piece.counts) continue;
      const { size } = piece.style;
      box = union(box, [
        piece.x + shift,
        piece.y - Math.round(fonts.ascent * size),
        piece.x + shift + piece.width,
        piece.y + Math.round(fonts.descent * size),
      ]);
    }
    chunk = [];
  }
}

const isTextual = ({ localName }: Element) =>
  localName === 'tspan' || localName === 'a' || localName === 'textPath';

const widthOf = (text: string, style: TextStyle, fonts: FontMetrics) =>
  fonts.advance(text, style.size, style.weight) +
  (style.letterSpacing ? style.letterSpacing * [...text].length : 0);

/** How far below the given y the alphabetic baseline lies; browsers round ascent and descent to whole px. */
function baselineShift({ baseline, size }: TextStyle, fonts: FontMetrics): number {
  const ascent = Math.round(fonts.ascent * size);
  const descent = Math.round(fonts.descent * size);
  switch (baseline) {
    case 'middle':
      return (fonts.xHeight * size) / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'mathematical':
      return ascent / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
      return -descent;
    default:
      return 0;
  }
}
