import { parseBody, type BodyLink } from './parse.ts';

/** A link or an image in a text of some data, with the path of that text. */
type ProseLink = Pick<BodyLink, 'href' | 'isImage'> & { path: (string | number)[] };

/** Every link and image in the texts of some data, with the path of the text that it stands in. */
export function proseLinks(data: unknown): ProseLink[] {
  const found: ProseLink[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      // Parsing is dear and links in fields are rare.
      if (!/\][([:]|<[a-z][a-z0-9+.-]*:/i.test(value)) return;
      for (const { href, isImage } of parseBody(value, 'md').links) {
        found.push({ href, ...(isImage && { isImage }), path: [...path] });
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visitAt(index, item);
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) visitAt(key, (value as Record<string, unknown>)[key]);
    }
  };
  const visitAt = (key: string | number, value: unknown) => {
    path.push(key);
    visit(value);
    path.pop();
  };
  visit(data);
  return found;
}
