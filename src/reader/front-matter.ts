import type { Position } from '../diagnostics/diagnostic.ts';
import { firstInvisible, nameOf } from '../model/invisible.ts';

/** A file split at its front matter. */
export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  yamlLine: number;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Splits a text at its `---` fences; undefined when it does not begin and end with one. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[^\S\n]*(?=\n)/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = /\n---[^\S\n]*(?:\n|$)/g;
  closing.lastIndex = opening.length;
  const end = closing.exec(text);
  if (!end) return undefined;
  const yaml = text.slice(opening.length + 1, end.index);
  const lines = end.index === opening.length ? 0 : linesIn(yaml);
  return { yaml, yamlLine: 2, body: text.slice(closing.lastIndex), bodyLine: lines + 3 };
}

/** Whether a file is YAML alone, be its extension the one that is asked for or not. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** The parts of an entry's file; undefined where it has no front matter. */
export const splitFile = (file: string, text: string): FrontMatter | undefined =>
  isYaml(file) ? { yaml: text, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(text);

/** How many they are; to cut a text into them takes ten times as long. */
function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Why a text cannot be split, and where that is seen. */
export interface FrontMatterFault extends Position {
  message: string;
  help: string;
}

const FORM = 'the file to begin with a line "---", then its fields in YAML, then a line "---"';
/** What is written for a line "---" by mistake. */
const NEARLY = /^\s*(?:-{2,}|[–—]+|\+{3}|\.{3}|```(?:ya?ml)?)\s*$/;

/** What keeps a text from being split by {@link splitFrontMatter}. */
export function frontMatterFault(text: string): FrontMatterFault {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  const fault = (line: number, message: string, help: string): FrontMatterFault => ({
    line: line + 1,
    column: 1,
    message,
    help,
  });
  const invisible = firstInvisible(opening);
  if (invisible !== undefined && first === 0 && opening.startsWith(invisible)) {
    return fault(
      0,
      `Found the character ${nameOf(invisible)}, which nobody sees, before the front matter. Expected ${FORM}.`,
      'Take it out; in most editors: "Save with encoding", UTF-8 without a byte order mark.',
    );
  }
  if (/^---\s*$/.test(opening) && first > 0) {
    return fault(
      0,
      `Found an empty line before the front matter. Expected ${FORM}.`,
      'Take out what stands before the first "---".',
    );
  }
  if (first === 0 && /^---\s*$/.test(opening)) {
    const other = lines.findIndex((line, index) => index > 0 && NEARLY.test(line));
    return other === -1
      ? fault(
          0,
          'Found front matter that does not end. Expected a line "---" after its last field.',
          'Write "---" on a line of its own between the last field and the text, without spaces before it.',
        )
      : notQuite(lines[other]!, other);
  }
  if (first === 0 && NEARLY.test(opening)) return notQuite(opening, first);
  return fault(
    0,
    `Found no front matter. Expected ${FORM}.`,
    'Write the fields above the text; the smallest analysis in README.md shows how.',
  );

  function notQuite(found: string, line: number) {
    return fault(
      line,
      `Found "${found.trim()}" where the front matter ${line === 0 ? 'begins' : 'should end'}. Expected a line "---".`,
      'Write three hyphens, at the beginning of the line and with nothing after them.',
    );
  }
}
