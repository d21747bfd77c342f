import type { FoundFault } from '../faults.ts';

/** Signs that Markdown shows as they are, where an author meant more. */
const SIGN =
  /(?<!\\)(?:\[\^(?<note>[\w-]+)\](?!:)|(?<![\w\]\\])\[(?<words>[^[\]\n]+)\]\[(?<label>[^[\]\n]+)\])/g;
/** Behind the words of a link: an address that holds a space, and no title. */
const SPACED = /\]\((?<address>(?:https?:\/\/|mailto:|[/#.])[^\s()<>]*(?:[ \t]+[^\s()<>"']+)+)\)/y;

/**
 * Signs of footnotes and links in a text of the tree that lead nowhere: what is
 * defined stands in the tree as a footnote or a link.
 *
 * @param from where the text begins in the body
 * @param to where it ends
 */
export function slipsIn(source: string, from: number, to: number): FoundFault[] {
  const text = source.slice(from, to);
  const undefinedOnes = [...text.matchAll(SIGN)].map(({ 0: sign, index, groups = {} }) => {
    const { note, label } = groups;
    const at = from + index;
    return {
      at,
      rule: 'unknown-reference',
      message:
        note === undefined
          ? `Found ${sign}, but no address of "${label}". Expected a line "[${label}]: address".`
          : `Found ${sign}, but no such footnote. Expected a line "${sign}: text".`,
      help: `Write that line, or \\${sign} if the signs are meant as they are.`,
    };
  });
  return [...undefinedOnes, ...spacedIn(source, from, to)];
}

/** An address may hold what the tree takes apart, so it is read in the body. */
function spacedIn(source: string, from: number, to: number): FoundFault[] {
  // What begins in the text: looked for in it alone, as a body has thousands of texts.
  return [...source.slice(from, to + 1).matchAll(/\]\(/g)].flatMap(({ index }) => {
    SPACED.lastIndex = from + index;
    const address = SPACED.exec(source)?.groups?.address;
    if (address === undefined) return [];
    const start = from + index + 2;
    const better = address.replace(/[ \t]/g, '%20');
    return [
      {
        at: start,
        rule: 'body-link',
        message: `Found the address "${address}", which holds a space and so makes no link. Expected %20 for a space.`,
        help: `Write ${better}.`,
        fix: { start, end: start + address.length, text: better },
      },
    ];
  });
}
