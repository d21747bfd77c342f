import { readOptions } from '../adapters/options.ts';

/** A check of the content of this run for the same readers, as it is written at a prompt. */
export function checkCommand({
  hints = false,
  changed,
}: { hints?: boolean; changed?: string | undefined } = {}): string {
  const { content, audience } = readOptions();
  const flags = [
    ...(hints ? ['--hints'] : []),
    ...(changed === undefined ? [] : ['--changed', changed]),
    ...(content === 'content' ? [] : ['--content', content]),
    ...(audience === undefined ? [] : ['--audience', audience]),
  ];
  return ['npm run check', ...(flags.length > 0 ? ['--', ...flags.map(quoted)] : [])].join(' ');
}

/** A word as a shell takes it for one. */
const quoted = (word: string) =>
  /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
