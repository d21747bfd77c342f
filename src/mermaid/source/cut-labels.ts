import { limits } from '../config.ts';

/** A source that is drawn instead of the author's, and what that leaves out, in sentences. */
export interface Cut {
  text: string;
  warnings: string[];
}

/** What counts as one character: a code, a line break, or what a reader sees as one. */
const CODE = /[#&]\w{1,31};|<br\s*\/?>/iy;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Lines of a flowchart that hold no label: addresses and looks are left as they are. */
const OTHER = String.raw`^[ \t]*(?:click|href|style|classDef|class|linkStyle|accTitle|accDescr)\b[^\n]*|%%[^\n]*`;
const QUOTED = String.raw`"(?<quoted>[^"]+)"`;
const BRACKETED = String.raw`(?<=[[({|>])(?<bracketed>[^"[\](){}|\n]+)(?=[\])}|])`;
const ON_LINE = String.raw`(?<=(?:--|==|-\.)[ \t]+)(?<plain>[^"|\n]+?)(?=[ \t]+(?:--|==|\.-))`;
const LABEL = new RegExp([OTHER, QUOTED, BRACKETED, ON_LINE].join('|'), 'gm');

/** Cuts labels of a flowchart that nobody would read in a box, at a word, and says so. */
export function cutLabels(source: string): Cut {
  // No label can be too long where the text around it is not.
  if (source.length <= limits.label) return { text: source, warnings: [] };
  let cut = 0;
  const text = source.replace(LABEL, (all: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const label = groups.quoted ?? groups.bracketed ?? groups.plain;
    if (label === undefined || label.length <= limits.label) return all;
    const short = shortened(label);
    if (short === undefined) return all;
    cut++;
    return groups.quoted === undefined ? short : `"${short}"`;
  });
  const what = cut === 1 ? '1 label is' : `${cut} labels are`;
  const warning = `${what} longer than ${limits.label} characters and cut in the picture.`;
  return { text, warnings: cut > 0 ? [warning] : [] };
}

/** A label that ends at a word within the limit; undefined for one that is short enough. */
function shortened(label: string): string | undefined {
  const markdown = /^\s*`([^]*)`\s*$/.exec(label)?.[1];
  const characters = charactersOf(markdown ?? label);
  if (characters.length <= limits.label) return undefined;
  const kept = characters.slice(0, limits.label);
  if (/\S/.test(characters[limits.label]!)) {
    const space = kept.findLastIndex((character) => /^(?:\s|<br)/i.test(character));
    // A text without a space, or in a script that has none, ends where it must.
    if (space > limits.label / 2) kept.length = space;
  }
  const text = kept.join('').trimEnd();
  return markdown === undefined ? `${text}…` : `\`${text}…${openMarks(text)}\``;
}

function charactersOf(text: string): string[] {
  const characters: string[] = [];
  let from = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (index < from) continue;
    CODE.lastIndex = index;
    const code = CODE.exec(text)?.[0];
    characters.push(code ?? segment);
    from = index + (code ?? segment).length;
  }
  return characters;
}

/** What closes the bold and slanted words that a text has opened. */
function openMarks(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/\*\*|__|\*|_/g)) {
    if (open.at(-1) === mark) open.pop();
    else open.push(mark);
  }
  return open.reverse().join('');
}
