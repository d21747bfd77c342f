/** What the index keeps of a record, and how it counts words in it. */
export interface Fragment {
  url: string;
  content: string;
  /** The same with marks between words, where the language has no spaces; `<` and `>` are escaped. */
  raw_content?: string;
  meta: Record<string, string>;
  anchors: Anchor[];
}

/** A heading of a record. */
export interface Anchor {
  id: string;
  text: string;
  /** Its place, counted in words. */
  location: number;
}

/** What the indexer puts between words of languages without spaces. */
const MARK = '\u200B';

/** The words of a record, at the places at which the index has them, and what stands between two of them. */
export function wordsOf({ content, raw_content: raw }: Pick<Fragment, 'content' | 'raw_content'>): {
  words: string[];
  joint: string;
} {
  if (!raw?.includes(MARK)) return { words: content.split(/\s+/), joint: ' ' };
  const text = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return { words: text.split(MARK), joint: '' };
}

/** The parts between headings; each begins after the words of its heading. */
export function partsOf(anchors: readonly Anchor[], words: readonly string[]) {
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  return sorted
    .map(({ id, text, location }, index) => ({
      at: id === 'top' ? '' : id,
      title: text,
      heading: location,
      start: endOf(text, location, words),
      end: sorted[index + 1]?.location ?? words.length,
    }))
    .filter(({ start, end }) => end > start);
}

const letters = (text: string) => text.replace(/[\s\u200B]/g, '');

/** Where a heading that begins at a place ends. */
function endOf(heading: string, location: number, words: readonly string[]): number {
  let rest = letters(heading).length;
  let at = location;
  while (rest > 0 && at < words.length) rest -= letters(words[at++]!).length;
  // The full stop that the indexer puts after a heading may stand by itself.
  while (/^[^\p{L}\p{N}]+$/u.test(words[at] ?? '')) at++;
  return at;
}
