import { Faults } from '../../body/faults.ts';
import { isWithinLimits } from '../../body/limits/limits.ts';
import { asCode } from './blocks.ts';

/** A piece of a body; of one that is code already the first and last line are its fences. */
export interface LimitedPiece {
  lines: readonly string[];
  text: string;
  isCode: boolean;
}

/** Signs that a line of plain code may begin with: the limit holds for code, too, and this is well below. */
const MOST_SIGNS = 400;

const isFine = (text: string) => isWithinLimits(text, new Faults());

/** A body counts its tags, cells and signs at the beginning of a line, wherever they stand. */
const weightOf = (text: string) => text.match(/<\/?[A-Za-z_$>]|\||^[\s>*+-]{40,}/gm)?.length ?? 0;

/**
 * Makes plain code of the heaviest pieces until the parser of bodies takes the whole;
 * gives those that it changed. Each round takes twice as many, as one light piece says little.
 */
export function withinLimits<Piece extends LimitedPiece>(pieces: readonly Piece[]): Piece[] {
  const whole = () => pieces.map(({ text }) => text).join('\n');
  if (isFine(whole())) return [];
  const byWeight = pieces
    .map((piece) => ({ piece, weight: weightOf(piece.text) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const changed: Piece[] = [];
  for (let amount = 1; changed.length < byWeight.length; amount *= 2) {
    for (const { piece } of byWeight.slice(changed.length, changed.length + amount)) {
      const { lines, isCode } = piece;
      piece.text = plainCode(isCode ? lines.slice(1, -1) : lines, isCode);
      changed.push(piece);
    }
    if (isFine(whole())) break;
  }
  return changed;
}

/**
 * Lines as a block of code that no limit counts: what HTML shows stands without its tags;
 * tags that are code, and signs that make a table, have a look of their own.
 */
export function plainCode(lines: readonly string[], isCode = false): string {
  const text = lines.join('\n');
  const bare = isCode ? text : text.replace(/<!--|-->|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '');
  const plain = bare
    .replace(/<(?=\/?[A-Za-z_$>])/g, '< ')
    .split('\n')
    .flatMap((line) => {
      if (/^[\s>:|-]*$/.test(line) && line.includes('|')) return line.replaceAll('-', '–');
      const signs = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)]))+/.exec(line)?.[0] ?? '';
      return signs.length > MOST_SIGNS
        ? (line.match(new RegExp(`.{1,${MOST_SIGNS}}`, 'gsu')) ?? [])
        : line;
    });
  return asCode(plain).join('\n');
}
