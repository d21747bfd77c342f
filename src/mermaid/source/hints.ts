import { indentOf, linesOf } from './lines.ts';

/** What is wrong, and where. */
export interface Place {
  message: string;
  /** From 1. */
  line: number;
  /** From 0. */
  column: number;
}

/** Where a parser stopped. */
export interface Stop {
  /** Names of the tokens that would have fitted. */
  names: readonly string[];
  /** The text at which it stopped; empty at the end of everything. */
  found: string;
  line: number;
  column: number;
  /** Line in which the token before began, where that was another. */
  begun?: number;
  /** The word by which the diagram tells its kind. */
  kind: string;
}

/** Recognises one mistake. */
type Hint = (stop: Stop, source: string) => Place | undefined;

/** A bracket in a label without quotes, or a label that is nowhere closed. */
const label: Hint = ({ names, found, line, column, begun }, source) => {
  if (!names.includes('SQE') || !names.includes('PE')) return undefined;
  if (/^\s*[([{]/.test(found) && !begun) {
    const message = `A label with \`${found.trim()}\` in it stands in quotes, such as \`a["b (c)"]\`.`;
    return { message, line, column };
  }
  const from = begun ?? line;
  const opening = (linesOf(source)[from - 1] ?? '').search(/[[({>|][^\])}|]*$/);
  const message = 'The label that begins here is not closed.';
  return { message, line: from, column: opening === -1 ? indentOf(source, from) : opening };
};

/** What opens a block that `end` closes. */
const BLOCK = /^\s*(?:subgraph|flow|loop|alt|opt|par|par_over|critical|break|rect|box)\b/;

/** A block that nothing closes. */
const block: Hint = ({ names, found }, source) => {
  if (found !== '') return undefined;
  const isBrace = ['STRUCT_STOP', 'BLOCK_STOP', 'RBRACE'].some((name) => names.includes(name));
  if (!isBrace && !names.includes('end')) return undefined;
  const open: number[] = [];
  for (const [index, text] of linesOf(source).entries()) {
    if (isBrace ? /\{\s*$/.test(text) : BLOCK.test(text)) open.push(index + 1);
    else if (isBrace ? /^\s*\}/.test(text) : /^\s*end\b/.test(text)) open.pop();
  }
  const line = open.at(-1);
  if (!line) return undefined;
  const message = `What begins here is not closed: \`${isBrace ? '}' : 'end'}\` is missing.`;
  return { message, line, column: indentOf(source, line) };
};

const endAsName: Hint = ({ names, found, line, column }) =>
  found.trim() === 'end' && names.includes('NODE_STRING')
    ? {
        message: '`end` closes a subgraph and cannot be the name of a box; write `End`.',
        line,
        column,
      }
    : undefined;

const direction: Hint = ({ names, found, line, column, kind }, source) =>
  /^(?:flowchart|graph)/.test(kind) &&
  names.length === 0 &&
  (linesOf(source)[line - 1] ?? '').trim().startsWith(kind)
    ? { message: `\`${found.trim()}\` is no direction; write TB, BT, LR or RL.`, line, column }
    : undefined;

const time: Hint = ({ found, line, column, kind }) =>
  kind === 'timeline' && found.startsWith(':')
    ? {
        message:
          'A colon parts a time from what happened then, with blanks around it; write the time without one, such as 09.00.',
        line,
        column,
      }
    : undefined;

const point: Hint = ({ names, line, column, kind }, source) =>
  kind === 'quadrantChart' && names.length === 0 && (linesOf(source)[line - 1] ?? '').includes('[')
    ? { message: 'A point is written `Name: [x, y]`, both from 0 to 1.', line, column }
    : undefined;

const arguments_: Hint = ({ names, line }, source) =>
  names.includes('ATTRIBUTE')
    ? {
        message: 'What stands in the brackets is parted by commas, such as `Person(id, "Name")`.',
        line,
        column: indentOf(source, line),
      }
    : undefined;

const hints: Hint[] = [label, block, endAsName, direction, time, point, arguments_];

/** What authors stumble over most, said so that it can be mended; undefined for anything else. */
export function hintFor(stop: Stop, source: string): Place | undefined {
  for (const hint of hints) {
    const place = hint(stop, source);
    if (place) return place;
  }
  return undefined;
}
