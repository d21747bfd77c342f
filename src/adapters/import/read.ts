import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { withCodes } from '../../model/invisible.ts';
import { MAX_BYTES } from '../../reader/source.ts';

/** A document that is to be imported, or why it cannot be. */
export type ImportSource =
  { name: string; text: string; notes: string[] } | { name: string; fault: string };

/** Names that no document has: what versions, editors and systems keep beside them. */
const isForeign = (name: string) =>
  name.startsWith('.') || name === 'node_modules' || name === 'Thumbs.db' || name.endsWith('~');

/**
 * The documents under a path, in the order of their names. Each is named as it is cited:
 * by its path from the working folder, or from the folder that was given where that lies
 * elsewhere, so that no path of a machine is written anywhere.
 */
export function* readSources(path: string): Generator<ImportSource> {
  const found = statSync(path);
  if (!found.isDirectory()) {
    yield readSource(path, nameFor(path, basename(path)));
    return;
  }
  yield* walk(path, nameFor(path, basename(path)));
}

/** How many documents there are under a path. */
export function countSources(path: string): number {
  if (!statSync(path).isDirectory()) return 1;
  let count = 0;
  for (const item of readdirSync(path, { withFileTypes: true })) {
    if (isForeign(item.name)) continue;
    try {
      count += item.isDirectory() ? countSources(join(path, item.name)) : 1;
    } catch {
      count += 1;
    }
  }
  return count;
}

function* walk(folder: string, name: string): Generator<ImportSource> {
  let items;
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield {
      name,
      fault: `Found a folder that cannot be read (${codeOf(error)}). Expected one that you may read: chmod u+rx.`,
    };
    return;
  }
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isForeign(item.name)) continue;
    const path = join(folder, item.name);
    const shown = withCodes(item.name.replaceAll('\n', ' '));
    const own = name === '' ? shown : `${name}/${shown}`;
    if (item.isDirectory()) yield* walk(path, own);
    else yield readSource(path, own);
  }
}

function nameFor(path: string, fallback: string): string {
  const own = relative(process.cwd(), path).split(sep).join('/');
  return own.startsWith('../') || own === '..' || /^(?:[A-Za-z]:|\/)/.test(own) ? fallback : own;
}

function readSource(path: string, name: string): ImportSource {
  let file: number | undefined;
  try {
    if (!lstatSync(path).isFile())
      return { name, fault: 'Found a link or another thing that is no file. Expected a text.' };
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const { size } = fstatSync(file);
    if (size > MAX_BYTES)
      return {
        name,
        fault: `Found a file of more than ${MAX_BYTES / 1e6} MB. Expected a document; split it.`,
      };
    return sourceFrom(name, readFileSync(file));
  } catch (error) {
    return {
      name,
      fault: `Found a file that cannot be read (${codeOf(error)}). Expected one that you may read: chmod u+r.`,
    };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** How many bytes tell in which encoding a document is. */
const HEAD = 8000;

/** The form of UTF-16 that bytes are in: by their mark, or as they are Latin letters with a zero beside each. */
function wideForm(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  if (bytes.length % 2 === 1 || head.length < 4) return undefined;
  // A few letters of other scripts and signs such as a long dash have no zero.
  const half = head.length / 2;
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [first, second] = zeros as [number, number];
  if (first === 0 && second > half * 0.9) return 'utf-16le';
  return second === 0 && first > half * 0.9 ? 'utf-16be' : undefined;
}

/** A document from its bytes: UTF-8, UTF-16, else Windows-1252, which is told. */
export function sourceFrom(name: string, bytes: Uint8Array): ImportSource {
  const mark = wideForm(bytes);
  if (!mark && bytes.subarray(0, HEAD).includes(0))
    return { name, fault: 'Found a binary file. Expected a text.' };
  const notes: string[] = [];
  let text: string;
  try {
    text = new TextDecoder(mark ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (mark)
      return {
        name,
        fault: `Found a file that is no whole ${mark.toUpperCase()}. Expected a text.`,
      };
    text = new TextDecoder('windows-1252').decode(bytes);
    notes.push('It is no UTF-8, and was read as Windows-1252.');
  }
  if (mark) notes.push(`It was read as ${mark.toUpperCase()}.`);
  text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.trim() === '') return { name, fault: 'Found an empty file. Expected a document.' };
  return { name, text, notes };
}

/** What comes through a pipe, to its end. */
export async function readStdin(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const codeOf = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;
