import { boxOf, type Surroundings } from '../layout/boxes.ts';
import { lengthOf } from '../layout/style.ts';
import { numbersIn, transformed, union, type Box } from '../layout/matrix.ts';
import { transformOf } from './transform.ts';

/** Room around what sticks out of mermaid's view, and around what it leaves too much for, px. */
const MARGIN = { tight: 4, loose: 16 };
/** More room than this at a side is taken away: a smaller picture can be read on a smaller screen. px */
const TOO_MUCH = 24;
/** Letters such as a slanted f reach a little beyond the room that they take. px */
const OVERHANG = 2;
/** What takes little to measure; lines and outlines end in one of these. */
const measured = new Set(['text', 'rect', 'circle', 'ellipse', 'polygon', 'line']);
const inner = new Set(['g', 'a', 'switch']);

/**
 * What is shown of a drawing, in whole px: what mermaid says, but more where words
 * or shapes stick out of that, as labels of radar axes do, and less where it is
 * empty, as around a C4 diagram.
 */
export function viewBoxOf(
  root: Element,
  around: Surroundings,
): [left: number, top: number, width: number, height: number] {
  const [left, top, right, bottom] = fitted(given(root, around.width), root, around);
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return [x, y, Math.ceil(right - x), Math.ceil(bottom - y)];
}

function given(root: Element, width: number): Box {
  const [left, top, across, down] = numbersIn(root.getAttribute('viewBox'));
  if (down !== undefined) return [left!, top!, left! + across!, top! + down];
  const size = (name: string) => lengthOf(root.getAttribute(name), 16, width) ?? 100;
  return [0, 0, size('width'), size('height')];
}

function fitted(view: Box, root: Element, around: Surroundings): Box {
  const content = contentBox(root, around);
  if (!content) return view;
  const room = gaps(view, content);
  if (room.every((gap) => gap >= -0.5 && gap <= TOO_MUCH)) return view;
  // Only now the outlines are measured too.
  const whole = union(content, boxOf(root, around))!;
  const [left, top, right, bottom] = gaps(view, whole).map((gap) => {
    if (gap < -0.5) return MARGIN.tight - gap;
    return gap > TOO_MUCH ? MARGIN.loose - gap : 0;
  }) as [number, number, number, number];
  return [view[0] - left, view[1] - top, view[2] + right, view[3] + bottom];
}

/** How much room there is between a box and one in it; below 0 where it sticks out. */
const gaps = (view: Box, content: Box) => [
  content[0] - view[0],
  content[1] - view[1],
  view[2] - content[2],
  view[3] - content[3],
];

function contentBox(element: Element, around: Surroundings): Box | undefined {
  let whole: Box | undefined;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const isInner = inner.has(child.localName);
    if (!isInner && !measured.has(child.localName)) continue;
    if (around.styles.isHidden(child) || child.hasAttribute('clip-path')) continue;
    const measure = isInner ? contentBox : child.localName === 'text' ? inkBox : boxOf;
    const box = measure(child, around);
    if (box && box[2] > box[0] && box[3] > box[1]) {
      whole = union(whole, transformed(box, transformOf(child, around.styles)));
    }
  }
  return whole;
}

function inkBox(text: Element, around: Surroundings): Box | undefined {
  const box = boxOf(text, around);
  return box && [box[0] - OVERHANG, box[1], box[2] + OVERHANG, box[3]];
}
