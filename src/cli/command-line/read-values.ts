import { didYouMean } from '../../diagnostics/suggest.ts';
import type { CommandInfo, Commands } from './command.ts';
import type { Flag } from './flag.ts';
import type { Given } from './tokens.ts';

/** Everything that is wrong with a command line. */
export interface Faults {
  lines: (string | undefined)[];
  /** Whether how the command is written helps with them. */
  needsUsage: boolean;
}

/** What a command is given for its options; what will not do is among the faults. */
export function readValues(
  name: string,
  given: readonly Given[],
  { info, commands, faults }: { info: CommandInfo; commands: Commands; faults: Faults },
): Record<string, unknown> {
  const own = Object.groupBy(given, (flag) => flag.name);
  for (const [flag, [one] = []] of Object.entries(own)) {
    if (!one?.flag || flag === 'help' || Object.hasOwn(info.flags, flag)) continue;
    const others = Object.keys(commands).filter((other) => flag in commands[other]!.flags);
    faults.lines.push(
      `Found --${flag}, which means nothing to ${name}. It is an option of ${others.join(', ')}.`,
    );
  }
  return Object.fromEntries(
    Object.entries(info.flags).map(([flag, one]) => [
      flag,
      readFlag(flag, own[flag] ?? [], one, faults),
    ]),
  );
}

function readFlag(name: string, given: readonly Given[], flag: Flag, faults: Faults): unknown {
  const isBare = flag.type === 'boolean';
  for (const { value } of given) {
    if (isBare === (value === undefined)) continue;
    faults.lines.push(
      isBare
        ? `Found a value for --${name}. Expected --${name} alone.`
        : `Found --${name} without a value. Expected --${name}=<value>.`,
    );
    faults.needsUsage = true;
  }
  if (given.length === 0) return flag.fallback;
  if (isBare) return true;
  const texts = given.flatMap(({ value }) => value ?? []);
  const values = texts.map((text) => readValue(name, text, flag, faults));
  if (flag.isMany) return values.flat();
  if (given.length > 1) faults.lines.push(inOneCopy(name, given));
  return values[0];
}

const inOneCopy = (name: string, given: readonly Given[]) =>
  `Found --${name} ${given.length === 2 ? 'twice' : `${given.length} times`}: ${given.map(({ value = '' }) => `"${value}"`).join(', ')}. Expected it once.`;

function readValue(name: string, text: string, flag: Flag, { lines }: Faults): unknown {
  const value = flag.read(text);
  if (value === undefined) {
    const why = flag.flaw?.(text);
    lines.push(
      `Found "${text}" for --${name}${why ? `, which is ${why}` : ''}. Expected ${flag.expected}.`,
      flag.words && didYouMean(text, flag.words),
    );
  }
  return value;
}
