import { asVariable, palette, type ColourName } from '../diagrams/palette.ts';

const byHex = new Map(
  Object.entries(palette).map(([name, hex]) => [hex.toLowerCase(), name as ColourName]),
);

/**
 * Colours that mermaid writes into some kinds of diagram whatever the theme is,
 * and what they mean here.
 */
const fixed: Record<string, ColourName> = {
  // d3's schemeTableau10, by which sankeys are coloured
  '#4e79a7': 'series-0',
  '#f28e2c': 'series-1',
  '#e15759': 'series-7',
  '#76b7b2': 'series-5',
  '#59a14f': 'series-2',
  '#edc949': 'series-6',
  '#af7aa1': 'series-9',
  '#ff9da7': 'series-3',
  '#9c755f': 'series-8',
  '#bab0ab': 'series-4',
};

/** Colours that mermaid names by word. */
const named: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  grey: '#808080',
  gray: '#808080',
  lightgrey: '#d3d3d3',
  lightgray: '#d3d3d3',
};

/**
 * A colour as a page writes it: one of the palette as its variable. What mermaid
 * hard-codes or derives by arithmetic becomes the nearest of the palette, so that
 * it follows the theme; an author's own colour stays as it is.
 *
 * @param isOwn whether the author of the diagram chose it
 */
export function colourOf(value: string, isOwn: boolean): string {
  const key = value.trim().toLowerCase();
  const known = byHex.get(key) ?? (isOwn ? undefined : fixed[key]);
  if (known) return asVariable(known);
  if (isOwn) return value;
  const rgba = channelsOf(key);
  if (!rgba) return value;
  const [red, green, blue, alpha] = rgba;
  const solid = asVariable(byHex.get(hexOf(rgba)) ?? nearest([red, green, blue]));
  if (alpha === 1) return solid;
  return `color-mix(in srgb,${solid} ${Math.round(alpha * 100)}%,transparent)`;
}

type Channels = [red: number, green: number, blue: number, alpha: number];

/** Red, green and blue from 0 to 255, alpha from 0 to 1; undefined for what is no colour. */
function channelsOf(text: string): Channels | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(named[text] ?? text)?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
    return [...pairs.map((pair) => Number.parseInt(pair, 16)), 1] as Channels;
  }
  const call = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(text);
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

const hexOf = ([red, green, blue]: Channels) =>
  `#${[red, green, blue].map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

/** The colour of the palette that lies nearest, by distance in RGB. */
function nearest([red, green, blue]: [number, number, number]): ColourName {
  let best: ColourName = 'ink';
  let least = Infinity;
  for (const [name, hex] of Object.entries(palette)) {
    const [r, g, b] = channelsOf(hex)!;
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = name as ColourName;
  }
  return best;
}
/**
 * Ink that can be read on an author's own fill, in either theme: dark on light
 * and light on dark, by relative luminance
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). Undefined for a colour
 * of the palette or one that is not written as hex, which says nothing here.
 */
export function inkOn(fill: string): string | undefined {
  const key = fill.trim().toLowerCase();
  const channels = key.startsWith('#') && !byHex.has(key) ? channelsOf(key) : undefined;
  if (!channels) return undefined;
  const [red, green, blue] = channels.slice(0, 3).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Black and white contrast alike (4.58:1) with a luminance of 0.179.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
