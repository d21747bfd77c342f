import { firstInvisible, nameOf, withoutInvisible } from '../model/invisible.ts';
import type { Extraction, SourceText } from './extraction.ts';
import { asText } from './formats/as-text.ts';
import type { Format, FormatName, Prepared } from './formats/format.ts';
import { issueJson } from './formats/issue-json.ts';
import { learningsXml } from './formats/learnings-xml.ts';
import { markdown } from './formats/markdown.ts';
import { repair } from './text/repair.ts';

export { formatNames, type FormatName } from './formats/format.ts';

/** In the order in which they are asked; the last takes everything. */
const formats: readonly Format[] = [issueJson, learningsXml, markdown];

/** A text as it is read, repaired, and its lines; `rest` of an extraction names these lines. */
export function prepare({ name, text }: SourceText): Prepared {
  const plainEnds = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { text: repaired, notes } = isBinary(text)
    ? { text: plainEnds, notes: [] }
    : repair(plainEnds);
  const lines = repaired.split('\n');
  const first = isBinary(text) ? -1 : lines.findIndex((line) => firstInvisible(line) !== undefined);
  if (first === -1) return { name, text: repaired, lines, notes };
  notes.push({
    line: first + 1,
    message: `Found characters that nobody sees, such as ${nameOf(firstInvisible(lines[first]!)!)}. They were taken out.`,
  });
  const seen = lines.map((line) => withoutInvisible(line.replace(/[\v\f]/g, ' ')));
  return { name, text: seen.join('\n'), lines: seen, notes };
}

/**
 * Reads the incidents of a document, at least one. Never throws, whatever the text: what is
 * not understood is in the rest.
 */
export function read(source: SourceText, format?: FormatName): Extraction[] {
  if (isBinary(source.text)) {
    const prepared = { name: source.name, text: '', lines: prepare(source).lines, notes: [] };
    return asText(
      prepared,
      'Found a file that holds no text. Expected text; nothing was taken from it.',
    );
  }
  const prepared = prepare(source);
  if (prepared.text.trim() === '') return asText(prepared, 'Found an empty file. Expected a text.');
  const reader = formats.find((one) => (format ? one.name === format : one.detect(prepared)))!;
  return reader.read(prepared);
}

/** Letters that no text has, or more signs of lost bytes than a slip explains. */
const isBinary = (text: string) => {
  const head = text.slice(0, 8000);
  if (head.includes('\0')) return true;
  const lost = head.match(/[\ufffd\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return lost * 20 > head.length;
};
