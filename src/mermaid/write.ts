import { isSafeAddress } from '../body/address.ts';
import { colourOf } from './colours.ts';
import { FONT_SIZE } from './config.ts';
import { lengthOf, Styles } from './style.ts';
import { numbersIn } from './matrix.ts';
import { shortLengths, shortPath, shortTransform } from './numbers.ts';
import { difference, isInvisible, Paints, rootPaint, type Paint } from './paint.ts';

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
}

const attributesOf: Record<string, readonly string[]> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polygon: ['points'],
  polyline: ['points'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
  svg: ['x', 'y', 'width', 'height', 'viewBox'],
  use: ['x', 'y', 'width', 'height'],
  marker: ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
  clipPath: ['clipPathUnits'],
  symbol: ['viewBox', 'width', 'height'],
  linearGradient: ['x1', 'y1', 'x2', 'y2', 'gradientUnits', 'gradientTransform'],
  radialGradient: ['cx', 'cy', 'r', 'fx', 'fy', 'gradientUnits', 'gradientTransform'],
  stop: ['offset', 'stop-opacity'],
};
const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline']);
/** Elements that are written once something refers to them. */
const referable = new Set(['marker', 'clipPath', 'symbol', 'linearGradient', 'radialGradient']);
const silent = new Set(['style', 'defs', 'title', 'desc', 'filter', 'metadata', 'mask', 'pattern']);

/** @param root the `<svg>` as mermaid left it */
export function writeSvg(root: Element, options: WriteOptions): Written {
  return new Writer(root, options).write();
}

class Writer {
  readonly #root: Element;
  readonly #options: WriteOptions;
  readonly #styles: Styles;
  readonly #paints: Paints;
  readonly #base = rootPaint(FONT_SIZE);
  /** Ids that something refers to, as mermaid wrote them → as they are written. */
  readonly #ids = new Map<string, string>();
  readonly #warnings = new Set<string>();

  constructor(root: Element, options: WriteOptions) {
    this.#root = root;
    this.#options = options;
    this.#styles = new Styles(root, 'all');
    this.#paints = new Paints(this.#styles, options.source);
  }

  write(): Written {
    const { id, title, description } = this.#options;
    const body = this.#children(this.#root, this.#base.within);
    const defs = this.#definitions();
    const [left, top, width, height] = this.#viewBox();
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
    ];
    const svg = `<svg${attributes}>${words.filter(Boolean).join('')}${defs}${body}</svg>`;
    return { svg, width, height, warnings: [...this.#warnings] };
  }

  #viewBox(): [number, number, number, number] {
    const box = numbersIn(this.#root.getAttribute('viewBox'));
    const size = (name: string) => lengthOf(this.#root.getAttribute(name), 16, 960) ?? 100;
    const [left, top, width, height] =
      box.length === 4 ? box : [0, 0, size('width'), size('height')];
    return [
      Math.floor(left!),
      Math.floor(top!),
      Math.ceil(width! + (left! - Math.floor(left!))),
      Math.ceil(height! + (top! - Math.floor(top!))),
    ];
  }

  /** What the drawing refers to, and what that refers to in turn. */
  #definitions(): string {
    const done = new Set<string>();
    let text = '';
    for (let grown = true; grown;) {
      grown = false;
      for (const [old, name] of this.#ids) {
        if (done.has(old)) continue;
        done.add(old);
        grown = true;
        const element = [...this.#root.querySelectorAll('[id]')].find(
          (one) => one.getAttribute('id') === old,
        );
        if (element && referable.has(element.localName)) text += this.#definition(element, name);
      }
    }
    return text && `<defs>${text}</defs>`;
  }

  #definition(element: Element, id: string): string {
    const { localName } = element;
    const attributes = { id, ...this.#geometry(element) };
    return wrap(localName, attributes, this.#children(element, this.#base.within));
  }

  #children(element: Element, around: Paint): string {
    let text = '';
    for (const child of element.children) text += this.#element(child, around);
    return text;
  }

  #element(element: Element, around: Paint): string {
    const { localName } = element;
    if (silent.has(localName) || referable.has(localName)) return '';
    if (this.#styles.isHidden(element)) return '';
    const opacity = this.#paints.opacity(element);
    if (opacity === 0) return '';
    const common = this.#common(element, opacity);
    if (shapes.has(localName)) return this.#shape(element, around, common);
    switch (localName) {
      case 'text':
        return this.#text(element, around, common);
      case 'g':
        return this.#group(element, around, common);
      case 'a':
        return this.#link(element, around, common);
      case 'svg':
        return wrap('svg', { ...this.#geometry(element) }, this.#children(element, around));
      case 'switch': {
        // HTML for browsers that know it, and text for those that do not: the text is drawn.
        const fallback = [...element.children].find((one) => one.localName !== 'foreignObject');
        return fallback ? this.#element(fallback, around) : '';
      }
      case 'use':
        return this.#use(element, around, common);
      case 'stop':
        return this.#stop(element);
      case 'image':
        this.#warnings.add('Pictures from elsewhere are not drawn.');
        return '';
      default:
        this.#warnings.add(`<${localName}> is not drawn.`);
        return '';
    }
  }

  /** What any element may carry: where it stands, how opaque it is, what clips it. */
  #common(element: Element, opacity: number): Paint {
    const declared = this.#styles.declared(element);
    const transform =
      element.getAttribute('transform') ?? declared.get('transform')?.value.replaceAll('px', '');
    const clip = this.#reference(element.getAttribute('clip-path'));
    return {
      ...(transform && /^(?:\s*\w+\([-\d.e,\s]*\))+\s*$/.test(transform)
        ? withoutIdentity(shortTransform(transform))
        : {}),
      ...(opacity < 1 && { opacity: String(Math.round(opacity * 100) / 100) }),
      ...(clip && { 'clip-path': clip }),
    };
  }

  #shape(element: Element, around: Paint, common: Paint): string {
    const paint = this.#paints.of(element);
    const geometry = this.#geometry(element);
    if (isInvisible(paint) || isEmpty(element.localName, geometry)) return '';
    const { own } = difference(this.#referring(paint), around, 'shape');
    return wrap(element.localName, { ...geometry, ...common, ...own }, tooltip(element));
  }

  #text(element: Element, around: Paint, common: Paint): string {
    if (!element.textContent?.trim()) return '';
    const paint = this.#inked(element);
    if (paint.visibility === 'hidden') return '';
    const { own, within } = difference(paint, around, 'text');
    const content = this.#textContent(element, within);
    return wrap('text', { ...this.#geometry(element), ...common, ...own }, content);
  }

  #textContent(element: Element, around: Paint): string {
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += escapeText(node.nodeValue ?? '');
      const child = node as Element;
      if (node.nodeType !== 1 || this.#styles.isHidden(child)) continue;
      if (child.localName !== 'tspan' && child.localName !== 'textPath') continue;
      const { own, within } = difference(this.#inked(child), around, 'text');
      const attributes = { ...this.#geometry(child), ...own };
      const content = this.#textContent(child, within);
      if (content === '') continue;
      const isLine = 'x' in attributes || 'dy' in attributes;
      // Readers and searches would otherwise join the last word of a line to the next.
      if (isLine && text !== '') text += '<tspan font-size="0"> </tspan>';
      text += Object.keys(attributes).length > 0 ? wrap('tspan', attributes, content) : content;
    }
    return text;
  }

  /** The paint of a text, readable also where the author has coloured what it stands on. */
  #inked(element: Element): Paint {
    const paint = this.#paints.of(element);
    const isOwn = this.#styles.declared(element).get('fill')?.important;
    const ink = isOwn ? undefined : this.#paints.inkWithin(element);
    return ink ? { ...paint, fill: ink } : paint;
  }

  #group(element: Element, around: Paint, common: Paint): string {
    const content = tooltip(element) + this.#children(element, around);
    if (content === '' || Object.keys(common).length === 0) return content;
    return wrap('g', common, content);
  }

  #link(element: Element, around: Paint, common: Paint): string {
    const content = this.#children(element, around);
    const address = (element.getAttribute('xlink:href') ?? element.getAttribute('href'))?.trim();
    if (content === '') return '';
    if (address && isSafeAddress(address)) {
      return wrap('a', { href: address, ...common }, tooltip(element) + content);
    }
    if (address) {
      this.#warnings.add(`The link to "${address}" is left out: pages link to https:// or /path.`);
    }
    return Object.keys(common).length > 0 ? wrap('g', common, content) : content;
  }

  /** One colour of a gradient. */
  #stop(element: Element): string {
    const colour = this.#styles.declared(element).get('stop-color')?.value ?? '#000';
    const own = colourOf(colour, this.#options.source.includes(colour));
    return wrap('stop', { ...this.#geometry(element), 'stop-color': own }, '');
  }

  #use(element: Element, around: Paint, common: Paint): string {
    const target = element.getAttribute('xlink:href') ?? element.getAttribute('href') ?? '';
    const reference = this.#reference(`url(${target})`);
    if (!reference) return '';
    const { own } = difference(this.#referring(this.#paints.of(element)), around, 'shape');
    const href = reference.slice(4, -1);
    return wrap('use', { href, ...this.#geometry(element), ...common, ...own }, '');
  }

  #geometry(element: Element): Paint {
    const geometry: Paint = {};
    for (const name of attributesOf[element.localName] ?? []) {
      const value = element.getAttribute(name);
      if (value === null || value === '' || /NaN|undefined|[<>"]/.test(value)) continue;
      geometry[name] = name === 'd' ? shortPath(value) : shortLengths(value);
    }
    return geometry;
  }

  /** A paint whose references are those of this page. */
  #referring(paint: Paint): Paint {
    const changed: Paint = {};
    for (const [name, value] of Object.entries(paint)) {
      if (value.startsWith('url(')) changed[name] = this.#reference(value) ?? 'none';
    }
    return Object.keys(changed).length > 0 ? { ...paint, ...changed } : paint;
  }

  /** `url(#…)` with the id that the thing referred to is written with; undefined for no such thing. */
  #reference(value: string | null): string | undefined {
    const old = /^url\(["']?[^#]*#([^"')]+)["']?\)$/.exec(value ?? '')?.[1];
    if (!old) return undefined;
    let name = this.#ids.get(old);
    if (!name) {
      name = `${this.#options.id}-${this.#ids.size.toString(36)}`;
      this.#ids.set(old, name);
    }
    return `url(#${name})`;
  }
}

const withoutIdentity = (transform: string): Paint =>
  transform === 'translate(0,0)' || transform === 'translate(0)' ? {} : { transform };

function isEmpty(name: string, geometry: Paint): boolean {
  if (name === 'rect') return !(Number(geometry.width) > 0 && Number(geometry.height) > 0);
  if (name === 'circle') return !(Number(geometry.r) > 0);
  if (name === 'path') return !geometry.d;
  return false;
}

/** Mermaid leaves tooltips in an attribute that SVG does not know; a child says the same. */
function tooltip(element: Element): string {
  const text = element.getAttribute('title');
  return text ? `<title>${escapeText(text)}</title>` : '';
}

function wrap(name: string, attributes: Paint, content: string): string {
  const start = `<${name}${attributesText(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

const attributesText = (attributes: Paint) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
