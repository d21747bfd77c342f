import { readBaseFromDisk } from '../../adapters/disk.ts';
import { readOptions } from '../../adapters/options.ts';
import { formatDiagnostics } from '../../diagnostics/format.ts';
import { kindInfo, kinds } from '../../model/kinds.ts';
import { isSound, type Base } from '../../reader/read.ts';

/** Reports everything that is wrong with the content; exit code 1 when anything is. */
export async function check(): Promise<number> {
  const base = await readBaseFromDisk();
  report(base);
  return isSound(base) ? 0 : 1;
}

/** Prints the diagnostics, and what was read when nothing is wrong. */
export function report(base: Base): void {
  process.stderr.write(formatDiagnostics(base.diagnostics));
  if (!isSound(base)) return;
  const counts = kinds.map((kind) => {
    const amount = base.entries.filter((entry) => entry.kind === kind).length;
    return `${amount} ${amount === 1 ? kindInfo[kind].one : kindInfo[kind].many}`;
  });
  process.stdout.write(`${readOptions().content} is sound: ${counts.join(', ')}.\n`);
}
