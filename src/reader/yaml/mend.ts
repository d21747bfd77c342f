import {
  blockOf,
  fieldOn,
  isCloseItem,
  isEmpty,
  strayLines,
  type Block,
  type Unit,
} from './blocks.ts';
import { Draft, type Region } from './draft.ts';
import { oddStarts, unlike, wayOf, type Way } from './ways.ts';
import { oddLines, plainLayouts } from './layouts.ts';
import { soundEvents } from './parsers.ts';
import { MARK } from './rest.ts';

/** A text of which every line can be read. */
export interface Mended {
  lines: string[];
  /** The text as it is written, but with plain spaces before its lines. */
  plain: string[];
  regions: Region[];
  /** Paths of what depends on how wide a tab is meant. */
  unsure: PropertyKey[][];
  /** Fields that lines of which nothing is left may have been meant to be. */
  names: string[];
}

/** Blocks within each other that are looked into; no field has more. */
const MAX_LEVELS = 12;

/** Most characters that are parsed on the way, by the length of the text: a hostile one costs no more. */
const MAX_PASSES = 40;

/** The beginning of a document, which says nothing. */
const PROLOGUE = /^(?:(?:%.*|[ \t]*(?:#.*)?)\n)*---(?=\s)[^\n#]*/;

/**
 * Puts stand-ins in the place of what cannot be read, and of nothing else: of the value of a field
 * where its key can be read, of an item of a list, of a line without a place. Each block is read
 * on its own, so that a slip in one hides nothing of the others. All lines keep their number, and
 * their columns but for those behind a tab.
 *
 * @param isBad lines in which something else is known to be wrong
 * @returns undefined where that is not possible, or there are more than `most` such places
 */
export function mended(
  text: string,
  most: number,
  isBad: (line: number) => boolean = () => false,
): Mended | undefined {
  if (text.includes(MARK) || text.includes('\r')) return undefined;
  const draft = new Draft(text);
  const { lines, regions } = draft;
  const unsure: PropertyKey[][] = [];
  let left = MAX_PASSES * text.length + 10_000;

  const isReadable = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (isBad(at) && draft.isAsWritten(at)) return false;
    const part = lines.slice(from, to).join('\n');
    left -= part.length;
    return left > 0 && soundEvents(part) !== undefined;
  };

  /** True where something is left of it that can be read. */
  const mendBlock = (from: number, to: number, level: number): boolean => {
    if (isReadable(from, to)) return true;
    const whole = blockOf(lines, from, to);
    const stray = strayLines(lines, whole);
    const isLeft = level <= MAX_LEVELS && stray.length + regions.length <= most;
    if (whole.sort === undefined || !isLeft) return false;
    if (level === 0) draft.outer = { from, to };
    for (const at of stray) draft.dropStray(at, to, whole);
    if (stray.length > 0 && isReadable(from, to)) return true;
    const block = stray.length > 0 ? blockOf(lines, from, to) : whole;
    return mayBeBlock(block, level) && mendUnits(block, level) && isReadable(from, to);
  };

  const mendUnits = (block: Block, level: number): boolean => {
    let kept = 0;
    for (const unit of block.units) {
      if (level === 0) draft.outer = unit;
      if (regions.length > most || left < 0) return false;
      if (block.sort === 'item' && unit.sort === 'field') {
        // What follows a field among items may belong to it.
        draft.setAside({ ...unit, to: block.units.at(-1)!.to }, block);
        break;
      }
      const isFit = unit.column === block.column && unit.sort === block.sort;
      if (!isFit) draft.setAside(unit, block);
      else if (mendUnit(unit, level)) kept += 1;
    }
    return kept > 0 || level === 0;
  };

  const mendUnit = (unit: Unit, level: number): boolean => {
    if (isCloseItem(lines, unit.from)) draft.openItem(unit.from);
    const isClose = fieldOn(lines[unit.from]!)?.isClose;
    if (!isClose && isReadable(unit.from, unit.to)) return true;
    if (level === 0 && oddLines(lines.slice(unit.from, unit.to)).length > 0) return mendSpace(unit);
    return mendPlain(unit, level);
  };

  const mendPlain = (unit: Unit, level: number): boolean =>
    unit.sort === 'item' ? mendItem(unit, level) : mendField(unit, level);

  /** Reads a unit with plain spaces before its lines: in the way in which least else is wrong with it. */
  const mendSpace = (unit: Unit): boolean => {
    const { from, to } = unit;
    const own = lines.slice(from, to);
    const reserve = left / 2;
    const ways: Way[] = [];
    for (const { lines: plain, isWidth } of plainLayouts(own)) {
      const isExplained = !isWidth && ways.some(({ cost }) => cost === 0);
      if (isExplained || (ways.length > 0 && left < reserve)) break;
      const known = { regions: regions.length, names: draft.names.length };
      draft.lay(from, plain);
      const isKept = isReadable(from, to) || mendPlain(unit, 0);
      ways.push(wayOf(isKept, plain, own, draft.takeFrom(known, from, to)));
    }
    const best = ways.reduce((one, other) => (other.cost < one.cost ? other : one));
    const others = ways.filter((way) => way !== best && way.cost === best.cost);
    draft.lay(from, best.plain);
    draft.keep(from, best);
    for (const other of others) unsure.push(...unlike(best.lines, other.lines));
    const odd = oddStarts(own, best.lines);
    if (odd.length === 0 && best.regions.length === 0) odd.push(oddLines(own)[0]!);
    if (odd.length > 0) {
      const places = odd.map((index) => from + index);
      draft.tell({ from: places[0]!, to: places.at(-1)! + 1, sort: 'space', odd: places });
    }
    return best.isKept;
  };

  const mendItem = (unit: Unit, level: number): boolean => {
    const { from, to, column } = unit;
    const known = regions.length;
    lines[from] = withSign(lines[from]!, column, ' ');
    const isRead = mendBlock(isEmpty(lines[from]) ? from + 1 : from, to, level + 1);
    lines[from] = withSign(lines[from]!, column, '-');
    if (isRead && isReadable(from, to)) return true;
    regions.length = known;
    draft.hideItem(unit);
    return false;
  };

  const mendField = (unit: Unit, level: number): boolean => {
    const { from, to, column } = unit;
    const { value, isClose } = fieldOn(lines[from]!)!;
    const known = regions.length;
    if (value === '' && mendBlock(from + 1, to, level + 1) && isReadable(from, to)) return true;
    regions.length = known;
    const below = draft.firstIn(from + 1, to);
    // A field that stands too deep hides nothing of the one above it.
    const isAbove = /^[^|>]/.test(value) && !isClose && below !== undefined;
    if (isAbove && /^\s*(?:- |\S[^:]*:(?:\s|$))/.test(lines[below]!) && isReadable(from, below)) {
      draft.hideHollow(from);
      draft.swallow(below, to, column);
      draft.tell({ from: below, to, sort: 'misfit', isOpen: true });
      return true;
    }
    draft.hideField(unit);
    return false;
  };

  const start = PROLOGUE.exec(text)?.[0].split('\n').length ?? 0;
  return mendBlock(start, lines.length, 0)
    ? { lines, plain: draft.plain, regions, unsure, names: draft.names }
    : undefined;
}

/** Whether lines are a block at all: single ones with a ":" among others are most likely a text. */
function mayBeBlock({ units, sort }: Block, level: number): boolean {
  const count = (one: Unit['sort']) => units.filter((unit) => unit.sort === one).length;
  if (level === 0) return true;
  // The first line says what a block is.
  if (units.length === 0 || units[0]!.column < 0) return false;
  return sort !== 'field' || count('other') === 0 || count('field') > 1;
}

const withSign = (line: string, column: number, sign: string) =>
  line.padEnd(column).slice(0, column) + sign + line.slice(column + 1);
