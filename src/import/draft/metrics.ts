import type { Extraction, Lines } from '../extraction.ts';
import { lineOf, saysSame } from './texts.ts';

/** Readings of a source as numbers where they are numbers of one unit, else as words. */

interface Number_ {
  value: number;
  bound?: 'at-least' | 'at-most' | 'about';
  unit: string;
  /** What else it says. */
  rest: string;
}

const NUMBER =
  /^(~|≈|about |around |approx\.? |<=?|≤|>=?|≥|under |over |up to |at least |at most )?\s*([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)\s*(\+)?\s*(%|per ?cent|[A-Za-zµ]+(?:\/[A-Za-z]+)?)?\s*(\+)?\s*(.*)$/i;

function numberOf(text: string): Number_ | undefined {
  const found = NUMBER.exec(lineOf(text));
  if (!found) return undefined;
  const [, sign = '', digits, plus, unit = '', late, rest = ''] = found;
  const bound =
    plus || late || /^(?:>|≥|over|at least)/i.test(sign)
      ? 'at-least'
      : /^(?:<|≤|under|up to|at most)/i.test(sign)
        ? 'at-most'
        : sign.trim()
          ? 'about'
          : undefined;
  // What stands in brackets explains the number and does not change it.
  const isPlain = rest === '' || /^[([,;]/.test(rest);
  if (!isPlain) return undefined;
  return {
    value: Number(digits!.replaceAll(',', '')),
    ...(bound && { bound }),
    unit: /^per ?cent$/i.test(unit) ? '%' : unit,
    rest,
  };
}

const NOT_STATED = 'Not stated in the source';

/** The metrics of an incident, each with the lines that it comes from. */
export function metricsOf({ metrics }: Extraction) {
  const items = metrics.flatMap(({ value, lines, guess }): Item[] => {
    const name = lineOf(value.name);
    if (name === '') return [];
    const texts = { baseline: value.baseline, current: value.current, target: value.target };
    const numbers = Object.fromEntries(
      Object.entries(texts).map(([role, text]) => [
        role,
        text === undefined ? undefined : numberOf(text),
      ]),
    );
    const main = [numbers.baseline, numbers.current].filter((one) => one !== undefined);
    const stated = [texts.baseline, texts.current].filter((text) => text !== undefined);
    const unit = main.find((one) => one.unit !== '')?.unit ?? numbers.target?.unit ?? '';
    const isOneUnit =
      main.length === stated.length && main.every((one) => one.unit === '' || one.unit === unit);
    const reading = (role: keyof typeof texts) => {
      const [text, number] = [texts[role], numbers[role]];
      if (text === undefined || lineOf(text) === '') return { state: NOT_STATED };
      const isNumber = isOneUnit && number && (number.unit === '' || number.unit === unit);
      return isNumber
        ? { value: number.value, ...(number.bound && { bound: number.bound }) }
        : { state: lineOf(text) };
    };
    const notes = [numbers.baseline, numbers.current].flatMap((one) =>
      isOneUnit && one?.rest ? [one.rest] : [],
    );
    const item = {
      name,
      ...(isOneUnit && unit !== '' && { unit }),
      baseline: reading('baseline'),
      current: reading('current'),
      ...(texts.target !== undefined && { target: reading('target') }),
      ...(notes.length > 0 && { note: `The source adds: ${notes.join(' ')}` }),
    };
    return [{ item, lines: [lines], guess }];
  });
  return joined(items);
}

type Item = {
  item: { name: string; baseline: Reading; current: Reading; target?: Reading; note?: string };
  lines: Lines[];
  guess: string | undefined;
};
type Reading = { state?: string; value?: number };

/** What a source says twice of one measure, the second time without a baseline, is one measure. */
function joined(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const one of items) {
    const first = out.find(({ item }) => saysSame(item.name, one.item.name));
    if (
      !first ||
      one.item.baseline.state !== NOT_STATED ||
      (first.item.target && one.item.target)
    ) {
      out.push(one);
      continue;
    }
    const { current, target, note } = one.item;
    const isSame =
      JSON.stringify(current) === JSON.stringify(first.item.current) ||
      current.state === NOT_STATED;
    const more = [
      first.item.note,
      note,
      !isSame && `The source also says: ${current.state ?? current.value}`,
    ];
    const notes = more.filter((text) => typeof text === 'string').join('. ');
    first.item = { ...first.item, ...(target && { target }), ...(notes && { note: notes }) };
    first.lines = [...first.lines, ...one.lines];
    first.guess ??= one.guess;
  }
  return out;
}
