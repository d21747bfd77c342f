import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  drawingThread,
  drawn,
  PROOF,
  samples,
  samplesOfProof,
  type Sample,
} from '../support/drawing.ts';
import { seenIn, type Rectangle, type Seen } from '../support/geometry.ts';
import { drawInBrowser, mermaidPage } from '../support/mermaid-browser.ts';

/**
 * Diagrams are laid out without a browser. Here one draws the same sources with
 * mermaid as it is published, the same configuration and the same font, and what
 * is seen is compared, ours as the page shows it.
 */

const all: Sample[] = [...samples(), ...samplesOfProof()];

const UNKNOWN =
  'Arimo does not have these characters: the browser takes another font of the machine';
const CENTRED = 'mermaid puts labels that are text of SVG aside of the middle, and they are mended';
const KERNING =
  'the widths of letters that reach into each other are not known, and add up along a row of boxes';
const FORCES = 'a simulation of forces, which small differences lead elsewhere';

const NO_TODAY = 'the line of today is left out: a picture does not know when it is read';

/** Where other shapes are drawn than mermaid's, and why. */
const otherShapes: Record<string, string> = {
  'gantt-days': NO_TODAY,
  gantt: NO_TODAY,
  '10-gantt': NO_TODAY,
};

/** Where other words are drawn than mermaid's, and why. */
const otherWords: Record<string, string> = {
  'flowchart-long-labels': 'a label of more than 300 characters is cut',
  'flowchart-ugly': 'mermaid does not decode characters that are given by a code',
};

/** Samples in which more than one text in twenty lies more than 1 px aside, and why. */
const aside: Record<string, string> = {
  '05-unicode-emoji': UNKNOWN,
  '09-state': CENTRED,
  '13-mindmap': FORCES,
  class: KERNING,
  eventmodeling: 'mermaid measures with Trebuchet, or what the machine has instead',
  'flowchart-all-shapes': CENTRED,
  'flowchart-scripts': UNKNOWN,
  'flowchart-whys': KERNING,
  mindmap: FORCES,
  'railroad-abnf': KERNING,
  'railroad-ebnf': KERNING,
  railroad: KERNING,
  requirement: KERNING,
  state: CENTRED,
  'state-old': CENTRED,
  swimlane: KERNING,
  usecase: CENTRED,
};
/** Of these, those in which a text may lie further than this aside, px. */
const FAR = 6;
const far = new Set([UNKNOWN, CENTRED, FORCES, aside.eventmodeling!]);

/** Names of a list of exceptions, in order, as far as there are such samples. */
const namesIn = (exceptions: Record<string, string>) =>
  all.map(({ name }) => name).filter((name) => name in exceptions);

/** Pictures of all samples, in their order. */
async function drawAll(fonts: 'usual' | 'arimo'): Promise<string[]> {
  const draw = drawingThread(fonts);
  const drawings = await Promise.all(all.map((sample) => drawn(draw, sample)));
  return drawings.map(({ svg }) => svg);
}

interface Compared {
  name: string;
  ours: Seen[];
  theirs: Seen[];
}

let comparison: Promise<Compared[]> | undefined;
/** All samples as both draw them, once for all tests here. */
const compared = () => (comparison ??= compare());

async function compare(): Promise<Compared[]> {
  const page = await mermaidPage();
  const pictures = drawAll('arimo');
  const pairs: Compared[] = [];
  for (const [index, { name, source }] of all.entries()) {
    const reference = await drawInBrowser(page, source);
    if (typeof reference !== 'string') throw new Error(`${name}: ${reference.error}`);
    pairs.push({
      name,
      ours: await seenIn(page, (await pictures)[index]!),
      theirs: await seenIn(page, reference),
    });
  }
  await page.close();
  return pairs;
}

const isText = ({ name }: Seen) => name === 'text';
const isShape = (seen: Seen) => !isText(seen);

function pairsOf({ ours, theirs }: Compared, which: (seen: Seen) => boolean): [Seen, Seen][] {
  const others = theirs.filter(which);
  return ours.filter(which).map((one, index) => [one, others[index]!]);
}

/** The value that a share of all does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const middle = ([left, top, width, height]: Rectangle) => [left + width / 2, top + height / 2];
function distance([one, other]: [Seen, Seen]): number {
  const [[x1, y1], [x2, y2]] = [middle(one.box), middle(other.box)];
  return Math.hypot(x1! - x2!, y1! - y2!);
}
const widthError = ([one, other]: [Seen, Seen]) => Math.abs(one.box[2] - other.box[2]);

const told = (values: readonly number[]) =>
  [0.5, 0.95, 0.99].map((share) => quantile(values, share).toFixed(2)).join(', ');

test('the samples of the first proof are compared too, where they are at hand', (t) => {
  const count = samplesOfProof().length;
  if (count === 0) return t.skip(`${PROOF} is not there.`);
  assert.equal(count, 30);
});

test('a drawing has the shapes that mermaid draws in a browser, in the same order', async () => {
  const shapesOf = (seen: Seen[]) => seen.filter(isShape).map(({ name }) => name);
  const differing = (await compared()).filter(
    ({ ours, theirs }) => shapesOf(ours).join() !== shapesOf(theirs).join(),
  );
  assert.deepEqual(
    differing.map(({ name }) => name),
    namesIn(otherShapes),
  );
});

test('a drawing has the words that mermaid draws in a browser, in the same order', async () => {
  const wordsOf = (seen: Seen[]) => seen.filter(isText).map(({ words }) => words);
  const differing = (await compared()).filter(
    ({ ours, theirs }) => wordsOf(ours).join('\n') !== wordsOf(theirs).join('\n'),
  );
  assert.deepEqual(
    differing.map(({ name }) => name),
    namesIn(otherWords),
  );
});

test('shapes are as wide as in a browser', async (t) => {
  const pairs = (await compared()).filter(({ name }) => !(name in otherShapes));
  const errors = pairs.flatMap((one) => pairsOf(one, isShape).map(widthError));
  t.diagnostic(`${errors.length} shapes; median, 95 %, 99 %: ${told(errors)} px`);
  assert.ok(quantile(errors, 0.5) < 0.5);
  assert.ok(quantile(errors, 0.95) <= 1.5);
});

test('texts stand within 1 px of where a browser puts them', async (t) => {
  const pairs = (await compared()).filter(({ name }) => !(name in otherWords));
  const errorsOf = (one: Compared) => pairsOf(one, isText).map(distance);
  const errors = pairs.flatMap(errorsOf);
  t.diagnostic(`${errors.length} texts; median, 95 %, 99 %: ${told(errors)} px`);
  const strict = pairs.filter(({ name }) => !(name in aside)).flatMap(errorsOf);
  t.diagnostic(`${strict.length} texts apart from the exceptions: ${told(strict)} px`);
  // Browsers round to whole px in places, so that 1 may come out as a little more.
  const found = pairs.filter((one) => quantile(errorsOf(one), 0.95) > 1.05);
  assert.deepEqual(
    found.map(({ name }) => name),
    namesIn(aside),
  );
  const tooFar = found.filter(
    (one) => !far.has(aside[one.name]!) && Math.max(...errorsOf(one)) > FAR,
  );
  assert.deepEqual(
    tooFar.map(({ name }) => name),
    [],
  );
});

/** Kinds without boxes that hold words, or whose words may lie across shapes. */
const WITHOUT_BOXES = /git|pie|quadrant|radar|venn|xychart|sankey|wardley|ishikawa|cynefin/;
/** Where words stick out of a box in every font, and why. */
const outside: Record<string, string> = {
  'c4-dynamic': 'mermaid lays the words of a relation across boxes that stand close',
};
/** Where they do in a font that is wider than all that were measured. */
const outsideIfWide: Record<string, string> = {
  ...outside,
  requirement: 'mermaid leaves 10 px beside a row, and does not wrap it',
};
/** Narrower shapes, such as the bars of a sequence, hold no words. px */
const NARROWEST = 24;

/** How far words stick out of the smallest box that was drawn before and holds their middle. */
function stickOut(seen: readonly Seen[]): string[] {
  return seen.flatMap((text, index) => {
    if (!isText(text)) return [];
    const [x, y] = middle(text.box);
    const around = seen.slice(0, index).filter(({ isBox, box: [left, top, width, height] }) => {
      const isAround = left <= x! && x! <= left + width && top <= y! && y! <= top + height;
      return isBox && width > NARROWEST && isAround;
    });
    const [box] = around.toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3]);
    if (!box) return [];
    const [left, , width] = text.box;
    const over = Math.max(box.box[0] - left, left + width - box.box[0] - box.box[2]);
    return over > 0.5 ? [`${text.words} by ${over.toFixed(1)} px`] : [];
  });
}

/** Words that lie outside of what a drawing shows. */
function clipped(seen: readonly Seen[], svg: string): string[] {
  const [left, top, width, height] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number);
  return seen.flatMap(({ words, box }) => {
    const isInside =
      box[0] >= left! - 0.5 &&
      box[1] >= top! - 0.5 &&
      box[0] + box[2] <= left! + width! + 0.5 &&
      box[1] + box[3] <= top! + height! + 0.5;
    return words === '' || isInside ? [] : [`${words} outside`];
  });
}

/** Whether a font is there: a missing one sets text as the next of the list does. */
const hasFont = (page: Page, family: string) =>
  page.evaluate((name) => {
    const widthIn = (fonts: string) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = `40px ${fonts}`;
      return context.measureText('Widths of letters differ, mostly.').width;
    };
    return ['monospace', 'serif'].some((other) => widthIn(`${name}, ${other}`) !== widthIn(other));
  }, family);

const stack = /\.diagram svg \{[^}]*font-family:([^;]+);/.exec(
  readFileSync('src/styles/diagram.css', 'utf8'),
)![1]!;

let published: Promise<string[]> | undefined;
/** All samples as the site draws them, whatever fonts a reader has; once for all tests here. */
const asPublished = () => (published ??= drawAll('usual'));

for (const [name, family] of [
  ['Arimo', 'Arimo'],
  ['Liberation Sans', "'Liberation Sans'"],
  ['DejaVu Sans, wider than all that was measured', "'DejaVu Sans'"],
  ['the fonts of diagrams on the site', stack],
] as const) {
  test(`no words stick out of their box, or of the picture, in ${name}`, async (t) => {
    const page = await mermaidPage();
    if (family.startsWith("'") && !(await hasFont(page, family))) {
      await page.close();
      t.skip(`${family} is not installed here.`);
      return;
    }
    await page.addStyleTag({ content: `#place { font-family: ${family} }` });
    const pictures = await asPublished();
    const isWide = family.includes('DejaVu');
    const exceptions = isWide ? outsideIfWide : outside;
    const found: string[] = [];
    for (const [index, sample] of all.entries()) {
      const svg = pictures[index]!;
      const seen = await seenIn(page, svg);
      const lost = isWide ? [] : clipped(seen, svg);
      found.push(...lost.map((words) => `${sample.name}: ${words}`));
      const over = WITHOUT_BOXES.test(sample.name) ? [] : stickOut(seen);
      if (over.length > 0 && !(sample.name in exceptions))
        found.push(`${sample.name}: ${over.join(', ')}`);
      if (over.length === 0 && sample.name in exceptions) found.push(`${sample.name}: nothing`);
    }
    await page.close();
    assert.deepEqual(found, []);
  });
}
