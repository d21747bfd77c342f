import { nameOf } from '../../model/invisible.ts';
import type { Faults } from '../faults.ts';

/**
 * Controls but a tab and the breaks of lines. One of the second block (U+0080 to U+009F) behind a
 * letter that may lead bytes of UTF-8 belongs to mojibake, which is told as such.
 */
const CONTROLS =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+|(?<![\u00c2-\u00f4ĞğİŞ][^\x00-\x7f]{0,2})[\x80-\x9f]+/g;

/** Finds control characters, in code as well: no page of HTML may hold them. */
export function judgeControls(source: string, faults: Faults): void {
  for (const { 0: run, index } of source.matchAll(CONTROLS)) {
    const [found, help] =
      run.length === 1
        ? [`Found the control character ${nameOf(run)}`, 'Take it out.']
        : [
            `Found ${run.length} control characters, the first of them ${nameOf(run[0]!)}`,
            'Take them out.',
          ];
    const message = `${found}. Expected text that can be read.`;
    faults.add({ at: index, rule: 'control-character', message, help });
  }
}
