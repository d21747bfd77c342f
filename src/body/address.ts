import type { Element } from 'hast';

/** True for addresses that a page may hold: pages, anchors, mail; never a script. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(address);
}

/** True for a path of this site: what a page loads by itself comes from nowhere else. */
export function isSitePath(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}

/** Site paths get the base; an address that a page may not hold, or not load, is dropped. */
export function withBase(element: Element, base: string): Element {
  const properties = { ...element.properties };
  for (const [name, mayHold] of [
    ['href', isSafeAddress],
    ['src', isSitePath],
  ] as const) {
    const value = properties[name];
    if (typeof value !== 'string') continue;
    if (!mayHold(value)) delete properties[name];
    else if (value.startsWith('/')) properties[name] = base + value.slice(1);
  }
  return { ...element, properties };
}
