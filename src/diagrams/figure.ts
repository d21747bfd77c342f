import type { Element, ElementContent } from 'hast';
import type { OutlineItem } from './diagram.ts';

/** A drawn diagram, and what a page says beside it. */
export interface Figure {
  /** Anchor of the figure. */
  id: string;
  title: string;
  /** The `<svg>`, with site paths in its links. */
  svg: string;
  /** px, at full size. */
  width: number;
  /** The same content in words. */
  outline: readonly OutlineItem[];
  /** What the picture leaves out, in a sentence. */
  cut?: string;
  /** Site path of the page that shows it at full size; undefined on that page itself. */
  fullSize?: string;
  /** Mermaid text, shown where it can be copied. */
  source?: string;
}

/** A page's share in a figure. */
export interface FigureContext {
  /** On a page of nothing but figures each title is a heading. */
  isHeading?: boolean;
  /** Path that the site is published under, with a slash at both ends. */
  base: string;
  /** Set when the same drawing stands on the page already: how often, so that its ids differ. */
  copy?: number;
}

/**
 * The figure of a diagram: caption, picture, and the same in words, for
 * everyone. Without a script nothing of it is missing.
 */
export function figureElement(
  figure: Figure,
  { base, copy = 0, isHeading = false }: FigureContext,
): Element {
  const { id, title, svg, width, outline, cut, fullSize, source } = figure;
  const picture = withOwnIds(withBasePaths(svg, base), copy).replace(
    '<svg ',
    `<svg data-least="${leastWidth(width)}" `,
  );
  const href = (path: string) => base + path.replace(/^\//, '');
  const [, named] = idsOf(figure) as [string, string];
  return element('figure', { id, className: ['diagram'], ariaLabelledBy: [named] }, [
    element('figcaption', {}, [
      element(isHeading ? 'h2' : 'span', { id: named }, [text(title)]),
      ...(fullSize
        ? [
            text(' '),
            element('a', { className: ['full-size'], href: href(fullSize) }, [
              text('Full size'),
              element('span', { className: ['hidden'] }, [text(`: ${title}`)]),
            ]),
          ]
        : []),
    ]),
    element(
      'div',
      // The figure around it has the title for its name already.
      { className: ['diagram-canvas'], tabIndex: 0, role: 'group', ariaLabel: 'Picture' },
      [raw(picture)],
    ),
    ...(cut ? [element('p', { className: ['meta'] }, [text(cut)])] : []),
    element('details', { className: ['diagram-words'] }, [
      element('summary', {}, [text('The same in words')]),
      list(outline, href),
    ]),
    ...(source ? [sourceBlock(source)] : []),
  ]);
}

/** The ids that a figure takes on its page: its own, and that of its caption. */
export const idsOf = ({ id }: Figure): string[] => [id, `${id}-caption`];

function sourceBlock(source: string): Element {
  return element('details', { className: ['diagram-source'] }, [
    element('summary', {}, [text('Mermaid source')]),
    element('pre', { tabIndex: 0 }, [element('code', {}, [text(source)])]),
  ]);
}

function list(items: readonly OutlineItem[], href: (path: string) => string): Element {
  return element(
    'ul',
    {},
    items.map((item) =>
      element('li', {}, [
        item.path ? element('a', { href: href(item.path) }, [text(item.text)]) : text(item.text),
        ...(item.children.length > 0 ? [list(item.children, href)] : []),
      ]),
    ),
  );
}

/** Steps of the least width at which a picture is shown; narrower screens scroll. px */
const leastWidths = [
  ...[280, 320, 360, 400, 440, 480, 520, 560, 640, 720, 800, 880],
  ...[960, 1040, 1120, 1280, 1440, 1600, 2000, 2400],
];
/** A picture of this width can be read on every screen. px */
const ALWAYS_FITS = 360;

/**
 * The least width at which the text of a picture can still be read: seven tenths of
 * its full width, so 10 px letters, or the next step for which the style sheet has
 * a rule; 0 where none is needed.
 */
export function leastWidth(width: number): number {
  if (width <= ALWAYS_FITS) return 0;
  return leastWidths.find((step) => step >= width * 0.7) ?? leastWidths.at(-1)!;
}

/** Only links: what stands in a label, which holds no "<", is text. */
const withBasePaths = (svg: string, base: string) =>
  svg.replaceAll('<a href="/', `<a href="${base}`);

/** Every id of a drawing begins with the same word; a copy of it on one page gets another. */
function withOwnIds(svg: string, copy: number): string {
  const id = / aria-(?:labelled|described)by="(d[0-9a-f]{8})-[td]"/.exec(svg)?.[1];
  return copy > 0 && id ? svg.replaceAll(id, `${id}_${copy}`) : svg;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const text = (value: string): ElementContent => ({ type: 'text', value });

/** Markup that is written already. */
const raw = (value: string) => ({ type: 'raw', value }) as unknown as ElementContent;
