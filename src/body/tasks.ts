import type { Element, ElementContent } from 'hast';
import { wordsOf } from './headings.ts';
import { isParagraph, isShown } from './tree/nodes.ts';

/**
 * An item of a list of tasks, as a page shows it: its box is named by the words of
 * the item, and stands in their line. Other items stay as they are.
 */
export function asTask(item: Element): Element {
  const { className } = item.properties;
  if (!Array.isArray(className) || !className.includes('task-list-item')) return item;
  const box = boxIn(item);
  if (!box) return item;
  const named: Element = { ...box, properties: { ...box.properties, ariaLabel: nameOf(item) } };
  const [first, ...others] = item.children.filter((child) => child !== box && isShown(child));
  // A component that begins the item has a paragraph of its own, behind the box.
  if (item.children.includes(box) && isParagraph(first)) {
    const children = [named, { type: 'text', value: ' ' } as const, ...first.children];
    return { ...item, children: [{ ...first, children }, ...others] };
  }
  const replace = (child: ElementContent): ElementContent => {
    if (child === box) return named;
    return isParagraph(child) ? { ...child, children: child.children.map(replace) } : child;
  };
  return { ...item, children: item.children.map(replace) };
}

/** The words of its first line, which are what is to be done. */
function nameOf({ children }: Element): string {
  const own = children.find(isParagraph) ?? {
    type: 'root' as const,
    children: children.filter((child) => !/^(?:ul|ol|pre)$/.test((child as Element).tagName ?? '')),
  };
  return wordsOf(own).replace(/\s+/g, ' ').trim() || 'Task';
}

const boxIn = ({ children }: Element): Element | undefined =>
  [...children, ...(children.find(isParagraph)?.children ?? [])].find(
    (child): child is Element => child.type === 'element' && child.tagName === 'input',
  );
