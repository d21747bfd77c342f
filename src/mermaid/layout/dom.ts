import { getPointAtLength, getTotalLength } from 'svg-path-commander/util';
import { boxOf, type Surroundings } from './boxes.ts';
import { channelsOf } from '../write/channels.ts';
import { VIEW } from '../config.ts';
import { decodeCodes } from '../entities.ts';
import type { FontMetrics } from './fonts.ts';
import { transformed, type Box } from './matrix.ts';
import { Styles, type TextStyle } from './style.ts';
import { layOutText } from './text.ts';

/**
 * Makes `window`, `document` and what else mermaid looks for in a browser, and
 * gives elements the few questions about layout that it asks, answered from
 * `fonts`. It changes globals of the thread that it runs in, so it belongs in a
 * worker.
 */
export async function installDom(fonts: FontMetrics): Promise<Document> {
  // Only now, so that it can be patched before.
  const { parseHTML } = await import('linkedom');
  const { window } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const { document } = window;
  const measure = measuring(fonts);
  Object.defineProperties(window.Element.prototype, {
    getBBox: method((element) => toRect(boxOf(element, measure(element)))),
    getBoundingClientRect: method((element) => clientRect(element, measure(element))),
    getComputedTextLength: method((element) => {
      const text = element.closest('text');
      if (!text) return 0;
      const { styles } = measure(element);
      return layOutText(text, fonts, styles, VIEW.width, element).advance;
    }),
    getWidthOfWords: {
      configurable: true,
      value(this: Element, words: readonly Word[]) {
        const { size, weight } = styleWithin(this);
        return words.reduce(
          (sum, { text, isStrong }) =>
            sum + fonts.advance(decodeCodes(text, document), size, isStrong ? 700 : weight),
          0,
        );
      },
    },
    getTotalLength: method((element) => getTotalLength(element.getAttribute('d') ?? 'M0 0')),
    getPointAtLength: {
      configurable: true,
      value(this: Element, distance: number) {
        return getPointAtLength(this.getAttribute('d') ?? 'M0 0', distance);
      },
    },
    offsetWidth: getter(VIEW.width),
    clientWidth: getter(VIEW.width),
    clientHeight: getter(VIEW.height),
  });
  // Names of SVG are told as they are written, and mermaid compares them.
  const name = { configurable: true, get: localNameOf };
  Object.defineProperties(window.SVGElement.prototype, { tagName: name, nodeName: name });
  define(window.HTMLCanvasElement.prototype, { getContext: () => canvasContext(fonts) });
  define(window, {
    getComputedStyle: (element: Element) => computedStyle(element, measure(element).styles),
    CSS: css,
  });
  define(globalThis, {
    window,
    document,
    screen: { availWidth: VIEW.width, availHeight: VIEW.height },
    CSSStyleSheet: RuleList,
    CSS: css,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    SVGElement: window.SVGElement,
    Node: window.Node,
    DOMParser: window.DOMParser,
    Image: Picture,
  });
  return document;
}

/** Mermaid asks whether a word is a colour, and supports everything else. */
const css = {
  supports: (property: string, value = '') =>
    property !== 'color' || channelsOf(value) !== undefined || value === 'transparent',
  escape: (text: string) => text,
};

/** A word of a label that is being wrapped. */
interface Word {
  text: string;
  isStrong: boolean;
}

const stylesWithin = new WeakMap<Element, TextStyle>();

/** How a text in an element will be set; asked once for each, before it holds any. */
function styleWithin(parent: Element): TextStyle {
  const known = stylesWithin.get(parent);
  if (known) return known;
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  parent.appendChild(probe);
  const style = new Styles(probe, 'layout').textStyle(probe);
  probe.remove();
  stylesWithin.set(parent, style);
  return style;
}

const measuring =
  (fonts: FontMetrics) =>
  (element: Element): Surroundings => ({
    fonts,
    styles: new Styles(element, 'layout'),
    width: VIEW.width,
  });

function localNameOf(this: Element): string {
  return this.localName;
}

const method = <T>(answer: (element: Element) => T): PropertyDescriptor => ({
  configurable: true,
  value(this: Element) {
    return answer(this);
  },
});

const getter = (value: number): PropertyDescriptor => ({ configurable: true, get: () => value });

function define(target: object, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

/**
 * A box as browsers give it, in 64ths of a px: mermaid compares sums and halves of
 * such numbers with each other, which are exact then.
 */
function toRect(box: Box | undefined) {
  const [left, top, right, bottom] = box ? box.map((one) => Math.round(one * 64) / 64) : [];
  return { x: left ?? 0, y: top ?? 0, width: right! - left! || 0, height: bottom! - top! || 0 };
}

/** Where an element stands in its drawing; the drawing itself stands at the origin, unscaled. */
function clientRect(element: Element, around: Surroundings) {
  let box = boxOf(element, around);
  for (let up: Element | null = element; box && up; up = up.parentElement) {
    if (up.localName === 'svg') break;
    box = transformed(box, up.getAttribute('transform'));
  }
  const rect = toRect(box);
  const { x, y, width, height } = rect;
  return { ...rect, left: x, top: y, right: x + width, bottom: y + height, toJSON: () => rect };
}

/** The few computed properties that mermaid reads. */
function computedStyle(element: Element, styles: Styles) {
  const { size, anchor } = styles.textStyle(element);
  const fontSize = `${size}px`;
  return {
    fontSize,
    textAnchor: anchor,
    getPropertyValue: (name: string) => (name === 'font-size' ? fontSize : '0px'),
  };
}

/** The layout engine of mindmaps insists on a canvas, though it only measures with it. */
function canvasContext(fonts: FontMetrics): unknown {
  const context: unknown = new Proxy(
    {},
    {
      get: (_target, name) =>
        name === 'measureText'
          ? (text: string) => ({ width: fonts.advance(text, VIEW.height / 50, 400) })
          : () => context,
      set: () => true,
    },
  );
  return context;
}

/** A picture that nobody loads. */
class Picture {
  src = '';
  readonly naturalWidth = 80;
  readonly naturalHeight = 60;

  decode(): Promise<void> {
    return Promise.resolve();
  }
}

/** A constructed style sheet as far as mermaid uses one: rules in, text out. */
class RuleList {
  cssRules: Rule[] = [];

  insertRule(cssText: string, index = 0): number {
    this.cssRules.splice(index, 0, new Rule(cssText));
    return index;
  }

  replaceSync(cssText: string): void {
    this.cssRules = [new Rule(cssText)];
  }
}

/** Text that declarations can be added to. */
class Rule {
  readonly #text: string;
  readonly #added: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get cssText(): string {
    return this.#text.replace(/\}\s*$/, `${this.#added.join('')}}`);
  }

  get style() {
    const added = this.#added;
    return {
      length: added.length,
      setProperty: (name: string, value: string) => added.push(`${name}: ${value};`),
    };
  }
}
