import { apartFrom } from '../../authoring/ids.ts';
import { slugify } from '../../model/slugify.ts';
import type { Extraction, Lines } from '../extraction.ts';
import { code } from '../mdx/links.ts';
import { lineOf } from './texts.ts';

const isAddress = (text: string) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);

/** The source itself, by the id `source`, and what it names; what has no address cannot be opened. */
export function referencesOf({ source, references, title }: Extraction) {
  const own = isAddress(source) ? { url: source } : { notPublic: true };
  const items: Record<string, unknown>[] = [
    {
      id: 'source',
      title: lineOf(title?.value) || source,
      ...own,
      note: `Imported from ${isAddress(source) ? 'this address' : `\`${source}\``}.`,
    },
  ];
  const lines: Lines[] = [];
  const ids = new Set(['source']);
  const seen = new Set<string>();
  for (const { value, lines: from } of references) {
    if (seen.has(value.url) || lineOf(value.url) === '') continue;
    seen.add(value.url);
    const isOpen = isAddress(value.url);
    const name = lineOf(value.title) || value.url;
    const id = apartFrom(
      slugify(lineOf(value.title) || (isOpen ? new URL(value.url).hostname : value.url))
        .slice(0, 40)
        .replace(/-$/, '') || 'reference',
      ids,
    );
    ids.add(id);
    items.push({
      id,
      title: name.slice(0, 300),
      ...(isOpen
        ? { url: value.url }
        : { notPublic: true, note: `The source names it as ${code(value.url)}.` }),
    });
    lines.push(from);
  }
  return { items, lines };
}
