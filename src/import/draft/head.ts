import { placeholder } from '../../authoring/sheet.ts';
import type { Site } from '../../model/site.ts';
import type { Extraction } from '../extraction.ts';
import type { Sheet } from './entry.ts';
import { lineOf, proseOf, titleOf } from './texts.ts';
import { incidentKindFor, middleOf, termFor } from './words.ts';

/** The title of a draft: that of the source, else the name of its file. */
export const titleFor = ({ title, source }: Extraction): string =>
  titleOf(title?.value) || titleOf(nameOfSource(source)) || 'Imported incident';

/** Puts the title and the summary; what stands for them is a guess. */
export function putTitle(extraction: Extraction, { put }: Sheet): void {
  const title = titleOf(extraction.title?.value);
  put('title', titleFor(extraction), {
    lines: extraction.title && title ? [extraction.title.lines] : [],
    guess: title
      ? extraction.title?.guess
      : 'The source has no title; this is the name of its file.',
    ask: 'title',
  });
  const summary = proseOf(extraction.summary?.value);
  put(
    'summary',
    summary || placeholder('what happened and what came of it, in two or three sentences'),
    {
      lines: extraction.summary && summary ? [extraction.summary.lines] : [],
      guess: summary
        ? extraction.summary?.guess
        : 'The source has no summary; this stands for one.',
      ask: 'summary',
    },
  );
}

/** Puts how grave it was, in the words of the site; the middle of its scale where the source says nothing of it. */
export function putSeverity(extraction: Extraction, { severities }: Site, { put }: Sheet): void {
  const words = extraction.severity && lineOf(extraction.severity.value);
  const severity = words ? termFor(words, severities) : undefined;
  put('severity', severity?.id ?? middleOf(severities), {
    lines: severity && extraction.severity ? [extraction.severity.lines] : [],
    guess: severity
      ? (severity.guess ?? extraction.severity?.guess)
      : words
        ? `The source says "${words}", which is no word of the scale; this is its middle.`
        : 'The source does not say; this is the middle of the scale.',
    ask: 'severity',
  });
}

/** Puts what sort of incident it was, by the words of its title and summary. */
export function putKind({ title, summary }: Extraction, site: Site, { put }: Sheet): void {
  const words = `${titleOf(title?.value)} ${proseOf(summary?.value)}`;
  const kind = incidentKindFor(words, site.incidentKinds);
  put('kind', kind.id, { guess: kind.guess, ask: 'kind' });
}

/** "postmortems/2021-03-04-dns_outage.md" → "2021-03-04 dns outage". */
const nameOfSource = (source: string) =>
  (source.split('/').at(-1) ?? source)
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/(?<!\d)-|-(?!\d)|_/g, ' ');
