import { joinWords } from '../../format/words.ts';
import { parseYaml } from '../../reader/yaml/index.ts';
import type { Lines } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import { fieldOf, takeField } from '../sections/fields.ts';
import { undecorated } from '../text/plain.ts';
import { stampOf } from '../values/stamp.ts';
import { tomlEntries } from './toml.ts';

/** A field of front matter with its lines. */
export interface Entry {
  key: string;
  value: unknown;
  lines: Lines;
}

export interface Head {
  entries: Entry[];
  /** Lines of the front matter, its fences included; 0 for none. */
  length: number;
  /** Why its fields could not be read. */
  fault?: string;
}

/** Reads front matter: YAML between `---`, TOML between `+++`. */
export function headOf(lines: readonly string[]): Head {
  const first = lines.findIndex((line) => line.trim() !== '');
  const fence = lines[first]?.trim();
  if (first > 3 || (fence !== '---' && fence !== '+++')) return { entries: [], length: 0 };
  const end = lines.findIndex((line, index) => index > first && line.trim() === fence);
  if (end === -1 || end > 400) return { entries: [], length: 0 };
  const inner = lines.slice(first + 1, end);
  // A rule at the top, with prose below it, is no front matter.
  if (!inner.some((line) => /^[\w-]+\s*[:=]/.test(line))) return { entries: [], length: 0 };
  const at = (index: number) => first + 2 + index;
  if (fence === '+++') {
    const entries = tomlEntries(inner).map(({ key, value, from, to }) => ({
      key,
      value,
      lines: { from: at(from), to: at(to) },
    }));
    const read = new Set(
      entries.flatMap(({ lines: { from, to } }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      ),
    );
    const unread = inner.flatMap((line, index) =>
      read.has(at(index)) || /^\s*(?:#.*|\[{1,2}[\w.-]+\]{1,2}\s*)?$/.test(line) ? [] : [at(index)],
    );
    const which =
      unread.length === 1 ? `Line ${unread[0]}` : `Lines ${joinWords(unread.map(String))}`;
    const fault = `${which} of the front matter ${unread.length === 1 ? 'was' : 'were'} kept as text. Expected a key and its value on one line, or a list of plain values.`;
    return { entries, length: end + 1, ...(unread.length > 0 && { fault }) };
  }
  const { data, faults } = parseYaml(inner.join('\n'));
  if (faults.length > 0 || typeof data !== 'object' || data === null || Array.isArray(data)) {
    const fault = faults[0]?.message ?? 'Found no fields.';
    return { entries: [], length: end + 1, fault: `The front matter was kept as text. ${fault}` };
  }
  return { entries: entriesOf(data as Record<string, unknown>, inner, at), length: end + 1 };
}

function entriesOf(
  data: Record<string, unknown>,
  inner: readonly string[],
  at: (index: number) => number,
): Entry[] {
  const starts = inner.flatMap((line, index) => {
    const key = /^(["']?)([^\s#"':-][^"':]*)\1\s*:(?:\s|$)/.exec(line)?.[2];
    return key !== undefined && Object.hasOwn(data, key) ? [{ key, index }] : [];
  });
  return starts.map(({ key, index }) => {
    let last = index;
    while (last + 1 < inner.length && /^(?:\s+\S|-\s)/.test(inner[last + 1]!)) last++;
    return { key, value: data[key], lines: { from: at(index), to: at(last) } };
  });
}

/** Takes what front matter tells. Fields that it does not know stay in the rest. */
export function takeHead(head: Head, reading: Reading): void {
  const { out } = reading;
  const told = new Map(head.entries.map((entry) => [entry.key.toLowerCase(), entry]));
  for (const { key, value, lines } of head.entries) {
    const name = key.toLowerCase();
    const texts = (Array.isArray(value) ? value : [value]).filter(isScalar).map(String);
    if (texts.length === 0) continue;
    if (name === 'title') out.title = reading.taken(undecorated(texts[0]!), lines);
    else if (name === 'date') takeDate(texts[0]!, lines, told, reading);
    else if (name === 'resolved' && typeof value === 'boolean') {
      if (value) out.status = reading.taken('resolved', lines);
    } else if (name === 'severity') out.severity = reading.taken(texts[0]!, lines);
    else if (name === 'state' || name === 'weight') continue;
    else {
      const field = fieldOf(key);
      if (field === 'services' || field === 'tags') {
        out[field].push(
          ...texts
            .flatMap((text) => (Array.isArray(value) ? [text] : text.split(/\s*,\s*/)))
            .map((text) => reading.taken(text, lines)),
        );
      } else if (field) takeField(field, texts.join(', '), lines, reading);
    }
  }
}

/** A day for the times below; the beginning, where the front matter tells an end or a severity too. */
function takeDate(
  text: string,
  lines: Lines,
  told: ReadonlyMap<string, Entry>,
  reading: Reading,
): void {
  const stamp = stampOf(text);
  if (!stamp?.date) return;
  const isIncident = ['resolvedwhen', 'severity', 'affected', 'resolved'].some((key) =>
    told.has(key),
  );
  const moment = reading.calendar.momentOf(stamp);
  if (moment && isIncident)
    reading.out.times.started = reading.taken(moment.at, lines, moment.guess);
  reading.calendar.setDay(stamp.date);
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
