import { isSafeAddress } from '../../body/address.ts';

/** Names of attributes and their values. */
export type Attributes = Record<string, string>;

export const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const attributesText = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');

/** An element as text. */
export function wrap(name: string, attributes: Attributes, content: string): string {
  const start = `<${name}${attributesText(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/**
 * What is shown when a pointer rests on an element. Mermaid leaves some tooltips in
 * an attribute that SVG does not know; a child says the same.
 */
export function tooltip(element: Element): string {
  const child = [...element.children].find((one) => one.localName === 'title');
  const text = element.getAttribute('title') ?? child?.textContent;
  return text?.trim() ? `<title>${escapeText(text.trim())}</title>` : '';
}

/** Where an `<a>` leads; undefined for an address that no page may hold. */
export function addressOf(link: Element): { address?: string; refused?: string } {
  const address = (link.getAttribute('xlink:href') ?? link.getAttribute('href'))?.trim();
  if (!address) return {};
  return isSafeAddress(address) ? { address } : { refused: address };
}
