/** A box in some user space, as left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The smallest box around two; either may be missing. */
export function union(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f, as in SVG. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The numbers in an attribute, in order. */
export const numbersIn = (text: string | null): number[] => text?.match(NUMBER)?.map(Number) ?? [];

const TRANSLATE = /^\s*translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)\s*$/;

/** The box around a box that a `transform` was applied to. */
export function transformed(box: Box, transform: string | null): Box {
  if (!transform) return box;
  // By far the most of them are only this.
  const move = TRANSLATE.exec(transform);
  if (move) {
    const [x, y] = [Number(move[1]), Number(move[2] ?? 0)];
    return [box[0] + x, box[1] + y, box[2] + x, box[3] + y];
  }
  const matrix = [...transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)]
    .map(([, name, values]) => matrixOf(name!, numbersIn(values!)))
    .reduce(multiply, identity);
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ] as const;
  const xs = corners.map(([x, y]) => matrix[0] * x + matrix[2] * y + matrix[4]);
  const ys = corners.map(([x, y]) => matrix[1] * x + matrix[3] * y + matrix[5]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function matrixOf(name: string, [a = 0, b, c, ...rest]: number[]): Matrix {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return rotation((a * Math.PI) / 180, b ?? 0, c ?? 0);
    case 'matrix':
      return [a, b ?? 0, c ?? 0, ...rest] as unknown as Matrix;
    default:
      return identity;
  }
}

function rotation(angle: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
