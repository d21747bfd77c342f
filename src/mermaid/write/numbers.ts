const DECIMAL = /-?\d*\.\d+(?:e[-+]?\d+)?/gi;

/** A number with so many decimals at most, without trailing zeros. */
const shorten = (text: string, decimals: number) => {
  const factor = 10 ** decimals;
  return String(Math.round(Number(text) * factor) / factor + 0);
};

/** An attribute of lengths or points, to a tenth of a px, what no eye can tell apart, or a hundredth of an em. */
export const shortLengths = (text: string) =>
  text.trim().replace(DECIMAL, (number: string, at: number, whole: string) => {
    const isRelative = /^(?:em|ex|%)/.test(whole.slice(at + number.length));
    const short = shorten(number, isRelative ? 2 : 1);
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
