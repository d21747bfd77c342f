/** The lines of a source, as an author counts them. */
export const linesOf = (source: string): string[] => source.split(/\r\n?|\n/);

/** How many blanks a line begins with. */
export const indentOf = (source: string, line: number): number =>
  /^\s*/.exec(linesOf(source)[line - 1] ?? '')![0].length;

/** Line, from 1, in which the diagram itself begins: behind front matter, directives and comments. */
export function firstLine(source: string): number {
  const { text, lines } = stripped(source, false);
  return lines[text.search(/\S/)] ?? 1;
}

/** The word by which a diagram tells its kind; empty for none. */
export const kindWord = (source: string): string =>
  /^\s*([\w-]*)/.exec(stripped(source, false).text)![1]!;

/**
 * The line of the source that mermaid means when it counts `line`. It drops front
 * matter, directives and, for most kinds, comments before it counts
 * (https://github.com/mermaid-js/mermaid/blob/develop/packages/mermaid/src/preprocess.ts).
 */
export function lineInSource(source: string, line: number): number {
  const isWhole = /^(?:eventmodeling|agentflow)/.test(stripped(source, false).text);
  const { text, lines } = stripped(source, isWhole);
  let at = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf('\n', at);
    if (next === -1) break;
    at = next + 1;
  }
  return lines[at] ?? lines.at(-1) ?? 1;
}

/** What mermaid reads of a source, and for each character the line that it stands in. */
interface Stripped {
  text: string;
  lines: number[];
}

const frontMatter = /^([^\S\n]*)-{3}\s*\n[^]*?\n\1-{3}\s*\n+/g;
const directives = /%%\{[^]*?\}%%/g;
const comments = /^\s*%%(?!\{)[^\n]+\n?/gm;

function stripped(source: string, keepsComments: boolean): Stripped {
  const whole = source.replace(/\r\n?/g, '\n');
  let number = 1;
  const lines = whole.split('').map((character) => (character === '\n' ? number++ : number));
  let rest: Stripped = { text: whole, lines };
  rest = without(rest, frontMatter);
  rest = without(rest, directives);
  if (keepsComments) return rest;
  rest = without(rest, comments);
  return without(rest, /^\s+/g);
}

function without({ text, lines }: Stripped, pattern: RegExp): Stripped {
  let keptText = '';
  let keptLines: number[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    keptText += text.slice(from, match.index);
    keptLines = keptLines.concat(lines.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return { text: keptText + text.slice(from), lines: keptLines.concat(lines.slice(from)) };
}
