import { mapOf } from '../../diagnostics/source-map.ts';

/** Where a parser stopped, and why. Offsets are those of the text. */
export interface Stop {
  message: string;
  at: number;
  /** The tag that is still open there, where the parser names it. */
  openedAt?: number;
}

/** Reads the parser's message: "line:column: what (code)". */
export function stopOf(error: unknown, text: string): Stop {
  const said = String((error as Error).message);
  const { offsetAt } = mapOf(text);
  const place = (line = '1', column = '1') =>
    offsetAt({ line: Number(line), column: Number(column) });
  const [, line, column, rest = said] = /^(\d+):(\d+): ([^]*)$/.exec(said) ?? [];
  const [, openedLine, openedColumn] =
    /(?:for `<[^`]*>` \(|`<[^`]*>` opened at )(\d+):(\d+)\)/.exec(rest) ?? [];
  return {
    at: place(line, column),
    ...(openedLine !== undefined && { openedAt: place(openedLine, openedColumn) }),
    message: rest.replace(/ \([\w-]+:[\w-]+\)$/, '').replace(/ \(note: [^]*\)$/, ''),
  };
}
