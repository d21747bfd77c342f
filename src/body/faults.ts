import type { Fix, Position } from '../diagnostics/diagnostic.ts';
import type { CustomFault } from '../model/fields.ts';
import { mapOf } from '../diagnostics/source-map.ts';

/** A fault of a body, at its place in the body. */
export type BodyFault = CustomFault & Position & { fix?: Fix };

/** A fault as the code that finds it tells it: with offsets in the body. */
export interface FoundFault extends CustomFault {
  at: number;
  /** What to put in place of the text between two offsets. */
  fix?: { start: number; end: number; text: string };
  /** Where the piece begins that is a fault as a whole, and in which this one is told all the same. */
  partOf?: number;
}

/** A fault as it is told by what leaves its rule to others. */
export type Told = Omit<FoundFault, 'rule'>;

/** A piece of a body that is a fault as a whole: what lies in it is not reported again. */
export interface Piece {
  start: number;
  end: number;
}

/** More faults than this of one body nobody reads in one go. */
const MOST = 100;

/** Collects the faults of one body. */
export class Faults {
  readonly #found: FoundFault[] = [];
  readonly #pieces: Piece[] = [];
  #isStopped = false;

  /** The same fault at the same place is one, however often it is found. */
  add(fault: FoundFault, piece?: Piece): void {
    if (piece) this.#pieces.push(piece);
    const { at, message } = fault;
    if (this.#found.some((one) => one.at === at && one.message === message)) return;
    if (this.isFull) this.stop();
    else this.#found.push(fault);
  }

  /** What lies in a piece is not reported, but for what is part of it. */
  cover(piece: Piece): void {
    this.#pieces.push(piece);
  }

  /** Says at the end that there may be more than what was found. */
  stop(): void {
    this.#isStopped = true;
  }

  get isFull(): boolean {
    return this.#found.length >= MOST;
  }

  /** All of them, in the order of the text. */
  in(source: string): BodyFault[] {
    if (this.#found.length === 0) return [];
    const { positionAt } = mapOf(source);
    const told = this.#found
      .filter(
        ({ at, partOf }) =>
          !this.#pieces.some(({ start, end }) => start !== partOf && at > start && at < end),
      )
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, rule, message, help, fix }) => ({
        ...positionAt(at),
        rule,
        message,
        ...(help !== undefined && { help }),
        ...(fix && {
          fix: { start: positionAt(fix.start), end: positionAt(fix.end), text: fix.text },
        }),
      }));
    const { line, column } = told.at(-1) ?? positionAt(0);
    return this.#isStopped ? [...told, { line, column, ...unfinished(told.length) }] : told;
  }
}

/** What an author is told behind a number of faults. */
const unfinished = (count: number) => ({
  rule: 'body-limit',
  message: `Found ${count} faults in this body, and looked no further. Expected none.`,
  help: 'Mend these first; what else there is, is told then.',
});
