import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import { pathFor } from '../authoring/desk.ts';
import { TAIL_LENGTH } from '../authoring/ids.ts';

/** The incident that an earlier import made of a document, as its file says it. */
export interface Former {
  id: string;
  from: string;
  part: number;
  digest: string;
  /** Files that were written with it. */
  files: readonly string[];
  /** Digest of the title that was written. */
  title?: string;
}

/** How a document is cited that came through a pipe: it has no name to be found again by. */
export const STDIN = 'stdin';

/** A document of this run, and the digests of the titles of its incidents in their order. */
export interface Sought {
  from: string;
  digest: string;
  titles: readonly string[];
}

/** The incidents of a base that earlier imports made. */
export const formersOf = (entries: readonly AnyEntry[]): Former[] =>
  entries.flatMap((entry) => {
    const imported = entry.kind === 'incidents' && entry.data.imported;
    if (!imported) return [];
    const { from, part, digest, files, taken } = imported;
    const title = taken.find(({ field }) => field === 'title')?.written;
    return [{ id: entry.id, from, part, digest, files, ...(title && { title }) }];
  });

/**
 * Finds what an earlier import made of a document: by its name, or by its text where it
 * has moved. Of several incidents in it each is found by its title, as a log gets new ones
 * at its top; by its place only where there are as many as before.
 *
 * @param names of all documents of the run: what one of them was made of has not moved
 */
export function formersIn(
  formers: readonly Former[],
  names: ReadonlySet<string>,
): (document: Sought) => (Former | undefined)[] {
  const by = (key: (one: Former) => string) => Map.groupBy(formers, key);
  const [byName, byText] = [by(({ from }) => from), by(({ digest }) => digest)];
  const claimed = new Set<Former>();
  return ({ from, digest, titles }) => {
    const named = from === STDIN ? [] : (byName.get(from) ?? []);
    const moved = (byText.get(digest) ?? []).filter(
      (one) => one.from === STDIN || !names.has(one.from),
    );
    const left = (named.length > 0 ? named : moved).filter((one) => !claimed.has(one));
    const isSameList = left.length === titles.length;
    const take = (is: (one: Former) => boolean) => {
      const at = left.findIndex(is);
      const found = at === -1 ? undefined : left.splice(at, 1)[0];
      if (found) claimed.add(found);
      return found;
    };
    const found = titles.map((title) => take((one) => one.title === title));
    return found.map((one, index) =>
      one || !isSameList ? one : take(({ part }) => part === index + 1),
    );
  };
}

/** The id that an earlier import gave to what is now called so; undefined where it wrote none. */
export function formerId(
  kind: Kind,
  id: string,
  { files }: Pick<Former, 'files'>,
): string | undefined {
  const stem = (one: string) => one.slice(0, -TAIL_LENGTH);
  const ids = files.flatMap((file) => {
    const own = /([^/]+)\.mdx?$/.exec(file)?.[1];
    return own && pathFor(kind, own) === file ? [own] : [];
  });
  return ids.find((one) => one === id) ?? ids.find((one) => stem(one) === stem(id));
}
