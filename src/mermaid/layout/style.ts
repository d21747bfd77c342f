import {
  declareInline,
  sheetOf,
  type Declarations,
  type Scope,
  type StyleSheet,
  layoutProperties,
} from './css.ts';

/** SVG attributes that are also CSS properties, as far as diagrams use them. */
const presentation = new Set([
  'alignment-baseline',
  'color',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'marker-end',
  'marker-mid',
  'marker-start',
  'opacity',
  'stop-color',
  'stop-opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'text-decoration',
  'visibility',
]);
/** Those of them that change how much room an element takes. */
const presentationOfLayout = new Set(
  [...presentation].filter((name) => layoutProperties.has(name)),
);

/** An element of the patched DOM (patch.ts). */
interface ReadableElement extends Element {
  forEachAttribute(visit: (name: string, value: string) => void): void;
}

/** How an element's text is set. Sizes in px. */
export interface TextStyle {
  size: number;
  weight: number;
  anchor: string;
  baseline: string;
  letterSpacing: number;
  keepsSpaces: boolean;
}

const noDeclarations: Declarations = new Map();

const initial: TextStyle = {
  size: 16,
  weight: 400,
  anchor: 'start',
  baseline: 'auto',
  letterSpacing: 0,
  keepsSpaces: false,
};

/** The ratio of the height of an x to the size of the font; what `ex` is counted in. */
const X_HEIGHT = 0.528;

/**
 * What the style sheet of a diagram, its attributes and its `style`s make of its
 * elements, as long as the tree does not change.
 */
export class Styles {
  /** The outermost `<svg>`: nothing above it has a say. */
  readonly #root: Element | undefined;
  readonly #sheet: StyleSheet | undefined;
  readonly #scope: Scope;
  readonly #declared = new Map<Element, Declarations>();
  readonly #places = new Map<Element, string>();
  readonly #text = new Map<Element, TextStyle>();

  /** The styles around an element: those of the outermost `<svg>` that it stands in. */
  constructor(element: Element, scope: Scope) {
    this.#scope = scope;
    let outermost: Element | undefined;
    for (let up: Element | null = element; up; up = up.parentElement) {
      if (up.localName === 'svg') outermost = up;
    }
    this.#root = outermost;
    this.#sheet = outermost && sheetWithin(outermost);
  }

  /** Everything that is declared for an element itself, by rising precedence. Not to be changed. */
  declared(element: Element): Declarations {
    const known = this.#declared.get(element);
    if (known) return known;
    const names = this.#scope === 'all' ? presentation : presentationOfLayout;
    let own: Declarations | undefined;
    let [style, classes] = ['', ''];
    (element as ReadableElement).forEachAttribute((name, value) => {
      if (name === 'style') style = value;
      else if (name === 'class') classes = value;
      else if (value !== '' && names.has(name)) {
        (own ??= new Map()).set(name, { value, important: false });
      }
    });
    let declared = noDeclarations;
    if (this.#sheet) {
      const place = this.#place(element, classes);
      declared = this.#sheet.declarations(element, place, this.#scope);
    }
    if (own || style !== '') {
      own ??= new Map();
      for (const [name, declaration] of declared) own.set(name, declaration);
      if (style !== '') declareInline(own, style);
      declared = own;
    }
    this.#declared.set(element, declared);
    return declared;
  }

  /** Tags and classes of an element and all that it stands in: what most rules ask for. */
  #place(element: Element, classes = element.getAttribute('class') ?? ''): string {
    const known = this.#places.get(element);
    if (known !== undefined) return known;
    const parent = element === this.#root ? null : element.parentElement;
    const place = `${parent ? this.#place(parent) : ''}>${element.localName}.${classes}`;
    this.#places.set(element, place);
    return place;
  }

  /** True for what takes no room: neither it nor anything in it is drawn. */
  isHidden(element: Element): boolean {
    return this.declared(element).get('display')?.value === 'none';
  }

  /** How text in an element is set, inherited as CSS does. */
  textStyle(element: Element | null): TextStyle {
    if (!element) return initial;
    const known = this.#text.get(element);
    if (known) return known;
    const parent = element === this.#root ? initial : this.textStyle(element.parentElement);
    const declared = this.declared(element);
    const get = (name: string) => {
      const value = declared.get(name)?.value;
      return value === 'inherit' ? undefined : value;
    };
    const size = lengthOf(get('font-size'), parent.size, parent.size) ?? parent.size;
    const spacing = get('letter-spacing');
    const baseline = element.localName === 'tspan' ? get('alignment-baseline') : undefined;
    const spaces = get('white-space');
    const style: TextStyle = {
      size,
      weight: weightOf(get('font-weight') ?? boldTags[element.localName], parent.weight),
      anchor: get('text-anchor') ?? parent.anchor,
      baseline: baseline ?? get('dominant-baseline') ?? parent.baseline,
      letterSpacing: spacing
        ? (lengthOf(spacing, size, parent.letterSpacing) ?? 0)
        : parent.letterSpacing,
      keepsSpaces: spaces
        ? /^(?:pre|break-spaces)/.test(spaces)
        : element.getAttribute('xml:space') === 'preserve' || parent.keepsSpaces,
    };
    this.#text.set(element, style);
    return style;
  }
}

const sheetsOfDrawings = new WeakMap<Element, { styles: number; sheet: StyleSheet }>();

/** The style sheet in a drawing. Mermaid writes it before it draws, and asks for sizes hundreds of times. */
function sheetWithin(svg: Element): StyleSheet | undefined {
  const styles: Element[] = [];
  for (let child = svg.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'style') styles.push(child);
  }
  const known = sheetsOfDrawings.get(svg);
  if (known?.styles === styles.length) return known.sheet;
  if (styles.length === 0) return undefined;
  const sheet = sheetOf(styles.map(({ textContent }) => textContent).join(''));
  sheetsOfDrawings.set(svg, { styles: styles.length, sheet });
  return sheet;
}

const boldTags: Record<string, string | undefined> = { b: 'bold', strong: 'bold' };

const namedSizes: Record<string, number> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
};

/** A CSS length in px; undefined for none. `relative` is what a percentage is counted from. */
export function lengthOf(
  text: string | null | undefined,
  fontSize: number,
  relative = 0,
): number | undefined {
  const match = /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*(px|em|rem|ex|pt|%)?/i.exec(text ?? '');
  if (!match) return namedSizes[text?.trim() ?? ''];
  const value = Number(match[1]);
  switch (match[2]) {
    case 'em':
      return value * fontSize;
    case 'rem':
      return value * 16;
    case 'ex':
      return value * fontSize * X_HEIGHT;
    case 'pt':
      return (value * 4) / 3;
    case '%':
      return (value / 100) * relative;
    default:
      return value;
  }
}

/** https://www.w3.org/TR/css-fonts-4/#relative-weights */
function weightOf(value: string | undefined, parent: number): number {
  switch (value) {
    case undefined:
      return parent;
    case 'normal':
      return 400;
    case 'bold':
      return 700;
    case 'bolder':
      return parent < 350 ? 400 : parent < 550 ? 700 : 900;
    case 'lighter':
      return parent < 550 ? 100 : parent < 750 ? 400 : 700;
    default:
      return Number(value) || parent;
  }
}
