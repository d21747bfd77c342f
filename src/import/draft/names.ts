import { SLUG } from '../../model/kinds.ts';
import { slugify } from '../../model/slugify.ts';
import type { Extraction } from '../extraction.ts';
import { code } from '../mdx/links.ts';
import type { ImportDesk } from './desk.ts';
import type { Sheet } from './entry.ts';
import type { Findings } from './findings.ts';
import { keyOf, lineOf } from './texts.ts';

/** Puts the services that the base has; the others are told, and stand below the text. */
export function putServices(
  extraction: Extraction,
  { graph }: ImportDesk,
  { put }: Sheet,
  findings: Findings,
): void {
  const services = extraction.services.flatMap((one) => {
    const found = graph.services.find(({ id: own, title: name }) =>
      [own, keyOf(name)].some((key) => keyOf(key) === keyOf(one.value)),
    );
    if (found) return [{ id: found.id, lines: one.lines }];
    findings.notes.push({
      line: one.lines.from,
      message: `Found the service "${lineOf(one.value)}", which the base does not have. It stands below the text until there is one.`,
    });
    return [];
  });
  const unknown = extraction.services.filter(
    ({ lines }) => !services.some((one) => one.lines === lines),
  );
  if (unknown.length > 0) {
    findings.trailer.push(
      `Services that the source names: ${unknown.map(({ value }) => code(lineOf(value))).join(', ')}.`,
    );
  }
  put('services', [...new Set(services.map((one) => one.id))], {
    lines: services.map(({ lines }) => lines),
  });
}

/** Puts the tags as ids; one that has no letters for an id is told. */
export function putTags(extraction: Extraction, { put }: Sheet, findings: Findings): void {
  const seen = new Set<string>();
  const tags = extraction.tags.flatMap(({ value, lines }) => {
    const tag = slugify(value).slice(0, 100).replace(/-$/, '');
    if (seen.has(tag)) return [];
    seen.add(tag);
    if (!SLUG.test(tag))
      findings.notes.push({
        line: lines.from,
        message: `Found the tag "${lineOf(value)}", which has no letters that a tag may have. It was left out.`,
      });
    return SLUG.test(tag) ? [{ tag, lines }] : [];
  });
  put(
    'tags',
    tags.map(({ tag }) => tag),
    { lines: tags.map(({ lines }) => lines) },
  );
}

/** Puts the people that the source names for some part in it. */
export function putPeople(extraction: Extraction, { put }: Sheet): void {
  for (const field of ['owners', 'authors', 'reviewers'] as const) {
    const own = extraction[field].filter(({ value }) => lineOf(value) !== '');
    put(
      field,
      own.map(({ value }) => lineOf(value)),
      { lines: own.map(({ lines }) => lines) },
    );
  }
}
