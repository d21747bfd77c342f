import { parseArgs } from 'node:util';
import type { Flag } from './flag.ts';

/** An option as it was written. */
export interface Given {
  /** Without its dashes; the long one of a letter that stands for it. */
  name: string;
  /** With its dashes. */
  written: string;
  /** Undefined for one that nobody knows. */
  flag: Flag | undefined;
  value: string | undefined;
}

/** A word that is no option, and no value of a known one. */
export interface Word {
  text: string;
  /** True behind an option that nobody knows. */
  mayBeValue: boolean;
}

/** Takes a command line apart, whatever is wrong with it. */
export function wordsAndFlags(
  args: string[],
  known: Readonly<Record<string, Flag>>,
): { flags: Given[]; words: Word[] } {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, short }]) => [
      name,
      { type, ...(short && { short }) },
    ]),
  );
  const { tokens } = parseArgs({
    args: args.map((arg, index) => prepared(arg, index, args, known)),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Given[] = [];
  const words: Word[] = [];
  let before: Given | undefined;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const { name, rawName } = token;
      const flag = Object.hasOwn(known, name) ? known[name] : undefined;
      const value = token.value === NONE ? undefined : token.value;
      before = {
        name: name.replace(NONE, ''),
        written: rawName.replace(`-${NONE}`, ''),
        flag,
        value,
      };
      flags.push(before);
      continue;
    }
    if (token.kind === 'positional') {
      words.push({
        text: token.value,
        mayBeValue: before !== undefined && !before.flag && before.value === undefined,
      });
    }
    before = undefined;
  }
  return { flags, words };
}

/** Marks what the parser would misread; no argument can hold it. */
const NONE = '\0';

/** An argument as the parser takes it for what it is meant as. */
function prepared(
  arg: string,
  index: number,
  args: readonly string[],
  known: Readonly<Record<string, Flag>>,
): string {
  if (args.slice(0, index).includes('--')) return arg;
  // Several letters behind one dash are a misspelt option and no heap of short ones.
  if (/^-[^-]./.test(arg)) return `--${NONE}${arg.slice(1)}`;
  const name = /^--([^=]+)$/.exec(arg)?.[1];
  if (name === undefined || !Object.hasOwn(known, name)) return arg;
  const next = args[index + 1];
  // The next option is not its value.
  const lacksValue = known[name]!.type === 'string' && (next === undefined || /^-./.test(next));
  return lacksValue ? `${arg}=${NONE}` : arg;
}
