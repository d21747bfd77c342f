import { headingKey, plain, undecorated } from '../text/plain.ts';

/** The nearest heading that groups actions, and does not only say how far they are. */
export function phaseOf(path: readonly string[]): string | undefined {
  const groups = path
    .slice(1)
    .filter((heading) => !/^(?:completed|done)\b/.test(headingKey(heading)));
  const phase = groups.at(-1) ?? (path.length > 0 && isGroup(path[0]!) ? path[0] : undefined);
  return phase && undecorated(phase).replace(/\s*:$/, '');
}

const isGroup = (heading: string) =>
  /\bphase\b|\b(?:short|medium|long|mid)[- ]term\b|\bimmediate\b/i.test(plain(heading));
