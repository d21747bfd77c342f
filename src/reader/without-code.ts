import { fencedLines } from '../body/fenced-lines.ts';

/** A text with spaces in the place of code: of what stands between fences, and between backticks in a paragraph. */
export function withoutCode(text: string): string {
  const lines = text.split('\n');
  for (const { from, to = lines.length } of fencedLines(lines)) {
    for (let at = from; at < to; at += 1) lines[at] = ' '.repeat(lines[at]!.length);
  }
  return lines
    .join('\n')
    .split(/(\n[^\S\n]*(?=\n))/)
    .map(withoutSpans)
    .join('');
}

/** Code between two runs of as many backticks; one run without its like is text. */
function withoutSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)];
  let [plain, end] = ['', 0];
  for (let at = 0; at < runs.length; at += 1) {
    const { 0: sign, index } = runs[at]!;
    let closing = at + 1;
    while (closing < runs.length && runs[closing]![0] !== sign) closing += 1;
    if (closing === runs.length) continue;
    const stop = runs[closing]!.index + sign.length;
    plain += paragraph.slice(end, index) + ' '.repeat(stop - index);
    end = stop;
    at = closing;
  }
  return plain + paragraph.slice(end);
}
