import type { Reading } from './reading.ts';
import { isHollow } from './sections/statements.ts';
import { labelOf } from './text/labels.ts';
import { conceptOf, namesIncident } from './sections/index.ts';
import type { Part } from './text/outline.ts';
import { undecorated } from './text/plain.ts';

/** Takes the first heading as the title, unless it names a section; else the name of the file. */
export function takeTitle(root: Part, reading: Reading): void {
  const [first] = root.parts;
  if (!reading.out.title && first && first.level <= 2 && isTitle(first)) {
    const title = undecorated(first.heading);
    if (title !== '') {
      const lines = { from: first.line, to: first.line };
      reading.out.title = reading.taken(title, lines);
    }
  }
  if (!reading.out.title && first && first.level <= 2 && isPlaceholder(first.heading))
    takeBelow(first, reading);
  if (
    first &&
    first.level <= 2 &&
    reading.out.title &&
    sameWords(first.heading, reading.out.title.value)
  ) {
    reading.hush({ from: first.line, to: first.line });
  }
  if (reading.out.title) return;
  const title = titleOfName(reading.out.source);
  if (title === '') return;
  reading.out.title = reading.cited(title, { from: 1, to: 1 }, 'Taken from the name of the file.');
}

/** Where the heading is still that of a template, what its author wrote below it on one line. */
function takeBelow({ line, blocks: [below] }: Part, reading: Reading): void {
  reading.hush({ from: line, to: line });
  if (below?.kind !== 'paragraph' || below.from !== below.to || below.from > line + 2) return;
  const title = undecorated(below.text).replace(/\.$/, '');
  const isName = title.length <= LONGEST && !/[.:!?](?:\s|$)/.test(title) && !isPlaceholder(title);
  if (!isName || isHollow(title) || labelOf(below.text, true)) return;
  const guess = 'The heading is that of a template; the line below it was taken.';
  reading.out.title = reading.taken(title, below, guess);
}

/** A longer line is no title. Our choice. */
const LONGEST = 100;

/** True for a heading that names more than a section: "Five Whys: tickets for a cancelled sailing". */
const isTitle = (part: Part) =>
  !isPlaceholder(part.heading) && (!conceptOf(part.heading) || namesIncident(part));

/** True for what a template has where the title is to be: "ISSUE NAME", "[Title]", "<Name of the incident>". */
const isPlaceholder = (heading: string) =>
  PLACEHOLDER.test(undecorated(heading).replace(/^[\W_]+|[\W_]+$/g, ''));
const PLACEHOLDER =
  /^(?:(?:your|the|enter|insert|add|an?)\s+)*(?:(?:incident|issue|outage|problem|post-?mortem|document|event|page)\s+)?(?:title|name|headline)(?:\s+(?:of|for) (?:the |this )?(?:incident|issue|outage|problem|post-?mortem|document|event))?(?:\s+(?:goes )?here)?(?:[\s,:–-]+(?:date|(?:dd|mm|yyyy)(?:[-/. ]?(?:dd|mm|yyyy)){0,2}))?$/i;

const sameWords = (a: string, b: string) => undecorated(a).toLowerCase() === b.toLowerCase();

/** The words of a file's name, without its folder, ending and day. */
export function titleOfName(name: string): string {
  const base = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/(?:\.[A-Za-z]{1,5}){1,3}$/, '');
  return base
    .replace(/^(?:PM|INC|SEV)?[-_ ]?\d{4}[-_.]?\d{2,3}(?:[-_.]?\d{2})?(?:\s*-\s*|[-_ ]+|$)/i, '')
    .replace(/^(?:0\d|1[0-2])[-_.](?:[0-2]\d|3[01])[-_ ]+(?=\p{L})/u, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}
