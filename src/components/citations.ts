import type { Reference } from '../model/reference.ts';

/** What the `sources` of a statement refer to on some page. */
export interface Citations {
  /** In the order in which they are numbered. */
  references: readonly Reference[];
  /** Link to the page that lists them; empty on that page itself. */
  page: string;
}

/** The number of a reference, from 1; undefined for an id that is not listed. */
export function citationOf({ references }: Citations, id: string) {
  const index = references.findIndex((reference) => reference.id === id);
  return index === -1 ? undefined : { number: index + 1 };
}
