import type { EvidenceKind, Lines, TakenWhy } from '../extraction.ts';
import { plain } from '../text/plain.ts';
import { linksIn } from '../values/links.ts';

const kinds: [RegExp, EvidenceKind][] = [
  [/\/commit\/[0-9a-f]{7,40}\b|\bcommit\s+`?[0-9a-f]{7,40}\b/i, 'commit'],
  [/\b[\w./-]+\.(?:ya?ml|toml|ini|json|env|conf|cfg|tf)\b/i, 'config'],
  [/\b[\w./-]+\.(?:[jt]sx?|py|go|rs|java|rb|c|cpp|cs|php|sh|sql)\b(?::\d+)?/i, 'code'],
  [/\b(?:pytest|test (?:run|result|output)|assert|collected \d+ items)\b/i, 'test'],
  [/\b(?:log|logs|traceback|error|exception|stack ?trace|warning)\b/i, 'log'],
  [/\b\d+(?:\.\d+)?\s?(?:%|ms|requests|errors)(?!\w)|\b(?:metric|dashboard|graph)\b/i, 'metric'],
];

/** Evidence as a text gives it, with the kind that its words make likely. */
export function evidenceOf(text: string, lines: Lines): TakenWhy['evidence'][number] {
  const kind = kinds.find(([form]) => form.test(text.slice(0, 2000)))?.[1] ?? 'document';
  const path = /`([\w./-]+\.\w{1,5}(?::\d+)?)`|\b([\w./-]+\/[\w.-]+\.\w{1,5}:\d+)\b/.exec(
    text.slice(0, 2000),
  );
  const at = linksIn(text)[0]?.url ?? path?.[1] ?? path?.[2];
  return {
    value: { kind, text: plain(text), ...(at && { at }) },
    lines,
    guess: 'The kind of evidence was read from its words.',
  };
}
