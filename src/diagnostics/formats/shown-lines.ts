import type { Diagnostic } from '../diagnostic.ts';

/**
 * Gives each fault the lines of its file, each file split once; none where its line holds a secret,
 * as what is shown may be kept, and seen by more people than the file.
 *
 * @param diagnostics all that are shown of these files
 */
export function shownLines(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): (one: Diagnostic) => readonly string[] {
  const secrets = Map.groupBy(
    diagnostics.filter(({ rule }) => rule === 'secret'),
    ({ file }) => file,
  );
  const isSecret = ({ file, line }: Diagnostic) =>
    secrets.get(file)?.some((one) => one.line <= line && line <= (one.endLine ?? one.line));
  const known = new Map<string, readonly string[]>();
  return (one) => {
    if (isSecret(one)) return [];
    const lines = known.get(one.file) ?? textOf(one.file)?.split('\n') ?? [];
    known.set(one.file, lines);
    return lines;
  };
}
