import type { Reading } from './reading.ts';
import { conceptOf } from './sections/index.ts';
import { everyPart, type Part } from './text/outline.ts';
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

/** True for a heading that names more than a section: "Five Whys: tickets for a cancelled sailing". */
const isTitle = ({ level, heading }: Part) =>
  !conceptOf(heading) || (level === 1 && undecorated(heading).split(' ').length >= 4);

const sameWords = (a: string, b: string) => undecorated(a).toLowerCase() === b.toLowerCase();

/** The words of a file's name, without its folder, ending and day. */
export function titleOfName(name: string): string {
  const base = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/(?:\.[A-Za-z]{1,5}){1,3}$/, '');
  return base
    .replace(/^(?:PM|INC|SEV)?[-_ ]?\d{4}[-_.]?\d{2,3}(?:[-_.]?\d{2})?(?:\s*-\s*|[-_ ]+|$)/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}

/** Everything that says a day before the times do: title, name of the file. */
export const dayTexts = (root: Part, reading: Reading): string[] => [
  reading.out.title?.value ?? '',
  ...[...everyPart(root)].slice(0, 2).map(({ heading }) => heading),
  reading.out.source.split(/[\\/]/).at(-1)!,
];
