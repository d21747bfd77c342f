import { assertPatched, patchLibraries } from './patch.ts';
import { config, limits, WORKING_ID } from './config.ts';
import { installDom } from './dom.ts';
import type { FontMetrics } from './fonts.ts';
import { cutLabels, faultOf, type DrawingFault } from './source.ts';
import { writeSvg } from './write.ts';

/** A diagram as a page carries it. */
export interface Drawing {
  /** The `<svg>`, without an address, a script or a style of its own. */
  svg: string;
  /** What mermaid calls the kind of diagram. */
  kind: string;
  /** Its accessible name: the source's own, or the one that was asked for. */
  title?: string;
  /** px, at full size. */
  width: number;
  height: number;
  /** The words in it, in order: what an author's diagram says, for who does not see it. */
  words: string[];
  /** What is not drawn as it was written, in sentences. */
  warnings: string[];
}

export interface Request {
  source: string;
  /** Begins every id in the drawing; other drawings on the page need another. */
  id: string;
  /** Its accessible name and description, where the source gives none. */
  title?: string;
  description?: string;
}

export type Draw = (request: Request) => Promise<Drawing | { fault: DrawingFault }>;

/**
 * Makes this thread able to draw. It changes globals (`window`, `document`,
 * `Math.random` while it draws), so it belongs in a worker, and only one drawing
 * is made at a time.
 */
export async function createDraw(fonts: FontMetrics): Promise<Draw> {
  patchLibraries();
  const document = await installDom(fonts);
  runTimersAtOnce();
  const { default: mermaid } = await import('mermaid');
  assertPatched();
  mermaid.initialize(config);

  let turn: Promise<unknown> = Promise.resolve();
  return (request) => {
    const drawing = turn.then(() => draw(request));
    turn = drawing;
    return drawing;
  };

  async function draw({ source, id, title, description }: Request) {
    const random = Math.random;
    Math.random = seeded(source);
    const container = document.createElement('div');
    document.body.append(container);
    try {
      if (source.length > limits.text) throw new Error(tooLong(source.length));
      const { text, warnings } = cutLabels(source);
      const capture = captureDrawing(container);
      const { diagramType } = await mermaid.mermaidAPI.render(WORKING_ID, text, container);
      const root = capture();
      const own = (name: 'title' | 'desc') =>
        [...root.children].find((child) => child.localName === name)?.textContent?.trim();
      const name = own('title') ?? title;
      const written = writeSvg(root, {
        source,
        id,
        title: name,
        description: own('desc') ?? description,
      });
      return {
        ...written,
        kind: diagramType,
        ...(name && { title: name }),
        words: wordsOf(root),
        warnings: [...warnings, ...written.warnings],
      };
    } catch (error) {
      return { fault: faultOf(error, source) };
    } finally {
      Math.random = random;
      document.body.textContent = '';
    }
  }
}

const tooLong = (length: number) =>
  `The diagram has ${length} characters; at most ${limits.text} are drawn.`;

/**
 * Mermaid asks the element around its drawing for `innerHTML`, cleans that text
 * and hands it out. The drawing itself is taken in that moment, and no text is
 * made of it: it is written, by an allow-list of its own, from the tree.
 */
function captureDrawing(container: HTMLElement): () => Element {
  let drawing: Element | null = null;
  const append = container.appendChild.bind(container);
  container.appendChild = (child) => {
    Object.defineProperty(child, 'innerHTML', {
      configurable: true,
      get() {
        drawing = (child as unknown as Element).querySelector('svg');
        return '';
      },
    });
    return append(child);
  };
  return () => {
    if (!drawing) throw new Error('Mermaid drew nothing.');
    return drawing;
  };
}

/** Every text of a drawing, each once, in the order in which it stands. */
function wordsOf(root: Element): string[] {
  const texts = [...root.querySelectorAll('text')].map((text) => {
    const rows = [...text.children].filter((child) => child.localName === 'tspan');
    const lines = rows.length > 1 ? rows.map((row) => row.textContent ?? '') : [text.textContent];
    return lines.join(' ').replace(/\s+/g, ' ').trim();
  });
  return [...new Set(texts.filter(Boolean))];
}

/** The layout engine hands its work to itself through timers of 0 ms, each of which costs one or more. */
function runTimersAtOnce(): void {
  const later = globalThis.setTimeout;
  const setTimeout = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
    ms ? later(run, ms, ...args) : setImmediate(run, ...args);
  globalThis.setTimeout = Object.assign(setTimeout, later) as unknown as typeof later;
}

/** Chance that falls alike for the same text (mulberry32, public domain). */
function seeded(text: string): () => number {
  let state = 0;
  for (let index = 0; index < text.length; index++) {
    state = (Math.imul(state, 31) + text.charCodeAt(index)) | 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
