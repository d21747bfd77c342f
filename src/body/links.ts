import { parseBody, type BodyLink } from './parse.ts';

/** Every link and image in the texts of some data, with the path of the text that it stands in. */
export function proseLinks(
  data: unknown,
  path: (string | number)[] = [],
): (Pick<BodyLink, 'href' | 'isImage'> & { path: (string | number)[] })[] {
  if (typeof data === 'string') {
    // Parsing is dear and links in fields are rare.
    if (!/\][([:]|<[a-z][a-z0-9+.-]*:/i.test(data)) return [];
    return parseBody(data, 'md').links.map(({ href, isImage }) => ({
      href,
      ...(isImage && { isImage }),
      path,
    }));
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    proseLinks(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
