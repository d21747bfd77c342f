import SVGPathCommander from 'svg-path-commander';
import { remember } from '../layout/css.ts';
import { shortLengths } from './numbers.ts';

const known = new Map<string, string>();

/** The data of a path in as few characters as the eye allows. */
export function shortPath(d: string): string {
  return known.get(d) ?? remember(known, d, shorten(d), 2000);
}

function shorten(d: string): string {
  // Arcs may pack their flags without a space, which only a parser can tell apart.
  if (/a/i.test(d)) return new SVGPathCommander(d, { round: 1 }).toString();
  const segments = segmentsOf(d);
  return segments ? textOf(withoutEcho(segments)) : shortLengths(d);
}

/** True for lines that are drawn one by one and enclose nothing, as those of Rough.js are. */
export const isOutline = (d: string) => /^(?:M[^MC]*C[^MC]*){2,}$/.test(d);

type Point = readonly [x: number, y: number];
/** A command and its points; the last of them is where the pen ends. */
interface Segment {
  command: string;
  points: Point[];
}

const sizes: Record<string, number> = { M: 1, L: 1, C: 3, Z: 0 };

/** The segments of a path of straight lines and cubic curves; undefined for any other. */
function segmentsOf(d: string): Segment[] | undefined {
  if (!/^[MLCZ\d\s.,e-]*$/.test(d) || !d.includes('C')) return undefined;
  const segments: Segment[] = [];
  for (const [, command, text] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = text!.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(tenths) ?? [];
    const size = sizes[command!]!;
    if (size === 0) segments.push({ command: 'Z', points: [] });
    else if (numbers.length === 0 || numbers.length % (2 * size) !== 0) return undefined;
    for (let at = 0; at < numbers.length; at += 2 * size) {
      const points = Array.from({ length: size }, (_, index): Point => [
        numbers[at + 2 * index]!,
        numbers[at + 2 * index + 1]!,
      ]);
      // Further points of a move are lines.
      segments.push({ command: command === 'M' && at > 0 ? 'L' : command!, points });
    }
  }
  return segments;
}

const tenths = (text: string) => Math.round(Number(text) * 10) / 10 + 0;

/**
 * Rough.js, with which mermaid draws many shapes, draws every line twice, as a
 * curve, and each from a new start. Once is enough, straight where it is, and on
 * from where the pen is.
 */
function withoutEcho(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let pen: Point = [NaN, NaN];
  let last: [from: Point, to: Point] | undefined;
  for (let index = 0; index < segments.length; index++) {
    const move = segments[index]!;
    const curve = segments[index + 1];
    if (move.command !== 'M' || curve?.command !== 'C') {
      pen = move.points.at(-1) ?? [NaN, NaN];
      if (move.command === 'C') kept.push(straightened(kept.length > 0 ? penOf(kept) : pen, move));
      else kept.push(move);
      last = undefined;
      continue;
    }
    index++;
    const [from, to] = [move.points[0]!, curve.points[2]!];
    const isEcho = last && same(last[0], from) && same(last[1], to);
    last = [from, to];
    if (isEcho) continue;
    if (!same(pen, from)) kept.push(move);
    kept.push(straightened(from, curve));
    pen = to;
  }
  return kept;
}

const penOf = (segments: readonly Segment[]): Point => segments.at(-1)!.points.at(-1) ?? [NaN, NaN];

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** A curve that runs straight, as a line. */
function straightened(from: Point, curve: Segment): Segment {
  const [one, two, to] = curve.points as [Point, Point, Point];
  const isOnLine = (point: Point) => {
    const area =
      (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
    const isBetween = [0, 1].every(
      (axis) =>
        point[axis]! >= Math.min(from[axis]!, to[axis]!) - 0.1 &&
        point[axis]! <= Math.max(from[axis]!, to[axis]!) + 0.1,
    );
    return isBetween && Math.abs(area) <= 0.1 * Math.hypot(to[0] - from[0], to[1] - from[1]);
  };
  return isOnLine(one) && isOnLine(two) ? { command: 'L', points: [to] } : curve;
}

function textOf(segments: readonly Segment[]): string {
  let text = '';
  let previous = '';
  for (const { command, points } of segments) {
    const numbers = points.map((point) => point.join(' ')).join(' ');
    text += command === previous && command !== 'M' ? ` ${numbers}` : command + numbers;
    previous = command;
  }
  return text;
}
