import { fencedLines } from '../fenced-lines.ts';

/** A piece of a text without an empty line in it, which the parser reads at once. */
interface Piece {
  /** Offset of its first line. */
  at: number;
  length: number;
  /** How many signs of Markdown it holds. */
  signs: number;
}

/** Signs of Markdown at each of which Sätteri 0.10.5 goes through all of the piece that holds it. */
const SIGN = /[*_~`&[@]|:\/\/|\bwww\./g;

/** The pieces of a text, but for code between fences, in which no sign means anything. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = source.split('\n');
  const code = fencedLines(lines);
  let [at, next] = [0, 0];
  let piece: Piece | undefined;
  for (const [index, line] of lines.entries()) {
    const { from = Infinity, to = Infinity } = code[next] ?? {};
    if (index === to) next += 1;
    if (index >= from || line.trim() === '') piece = undefined;
    else {
      if (!piece) pieces.push((piece = { at, length: 0, signs: 0 }));
      piece.length += line.length + 1;
      piece.signs += line.match(SIGN)?.length ?? 0;
    }
    at += line.length + 1;
  }
  return pieces;
}

/** About how long the parser takes for a piece, where it takes longest: 3e8 are 0.2 s. */
const cost = ({ length, signs }: Piece) => length * signs;

const MOST = 3e8;

/** The first piece that the parser cannot read within a moment; undefined for none. */
export const densePiece = (source: string): Piece | undefined =>
  source.length < 10_000 ? undefined : piecesOf(source).find((piece) => cost(piece) > MOST);

/**
 * How often a text is parsed again without what the parser stopped at. What is wrong with most
 * is found at once; some consequences show only behind others. Each time takes as long as the
 * text is long, longer where tags lie in each other, and where a piece holds thousands of signs.
 */
export function roundsFor(source: string): number {
  const tags = source.split('<').length;
  const total = piecesOf(source).reduce((sum, piece) => sum + cost(piece), 1);
  const most = Math.max(10, Math.min(2e6 / source.length, 3e4 / tags));
  return Math.ceil(Math.min(100, most, Math.max(3, 1e9 / total)));
}
