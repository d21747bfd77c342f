import type { Root } from 'hast';
import type { BodyFault } from '../body/faults.ts';
import { headingsOf } from '../body/headings.ts';
import { parseBody, type BodyFormat } from '../body/parse.ts';
import type { Position, Severity } from '../diagnostics/diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { Report } from './report.ts';

/** What the body of a file says, with places in the file, and its tree; what is wrong with it is reported. */
export function readBody(
  { body, bodyLine }: FrontMatter,
  format: BodyFormat,
  isTrusted: boolean | undefined,
  report: Report,
): Pick<ParsedFile, 'links' | 'citations' | 'fences' | 'body'> & { tree: Root } {
  const parsed = parseBody(body, format, { isTrusted, firstLine: bodyLine });
  const { tree, faults, warnings, links, citations, fences, named, slices } = parsed;
  const inFile = <T extends Position>(at: T): T => ({ ...at, line: at.line + bodyLine - 1 });
  const told = (found: readonly BodyFault[], severity?: Severity) => {
    for (const { rule, message, help, fix, ...at } of found) {
      const inside = fix && { ...fix, start: inFile(fix.start), end: inFile(fix.end) };
      report(rule, inFile(at), message, help, inside, severity);
    }
  };
  told(faults);
  told(warnings, 'warning');
  return {
    tree,
    links: links.map(inFile),
    citations: citations.map(inFile),
    fences: fences.map(inFile),
    body: {
      named: named.map(inFile),
      slices: slices.map(inFile),
      headings: faults.length > 0 ? undefined : headingsOf(tree),
    },
  };
}
