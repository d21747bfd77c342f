import { isMap, isScalar, parseDocument } from 'yaml';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { fieldText, fileText } from './draft/write.ts';

/** A file as it lies in the content. */
export interface Present {
  data: Record<string, unknown>;
  body: string;
  yaml: string;
}

/** The parts of a file that is there; undefined for one that cannot be read. */
export function presentIn(text: string): Present | undefined {
  const split = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  if (!split) return undefined;
  const document = parseDocument(split.yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return {
    data: document.toJS() as Record<string, unknown>,
    body: split.body.trim(),
    yaml: split.yaml,
  };
}

/** The file with other values; lines of fields whose value stays are not touched, nor are comments between them. */
export function spliced(
  present: Present,
  data: Record<string, unknown>,
  body: string,
  text: string,
): string {
  const pieces = piecesOf(present.yaml);
  if (!pieces) return fileText(data, body);
  const written = new Set<string>();
  const out = pieces.map(({ field, text: lines, tail }) => {
    if (field === undefined) return lines + tail;
    written.add(field);
    if (!(field in data)) return tail;
    const isSame =
      JSON.stringify(data[field]) ===
      JSON.stringify(field === 'imported' ? undefined : present.data[field]);
    const fresh = fieldText(field, data[field]);
    return (isSame || fresh === lines ? lines : fresh) + tail;
  });
  const added = Object.keys(data).filter((field) => !written.has(field));
  // The record stands last, as it was written.
  const at = pieces.findIndex(({ field }) => field === 'imported');
  out.splice(
    at === -1 ? out.length : at,
    0,
    ...added.map((field) => fieldText(field, data[field])),
  );
  const isOwnBody = present.body === body;
  const end = isOwnBody
    ? (splitFrontMatter(text.replaceAll('\r\n', '\n'))?.body ?? '')
    : body && `\n${body}\n`;
  const whole = `---\n${out.join('')}---\n${end}`;
  return text.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole;
}

/** The lines of each field at the top, and the comments and empty lines after it. Undefined for YAML in one line. */
function piecesOf(yaml: string): { field?: string; text: string; tail: string }[] | undefined {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents) || contents.flow) return undefined;
  const starts = contents.items.map(({ key }) =>
    isScalar(key) && key.range ? { field: String(key.value), from: key.range[0] } : undefined,
  );
  if (starts.some((one) => one === undefined)) return undefined;
  const whole = yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const pieces: { field?: string; text: string; tail: string }[] = [];
  const first = starts[0]?.from ?? whole.length;
  if (first > 0) pieces.push({ text: whole.slice(0, first), tail: '' });
  starts.forEach((one, index) => {
    const all = whole.slice(one!.from, starts[index + 1]?.from ?? whole.length);
    const lines = all.split('\n').slice(0, -1);
    const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#'));
    const join = (some: readonly string[]) => some.map((line) => `${line}\n`).join('');
    pieces.push({
      field: one!.field,
      text: join(lines.slice(0, last + 1)),
      tail: join(lines.slice(last + 1)),
    });
  });
  return pieces;
}
