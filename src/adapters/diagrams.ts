import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Drawing } from '../mermaid/draw.ts';
import { drawInThread, type Drawn } from './drawing-threads.ts';

/** What is drawn: mermaid text, and the name and description that its picture bears. */
export interface DrawingRequest {
  source: string;
  title?: string;
  description?: string;
  /** Whether to tell what it says, for a diagram that comes without words of its own. */
  withWords?: boolean;
}

const FOLDER = '.cache/diagrams';
/** Everything that decides how a source is drawn, besides the source. */
const OWN_CODE = ['src/mermaid', 'src/diagrams/palette.ts'];
const LIBRARIES = ['mermaid', 'linkedom', 'elkjs', 'css-select', 'stylis', 'svg-path-commander'];

const inFlight = new Map<string, Promise<Drawn>>();
let folder: string | undefined;

/**
 * Draws a diagram, or takes it from the cache on disk, where it is kept by the
 * hash of what was asked and the version of what draws. Faults are not kept.
 */
export async function drawDiagram(request: DrawingRequest): Promise<Drawn> {
  const { source, title = '', description = '', withWords = false } = request;
  const key = hash(source, title, description, String(withWords));
  const file = join((folder ??= cacheFolder()), key.slice(0, 2), `${key.slice(2, 32)}.json`);
  const kept = readKept(file);
  if (kept) return kept;
  const pending = inFlight.get(key);
  if (pending) return pending;
  const drawing = drawInThread({ ...request, id: `d${key.slice(0, 8)}` }).then((drawn) => {
    if (!('fault' in drawn)) keep(file, drawn);
    return drawn;
  });
  inFlight.set(key, drawing);
  try {
    return await drawing;
  } finally {
    inFlight.delete(key);
  }
}

/**
 * Draws a diagram that an author wrote into a body. It says in words what it
 * says; where it does not describe itself, it points to these.
 */
export const drawFence = ({ source, title }: Pick<DrawingRequest, 'source' | 'title'>) =>
  drawDiagram({
    source,
    title,
    description: 'What it shows is told in words below the picture.',
    withWords: true,
  });

function readKept(file: string): Drawing | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Drawing;
  } catch {
    // Not drawn yet, or written by a program that was stopped half-way.
    return undefined;
  }
}

/** Written beside its place and moved there, so that nobody reads half of it. */
function keep(file: string, drawing: Drawing): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, JSON.stringify(drawing));
    renameSync(half, file);
  } catch {
    // A folder that cannot be written, or is being deleted: it is drawn again next time.
  }
}

/** The folder of this version of the renderer; those of others are of no use any more. */
function cacheFolder(): string {
  const version = rendererVersion();
  try {
    for (const name of readdirSync(FOLDER)) {
      if (name !== version) rmSync(join(FOLDER, name), { recursive: true, force: true });
    }
  } catch {
    // There is none yet, or it cannot be written.
  }
  return join(FOLDER, version);
}

function rendererVersion(): string {
  const code = OWN_CODE.flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((item) => item.isFile())
          .map((item) => join(item.parentPath, item.name))
          .toSorted(),
  ).map((file) => readFileSync(file, 'utf8'));
  const versions = LIBRARIES.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    };
    return `${name}@${version}`;
  });
  return hash(...code, ...versions).slice(0, 16);
}

function hash(...texts: string[]): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(text).update('\0');
  return sum.digest('hex');
}
