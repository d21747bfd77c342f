import {
  createComponent,
  renderSlotToString,
  renderTemplate,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { withBase } from '../body/address.ts';
import { element } from '../body/component.ts';
import { bodyComponents } from '../body/elements/index.ts';
import { wordsOf } from '../body/headings.ts';
import type { BodyOptions } from '../body/html.ts';

type Show = (attributes: Record<string, string>, children: ElementContent[]) => Element;

/**
 * What MDX puts in place of the names and elements of a trusted body, so that it
 * looks and links as every other one. The components are the same functions.
 */
export function mdxComponents(options: BodyOptions): Record<string, unknown> {
  let shown = 0;
  const slugger = new GithubSlugger();
  for (const id of options.reservedIds) slugger.slug(id);
  /** What components wrote, with the words of it: a card or a number of a citation is none. */
  const spoken = new Map<string, string>();
  const wordsIn = (children: readonly ElementContent[]): string => {
    let html = htmlIn(children);
    for (const [made, words] of spoken) {
      html = html.replaceAll(made, () => words.replace(/[<>]/g, ''));
    }
    return html.replace(/<[^>]*>/g, '').trim();
  };
  const heading = (depth: number): Show => {
    const level = Math.min(depth + (options.headingShift ?? 0), 6);
    return (attributes, children) =>
      element(`h${level}`, { ...attributes, id: slugger.slug(wordsIn(children)) }, children);
  };
  const linked =
    (name: string): Show =>
    (attributes, children) =>
      withBase(element(name, attributes, children), options.base);
  const item: Show = (attributes, children) => {
    if (!/\btask-list-item\b/.test(attributes.class ?? ''))
      return element('li', attributes, children);
    const [own = ''] = htmlIn(children).split(/<(?:ul|ol|pre|\/p)\b/);
    const ariaLabel = wordsIn([written(own)]).replace(/\s+/g, ' ') || 'Task';
    const box = htmlOf(element('input', { type: 'checkbox', ariaLabel })).replace(/>$/, '');
    const named = htmlIn(children).replace('<input type="checkbox"', () => box);
    return element('li', attributes, [written(named)]);
  };
  let figures = 0;
  const code: Show = (attributes, children) => {
    const isDiagram = attributes['data-language'] === 'mermaid';
    // The figures are drawn by now; what they are drawn from was read with the body.
    const figure = isDiagram && options.figure?.(NO_FENCE, ++figures);
    return figure || element('pre', { ...attributes, tabIndex: 0 }, children);
  };
  return Object.fromEntries([
    ['pre', component(code)],
    ...bodyComponents.map(({ name, place, render }) => [
      name,
      component((attributes, children) => {
        const made = render(attributes, children, options, ++shown);
        if (place === 'line') spoken.set(htmlOf(made), wordsOf(made) || wordsIn(children));
        return made;
      }),
    ]),
    ...[2, 3, 4, 5, 6].map((depth) => [`h${depth}`, component(heading(depth))]),
    ['li', component(item)],
    ...['a', 'img'].map((name) => [name, component(linked(name))]),
  ]);
}

const NO_FENCE = { line: 1, column: 1, source: '' };

const htmlOf = (shown: Element) => toHtml(shown, { allowDangerousHtml: true });

/** HTML that needs no more writing, as a node. */
const written = (value: string) => ({ type: 'raw', value }) as unknown as ElementContent;

const htmlIn = (children: readonly ElementContent[]) =>
  children.map((child) => ('value' in child ? child.value : '')).join('');

/** A function from attributes to elements as a component of Astro. */
const component = (show: Show) =>
  createComponent(async (result, props: Record<string, unknown>, slots) => {
    const inner: unknown = slots.default && (await renderSlotToString(result, slots.default));
    const attributes = Object.fromEntries(
      Object.entries(props).flatMap(([name, value]) =>
        ['string', 'number'].includes(typeof value) ? [[name, String(value)]] : [],
      ),
    );
    const shown = show(attributes, inner ? [written(String(inner))] : []);
    return renderTemplate`${unescapeHTML(htmlOf(shown))}`;
  });
