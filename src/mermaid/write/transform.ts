import type { Styles } from '../layout/style.ts';

/**
 * How an element is moved, turned or scaled, as an attribute of SVG says it: of
 * its own attribute, or of a style sheet with its units and its origin.
 */
export function transformOf(element: Element, styles: Styles): string | null {
  const attribute = element.getAttribute('transform');
  if (attribute) return attribute;
  const declared = styles.declared(element).get('transform')?.value;
  if (!declared || declared === 'none') return null;
  const transform = declared.replace(/(\d)(?:px|deg)\b/g, '$1');
  const origin = element.getAttribute('transform-origin')?.match(/-?[\d.]+/g);
  if (!origin) return transform;
  const [x, y = '0'] = origin;
  return `translate(${x},${y}) ${transform} translate(${-Number(x)},${-Number(y)})`;
}
