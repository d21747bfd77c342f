import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BodyComponent } from '../body/component.ts';
import { bodyToTree, type BodyOptions } from '../body/html.ts';

/** What the examples of the components name: nothing of the base, so that it may hold anything. */
const world: BodyOptions = {
  base: '/',
  reservedIds: [],
  referencesPage: '',
  citation: () => ({ number: 1 }),
  entry: () => ({
    kind: 'rootCauses',
    title: 'A queue accepts orders without a limit',
    summary: 'Producers may add faster than the consumer takes away, until memory runs out.',
  }),
  metrics: [
    {
      id: 'failed-orders',
      name: 'Orders that fail',
      unit: '%',
      better: 'lower',
      baseline: { value: 100, at: '2026-03-02', sources: [] },
      current: { value: 0.2, at: '2026-03-09', sources: [] },
      target: { value: 0.1, sources: [] },
      sources: [],
    },
  ],
  events: [
    { at: '2026-03-02T09:14Z', kind: 'started', text: 'Orders begin to fail.' },
    { at: '2026-03-02T09:44Z', kind: 'resolved', text: 'The setting is back.' },
  ],
};

/** Stands for the image of an example. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120"><rect width="320" height="120" fill="#fff"/><path d="M20 100H300M20 100V20" fill="none" stroke="#555" stroke-width="2"/><path d="M20 98C120 92 180 70 220 34L300 30" fill="none" stroke="#b3261e" stroke-width="3"/></svg>',
)}`;

/**
 * How the example of a component looks on a page, as HTML. Its links lead nowhere,
 * for what they name is made up.
 */
export function renderedSample({ example }: BodyComponent): string {
  const { tree } = bodyToTree(example, 'mdx', world);
  return toHtml({ type: 'root', children: inert(tree.children) } as Root);
}

function inert(nodes: Root['children']): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    return [inertElement(node)];
  });
}

function inertElement({ tagName, properties, children }: Element): Element {
  const rest = { ...properties };
  // What opens, names or loads something is taken off; the look stays.
  const isLink = tagName === 'a';
  const doing = ['interestfor', 'id', 'popover', 'cite', ...(isLink ? ['href', 'ariaLabel'] : [])];
  for (const name of doing) delete rest[name];
  if (isLink)
    rest.className = ['sample-link', ...[(properties.className ?? []) as string[]].flat()];
  if (tagName === 'img') rest.src = PICTURE;
  return {
    type: 'element',
    tagName: isLink ? 'span' : tagName,
    properties: rest,
    children: inert(children),
  };
}
