import { asVariable, palette, type ColourName } from '../../diagrams/palette.ts';
import { channelsOf, contrast, hexOf, isLight, luminanceOf } from './channels.ts';

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
  // Priorities on a kanban board, and marks in a gantt
  red: 'bad',
  orange: 'series-1',
  blue: 'series-0',
  lightblue: 'series-5',
  navy: 'series-10',
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

/** The channels of a colour that is an author's and none of the palette. */
const ownChannels = (value: string) =>
  byHex.has(value.trim().toLowerCase()) || value.startsWith('var(') ? undefined : channelsOf(value);

/**
 * Ink that can be read on an author's own fill, in either theme: dark on light
 * and light on dark. Undefined for a colour of the palette, which turns with the
 * theme as the ink does.
 */
export function inkOn(fill: string): string | undefined {
  const channels = ownChannels(fill);
  return channels && (isLight(channels) ? '#000' : '#fff');
}

/**
 * An author's own colour of an area that other things stand on: as it is in the
 * theme that it suits, and only a tint in the other, where ink and lines turn.
 */
export function areaOf(fill: string): string {
  const channels = ownChannels(fill);
  if (!channels) return fill;
  const tint = `color-mix(in srgb,${fill} 22%,${asVariable('paper')})`;
  return isLight(channels) ? `light-dark(${fill},${tint})` : `light-dark(${tint},${fill})`;
}

/** Luminance of the paper in light and in dark. */
const papers = { light: 0.98, dark: 0.007 };

/**
 * An author's own colour of words or lines on paper: as it is in a theme in which
 * it can be seen, and half ink in one in which it could not.
 *
 * @param least the contrast that seeing it takes
 */
export function onPaper(colour: string, least: number): string {
  const channels = ownChannels(colour);
  if (!channels) return colour;
  const luminance = luminanceOf(channels);
  const mixed = `color-mix(in srgb,${colour} 45%,${asVariable('ink')})`;
  const [light, dark] = [papers.light, papers.dark].map((paper) =>
    contrast(luminance, paper) < least ? mixed : colour,
  );
  return light === dark ? colour : `light-dark(${light},${dark})`;
}
