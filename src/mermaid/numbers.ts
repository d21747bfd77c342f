import SVGPathCommander from 'svg-path-commander';

const DECIMAL = /-?\d*\.\d+(?:e[-+]?\d+)?/gi;

/** A number with so many decimals at most, without trailing zeros. */
const shorten = (text: string, decimals: number) => {
  const factor = 10 ** decimals;
  return String(Math.round(Number(text) * factor) / factor + 0);
};

/** An attribute of lengths or points, to a tenth of a px: what no eye can tell apart. */
export const shortLengths = (text: string) =>
  text.trim().replace(DECIMAL, (number, at: number, whole: string) => {
    const short = shorten(number, 1);
    // Paths may leave out what parts two numbers: "0.5.5".
    return /[\d.]/.test(whole[at - 1] ?? '') && !short.startsWith('-') ? ` ${short}` : short;
  });

/** A `transform`: lengths to a tenth, factors and angles finer. */
export const shortTransform = (text: string) =>
  text.trim().replace(/(\w+)\s*\(([^)]*)\)/g, (_whole, name: string, values: string) => {
    const decimals = name === 'translate' ? 1 : 3;
    return `${name}(${values
      .trim()
      .split(/[\s,]+/)
      .map((value) => shorten(value.replace(/px$/, ''), decimals))
      .join(',')})`;
  });

/** The data of a path. Arcs may pack their flags without a space, which only a parser can tell apart. */
export function shortPath(d: string): string {
  if (!/a/i.test(d)) return shortLengths(d);
  return new SVGPathCommander(d, { round: 1 }).toString();
}
