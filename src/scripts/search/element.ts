type Child = Node | string | false | null | undefined;

/** An element with attributes and children. Text is text: nothing is read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, '');
    else if (value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(
    ...children.filter((child) => child !== false && child !== null && child !== undefined),
  );
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The icon of a kind, from the symbols that every page has. */
export function icon(kind: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${kind}`);
  svg.append(use);
  return svg;
}
