import { didYouMean } from '../diagnostics/suggest.ts';
import { knownNames } from './elements/index.ts';

/** What is written instead of elements that authors know from HTML. */
const inMarkdown: Record<string, string> = Object.fromEntries(
  (
    [
      ['p', 'Leave an empty line between paragraphs.'],
      ['b strong', 'Write **words**.'],
      ['i em', 'Write *words*.'],
      ['s strike', 'Write ~~words~~.'],
      ['a', 'Write [words](address).'],
      ['img', 'Write ![what it shows](/images/name.svg), for the file public/images/name.svg.'],
      ['h1 h2 h3 h4 h5 h6', 'Begin the line with "## ", or with "### " for what is below it.'],
      ['ul li', 'Begin each line with "- ".'],
      ['ol', 'Begin each line with "1. ".'],
      ['code tt', 'Write `code`.'],
      ['pre', 'Put the lines between two lines of "```".'],
      ['blockquote', 'Begin each line with "> ".'],
      ['hr', 'Write "---" between two empty lines.'],
      ['table thead tbody tr th td', 'Write the table with "|" between its cells.'],
    ] as const
  ).flatMap(([names, help]) => names.split(' ').map((name) => [name, help])),
);

/** How Markdown says what an element of HTML says; undefined for one that it has no sign for. */
export const markdownFor = (name: string): string | undefined => {
  const key = name.toLowerCase();
  return Object.hasOwn(inMarkdown, key) ? inMarkdown[key] : undefined;
};

export const unknownElement = (name: string) => ({
  rule: 'unknown-component',
  message: `Found <${name}>, which bodies may not use. Expected Markdown or one of ${knownNames.join(', ')}.`,
  help: markdownFor(name) ?? nearName(name) ?? `Write "&lt;${name}>" if it is meant as text.`,
});

function nearName(name: string): string | undefined {
  const same = knownNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (same) return `Did you mean "${same}"?`;
  // Short names are near to each other by chance: <pid> is no <kbd>.
  return name.length > 3 ? didYouMean(name, knownNames) : undefined;
}

export const codeInAttribute = (name: string) => ({
  rule: 'body-code',
  message: `Found code in an attribute of <${name}>. Expected plain text in quotes.`,
  help: undefined,
});
