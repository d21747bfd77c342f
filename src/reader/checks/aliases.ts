import { kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parsed-file.ts';
import { scoped } from './lookup.ts';

/** Two entries that answer to one address would hide each other. */
export function checkAliases(all: readonly ParsedEntry[]): void {
  const bearers = all.filter(({ entry }) => (entry?.data.aliases.length ?? 0) > 0);
  if (bearers.length === 0) return;
  const taken = new Map(all.map(({ kind, id, file }) => [`${kind} ${id}`, file]));
  for (const parsed of bearers) {
    for (const [index, alias] of parsed.entry!.data.aliases.entries()) {
      const key = scoped(parsed, alias);
      const other = taken.get(key);
      taken.set(key, other ?? parsed.file);
      if (other === undefined) continue;
      parsed.report(
        'duplicate-id',
        parsed.locate(['aliases', index], 'value'),
        `Found the alias "${alias}". Expected an id that no other ${kindInfo[parsed.kind].one} has; ${other} has it.`,
        other === parsed.file
          ? 'Take it out: the entry has it once already.'
          : 'Take it out of one of the two.',
      );
    }
  }
}
