import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import type { AttributeType } from './component.ts';
import { componentNamed, knownNames } from './elements/index.ts';
import { tagAt, type Tag } from './tags/tags.ts';

/** What is written instead of elements that authors know from HTML. */
const inMarkdown: Record<string, string> = Object.fromEntries(
  (
    [
      ['p', 'Leave an empty line between paragraphs.'],
      ['b strong', 'Write **words**.'],
      ['i em dfn var cite', 'Write *words*.'],
      ['s strike', 'Write ~~words~~.'],
      ['a', 'Write [words](address).'],
      [
        'img picture',
        'Write ![what it shows](/images/name.svg), for the file public/images/name.svg.',
      ],
      ['iframe video audio embed object', 'Write [words](address).'],
      ['h1 h2 h3 h4 h5 h6', 'Begin the line with "## ", or with "### " for what is below it.'],
      ['ul li dl dt dd', 'Begin each line with "- ".'],
      ['ol', 'Begin each line with "1. ".'],
      ['input', 'Begin the line with "- [ ] ", or with "- [x] " for what is done.'],
      ['code tt samp', 'Write `code`.'],
      ['pre', 'Put the lines between two lines of "```".'],
      ['blockquote', 'Begin each line with "> ".'],
      ['q', 'Write “words”.'],
      ['abbr acronym', 'Write the words in full, with the short form behind them: two words (TW).'],
      ['hr', 'Write "---" between two empty lines.'],
      [
        'table thead tbody tfoot tr th td caption colgroup col',
        'Write the table with "|" between its cells.',
      ],
      ['script style link meta', 'Take it out, with what stands in it.'],
    ] as const
  ).flatMap(([names, help]) => names.split(' ').map((name) => [name, help])),
);

/** How Markdown says what an element of HTML says; undefined for one that it has no sign for. */
export const markdownFor = (name: string): string | undefined => {
  const key = name.toLowerCase();
  return Object.hasOwn(inMarkdown, key) ? inMarkdown[key] : undefined;
};

/** A tag, at an offset of a body, that is neither a component nor one of the plain elements. */
export const unknownElement = (name: string, source: string, at: number) => ({
  rule: 'unknown-component',
  message: `Found <${name}>, which bodies may not use. Expected Markdown or one of ${knownNames.join(', ')}.`,
  help: markdownFor(name) ?? nearName(name) ?? asText(name, source, at),
});

function nearName(name: string): string | undefined {
  const same = knownNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (same) return `Did you mean "${same}"?`;
  if (name.length > 3) return didYouMean(name, knownNames);
  // Short names are near to each other by chance, <dev> to <del>, but where only a letter is missing.
  const longer = knownNames.filter((known) => known.length > name.length);
  return name.length === 3 ? didYouMean(name, longer) : undefined;
}

/** How a tag is written that was meant as it stands, or left out with what closes it. */
function asText(name: string, source: string, at: number): string {
  const { kind, end } = tagAt(source, at);
  const written = source.slice(at, end);
  const closing = `</${name}>`;
  const isPair = kind === 'open' && end !== undefined && source.includes(closing, end);
  const out = isPair ? `Take <${name}> and ${closing} out` : 'Take it out';
  // Braces would be code, and what goes on over lines nobody reads in a message.
  if (end === undefined || written.length > 60 || /[{}\n]/.test(written)) {
    return `${out}, or set it as \`code\` if it should be seen.`;
  }
  const text = written.replace('<', '&lt;');
  return isPair
    ? `${out}, or write "${text}" and "&lt;/${name}>" if they are meant as text.`
    : `Write "${text}" if it is meant as text.`;
}

/** The attribute that a name on a tag was meant for: none that is there already; undefined where none is near. */
export function meantAttribute(
  { name, attributes }: Pick<Tag, 'name' | 'attributes'>,
  key: string,
): string | undefined {
  const known = Object.keys(componentNamed(name)?.attributes ?? {});
  if (known.includes(key)) return key;
  const isWritten = (one: string) => attributes.some((other) => other.name === one);
  return nearest(
    key,
    known.filter((one) => !isWritten(one)),
  );
}

/** An attribute in braces; its name is empty for those that are spread: `{...a}`. */
export function codeInAttribute(name: string, key = '') {
  const component = componentNamed(name);
  const isKnown = component !== undefined && Object.hasOwn(component.attributes, key);
  return {
    rule: 'body-code',
    message: `Found code in an attribute of <${name}>. Expected plain text in quotes.`,
    help: isKnown
      ? `Write ${attributeSample(key, component.attributes[key]!.type)}, with the text itself in quotes.`
      : key || !component
        ? 'Take it out.'
        : 'Take it out, and write each attribute as name="text".',
  };
}

/** How an attribute is written that holds what it should. */
export function attributeSample(key: string, type: AttributeType | undefined): string {
  return `${key}="${attributeValue(type)}"`;
}

function attributeValue(type: AttributeType = { is: 'text' }): string {
  switch (type.is) {
    case 'one-of':
      return type.values[0]!;
    case 'moment':
      return '2025-09-15T15:00Z';
    case 'address':
      return 'https://example.org/page';
    case 'image':
      return '/images/name.svg';
    case 'id':
      return type.of === 'entries' ? 'root-causes/id' : 'id';
    case 'text':
      return 'text';
  }
}
