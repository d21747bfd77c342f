import type { Element } from 'hast';

/** True for addresses that a page may hold: pages, anchors, mail; never a script. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(address) || isSitePath(address);
}

/**
 * True for a path of this site: what a page loads by itself comes from nowhere else.
 * Browsers read a backslash as a slash and pass over breaks and tabs, so that `/\a.example`
 * would lead to another server; no path of this site holds one of them.
 */
export function isSitePath(address: string): boolean {
  return /^\/(?!\/)[^\\\p{Cc}]*$/u.test(address);
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
