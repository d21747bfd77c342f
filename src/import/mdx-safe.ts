import { parseBody } from '../body/parse.ts';
import { countOf } from '../format/words.ts';
import { asCode, blocksOf, type Block } from './mdx/blocks.ts';
import { elementSafe } from './mdx/elements.ts';
import { inlineSafe } from './mdx/inline.ts';
import { plainCode, withinLimits } from './mdx/limits.ts';
import { isForeignAddress } from './mdx/links.ts';
import { MOST, readable, type Note } from './mdx/readable.ts';

/** A body in MDX, and what a person should know about how it came to be. */
export interface SafeBody {
  text: string;
  notes: Note[];
}

const tooMuch = (others: number) =>
  `The body would have more tags, cells or signs of lists than it may. ${others === 0 ? 'What stands here is kept as a block of code' : `What stands here and ${countOf(others, 'more part')} below are kept as blocks of code`}, with the words and without the HTML.`;

/** After so many rounds each piece is looked at alone, as there are many faults. Our choice. */
const PATIENCE = 10;

/**
 * Any Markdown as a body that this site accepts and that shows what it showed. What
 * cannot be said in MDX is kept as a block of code, and told; the parser of bodies has
 * the last word.
 */
export function mdxSafe(source: string): SafeBody {
  const notes: Note[] = [];
  const blocks = blocksOf(readable(source, notes));
  const labels = new Set(
    blocks.flatMap(({ kind, lines }) =>
      kind === 'text'
        ? lines.flatMap((line) => /^[ \t]{0,3}\[([^\]\n]+)\]:/.exec(line)?.[1] ?? [])
        : [],
    ),
  );
  let line = 1;
  const pieces = blocks.map((block, index) => {
    const beside = (step: number) =>
      block.kind === 'html' && blocks[index + step]?.kind === 'text' ? '\n' : '';
    const { lines, kind } = block;
    const text = beside(-1) + safe(block, labels) + beside(1);
    const piece = { block, lines, isCode: kind === 'code', line, text };
    line += block.lines.length;
    return piece;
  });
  const limited = withinLimits(pieces);
  if (limited.length > 0) {
    const [first, ...others] = limited.map(({ line: own }) => own).sort((a, b) => a - b);
    notes.push({ line: first!, message: tooMuch(others.length) });
  }
  const join = () => pieces.map(({ text }) => text).join('\n');
  // What is sound alone may still not be beside others: a piece that the parser names becomes code.
  for (let round = 0; round <= pieces.length && round < 60; round += 1) {
    if (round === PATIENCE)
      for (const one of pieces)
        if (!isCode(one) && one.text.trim() !== '' && faultyLine(one.text) !== undefined)
          keepAsCode(one);
    const text = join();
    const at = faultyLine(text);
    if (at === undefined) return { text: text.trim(), notes };
    let end = 0;
    const piece = pieces.find(
      (one) => (end += one.text.split('\n').length) >= at && one.block.kind !== 'gap',
    );
    if (!piece || isCode(piece)) break;
    keepAsCode(piece);
  }
  notes.push({
    line: 1,
    message: 'None of it can be shown as Markdown here; all of it is kept as a block of code.',
  });
  return { text: plainCode(source.slice(0, MOST).split('\n'), true), notes };

  function isCode({ text }: { text: string }): boolean {
    return text.trimStart().startsWith('```');
  }

  function keepAsCode(piece: (typeof pieces)[number]): void {
    piece.text = asCode(piece.lines).join('\n');
    notes.push({
      line: piece.line,
      message: 'It cannot be shown as Markdown here, and is kept as a block of code.',
    });
  }
}

/** The block alone: as MDX where the parser agrees, else as the next simpler thing. */
function safe({ kind, lines }: Block, labels: ReadonlySet<string>): string {
  const text = lines.join('\n');
  if (kind === 'html') return elementSafe(text, labels) ?? inlineSafe(text, labels);
  return kind === 'text' ? inlineSafe(text, labels) : text;
}

/** Line of the first thing in a body that a check would refuse; undefined for none. */
function faultyLine(text: string): number | undefined {
  const { faults, links } = parseBody(text, 'mdx');
  const lines = [
    ...faults.map(({ line }) => line),
    ...links.flatMap(({ href, isImage, line }) =>
      isImage || !(isForeignAddress(href) || isFootnote(href)) ? [line] : [],
    ),
  ];
  return lines.length === 0 ? undefined : Math.min(...lines);
}

/** The parser's own links between a footnote and its mark. */
const isFootnote = (address: string) => /^#user-content-fn(?:ref)?-/.test(address);
