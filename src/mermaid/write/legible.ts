import type { AuthoredColours } from './authored.ts';
import { areaOf, inkOn, onPaper } from './colours.ts';
import type { Paint } from './paint.ts';
import type { Styles } from '../layout/style.ts';

/** Contrast that text takes (https://www.w3.org/TR/WCAG22/#contrast-minimum), and a line to be seen at all. */
const LEAST = { text: 4.5, line: 2 };

const shapesOfBox = 'rect, circle, ellipse, polygon, path';

/**
 * Keeps a drawing readable in light and dark where its author has chosen colours:
 * those stand still while the rest turns with the theme.
 */
export class Legible {
  readonly #styles: Styles;
  readonly #authored: AuthoredColours;
  /** Boxes → the author's fill of each, where there is one. */
  readonly #fills = new Map<Element, string | undefined>();

  constructor(styles: Styles, authored: AuthoredColours) {
    this.#styles = styles;
    this.#authored = authored;
  }

  /** The paint of a text: ink that suits the box that it stands in. */
  text(element: Element, paint: Paint): Paint {
    const own = this.#ownOfText(element);
    const box = nodeAround(element);
    const fill = this.#fillOf(box ?? element.parentElement);
    if (own) return fill ? paint : { ...paint, fill: onPaper(paint.fill!, LEAST.text) };
    const ink = box && fill && !isArea(box) ? inkOn(fill) : undefined;
    return ink ? { ...paint, fill: ink } : paint;
  }

  /** The paint of a shape: areas under other things become tints, lines on paper stay visible. */
  shape(element: Element, paint: Paint): Paint {
    const fill = this.#own(element, 'fill');
    if (fill && (isArea(element) || isArea(nodeAround(element)))) {
      return { ...paint, fill: areaOf(paint.fill!) };
    }
    const isLine = paint.fill === 'none' || element.localName === 'line';
    if (isLine && this.#own(element, 'stroke') && !this.#fillOf(nodeAround(element))) {
      return { ...paint, stroke: onPaper(paint.stroke!, LEAST.line) };
    }
    return paint;
  }

  /** A colour that the author has given to a text or to what it is a part of. */
  #ownOfText(element: Element): string | undefined {
    for (let up: Element | null = element; up; up = up.parentElement) {
      const own = this.#own(up, 'fill');
      if (own || up.localName === 'text') return own;
    }
    return undefined;
  }

  /** A colour that the author has given to an element itself. */
  #own(element: Element, property: string): string | undefined {
    const value = this.#styles.declared(element).get(property)?.value;
    return value && this.#authored.has(value) ? value : undefined;
  }

  #fillOf(box: Element | null): string | undefined {
    if (!box) return undefined;
    if (!this.#fills.has(box)) {
      const shape = [...box.querySelectorAll(shapesOfBox)].find((one) => this.#own(one, 'fill'));
      this.#fills.set(box, shape && this.#own(shape, 'fill'));
    }
    return this.#fills.get(box);
  }
}

function nodeAround(element: Element): Element | null {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up.localName === 'g' && /\b(?:node|cluster)\b/.test(up.getAttribute('class') ?? '')) {
      return up;
    }
  }
  return null;
}

/** A group of boxes in a flowchart, or what lies behind the messages of a sequence. */
const isArea = (element: Element | null) =>
  /\bcluster\b|^rect$/.test(element?.getAttribute('class') ?? '');
