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
  /** Set for a fault within a piece that is a fault as a whole, and is reported all the same. */
  isPart?: boolean;
}

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

  add(fault: FoundFault, piece?: Piece): void {
    if (!this.isFull) this.#found.push(fault);
    if (piece) this.#pieces.push(piece);
  }

  get isFull(): boolean {
    return this.#found.length >= MOST;
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  /** All of them, in the order of the text. */
  in(source: string): BodyFault[] {
    if (this.#found.length === 0) return [];
    const { positionAt } = mapOf(source);
    return this.#found
      .filter(
        ({ at, isPart }) =>
          isPart || !this.#pieces.some(({ start, end }) => at > start && at < end),
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
  }
}
