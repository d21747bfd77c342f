import { STDIN, type Former } from './former.ts';

/** Documents that are another one, or look like it. */

/** Documents with the text of another one, and the name of that: the one that was imported before, else the first. */
export function twinsIn<Document extends { name: string; text: string }>(
  documents: readonly Document[],
  known: ReadonlySet<string>,
): ReadonlyMap<Document, string> {
  const groups = Map.groupBy(documents, ({ text }) => text);
  return new Map(
    [...groups.values()].flatMap((same) => {
      const first = same.find(({ name }) => known.has(name)) ?? same[0]!;
      return same.flatMap((one) =>
        one === first || known.has(one.name) ? [] : [[one, first.name] as const],
      );
    }),
  );
}

/**
 * A word on a draft that may be of the same document, which would have another name and
 * another text by now: one with the same title, made of what is not in this run.
 *
 * @param title digest of the title
 */
export function likenessOf(
  title: string,
  formers: readonly Former[],
  names: ReadonlySet<string>,
): { line: number; message: string }[] {
  const like = formers.find((one) => one.title === title && !names.has(one.from));
  if (!like) return [];
  const way =
    like.from === STDIN
      ? `write a name for "${STDIN}" under "imported" there, and give it as --name`
      : `import it with --name "${like.from}"`;
  return [
    {
      line: 1,
      message: `Found incidents/${like.id}, imported from ${like.from}, with the same title. If it is of this document, ${way}: that draft is brought up to date then, and this one is not needed.`,
    },
  ];
}
