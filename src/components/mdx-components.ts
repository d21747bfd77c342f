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
  const heading = (depth: number): Show => {
    const level = Math.min(depth + (options.headingShift ?? 0), 6);
    return (attributes, children) =>
      element(`h${level}`, { ...attributes, id: slugger.slug(wordsOf(children)) }, children);
  };
  const linked =
    (name: string): Show =>
    (attributes, children) =>
      withBase(element(name, attributes, children), options.base);
  let figures = 0;
  const code: Show = (attributes, children) => {
    const isDiagram = attributes['data-language'] === 'mermaid';
    // The figures are drawn by now; what they are drawn from was read with the body.
    const figure = isDiagram && options.figure?.(NO_FENCE, ++figures);
    return figure || element('pre', { ...attributes, tabIndex: 0 }, children);
  };
  return Object.fromEntries([
    ['pre', component(code)],
    ...bodyComponents.map(({ name, render }) => [
      name,
      component((attributes, children) => render(attributes, children, options, ++shown)),
    ]),
    ...[2, 3, 4, 5, 6].map((depth) => [`h${depth}`, component(heading(depth))]),
    ...['a', 'img'].map((name) => [name, component(linked(name))]),
  ]);
}

const NO_FENCE = { line: 1, column: 1, source: '' };

/** A function from attributes to elements as a component of Astro. */
const component = (show: Show) =>
  createComponent(async (result, props: Record<string, unknown>, slots) => {
    const inner: unknown = slots.default && (await renderSlotToString(result, slots.default));
    // It is written already.
    const raw = { type: 'raw', value: inner ? String(inner) : '' } as unknown as ElementContent;
    const attributes = Object.fromEntries(
      Object.entries(props).flatMap(([name, value]) =>
        ['string', 'number'].includes(typeof value) ? [[name, String(value)]] : [],
      ),
    );
    const shown = show(attributes, inner ? [raw] : []);
    return renderTemplate`${unescapeHTML(toHtml(shown, { allowDangerousHtml: true }))}`;
  });

/** The words of what is written already. */
const wordsOf = (children: readonly ElementContent[]) =>
  children.map((child) => ('value' in child ? child.value.replace(/<[^>]*>/g, '') : '')).join('');
