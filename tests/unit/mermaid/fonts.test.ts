import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  metricsFrom,
  usualFonts,
  type Weight,
  type WidthTable,
} from '../../../src/mermaid/layout/fonts.ts';
import {
  faceOf,
  families,
  metricsOf,
  missingFamilies,
  tableOf,
  tablePath,
  widestOf,
  widthsIn,
  type Face,
} from '../../support/font-widths.ts';

/** A font of a space, the letters a to c, é and an arrow, the wider the heavier. */
const font = metricsFrom({
  400: { 32: [250], 97: [500, 600, 400], 233: [510], 8594: [900] },
  600: { 32: [260], 97: [550, 650, 450], 233: [560], 8594: [950] },
  700: { 32: [270], 97: [570, 670, 470], 233: [580], 8594: [970] },
  ascent: 900,
  descent: 200,
  xHeight: 520,
});

/** Width in em, where the size does not matter. */
const em = (text: string) => font.advance(text, 1000, 400) / 1000;

const written = (): WidthTable => JSON.parse(readFileSync(tablePath, 'utf8')) as WidthTable;

test('the heights of a line are in em, both away from the baseline', () => {
  const { ascent, descent, xHeight } = font;
  assert.deepEqual({ ascent, descent, xHeight }, { ascent: 0.9, descent: 0.2, xHeight: 0.52 });
});

test('a text is as wide as its characters together, at its size', () => {
  assert.equal(font.advance('', 16, 400), 0);
  assert.equal(font.advance('abc', 16, 400), 24);
  assert.equal(font.advance('a b', 10, 400), 13.5);
  assert.equal(font.advance('é → c', 20, 400), 46.2);
});

test('a weight is drawn as the nearest of the three, 500 and 650 as 600', () => {
  const widths = [1, 400, 499, 500, 550, 600, 650, 651, 700, 900].map((weight) => [
    weight,
    font.advance('a', 1000, weight),
  ]);
  assert.deepEqual(widths, [
    [1, 500],
    [400, 500],
    [499, 500],
    [500, 550],
    [550, 550],
    [600, 550],
    [650, 550],
    [651, 570],
    [700, 570],
    [900, 570],
  ]);
});

const rules: [name: string, width: number, ...texts: string[]][] = [
  ['a letter that the fonts do not have is 0.62 em', 0.62, 'z', 'ß', 'ж', 'ع', 'ก', '𝒜', 'ｱ'],
  ['an arrow or symbol that the fonts do not have is 1 em', 1, '←', '∑', '■', '☂', '⯈'],
  ['an East Asian character is 1 em', 1, '漢', 'の', 'カ', '한', '，', 'Ａ', '　', '𠮷'],
  ['hangul of parts is one character', 1, '\u1112\u1161\u11ab'],
  ['a combining mark adds nothing', 0.5, 'a\u0301', 'a\u0301\u0323', 'a\u20dd', 'a\ufe0e'],
  ['what is never drawn adds nothing', 0.5, 'a\u00ad', 'a\u200b', '\ufeffa', 'a\u0000', 'a\u2060'],
  ['a space that the fonts do not have is as wide as one that they have', 0.25, '\t', '\u205f'],
  ['an emoji is 1.3 em', 1.3, '🔥', '✅', '⚡', '\u{1f9ea}', '㊗'],
  ['a symbol that is asked for as an emoji is one', 1.3, '❤\ufe0f', '→\ufe0f', '©\ufe0f'],
  ['an emoji of several code points is one', 1.3, '👍🏽', '👩‍👩‍👧‍👦', '❤️‍🔥', '❤‍🔥', '🏳️‍🌈', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a flag of two letters is one emoji', 1.3, '🇩🇪'],
  ['two flags are two', 2.6, '🇩🇪🇫🇷'],
];
for (const [name, width, ...texts] of rules) {
  test(name, () => {
    assert.deepEqual(
      texts.map((text) => [text, em(text)]),
      texts.map((text) => [text, width]),
    );
  });
}

test('an emoji changes nothing about the text beside it', () => {
  assert.equal(em('a é\u0301 z 漢 → b'), 5.38);
  assert.equal(em('a é\u0301 z 漢 → b🔥'), 6.68);
  assert.equal(em('z1️⃣'), 1.92);
});

test('a character is as wide when it is met again', () => {
  assert.deepEqual(
    ['ж', 'жж', '🔥ж', '🔥'].map((text) => [em(text), em(text)]),
    [
      [0.62, 0.62],
      [1.24, 1.24],
      [1.92, 1.92],
      [1.3, 1.3],
    ],
  );
});

test('the usual fonts have the lines of Arimo, and the widest characters of all', () => {
  const { ascent, descent, xHeight } = usualFonts;
  assert.deepEqual({ ascent, descent, xHeight }, { ascent: 0.905, descent: 0.212, xHeight: 0.528 });
  const widths = ([400, 600, 700] as const).map((weight) =>
    usualFonts.advance('The payment service – “déjà vu”', 100, weight),
  );
  assert.deepEqual(widths, [1572, 1662.5, 1661.9]);
});

const face = (ascent: number, advances: [number, number][]): Face => ({
  ascent,
  descent: 0.25,
  xHeight: 0.5,
  advances: new Map(advances),
});

test('the widest of faces has the widest of each character, and the lines of the first', () => {
  const faces = [
    face(0.9, [
      [97, 0.5],
      [98, 0.7],
    ]),
    face(0.8, [
      [98, 0.6],
      [97, 0.55],
      [99, 0.4],
    ]),
  ];
  assert.deepEqual(
    widestOf(faces),
    face(0.9, [
      [97, 0.55],
      [98, 0.7],
      [99, 0.4],
    ]),
  );
  assert.throws(() => widestOf([]), { message: 'There is no face to take the widest of.' });
});

test('metrics of one font have its bold for what is bold, where it has one', () => {
  const [regular, bold] = [face(0.9, [[97, 0.5]]), face(0.9, [[97, 0.6]])];
  const widths = (metrics: typeof font) =>
    [400, 600, 700].map((weight) => metrics.advance('a', 10, weight));
  assert.deepEqual(widths(metricsOf(regular, bold)), [5, 6, 6]);
  assert.deepEqual(widths(metricsOf(regular)), [5, 5, 5]);
});

test('a face is what its files say', () => {
  const { advances, ...lines } = faceOf(['arimo'], 400);
  assert.deepEqual(lines, { ascent: 1854 / 2048, descent: 434 / 2048, xHeight: 1082 / 2048 });
  // A letter of each subset, and the space, which has no outline.
  assert.deepEqual(
    [...' AĀΩἀЖӐẠא'].map((character) => advances.get(character.codePointAt(0)!)! * 2048),
    [569, 1366, 1366, 1531, 1184, 1891, 1366, 1366, 1286],
  );
});

test('a reader may see the bold face for 600, which many fonts do not have', () => {
  const [semibold, bold] = [faceOf(['arimo'], 600), faceOf(['arimo'], 700)];
  const narrower = [...bold.advances].filter(
    ([codePoint, advance]) => semibold.advances.get(codePoint)! < advance,
  );
  assert.deepEqual(narrower, []);
});

test('no character of Arimo is wider than in the table', () => {
  const [table, arimo] = [written(), tableOf(['arimo'])];
  const wider = ([400, 600, 700] satisfies Weight[]).flatMap((weight) => {
    const room = widthsIn(table[weight]);
    return [...widthsIn(arimo[weight])]
      .filter(([codePoint, width]) => !(width <= room.get(codePoint)!))
      .map(([codePoint]) => `${weight} ${String.fromCodePoint(codePoint)}`);
  });
  assert.deepEqual(wider, []);
  const { ascent, descent, xHeight } = arimo;
  assert.partialDeepStrictEqual(table, { ascent, descent, xHeight });
});

const missing = missingFamilies();
const skip = missing.length > 0 && `Not installed: ${missing.join(', ')}; see font-widths.ts.`;
test('the table is what the fonts give', { skip }, () => {
  assert.deepEqual(written(), tableOf(families));
});
