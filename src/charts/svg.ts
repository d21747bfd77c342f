import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Width of every chart in its own units: that of the text of a small phone, where one unit is one pixel. */
export const WIDTH = 360;
/** Size of its letters, in the same units. */
export const LETTER = 12;

/** Colours by the tokens of the diagrams, which follow light, dark, print and what a reader forces. */
export const colour = {
  ink: 'var(--d-ink)',
  muted: 'var(--d-muted)',
  faint: 'var(--d-faint)',
  paper: 'var(--d-paper)',
  mark: 'var(--d-series-0)',
} as const;

/**
 * Draws a chart as SVG that needs no script, no style of its own and no font. For those who do not
 * see it it is one picture with a name; what it shows stands in a table beside it.
 *
 * @param name what the picture is called, with what it says
 */
export function svgOf(name: string, options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  const drawn = plot({ width: WIDTH, margin: 0, ...options, document });
  const svg = drawn as unknown as Element;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden], [aria-description]')) {
    for (const attribute of ['aria-label', 'aria-hidden', 'aria-description']) {
      part.removeAttribute(attribute);
    }
  }
  for (const attribute of ['class', 'width', 'height', 'font-family', 'xmlns']) {
    svg.removeAttribute(attribute);
  }
  svg.setAttribute('font-size', String(LETTER));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  return shortNumbers(svg.outerHTML);
}

/** Hundredths of a unit nobody sees, and computed ones differ from machine to machine in the last digit. */
const shortNumbers = (svg: string) =>
  svg.replace(/\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
