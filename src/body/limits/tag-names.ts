import type { Faults } from '../faults.ts';

/**
 * What stands behind "<" as names of attributes would: up to the first sign that no tag has, with
 * what is in quotes.
 */
const NAMES =
  /<\/?[A-Za-z_$][\p{ID_Continue}$.:=\s-]*(?:["'][^"']*["'][\p{ID_Continue}$.:=\s-]*)*/gu;
const QUOTED = /["'][^"']*["']/g;

/**
 * For each letter beyond ASCII in the name of a tag or an attribute Sätteri 0.10.5 goes through
 * all that follows: 20,000 of them took half a second, 80,000 six. No name of a component has one.
 */
const MOST = 5e7;

/** Whether the tags of a body can be read within a moment; what could not is a fault. */
export function hasShortNames(source: string, faults: Faults): boolean {
  let [cost, worst, largest] = [0, 0, 0];
  for (const { 0: written, index: at } of source.matchAll(NAMES)) {
    const names = written.replace(QUOTED, '');
    const letters = names.length - names.replace(/[^\x00-\x7f]/g, '').length;
    const own = letters * (source.length - at);
    cost += own;
    if (own > largest) [largest, worst] = [own, at];
  }
  if (cost <= MOST) return true;
  const sign = /^<\/?[\w$.:-]{1,40}/.exec(source.slice(worst))![0];
  faults.add({
    at: worst,
    rule: 'body-limit',
    message: `Found "${sign}", behind which a long text stands where a tag has the names of its attributes. Expected "&lt;" for a plain sign, or ">" where the tag ends.`,
    help: `Write "${sign.replace('<', '&lt;')}", or end the tag.`,
  });
  return false;
}
