import table from './font-widths.json' with { type: 'json' };

/** How much room text takes. */
export interface FontMetrics {
  /** From the baseline up to the top of a line, in em. */
  ascent: number;
  /** From the baseline down to the bottom of a line, in em; positive. */
  descent: number;
  /** Height of a lower case letter, in em. */
  xHeight: number;
  /** Width of a text on one line in px, at a size in px and a CSS weight. Kerning is left out. */
  advance(text: string, size: number, weight: number): number;
}

/** A weight that a table has. */
export type Weight = 400 | 600 | 700;

/** Widths of consecutive code points, under the first of them in decimal. */
export type Runs = Readonly<Record<string, readonly number[]>>;

/** What fonts say of themselves, in thousandths of an em. */
export interface WidthTable extends Readonly<Record<Weight, Runs>> {
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
}

/** Widths that fonts of a reader's own system have wherever the table has none, in thousandths of an em. */
const room = { emoji: 1300, wide: 1000, symbol: 1000, other: 620 } as const;

const emoji = /\p{Emoji_Presentation}|[\p{Extended_Pictographic}&&[\u{2fff}-\u{10ffff}]]/v;
/** Marks, what is never drawn, and the letters of hangul that join the one before them. */
const joined =
  /[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}\u{1161}-\u{11ff}\u{d7b0}-\u{d7ff}]/u;
/** East Asian Width W and F, apart from emoji and symbols. */
const wide =
  /[\u{1100}-\u{115e}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{a960}-\u{a97f}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const symbol = /[\u{2190}-\u{2bff}]/u;
const space = /\p{White_Space}/u;

/** In place of a width that was not asked for yet. */
const UNKNOWN = -1;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Width that a code point has in any font, in thousandths of an em: emoji come
 * from a font of their own, marks add nothing. Undefined where fonts differ.
 */
export function fixedWidth(codePoint: number): number | undefined {
  const character = String.fromCodePoint(codePoint);
  if (emoji.test(character)) return room.emoji;
  return joined.test(character) && !space.test(character) ? 0 : undefined;
}

/**
 * Metrics of the fonts that a table was made from. The width of a text is the sum
 * over its grapheme clusters: an emoji, of however many code points, is one wide
 * character; any other cluster is as wide as its code points are.
 */
export function metricsFrom(widths: WidthTable): FontMetrics {
  const regular = byUnit(widths[400]);
  const semibold = byUnit(widths[600]);
  const bold = byUnit(widths[700]);
  return {
    ascent: widths.ascent / 1000,
    descent: widths.descent / 1000,
    xHeight: widths.xHeight / 1000,
    advance(text, size, weight) {
      // The nearest weight. 500 and 650 lie in the middle of two, and 600 serves both.
      const known = weight < 500 ? regular : weight <= 650 ? semibold : bold;
      return (widthOf(text, known) * size) / 1000;
    },
  };
}

/** The widest of the fonts that readers usually have; made by `tests/support/font-widths.ts`. */
export const usualFonts: FontMetrics = metricsFrom(table);

/** Widths by code unit; those outside of the runs are unknown until they are asked for. */
function byUnit(runs: Runs): Int16Array {
  const widths = new Int16Array(0x10000).fill(UNKNOWN);
  for (const [first, run] of Object.entries(runs)) widths.set(run, Number(first));
  return widths;
}

function widthOf(text: string, widths: Int16Array): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let width = widths[unit]!;
    if (width === UNKNOWN) {
      // Without these every code unit is a code point, and no emoji has more than one.
      if (isSurrogate(unit) || unit === 0xfe0f) return widthOfClusters(text, widths);
      width = guess(unit, widths);
      widths[unit] = width;
    }
    sum += width;
  }
  return sum;
}

function widthOfClusters(text: string, widths: Int16Array): number {
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (segment.includes('\u{fe0f}') || emoji.test(segment)) sum += room.emoji;
    else for (const character of segment) sum += widthOfOne(character.codePointAt(0)!, widths);
  }
  return sum;
}

function widthOfOne(codePoint: number, widths: Int16Array): number {
  const width = widths[codePoint] ?? UNKNOWN;
  return width === UNKNOWN ? guess(codePoint, widths) : width;
}

/** Width of a code point that the table does not have. */
function guess(codePoint: number, widths: Int16Array): number {
  const fixed = fixedWidth(codePoint);
  if (fixed !== undefined) return fixed;
  const character = String.fromCodePoint(codePoint);
  if (wide.test(character)) return room.wide;
  if (symbol.test(character)) return room.symbol;
  const blank = widths[0x20]!;
  return space.test(character) && blank !== UNKNOWN ? blank : room.other;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
