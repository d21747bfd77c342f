import type * as z from 'zod';
import { stringify } from 'yaml';
import { expectation } from '../model/expectation.ts';
import { descriptionOf, schemaAt, unwrap } from '../model/introspect.ts';

/** How skeletons are written: YAML whose comments say what each field holds, in the words of its schema. */

/** A text as YAML on one line, quoted where it has to be. */
export const scalar = (text: string) =>
  stringify(text, { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: 1e9 }).trim();

/** Texts as a YAML list on one line. */
export const flow = (texts: readonly string[]) =>
  stringify(texts, {
    lineWidth: 0,
    blockQuote: false,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).trim();

/** Texts as a YAML list of one line each, to stand beneath a key. */
export const block = (texts: readonly string[]) =>
  texts.map((text) => `\n  - ${scalar(text)}`).join('');

/** Stands for a text that is still to be written; once an analysis is published `placeholder-text` finds it. */
export const placeholder = (what: string) => `[Describe ${what}]`;

/** Stands where readers see an entry at once, so that it has to be true as it stands. */
export const UNWRITTEN = 'Not written down yet.';

/** What stands for a text that its author has not given. */
export const unwritten = (what: string, isDraft: boolean) =>
  isDraft ? placeholder(what) : UNWRITTEN;

/** Writes the fields of a kind, each beneath the sentence that its schema says of it. */
export function sheetOf(schema: z.ZodType) {
  const says = (path: readonly string[]) => {
    const field = schemaAt(schema, path)!;
    const choices = unwrap(field).def.type === 'enum' ? ` ${capital(expectation(field))}.` : '';
    return `${'  '.repeat(path.length - 1)}# ${descriptionOf(field) ?? ''}${choices}`;
  };
  const line = (path: readonly string[], mark: string, yaml: string) =>
    `${says(path)}\n${'  '.repeat(path.length - 1)}${mark}${path.at(-1)}:${/^(?:\n|$)/.test(yaml) ? yaml : ` ${yaml}`}`;
  return {
    /** A field with its value. */
    field: (path: string, yaml: string) => line(path.split('.'), '', yaml),
    /** A field that may be left out, as an example in a comment. */
    later: (path: string, example: string) => line(path.split('.'), '# ', example),
    /** The one or the other. */
    maybe: (path: string, yaml: string | undefined, example: string) =>
      yaml === undefined ? line(path.split('.'), '# ', example) : line(path.split('.'), '', yaml),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The front matter and the body of a file, from groups of fields. */
export const asFile = (groups: readonly (readonly string[])[], body = '') =>
  `---\n${groups.map((fields) => fields.join('\n')).join('\n\n')}\n---\n${body && `\n${body}\n`}`;
