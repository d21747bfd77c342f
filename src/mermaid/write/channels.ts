import { colourNames } from './colour-names.ts';

export type Channels = [red: number, green: number, blue: number, alpha: number];

/** Red, green and blue from 0 to 255, alpha from 0 to 1; undefined for what is no colour. */
export function channelsOf(text: string): Channels | undefined {
  const key = text.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(colourNames.get(key) ?? key)?.[1];
  if (hex) {
    const pairs = hex.length < 6 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
    const [red, green, blue, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
    return [red!, green!, blue!, alpha / 255];
  }
  const call = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(key);
  const values = call?.[2]!.split(/[\s,/]+/).map((part) => Number.parseFloat(part));
  if (!values || values.slice(0, 3).some(Number.isNaN)) return undefined;
  const [a = 0, b = 0, c = 0, alpha = 1] = values;
  return call![1] === 'rgb' ? [a, b, c, alpha] : [...fromHsl(a, b / 100, c / 100), alpha];
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const channel = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

export const hexOf = ([red, green, blue]: Channels) =>
  `#${[red, green, blue].map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminanceOf([red, green, blue]: Channels): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** True for a colour on which black can be read better than white; both contrast alike (4.58:1) with 0.179. */
export const isLight = (colour: Channels) => luminanceOf(colour) > 0.179;

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
