/**
 * A text in which code is blank, of the same length: blocks between fences, and
 * what stands between backticks in one paragraph. It is read line by line, before
 * any parser, and so knows code a little less exactly than they do.
 */
export function withoutCode(source: string): string {
  let fence: { sign: string; quotes: number; isInList: boolean } | undefined;
  const lines = source.split('\n').map((line) => {
    const [, before = '', sign = '', rest = ''] = FENCE.exec(line) ?? [];
    const quotes = before.split('>').length;
    const isOver =
      fence &&
      (quotes < fence.quotes || (fence.isInList && /^[\s>]?[^\s>]/.test(line) && sign === ''));
    if (isOver) fence = undefined;
    if (fence) {
      if (sign.startsWith(fence.sign) && rest.trim() === '') fence = undefined;
      return blank(line);
    }
    if (sign === '' || (sign.startsWith('`') && rest.includes('`'))) return line;
    fence = { sign, quotes, isInList: /[^\s>]|\s{2}/.test(before) };
    return before + blank(sign + rest);
  });
  return lines
    .join('\n')
    .split(/(\n[^\S\n]*\n)/)
    .map(withoutSpans)
    .join('');
}

/** What stands before a fence, the fence, and what stands behind it; the fence may be none. */
const FENCE = /^((?:[\s>]|[-+*]\s|\d{1,9}[.)]\s)*)(`{3,}|~{3,}|)(.*)$/;

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** A paragraph in which what stands between two equal runs of backticks is blank. */
function withoutSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)];
  if (runs.length < 2) return paragraph;
  const places = Map.groupBy(runs.keys(), (place) => runs[place]![0].length);
  const next = new Map<number, number>();
  let [text, from] = ['', 0];
  for (let place = 0; place < runs.length; place += 1) {
    const { 0: run, index } = runs[place]!;
    if (paragraph[index - 1] === '\\') continue;
    const same = places.get(run.length)!;
    let at = next.get(run.length) ?? 0;
    while (at < same.length && same[at]! <= place) at += 1;
    next.set(run.length, at);
    const end = same[at];
    if (end === undefined) continue;
    const to = runs[end]!.index + run.length;
    text += paragraph.slice(from, index) + blank(paragraph.slice(index, to));
    [place, from] = [end, to];
  }
  return text + paragraph.slice(from);
}
