import { seeded } from './chance.ts';
import { assertPatched, patchLibraries } from './patch.ts';
import { config, WORKING_ID } from './config.ts';
import { installDom } from './layout/dom.ts';
import { decodeCodes } from './entities.ts';
import type { FontMetrics } from './layout/fonts.ts';
import { linkBars } from './gantt-links.ts';
import { wordsOf } from './words.ts';
import { omissionsIn } from './omissions.ts';
import { faultOf, type DrawingFault } from './source/source.ts';
import { drawWithinLimits, type Reader } from './source/within-limits.ts';
import { writeSvg } from './write/write.ts';

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
  /** What it says, a line each, for who does not see it; empty unless asked for. */
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
  /** Whether to tell what it says: for diagrams that come without words of their own. */
  withWords?: boolean;
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

  const reader: Reader = {
    parse: (text) => mermaid.mermaidAPI.parse(text),
    async countEdges(text) {
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      return (db as unknown as { getEdges(): unknown[] }).getEdges().length;
    },
  };
  let turn: Promise<unknown> = Promise.resolve();
  return (request) => {
    const drawing = turn.then(() => draw(request));
    turn = drawing;
    return drawing;
  };

  async function draw({ source, id, title, description, withWords }: Request) {
    const random = Math.random;
    Math.random = seeded(source);
    try {
      const { text, warnings, root, diagramType } = await drawWithinLimits(
        source,
        drawTree,
        reader,
      );
      if (diagramType === 'gantt') linkBars(root, text);
      const own = (name: 'title' | 'desc') => {
        const child = [...root.children].find((one) => one.localName === name);
        return child && decodeCodes(child.textContent ?? '', document).trim();
      };
      const name = own('title') ?? title;
      const written = writeSvg(root, {
        source,
        id,
        title: name,
        description: own('desc') ?? description,
        fonts,
      });
      return {
        ...written,
        kind: diagramType,
        ...(name && { title: name }),
        words: withWords ? await say(text) : [],
        warnings: [...warnings, ...omissionsIn(source), ...written.warnings],
      };
    } catch (error) {
      return { fault: faultOf(error, source) };
    } finally {
      Math.random = random;
      document.body.textContent = '';
    }
  }

  async function drawTree(text: string) {
    const container = document.createElement('div');
    document.body.append(container);
    const capture = captureDrawing(container);
    const { diagramType } = await mermaid.mermaidAPI.render(WORKING_ID, text, container);
    return { root: capture(), diagramType };
  }

  async function say(text: string): Promise<string[]> {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return wordsOf(db, text);
  }
}

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

/** The layout engine hands its work to itself through timers of 0 ms, each of which costs one or more. */
function runTimersAtOnce(): void {
  const later = globalThis.setTimeout;
  const setTimeout = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
    ms ? later(run, ms, ...args) : setImmediate(run, ...args);
  globalThis.setTimeout = Object.assign(setTimeout, later) as unknown as typeof later;
}
