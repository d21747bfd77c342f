import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import {
  fixedWidth,
  metricsFrom,
  type FontMetrics,
  type Runs,
  type Weight,
  type WidthTable,
} from '../../src/mermaid/layout/fonts.ts';

/**
 * Reads how wide fonts are, and as a program writes `src/mermaid/layout/font-widths.json`:
 *
 *     npm i --no-save @fontsource/roboto@5.3.0 @fontsource/noto-sans@5.3.0 \
 *       @fontsource/open-sans@5.3.0 @fontsource/inter@5.3.0
 *     node tests/support/font-widths.ts
 *     npm prune
 *
 * Only Arimo is a dependency: the others are 23 MB that nothing else needs. The
 * table holds widths alone, nothing of what a font draws.
 */

/** One weight of a font, or of several; all in em. */
export interface Face {
  /** From the baseline up to the top of a line. */
  ascent: number;
  /** From the baseline down to the bottom of a line; positive. */
  descent: number;
  xHeight: number;
  /** Width by code point. */
  advances: Map<number, number>;
}

/** The usual fonts of `--sans` in tokens.css, the first of them for the height of a line. */
export const families = [
  // Metrically equal to Arial, Helvetica and Liberation Sans.
  'arimo',
  'roboto',
  'noto-sans',
  // In place of Segoe UI.
  'open-sans',
  // In place of San Francisco.
  'inter',
] as const;
export type Family = (typeof families)[number];

const subsets = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'vietnamese',
  'hebrew',
];

/**
 * Weights that a reader may see for one that is asked for. Arial, Helvetica, and
 * Roboto and Noto Sans as many systems have them, know no 600; CSS then takes 700.
 */
const seen: Record<Weight, Weight[]> = { 400: [400], 600: [600, 700], 700: [700] };

/** Below are controls; past this the fonts have hardly anything, and East Asian characters begin. */
const range = { first: 0x20, last: 0x2fff };

export const tablePath = fileURLToPath(
  new URL('../../src/mermaid/layout/font-widths.json', import.meta.url),
);

/** One face of the files that a font is split into. */
export function readFace(files: readonly string[]): Face {
  return widestOf(files.map(readFile));
}

/** For each code point the widest of the faces that have it; the lines of the first. */
export function widestOf(faces: readonly Face[]): Face {
  const [first] = faces;
  if (!first) throw new Error('There is no face to take the widest of.');
  const advances = new Map<number, number>();
  for (const face of faces) {
    for (const [codePoint, advance] of face.advances) {
      advances.set(codePoint, Math.max(advance, advances.get(codePoint) ?? 0));
    }
  }
  return { ...first, advances };
}

/** The families that are not installed. */
export function missingFamilies(): Family[] {
  return families.filter((family) => {
    try {
      return !filesFolder(family);
    } catch {
      return true;
    }
  });
}

/** What a reader may see of a family, or of several, at a weight. */
export function faceOf(names: readonly Family[], weight: Weight): Face {
  return widestOf(
    names.flatMap((family) => seen[weight].map((one) => readFace(filesOf(family, one)))),
  );
}

/** The table of the widest of some families. */
export function tableOf(names: readonly Family[]): WidthTable {
  return tableFrom({
    400: faceOf(names, 400),
    600: faceOf(names, 600),
    700: faceOf(names, 700),
  });
}

/** Metrics of a single font; of one without a bold face all weights are the same. */
export function metricsOf(regular: Face, bold: Face = regular): FontMetrics {
  return metricsFrom(tableFrom({ 400: regular, 600: bold, 700: bold }));
}

/** Widths by code point of the runs of a table. */
export function widthsIn(runs: Runs): Map<number, number> {
  return new Map(
    Object.entries(runs).flatMap(([first, run]) =>
      run.map((width, at): [number, number] => [Number(first) + at, width]),
    ),
  );
}

function tableFrom(faces: Record<Weight, Face>): WidthTable {
  const { ascent, descent, xHeight } = faces[400];
  return {
    400: runsOf(faces[400]),
    600: runsOf(faces[600]),
    700: runsOf(faces[700]),
    ascent: thousandths(ascent),
    descent: thousandths(descent),
    xHeight: thousandths(xHeight),
  };
}

function runsOf({ advances }: Face): Runs {
  const runs: Record<string, number[]> = {};
  let run: number[] = [];
  let next = -1;
  for (const codePoint of [...advances.keys()].sort((a, b) => a - b)) {
    if (codePoint < range.first || codePoint > range.last) continue;
    if (fixedWidth(codePoint) !== undefined) continue;
    if (codePoint !== next) runs[codePoint] = run = [];
    run.push(thousandths(advances.get(codePoint)!));
    next = codePoint + 1;
  }
  return runs;
}

function thousandths(em: number): number {
  return Math.round(em * 1000);
}

function filesFolder(family: Family): string {
  const resolve = createRequire(import.meta.url).resolve;
  return join(dirname(resolve(`@fontsource/${family}/package.json`)), 'files');
}

function filesOf(family: Family, weight: Weight): string[] {
  const folder = filesFolder(family);
  return subsets
    .map((subset) => join(folder, `${family}-${subset}-${weight}-normal.woff`))
    .filter((file) => existsSync(file));
}

/** A part of the file that fontkitten reads, though its types do not name it. */
interface WithAdvances extends Font {
  hmtx: { metrics: { length: number; get(glyph: number): { advance: number } } };
}

function readFile(file: string): Face {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} is a collection of fonts, expected one font.`);
  const { unitsPerEm, hhea } = font;
  // Old fonts do not say it, whatever the type says.
  const xHeight = font.xHeight ?? font.glyphForCodePoint(0x78).bbox.maxY;
  const { metrics } = (font as WithAdvances).hmtx;
  const advanceOf = (codePoint: number) => {
    // `advanceWidth` reads outlines too, and fails at the space where a file ends with
    // it (fontkitten 1.0.3; https://github.com/foliojs/fontkit/issues/378).
    const { id } = font.glyphForCodePoint(codePoint);
    // Glyphs past the end of the table are as wide as its last.
    return metrics.get(Math.min(id, metrics.length - 1)).advance / unitsPerEm;
  };
  return {
    ascent: hhea.ascent / unitsPerEm,
    descent: -hhea.descent / unitsPerEm,
    xHeight: xHeight / unitsPerEm,
    advances: new Map(font.characterSet.map((codePoint) => [codePoint, advanceOf(codePoint)])),
  };
}

if (import.meta.main) {
  const { format, resolveConfig } = await import('prettier');
  const options = { ...(await resolveConfig(tablePath)), filepath: tablePath };
  writeFileSync(tablePath, await format(JSON.stringify(tableOf(families)), options));
}
