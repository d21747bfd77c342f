import { fieldOn, isEmpty, isHollow, lastBefore, type Block, type Unit } from './blocks.ts';
import { guess, MARK } from './rest.ts';

/** Lines that cannot be read as they stand. */
export interface Region {
  /** The first line, and the one behind the last; from 0. */
  from: number;
  to: number;
  /** Of what they lie in: the field, or the line, at the left of the text. */
  outer: Pick<Unit, 'from' | 'to'>;
  /** What they are: a value, lines with no place, white space that hides where lines begin, the end of a document. */
  sort: 'value' | 'misfit' | 'space' | 'document';
  /** True for lines that may belong to the block that ends above them. */
  isOpen?: boolean;
  /** True for a line without a sign of YAML, which an item may begin with. */
  isStray?: boolean;
  /** True for an item close to its hyphen, which is read as if it were not. */
  isClose?: boolean;
  /** Of white space, the lines that it is at fault in. */
  odd?: readonly number[];
}

/** What is made of some lines. */
export interface Found {
  lines: string[];
  regions: Region[];
  names: string[];
}

/** The word that a line begins with, and the key that it has. */
const WORD = /^\s*(?:-\s*)?["']?([\w-]*[a-zA-Z][\w-]*)/;
const KEY = new RegExp(`${WORD.source}["']?:(?:\\s|$)`);

const column = (line: string) => line.search(/\S/);
const indented = (at: number, line: string) => `${' '.repeat(at)}${line}`;

/** The lines of a text, in which stand-ins take the place of what cannot be read. */
export class Draft {
  readonly lines: string[];
  readonly regions: Region[] = [];
  /** Fields that lines of which nothing is left may have been meant to be. */
  readonly names: string[] = [];
  /** What the lines that are looked at lie in. */
  outer: Region['outer'];
  /** The lines as they are written, but for the white space before those that are laid out. */
  readonly plain: string[];
  readonly #written: readonly string[];

  constructor(text: string) {
    this.#written = text.split('\n');
    this.lines = [...this.#written];
    this.plain = [...this.#written];
    this.outer = { from: 0, to: this.lines.length };
  }

  isAsWritten(line: number): boolean {
    return this.lines[line] === this.plain[line];
  }

  /** Puts lines with plain spaces before them in the place of those that are written. */
  lay(from: number, plain: readonly string[]): void {
    for (const [index, line] of plain.entries()) {
      this.lines[from + index] = line;
      this.plain[from + index] = line;
    }
  }

  /** Takes out what was found of some lines, behind what was known before. */
  takeFrom(known: { regions: number; names: number }, from: number, to: number): Found {
    return {
      lines: this.lines.slice(from, to),
      regions: this.regions.splice(known.regions),
      names: this.names.splice(known.names),
    };
  }

  /** Takes over what was found of some lines. */
  keep(from: number, { lines, regions, names }: Found): void {
    for (const [index, line] of lines.entries()) this.lines[from + index] = line;
    this.regions.push(...regions);
    this.names.push(...names);
  }

  tell(region: Omit<Region, 'outer'>): void {
    this.regions.push({ ...region, outer: this.outer });
  }

  /** The first line within two that holds something. */
  firstIn(from: number, to: number): number | undefined {
    for (let at = from; at < to; at++) if (!isEmpty(this.lines[at]!)) return at;
    return undefined;
  }

  hideItem({ from, to, column }: Unit): void {
    this.lines.fill('', from, to);
    this.lines[from] = indented(column, `- "${MARK}"`);
    this.tell({ from, to, sort: 'value' });
  }

  hideField({ from, to, column }: Unit): void {
    const { key, value } = fieldOn(this.lines[from]!)!;
    // What stands below a value is a part of it, or has no place there.
    if (value === '') this.lines.fill('', from + 1, to);
    else this.swallow(from + 1, to, column);
    this.lines[from] = indented(column, `${key}: "${MARK}"`);
    this.tell({ from, to, sort: 'value' });
  }

  /** Of a field with nothing below it nobody knows what it says, where what follows has no place. */
  hideHollow(before: number): void {
    const at = lastBefore(this.lines, before);
    const line = this.lines[at] ?? '';
    const field = fieldOn(line);
    if (!field || !isHollow(field) || column(line) < column(this.lines[before]!)) return;
    this.lines[at] = indented(column(line), `${field.key}: "${MARK}"`);
  }

  /** Leaves of some lines only which fields of a block may stand there. */
  swallow(from: number, to: number, column: number, first?: string): void {
    for (let at = from; at < to; at++) {
      const key = (at === from && first) || KEY.exec(this.#written[at]!)?.[1];
      this.lines[at] = key === undefined ? '' : indented(column, `${guess(at, key)}: "${MARK}"`);
    }
  }

  /** Puts a space behind the hyphen of an item. */
  openItem(at: number): void {
    this.lines[at] = this.lines[at]!.replace('-', '- ');
    this.plain[at] = this.lines[at];
    this.tell({ from: at, to: at + 1, sort: 'misfit', isClose: true });
  }

  /** Takes out a line with no sign of YAML. */
  dropStray(at: number, to: number, { sort }: Block): void {
    this.hideHollow(at);
    const word = WORD.exec(this.lines[at]!)?.[1];
    const own = column(this.lines[at]!);
    const next = this.firstIn(at + 1, to);
    // What stands in its place would end a block that goes on below it.
    const isBetween = next !== undefined && column(this.lines[next]!) > own;
    if (word !== undefined && isBetween) this.names.push(word);
    const hasPlace = word !== undefined && !isBetween && sort === 'field';
    this.lines[at] = hasPlace ? indented(own, `${guess(at, word)}: "${MARK}"`) : '';
    this.tell({ from: at, to: at + 1, sort: 'misfit', isStray: true });
  }

  /** Takes out a unit that has no place in its block. */
  setAside({ from, to, sort }: Unit, block: Block): void {
    this.hideHollow(from);
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(this.lines[from]!)) {
      this.lines[from] = '';
      this.tell({ from, to: from + 1, sort: 'document' });
      return;
    }
    const word = WORD.exec(this.#written[from]!)?.[1];
    if (block.sort === 'field') this.swallow(from, to, block.column, word);
    else {
      this.lines.fill('', from, to);
      const item = word === undefined ? MARK : guess(from, word);
      this.lines[from] = indented(block.column, `- "${item}"`);
    }
    this.tell({ from, to, sort: 'misfit', isOpen: sort !== 'other' || to > from + 1 });
  }
}
