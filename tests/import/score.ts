import { precisionOf, toMs, withoutTilde } from '../../src/model/time.ts';
import type { Extraction, Lines } from '../../src/import/extraction.ts';

/** Compares what was read with what careful readers expect, by the rules in expected/README.md. */

/** Found values that are right or wrong, and expected ones that were found or missed, of one field. */
export interface Tally {
  right: number;
  wrong: number;
  met: number;
  missed: number;
}

export interface Score {
  fields: Map<string, Tally>;
  /** What is wrong or missing, one line each. */
  faults: string[];
}

type Item = Record<string, unknown>;
interface Found extends Item {
  lines: Lines;
}
export interface Expected extends Item {
  source: string;
  section?: { lines: [number, number] };
  ignore?: Record<string, number[] | 'all'>;
}

const scalars = [
  'title',
  'summary',
  'severity',
  'status',
  'duration',
  'tracker',
  'detection',
  'trigger',
];
const lists = [
  'services',
  'authors',
  'owners',
  'reviewers',
  'impact',
  'timeline',
  'steps',
  'rootCauses',
  'contributingFactors',
  'wentWell',
  'wentWrong',
  'gotLucky',
  'learnings',
  'actions',
  'metrics',
  'references',
  'tags',
];
const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];

/** The extraction of the expected section of a document; the first where none is named. */
export function extractionFor(expected: Expected, extractions: readonly Extraction[]): Extraction {
  const { section } = expected;
  if (!section) return extractions[0]!;
  const [from, to] = section.lines;
  return (
    extractions.find(({ title }) => title && title.lines.from >= from && title.lines.to <= to) ??
    extractions[0]!
  );
}

export function scoreOf(expected: Expected, extraction: Extraction): Score {
  const score: Score = { fields: new Map(), faults: [] };
  const compare = (field: string, wanted: Item[], found: Found[], ignored: string[]) => {
    compareField(
      field,
      wanted,
      found,
      (lines) => isIgnored(expected.ignore, ignored, lines),
      score,
    );
  };
  for (const field of scalars) {
    const value = extraction[field as 'title'];
    compare(field, itemsOf(expected[field]), value ? [flat(value)] : [], [field]);
  }
  const times = (expected.times ?? {}) as Record<string, Item>;
  for (const name of milestones) {
    const value = extraction.times[name as 'started'];
    compare('times', itemsOf(times[name]), value ? [{ ...flat(value), milestone: name }] : [], [
      'times',
      `times.${name}`,
    ]);
  }
  for (const field of lists) {
    compare(field, itemsOf(expected[field]), (extraction[field as 'impact'] as never[]).map(flat), [
      field,
    ]);
  }
  compareChains(expected, extraction, compare);
  return score;
}

function compareChains(
  expected: Expected,
  extraction: Extraction,
  compare: (field: string, wanted: Item[], found: Found[], ignored: string[]) => void,
): void {
  const chains = itemsOf(expected.chains);
  const of = (key: string) => chains.flatMap((chain) => itemsOf(chain[key]));
  const whys = uniqueBy(extraction.chains.flatMap((chain) => chain.whys.map(flat)));
  compare('whys', of('whys'), whys, ['chains']);
  const problems = uniqueBy(
    extraction.chains.flatMap(({ problem }) => (problem ? [flat(problem)] : [])),
  );
  compare('problems', of('problem'), problems, ['chains']);
  const causes = extraction.chains.flatMap(({ rootCause }) => (rootCause ? [flat(rootCause)] : []));
  compare('chain root causes', of('rootCause'), causes, ['chains', 'rootCauses']);
  const evidence = extraction.chains.flatMap((chain) =>
    chain.whys.flatMap(({ value }) => value.evidence.map(flat)),
  );
  compare(
    'evidence',
    of('whys').flatMap((why) => itemsOf(why.evidence)),
    uniqueBy(evidence),
    ['evidence', 'chains'],
  );
}

function compareField(
  field: string,
  wanted: Item[],
  found: Found[],
  isIgnoredAt: (lines: Lines) => boolean,
  score: Score,
): void {
  const tally = score.fields.get(field) ?? { right: 0, wrong: 0, met: 0, missed: 0 };
  score.fields.set(field, tally);
  const met = new Set<Item>();
  for (const one of found) {
    const fits = wanted.filter(
      (item) => overlaps(item, one.lines) && differences(item, one).length === 0,
    );
    if (fits.length > 0) {
      tally.right++;
      for (const item of fits) met.add(item);
    } else if (!isIgnoredAt(one.lines)) {
      tally.wrong++;
      const near = wanted.find((item) => overlaps(item, one.lines));
      const why = near ? differences(near, one).join(', ') : 'not expected';
      score.faults.push(`wrong ${field} ${one.lines.from}-${one.lines.to}: ${shown(one)} (${why})`);
    }
  }
  for (const item of wanted) {
    if (met.has(item)) tally.met++;
    else {
      tally.missed++;
      score.faults.push(`missed ${field}: ${JSON.stringify(item).slice(0, 160)}`);
    }
  }
}

const shown = (one: Found) =>
  JSON.stringify({ ...one, lines: undefined, evidence: undefined }).slice(0, 160);

/** A value with its lines, keys of its own or `value`. */
function flat(taken: { value: unknown; lines: Lines }): Found {
  const value = taken.value;
  return typeof value === 'object' && value !== null
    ? { ...(value as Item), lines: taken.lines }
    : { value, lines: taken.lines };
}

const itemsOf = (value: unknown): Item[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as Item[]);

const uniqueBy = (found: Found[]) => [
  ...new Map(found.map((one) => [`${one.lines.from} ${String(one.question ?? '')}`, one])).values(),
];

/** True when a found value stands where an expected one may; without lines it may stand anywhere. */
function overlaps({ line, lines }: Item, { from, to }: Lines): boolean {
  if (lines !== undefined) {
    const [first, last] = lines as [number, number];
    return from <= last && to >= first;
  }
  if (line === undefined) return true;
  return (Array.isArray(line) ? (line as number[]) : [line as number]).some(
    (one) => from <= one && to >= one,
  );
}

/** Keys of an expected value that the found one does not have alike. */
function differences(item: Item, found: Found): string[] {
  return Object.entries(item).flatMap(([key, wanted]) => {
    if (key === 'line' || key === 'lines' || key === 'evidence') return [];
    if (key === 'day') {
      const at = withoutTilde(String(found.at ?? found.value));
      return at.startsWith(String(wanted)) ? [] : [`day ${String(wanted)}`];
    }
    const value = found[key];
    const accepted = Array.isArray(wanted) ? wanted : [wanted];
    return accepted.some((one) => isSame(key, one, value))
      ? []
      : [`${key} ${JSON.stringify(wanted)}, not ${JSON.stringify(value)}`];
  });
}

function isSame(key: string, wanted: unknown, value: unknown): boolean {
  if (value === undefined) return false;
  const [a, b] = [wanted, value].map((one) => withoutTilde(String(one)));
  if (/^\d{4}-\d\d(?:-\d\d(?:T.*)?)?$/.test(a!)) {
    return precisionOf(a!) === precisionOf(b!) && toMs(a!) === toMs(b!);
  }
  if (key === 'url' || key === 'at') return a === b;
  const [said, got] = [plainOf(a!), plainOf(b!)];
  return said === got || (key === 'phase' && (said.includes(got) || got.includes(said)));
}

const plainOf = (text: string) =>
  text
    .replace(/[*_`~]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^@/, '')
    .replace(/[.:]$/, '');

function isIgnored(ignore: Expected['ignore'], names: string[], { from, to }: Lines): boolean {
  return names.some((name) => {
    const lines = ignore?.[name];
    return lines === 'all' || (lines ?? []).some((line) => from <= line && to >= line);
  });
}

/** Adds up scores. */
export function sumOf(scores: readonly Score[]): Map<string, Tally> {
  const sum = new Map<string, Tally>();
  for (const { fields } of scores) {
    for (const [field, one] of fields) {
      const all = sum.get(field) ?? { right: 0, wrong: 0, met: 0, missed: 0 };
      for (const key of ['right', 'wrong', 'met', 'missed'] as const) all[key] += one[key];
      sum.set(field, all);
    }
  }
  return sum;
}

export const recallOf = ({ met, missed }: Tally) =>
  met + missed === 0 ? undefined : met / (met + missed);
export const precisionOfTally = ({ right, wrong }: Tally) =>
  right + wrong === 0 ? undefined : right / (right + wrong);

/** A table of recall and precision per field, and of all. */
export function tableOf(sum: ReadonlyMap<string, Tally>): string {
  const all = { right: 0, wrong: 0, met: 0, missed: 0 };
  const percent = (share: number | undefined) =>
    (share === undefined ? '–' : share.toFixed(2)).padStart(6);
  const row = (field: string, tally: Tally) =>
    `${field.padEnd(22)}${percent(recallOf(tally))} ${`${tally.met}/${tally.met + tally.missed}`.padStart(9)}${percent(precisionOfTally(tally))} ${`${tally.right}/${tally.right + tally.wrong}`.padStart(9)}`;
  const rows = [...sum].map(([field, tally]) => {
    for (const key of ['right', 'wrong', 'met', 'missed'] as const) all[key] += tally[key];
    return row(field, tally);
  });
  return ['field                 recall           precision', ...rows, row('all', all)].join('\n');
}
