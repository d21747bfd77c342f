import type { Page } from 'playwright-core';

/** left, top, width, height in the user space of a drawing. */
export type Rectangle = [left: number, top: number, width: number, height: number];

/** Something that can be seen in a drawing. */
export interface Seen {
  /** Its element: `rect`, `text` … */
  name: string;
  /** Its words, without spaces; empty for a shape. */
  words: string;
  box: Rectangle;
  /** Whether it is a filled shape, and not of the colour of the paper behind it. */
  isBox: boolean;
}

/** What can be seen in a drawing, in document order, as a browser lays it out. */
export function seenIn(page: Page, svg: string): Promise<Seen[]> {
  return page.evaluate((markup) => {
    const place = document.querySelector('#place')!;
    place.innerHTML = markup;
    const root = place.querySelector('svg')!;
    const { width, height } = root.viewBox.baseVal;
    root.style.maxWidth = 'none';
    root.setAttribute('width', String(width));
    root.setAttribute('height', String(height));
    const home = root.getScreenCTM()!.inverse();
    const paper = getComputedStyle(place).backgroundColor;

    const isSeen = (element: Element) => {
      for (let up = element; up !== root; up = up.parentElement!) {
        if (/^(?:defs|marker|clipPath|symbol)$/.test(up.localName)) return false;
        // Of those in a switch the first is shown.
        if (up.parentElement!.localName === 'switch' && up.previousElementSibling) return false;
        const style = getComputedStyle(up);
        if (style.display === 'none' || style.opacity === '0') return false;
      }
      const { visibility, fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(element);
      if (visibility === 'hidden') return false;
      if (element.localName === 'foreignObject') return true;
      const isFilled = fill !== 'none' && fillOpacity !== '0' && !/^rgba.*, 0\)$/.test(fill);
      return isFilled || (stroke !== 'none' && Number.parseFloat(strokeWidth) > 0);
    };
    const inRoot = (element: SVGGraphicsElement, box: DOMRect): Rectangle => {
      const matrix = home.multiply(element.getScreenCTM()!);
      const corners = [
        [box.left, box.top],
        [box.right, box.top],
        [box.left, box.bottom],
        [box.right, box.bottom],
      ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
    };
    const boxOf = (element: SVGGraphicsElement): Rectangle => {
      if (element.localName !== 'foreignObject') {
        const { x, y, width: w, height: h } = element.getBBox();
        return inRoot(element, new DOMRect(x, y, w, h));
      }
      // The words of HTML, without the room of the blocks around them.
      const rectangles: DOMRect[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        rectangles.push(...range.getClientRects());
      }
      const [left, top] = [
        Math.min(...rectangles.map((one) => one.left)),
        Math.min(...rectangles.map((one) => one.top)),
      ];
      const corner = new DOMPoint(left, top).matrixTransform(home);
      return [
        corner.x,
        corner.y,
        Math.max(...rectangles.map((one) => one.right)) - left,
        Math.max(...rectangles.map((one) => one.bottom)) - top,
      ];
    };
    const names = 'rect, circle, ellipse, polygon, polyline, line, path, text, foreignObject';
    return [...root.querySelectorAll<SVGGraphicsElement>(names)].flatMap((element): Seen[] => {
      const isText = /^(?:text|foreignObject)$/.test(element.localName);
      const words = isText ? element.textContent!.replace(/\s+/g, '') : '';
      if ((isText && words === '') || !isSeen(element)) return [];
      const box = boxOf(element);
      if (box[2] === 0 && box[3] === 0) return [];
      const { fill } = getComputedStyle(element);
      const isBox = !isText && fill !== 'none' && fill !== paper;
      return [{ name: isText ? 'text' : element.localName, words, box, isBox }];
    });
  }, svg);
}
