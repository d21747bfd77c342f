import type { RecordSection, SearchRecord } from './record.ts';
import { weights } from './weights.ts';
import { normalize } from './words.ts';

/**
 * A word that every record holds and nobody types. Pagefind lists all its records
 * only after loading the whole index; those that hold a word come with that word.
 */
export const EVERY = 'zzeveryrecord';

/**
 * A record as the HTML that the indexer reads. Nothing of it is ever shown in a
 * browser: results are made of its texts.
 */
export function toHtml(record: SearchRecord, language: string): { url: string; content: string } {
  const { when, severity, services, status, note } = record.card;
  const meta = {
    // Without their hyphens, or each word of an id would count as much as the id.
    ids: record.ids.map(normalize).join(' '),
    names: record.names.join(' '),
    kind: record.kind,
    every: EVERY,
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
  const prior = weights.prior[record.kind];
  const heading = weights.heading * prior;
  const content = [
    `<html lang="${escape(language)}"><body><main data-pagefind-body>`,
    ...fields,
    `<h1 id="top" data-pagefind-weight="${heading}" data-pagefind-meta="${record.kind === 'services' ? 'service' : 'title'}">${escape(record.title)}</h1>`,
    paragraphs(summary!, prior),
    ...rest.flatMap((section) => [
      section.at &&
        `<h2 id="${escape(section.at)}" data-pagefind-weight="${heading}">${escape(section.title)}</h2>`,
      paragraphs(section, prior),
    ]),
    '</main></body></html>',
  ].join('\n');
  return { url: record.path, content };
}

const paragraphs = ({ texts, weight = 1 }: RecordSection, prior: number) =>
  `<div data-pagefind-weight="${weight * prior}">${texts.map((text) => `<p>${escape(ended(text))}</p>`).join('\n')}</div>`;

/** Without a full stop a quotation would run on into the next text. */
const ended = (text: string) => (/[.!?…。！？]$/.test(text) ? text : `${text}.`);

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
