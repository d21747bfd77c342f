import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportPlan } from '../../import/plan.ts';
import { makeHalf } from '../half.ts';
import { makeFolders, WriteFault } from '../write-new.ts';

/**
 * Does what a plan says, all of it or nothing: every text is written beside the content
 * first, what stands in its way is found before anything is moved, and what was moved goes
 * back where a step fails. A new incident's folder comes in one move, so that one that is there
 * is whole. For whoever kills the program between two moves: a file that is changed is replaced in
 * one step, what others name comes before them (root causes, the incident, its learnings), and what
 * nobody names any more goes last.
 *
 * @throws WriteFault when everything is as it was
 */
export function applyImport(folder: string, { creates, rewrites, removes }: ImportPlan): void {
  const undo: (() => void)[] = [];
  let half: string | undefined;
  try {
    half = makeHalf(folder);
    const completed = creates.filter(({ interim }) => interim !== undefined);
    const put = (stage: string, path: string, text: string) => {
      mkdirSync(dirname(join(half!, stage, path)), { recursive: true });
      writeFileSync(join(half!, stage, path), text, { flag: 'wx' });
    };
    for (const { path, text, interim } of creates) put('new', path, interim ?? text);
    for (const { path, after } of rewrites) put('changed', path, after);
    for (const { path, text } of completed) put('changed', path, text);
    for (const { path, before } of [...rewrites, ...removes]) refuseChanged(folder, path, before);
    for (const unit of unitsOf(
      folder,
      creates.map(({ path }) => path),
    )) {
      refuseTaken(folder, unit);
      makeFolders(folder, dirname(unit), undo);
      move(join(half, 'new', unit), join(folder, unit));
    }
    for (const { path } of [...inOrder(rewrites), ...completed]) replace(half, path);
    for (const { path } of removes) move(join(folder, path), join(half, 'old', path));
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw new WriteFault(`Nothing of it was written: ${(error as Error).message}`);
  } finally {
    if (half) rmSync(half, { recursive: true, force: true });
  }

  function replace(half: string, path: string): void {
    const old = join(half, 'old', path);
    mkdirSync(dirname(old), { recursive: true });
    copyFileSync(join(folder, path), old);
    renameSync(join(half, 'changed', path), join(folder, path));
    undo.push(() => renameSync(old, join(folder, path)));
  }

  function move(from: string, to: string): void {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  }
}

/** What is moved at once: the folder of an incident that is not there, and each other file; what is named first. */
function unitsOf(folder: string, paths: readonly string[]): string[] {
  const units = paths.map((path) => {
    const own = /^incidents\/[^/]+/.exec(path)?.[0];
    return own && !lstatSync(join(folder, own), { throwIfNoEntry: false }) ? own : path;
  });
  return inOrder([...new Set(units)].map((path) => ({ path }))).map(({ path }) => path);
}

/** Incidents name root causes, learnings name incidents; the page of an incident says which files lie in its folder. */
function inOrder<Item extends { path: string }>(items: readonly Item[]): Item[] {
  const rank = ({ path }: Item) => {
    if (path.startsWith('learnings/')) return 3;
    if (!path.startsWith('incidents/')) return 0;
    return path.endsWith('/index.mdx') ? 2 : 1;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

function refuseTaken(folder: string, unit: string): void {
  unit.split('/').forEach((_, index, parts) => {
    const path = join(folder, ...parts.slice(0, index + 1));
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return;
    if (index === parts.length - 1) throw new Error(`${path} is there already.`);
    if (!found.isDirectory())
      throw new Error(`${path} is a link or a file. Expected a folder itself.`);
  });
}

function refuseChanged(folder: string, path: string, before: string): void {
  const file = join(folder, path);
  if (!lstatSync(file).isFile()) throw new Error(`${file} is no file.`);
  if (readFileSync(file, 'utf8') !== before)
    throw new Error(`${file} has changed since it was read.`);
}
