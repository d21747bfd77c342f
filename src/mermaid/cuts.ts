import { isSafeAddress } from '../body/address.ts';
import { limits } from './config.ts';

/** Something that a picture leaves out, with where it stands in the source and what to do. */
export interface Omission {
  /** From 1; 0 for the diagram as a whole. */
  line: number;
  message: string;
  help: string;
}

/** What a sentence on an omission is about: where that stands, and the way out. */
const ways: [about: RegExp, line: RegExp | undefined, help: string][] = [
  [
    /runs no script/,
    /^\s*(?:callback|click)\b(?!.*\bhref\b)/,
    'Take the line out, or lead to a page: click <box> href "/path/".',
  ],
  [
    /^The links of participants/,
    /^\s*links?\s/,
    'Take the line out, and write the link into the text beside the diagram.',
  ],
  [/^Icons of fonts/, /\bfa[bklrs]?:fa-|^\s*::icon\(/, 'Say it in a word.'],
  [/^The line of today/, /^\s*todayMarker\b/, 'Write "todayMarker off", or take the line out.'],
  [/^Formulas/, /\$\$/, 'Write it in signs and words, such as x².'],
  [
    /^Pictures from/,
    /@\{.*\bimg\b|!\[|<img/,
    'Take the picture out, or say in a label what it shows.',
  ],
  [
    /longer than \d+ characters and cut/,
    new RegExp(`^.{${limits.label + 1},}$`),
    'Shorten it, and move what readers need into the text beside the diagram.',
  ],
  [/left out\.$/, undefined, 'Make two diagrams of it, or take out what readers do not need.'],
];

/**
 * What a picture of a source leaves out, at the lines where that is written.
 *
 * @param warnings what was said when it was drawn, a sentence each
 */
export function omissionsAt(source: string, warnings: readonly string[]): Omission[] {
  const lines = source.split('\n');
  const isLink = (warning: string) => /^(?:A link|The link to) /.test(warning);
  const links = warnings.some(isLink) ? refusedLinks(lines) : [];
  return [
    ...links,
    ...warnings
      .filter((warning) => links.length === 0 || !isLink(warning))
      .map((message) => {
        const [, pattern, help = LINK_HELP] = ways.find(([about]) => about.test(message)) ?? [];
        const told = /from line (\d+) of it/.exec(message)?.[1];
        const found = pattern ? lines.findIndex((line) => pattern.test(line)) : -1;
        return { line: told === undefined ? found + 1 : Number(told), message, help };
      }),
  ];
}

const LINK_HELP = 'Write such an address, or take the line out.';

/** Lines that give a box an address which no page may hold; mermaid itself does not say which. */
const refusedLinks = (lines: readonly string[]): Omission[] =>
  lines.flatMap((text, index) => {
    const [, address] = /^\s*(?:click|link|href)\b[^"]*"([^"]*)"/.exec(text) ?? [];
    if (address === undefined || isSafeAddress(address.trim())) return [];
    return [
      {
        line: index + 1,
        message: `Found the link "${address}", which is left out of the picture. Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`,
        help: LINK_HELP,
      },
    ];
  });
