import { SLUG } from '../model/kinds.ts';
import type { Term } from '../model/site.ts';
import { slugify } from '../model/slugify.ts';

/**
 * The terms of a vocabulary from one line, in their order: `sev1=Critical, sev2=Major`, or
 * names alone, whose ids are made from them. A term that was there keeps its description.
 */
export function parseTerms(line: string, present: readonly Term[] = []): Term[] {
  return line
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [id, ...rest] = piece.split('=').map((part) => part.trim());
      const name = rest.length > 0 ? rest.join('=') : id!;
      const term = { id: rest.length > 0 ? id! : slugify(id!), name };
      const before = present.find((one) => one.id === term.id);
      return before?.description ? { ...term, description: before.description } : term;
    });
}

/** Whether a line has terms, each with an id that entries can write, and each once. */
export function isTerms(line: string): boolean {
  const ids = parseTerms(line).map(({ id }) => id);
  return ids.length > 0 && ids.every((id) => SLUG.test(id)) && new Set(ids).size === ids.length;
}

/**
 * A vocabulary with the ids that entries use at its end, where it lacks them; they keep the
 * name that they had. The list itself where it lacks none.
 */
export function withUsed(
  terms: readonly Term[],
  used: Iterable<string>,
  before: readonly Term[],
): { terms: Term[]; added: string[] } {
  const added = [...new Set(used)].filter((id) => !terms.some((term) => term.id === id)).sort();
  const own = (id: string) => before.find((term) => term.id === id) ?? { id, name: id };
  return { terms: [...terms, ...added.map(own)], added };
}

/** Terms as `parseTerms` reads them. */
export const formatTerms = (terms: readonly Term[]) =>
  terms.map(({ id, name }) => `${id}=${name}`).join(', ');
