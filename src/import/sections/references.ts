import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { labelOf } from '../text/labels.ts';
import { plain, undecorated } from '../text/plain.ts';
import { linksIn } from '../values/links.ts';
import type { Concept } from './concept.ts';
import { isBareLink, isLead } from './statements.ts';

/** Where more stands: addresses and files, one each. */
export const references: Concept = {
  name: 'references',
  heading:
    /^(?:references?|(?:useful |related |external |helpful )?links?|related (?:items|documentation|documents?|docs|issues?|incidents?|files?|reading|work)|see also|further reading|resources|sources|technical elements|supporting (?:information|documents?|materials?|links?))\b/,
  take({ blocks }, reading) {
    for (const block of blocks) takeReference(block, reading);
  },
};

function takeReference(block: Block, reading: Reading): void {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return;
  const found = referencesIn(block.text, reading);
  const lines = { from: block.from, to: block.from + block.text.split('\n').length - 1 };
  const isWhole = wordsBeside(block.text, found, reading) < MANY;
  for (const reference of found)
    reading.out.references.push(
      isWhole ? reading.taken(reference, lines) : reading.cited(reference, lines),
    );
  if (
    block.children.length > 0 &&
    found.length === 0 &&
    isLead(block.text) &&
    block.children.every(({ kind }) => kind === 'item')
  ) {
    reading.hush(lines);
  }
  for (const child of block.children) takeReference(child, reading);
}

const LONGEST_NAME = 6;
/** As many words beside a link and its name are a sentence of their own. Our choice. */
const MANY = 3;

/** How many words a text has that are not those of its references. */
function wordsBeside(
  text: string,
  found: readonly { url: string; title?: string }[],
  { definitions }: Reading,
): number {
  const words = (one: string) =>
    plain(one)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const told = new Set(
    [...found, ...linksIn(text, definitions)].flatMap(({ url, title = '' }) =>
      words(`${url} ${title}`),
    ),
  );
  return words(text).filter((one) => !told.has(one)).length;
}

function referencesIn(text: string, reading: Reading) {
  const links = linksIn(text, reading.definitions);
  const label = labelOf(text, true);
  if (links.length > 0) {
    return links.map(({ url, title }) => {
      const named = title
        ? plain(title)
        : links.length === 1
          ? titleBefore(text, label?.label)
          : undefined;
      return { url, ...(named && { title: named }) };
    });
  }
  const path = /`([^`\s]+\.[A-Za-z]{1,5}|[^`\s]*\/[^`\s]*)`/.exec(text.slice(0, 1000))?.[1];
  if (!path) return [];
  return [{ url: path, ...(label && { title: undecorated(label.label) }) }];
}

/** The words before an address. */
function titleBefore(text: string, label: string | undefined): string | undefined {
  if (label) return undecorated(label);
  const before = plain(text.slice(0, Math.max(text.search(/<?https?:/), 0))).replace(
    /[\s:–-]+$/,
    '',
  );
  return before || undefined;
}

/** Takes a paragraph that is one link, alone or behind a label. */
export function takeLoneLink(block: Block, reading: Reading): boolean {
  const before = labelOf(block.text, true);
  if (before && /\b(?:recording|call|meeting|video|chat)\b/i.test(before.label)) return false;
  const label = before && before.label.split(' ').length <= 3 ? before : undefined;
  if (!isBareLink(block.text) && !(label && isBareLink(label.value))) return false;
  const [found] = referencesIn(block.text, reading);
  // A link of many words is a sentence that has one.
  if (!found || (found.title?.split(' ').length ?? 0) > LONGEST_NAME) return false;
  reading.out.references.push(reading.taken(found, block));
  return true;
}
