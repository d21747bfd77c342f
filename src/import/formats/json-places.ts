import type { Lines } from '../extraction.ts';

/** Lines of each value of a JSON text, by its path: `issues/0/title`. */
export type Places = ReadonlyMap<string, Lines>;

/** More places than this nobody asks for; the rest are told by what encloses them. */
const MOST = 200_000;

/** Finds where the values of a JSON text stand. The text must be well formed. */
export function placesOf(text: string): Places {
  const places = new Map<string, Lines>();
  const open: { path: string; from: number; index: number; isList: boolean; key?: string }[] = [];
  let line = 1;
  const enter = (from: number) => {
    const top = open.at(-1);
    const own = top ? (top.isList ? String(top.index++) : top.key!) : '';
    const path = top && top.path !== '' ? `${top.path}/${own}` : own;
    if (places.size < MOST) places.set(path, { from, to: from });
    return path;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '\n') line++;
    else if (letter === '{' || letter === '[') {
      open.push({ path: enter(line), from: line, index: 0, isList: letter === '[' });
    } else if (letter === '}' || letter === ']') {
      const closed = open.pop();
      if (closed) places.set(closed.path, { from: closed.from, to: line });
    } else if (letter === '"') {
      const end = endOfText(text, at);
      const top = open.at(-1);
      if (top && !top.isList && top.key === undefined) top.key = keyOf(text.slice(at, end + 1));
      else {
        enter(line);
        if (top) delete top.key;
      }
      at = end;
    } else if (letter === ',') {
      const top = open.at(-1);
      if (top) delete top.key;
    } else if (/[-\dtfn]/.test(letter)) {
      enter(line);
      while (at + 1 < text.length && /[\w.+-]/.test(text[at + 1]!)) at++;
    }
  }
  return places;
}

function endOfText(text: string, at: number) {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}

const keyOf = (quoted: string): string => {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
};
