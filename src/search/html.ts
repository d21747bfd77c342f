import type { RecordSection, SearchRecord } from './record.ts';
import { normalize } from './words.ts';

/** Weight of the headings of parts, which say what a part is about. */
const HEADING = 3;

/**
 * A record as the HTML that the indexer reads. Nothing of it is ever shown in a
 * browser: results are made of its texts.
 */
export function toHtml(
  record: SearchRecord,
  row: number,
  language: string,
): { url: string; content: string } {
  const { when, severity, services, status, note } = record.card;
  const meta = {
    // Without their hyphens, or each word of an id would count as much as the id.
    ids: record.ids.map(normalize).join(' '),
    names: record.names.join(' '),
    kind: record.kind,
    when,
    severity,
    services,
    status,
    note,
  };
  const fields = Object.entries(meta)
    .filter(([, value]) => value)
    .map(
      ([name, value]) => `<i data-pagefind-meta="${name}[data-v]" data-v="${escape(value!)}"></i>`,
    );
  const [summary, ...rest] = record.sections;
  const content = [
    `<html lang="${escape(language)}"><body><main data-pagefind-body>`,
    `<i data-pagefind-sort="row[data-v]" data-v="${row}"></i>`,
    ...fields,
    `<h1 id="top" data-pagefind-weight="${HEADING}" data-pagefind-meta="${record.kind === 'services' ? 'service' : 'title'}">${escape(record.title)}</h1>`,
    paragraphs(summary!),
    ...rest.flatMap((section) => [
      `<h2 id="${escape(section.at || 'top')}" data-pagefind-weight="${HEADING}">${escape(section.title)}</h2>`,
      paragraphs(section),
    ]),
    '</main></body></html>',
  ].join('\n');
  return { url: record.path, content };
}

const paragraphs = ({ texts, weight = 1 }: RecordSection) =>
  `<div data-pagefind-weight="${weight}">${texts.map((text) => `<p>${escape(ended(text))}</p>`).join('\n')}</div>`;

/** Without a full stop a quotation would run on into the next text. */
const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
