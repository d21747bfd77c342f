import type { Position } from '../diagnostics/diagnostic.ts';
import { homesIn } from '../rules/list/personal-path.ts';

/** What stands in the place of a secret. */
const REDACTED = '[secret taken out]';

/** What belongs to a secret; a sign of JSON that stands for a line break or a quote ends it. */
const VALUE = /^(?:(?!\\[nrt"])[^\s"'`<>()[\]{},;|])+/;

/**
 * A text without the secrets that a scan found in it; its lines keep their numbers. Of a
 * key over several lines all of them go; what is found again has its whole line taken out.
 */
export function withoutSecrets(
  text: string,
  secrets: readonly Position[],
  { isLast = false } = {},
): string {
  const lines = text.split('\n');
  for (const { line, column } of secrets.toSorted(
    (a, b) => b.line - a.line || b.column - a.column,
  )) {
    const own = lines[line - 1] ?? '';
    const rest = own.slice(column - 1);
    const isKey = /^.{0,5}-{3,}BEGIN/.test(rest);
    // Texts of JSON have a key on one line.
    const whole = isKey ? /^.*?-{3,}END[^-"]*-{3,}/.exec(rest)?.[0].length : undefined;
    const key =
      isKey && whole === undefined
        ? lines.findIndex((one, index) => index >= line - 1 && /-{3,}END/.test(one))
        : -1;
    const length =
      isLast || key !== -1 ? rest.length : (whole ?? VALUE.exec(rest)?.[0].length ?? rest.length);
    lines[line - 1] = `${isLast ? '' : own.slice(0, column - 1)}${REDACTED}${rest.slice(length)}`;
    for (let at = line; at <= key; at += 1) lines[at] = '';
  }
  return lines.join('\n');
}

/** A text in which no path names the account of a person, and the lines that did. */
export function withoutHomes(text: string): { text: string; lines: number[] } {
  const found = homesIn(text);
  let out = text;
  for (const { index, home } of found.toReversed())
    out = `${out.slice(0, index)}~${out.slice(index + home.length)}`;
  return {
    text: out,
    lines: [...new Set(found.map(({ index }) => text.slice(0, index).split('\n').length))],
  };
}
