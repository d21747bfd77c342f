import { readOptions } from '../adapters/options.ts';

/** Commands that messages name, for the content of this run, as they are written at a prompt. */

/** A check for the same readers. */
export function checkCommand({
  hints = false,
  changed,
}: { hints?: boolean; changed?: string | undefined } = {}): string {
  const { audience } = readOptions();
  return written('check', [
    ...(hints ? ['--hints'] : []),
    ...(changed === undefined ? [] : ['--changed', changed]),
    ...contentFlag(),
    ...(audience === undefined ? [] : ['--audience', audience]),
  ]);
}

export const devCommand = (): string => written('dev', contentFlag());

function contentFlag(): string[] {
  const { content } = readOptions();
  return content === 'content' ? [] : ['--content', content];
}

const written = (name: string, flags: readonly string[]) =>
  [`npm run ${name}`, ...(flags.length > 0 ? ['--', ...flags.map(quoted)] : [])].join(' ');

/** A word as a shell takes it for one. */
const quoted = (word: string) =>
  /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
