import type { Nodes, Root } from 'hast';
import { unmask, type Masked } from './mask.ts';

/** Puts the signs that were masked back into every text of a tree, in place. */
export function restore(node: Root | Nodes, masked: Masked): void {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return unmask(value, masked);
    return Array.isArray(value) ? value.map(plain) : value;
  };
  const holder = node as unknown as Record<string, unknown>;
  if ('value' in holder) holder.value = plain(holder.value);
  for (const key of ['properties', 'data']) {
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null) continue;
    holder[key] = Object.fromEntries(
      Object.entries(inner).map(([name, value]) => [name, plain(value)]),
    );
  }
  if (Array.isArray(holder.attributes)) {
    holder.attributes = (holder.attributes as Record<string, unknown>[]).map((attribute) => ({
      ...attribute,
      value: plain(attribute.value),
    }));
  }
  if ('children' in node) for (const child of node.children) restore(child, masked);
}
