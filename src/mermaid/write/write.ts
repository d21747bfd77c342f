import { AuthoredColours } from './authored.ts';
import { colourOf } from './colours.ts';
import { FONT_SIZE, VIEW } from '../config.ts';
import { viewBoxOf } from './extent.ts';
import type { FontMetrics } from '../layout/fonts.ts';
import { geometryOf, isEmpty, isShape, placement } from './geometry.ts';
import { Legible } from './legible.ts';
import { addressOf, attributesText, escapeText, tooltip, wrap, type Attributes } from './markup.ts';
import { mend } from './mend.ts';
import { difference, isInvisible, Paints, rootPaint, type Paint } from './paint.ts';
import { isOutline } from './paths.ts';
import { isReferable, References } from './references.ts';
import { Styles } from '../layout/style.ts';
import { writeText, type Looks } from './write-text.ts';

/**
 * Writes what mermaid drew as the SVG that a page carries. Only what is named
 * here is written: shapes, text, links and what they refer to; the look of each
 * as attributes, so that a page needs neither `style` nor a style sheet of the
 * diagram's own. Anything else is left out and told.
 */

export interface Written {
  svg: string;
  /** px, at full size. */
  width: number;
  height: number;
  /** What was left out, in sentences. */
  warnings: string[];
}

export interface WriteOptions {
  /** The text of the diagram. */
  source: string;
  /** Begins every id in the drawing. */
  id: string;
  title?: string;
  description?: string;
  fonts: FontMetrics;
}

const silent = new Set(['style', 'defs', 'title', 'desc', 'filter', 'metadata', 'mask', 'pattern']);

/** @param root the `<svg>` as mermaid left it; its tree is changed */
export function writeSvg(root: Element, options: WriteOptions): Written {
  return new Writer(root, options).write();
}

class Writer {
  readonly #root: Element;
  readonly #options: WriteOptions;
  readonly #authored: AuthoredColours;
  readonly #looks: Looks;
  readonly #base = rootPaint(FONT_SIZE);
  readonly #references: References;
  readonly #warnings = new Set<string>();

  constructor(root: Element, options: WriteOptions) {
    const { source, id, fonts } = options;
    this.#root = root;
    this.#options = options;
    this.#authored = new AuthoredColours(source);
    const styles = new Styles(root, 'all');
    const around = { fonts, styles, width: VIEW.width };
    mend(root, source, around, new Paints(styles, this.#authored));
    const changed = new Styles(root, 'all');
    this.#looks = {
      styles: changed,
      paints: new Paints(changed, this.#authored),
      legible: new Legible(changed, this.#authored),
    };
    this.#references = new References(root, id);
  }

  write(): Written {
    const { id, title, description, fonts } = this.#options;
    const { styles } = this.#looks;
    const body = this.#children(this.#root, this.#base.within);
    const defs = this.#references.write((element, name) => this.#definition(element, name));
    const [left, top, width, height] = viewBoxOf(this.#root, { fonts, styles, width: VIEW.width });
    const attributes = attributesText({
      viewBox: [left, top, width, height].join(' '),
      width: String(width),
      height: String(height),
      role: 'graphics-document document',
      ...(title && { 'aria-labelledby': `${id}-t` }),
      ...(description && { 'aria-describedby': `${id}-d` }),
      ...this.#base.own,
    });
    const words = [
      title && `<title id="${id}-t">${escapeText(title)}</title>`,
      description && `<desc id="${id}-d">${escapeText(description)}</desc>`,
      defs && `<defs>${defs}</defs>`,
    ];
    const svg = `<svg${attributes}>${words.filter(Boolean).join('')}${body}</svg>`;
    return { svg, width, height, warnings: [...this.#warnings] };
  }

  #definition(element: Element, id: string): string {
    const attributes = { id, ...geometryOf(element) };
    return wrap(element.localName, attributes, this.#children(element, this.#base.within));
  }

  #children(element: Element, around: Paint): string {
    let text = '';
    for (const child of element.children) {
      const written = this.#element(child, around);
      // Lines of one message are texts of their own: copied or read aloud, they would run together.
      const parting = text.endsWith('</text>') && written.startsWith('<text') ? '\n' : '';
      text += parting + written;
    }
    return text;
  }

  #element(element: Element, around: Paint): string {
    const { localName } = element;
    const { styles, paints } = this.#looks;
    if (silent.has(localName) || isReferable(element) || styles.isHidden(element)) return '';
    const opacity = paints.opacity(element);
    if (opacity === 0) return '';
    const common = this.#common(element, opacity);
    if (isShape(element)) return this.#shape(element, around, common);
    switch (localName) {
      case 'text':
        return writeText(element, around, common, this.#looks);
      case 'g':
        return this.#group(element, around, common);
      case 'a':
        return this.#link(element, around, common);
      case 'svg':
        return wrap('svg', geometryOf(element), this.#children(element, around));
      case 'use':
        return this.#use(element, around, common);
      case 'stop':
        return this.#stop(element);
      case 'image':
        this.#warnings.add('Pictures from elsewhere are not drawn, only their labels.');
        return '';
      default:
        this.#warnings.add(`<${localName}> is not drawn.`);
        return '';
    }
  }

  /** What any element may carry: where it stands, how opaque it is, what clips it. */
  #common(element: Element, opacity: number): Attributes {
    const clip = this.#references.find(element.getAttribute('clip-path'));
    return {
      ...placement(element, this.#looks.styles),
      ...(opacity < 1 && { opacity: String(Math.round(opacity * 100) / 100) }),
      ...(clip && { 'clip-path': clip }),
    };
  }

  #shape(element: Element, around: Paint, common: Attributes): string {
    const paint = this.#looks.legible.shape(element, this.#paintOf(element));
    const geometry = geometryOf(element);
    if (isInvisible(paint) || isEmpty(element.localName, geometry)) return '';
    const { own } = difference(this.#referring(paint), around, 'shape');
    return wrap(element.localName, { ...geometry, ...common, ...own }, tooltip(element));
  }

  /** The paint of a shape. Single lines enclose nothing to be filled, and are written as one path. */
  #paintOf(element: Element): Paint {
    const paint = this.#looks.paints.of(element);
    const isLine = element.localName === 'line' || isOutline(element.getAttribute('d') ?? '');
    return isLine && paint.fill !== 'none' ? { ...paint, fill: 'none' } : paint;
  }

  #group(element: Element, around: Paint, common: Attributes): string {
    const content = this.#children(element, around);
    if (content === '') return '';
    const hint = tooltip(element);
    if (hint === '' && Object.keys(common).length === 0) return content;
    return wrap('g', common, hint + content);
  }

  #link(element: Element, around: Paint, common: Attributes): string {
    const content = this.#children(element, around);
    if (content === '') return '';
    const { address, refused } = addressOf(element);
    if (address) {
      const hint = tooltip(element);
      // The box within often bears the same.
      const own = content.includes(hint) ? '' : hint;
      return wrap('a', { href: address, ...common }, own + content);
    }
    if (refused) this.#warnings.add(refusal(refused));
    return Object.keys(common).length > 0 ? wrap('g', common, content) : content;
  }

  /** One colour of a gradient. */
  #stop(element: Element): string {
    const colour = this.#looks.styles.declared(element).get('stop-color')?.value ?? '#000';
    const own = colourOf(colour, this.#authored.has(colour));
    return wrap('stop', { ...geometryOf(element), 'stop-color': own }, '');
  }

  #use(element: Element, around: Paint, common: Attributes): string {
    const target = element.getAttribute('xlink:href') ?? element.getAttribute('href') ?? '';
    const reference = this.#references.find(`url(${target})`);
    if (!reference) return '';
    const paint = this.#referring(this.#looks.paints.of(element));
    const { own } = difference(paint, around, 'shape');
    const href = reference.slice(4, -1);
    return wrap('use', { href, ...geometryOf(element), ...common, ...own }, '');
  }

  /** A paint whose references are those of this page. */
  #referring(paint: Paint): Paint {
    const changed: Paint = {};
    for (const [name, value] of Object.entries(paint)) {
      if (value.startsWith('url(')) changed[name] = this.#references.find(value) ?? 'none';
    }
    return Object.keys(changed).length > 0 ? { ...paint, ...changed } : paint;
  }
}

/** Mermaid writes "about:blank" for what it takes for a script. */
const refusal = (address: string) =>
  address === 'about:blank'
    ? 'A link is left out: pages link to https:// or /path.'
    : `The link to "${address}" is left out: pages link to https:// or /path.`;
