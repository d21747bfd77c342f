import { parseBody, type BodyLink } from './parse.ts';

/** A link or an image in a text of some data, with the path of that text. */
type ProseLink = Pick<BodyLink, 'href' | 'isImage'> & { path: (string | number)[] };

/** Every link and image in the texts of some data, with the path of the text that it stands in. */
export function proseLinks(data: unknown): ProseLink[] {
  const found: ProseLink[] = [];
  const path: (string | number)[] = [];
  const visit = (key: string | number, value: unknown): void => {
    if (typeof value === 'string') {
      if (!mayLink(value)) return;
      for (const { href, isImage } of parseBody(value, 'md').links) {
        found.push({ href, ...(isImage && { isImage }), path: [...path, key] });
      }
    } else if (typeof value === 'object' && value !== null) {
      path.push(key);
      visitAll(value);
      path.pop();
    }
  };
  const visitAll = (value: object) => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(index, item));
    else for (const key in value) visit(key, (value as Record<string, unknown>)[key]);
  };
  if (typeof data === 'object' && data !== null) visitAll(data);
  return found;
}

/** False for a text without links: parsing is dear, and links in fields are rare. */
const mayLink = (text: string): boolean =>
  (text.includes(']') || text.includes('<')) && /\][([:]|<[a-z][a-z0-9+.-]*:/i.test(text);
