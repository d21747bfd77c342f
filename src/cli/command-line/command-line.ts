import { writeOptions } from '../../adapters/options.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { CommandInfo, Commands } from './command.ts';
import { toggle, type Flag } from './flag.ts';
import { readValues, type Faults } from './read-values.ts';
import { wordsAndFlags, type Given, type Word } from './tokens.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from './usage.ts';

/** A command line that was understood. */
export interface Understood {
  /** Name of the command; undefined where only its usage is asked for. */
  name: string | undefined;
  values: Record<string, unknown>;
  words: string[];
  /** Does what was asked for, and returns the exit code. */
  run(): Promise<number>;
}

/**
 * Finds the command and its options.
 *
 * @throws UsageError with every word that has no meaning, and every value that will not do
 */
export function parseCommandLine(args: string[], commands: Commands): Understood {
  const known = { ...flagsOf(commands), help: toggle('say this', 'h') };
  const { flags, words: all } = wordsAndFlags(args, known);
  const [first, ...words] = all;
  const name = first?.text;
  const info = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  const faults: Faults = { lines: [], needsUsage: false };
  const told = info && name;
  refuseUnknown(flags, info ? info.flags : known, faults);
  if (flags.some((flag) => flag.name === 'help') && faults.lines.length === 0) {
    if (info || name === undefined) return help(usage(commands, name, words[0]?.text));
  }
  if (!info) {
    faults.lines.unshift(...unknownCommand(name, commands));
    faults.needsUsage = true;
    throw refusal(faults, usage(commands));
  }
  refuseMisplacedFlags(name!, info.flags, faults);
  refuseWords(name!, words, info, faults);
  const values = readValues(name!, flags, { info, commands, faults });
  faults.lines.push(info.conflict?.(values as never));
  if (faults.lines.some((line) => line !== undefined))
    throw refusal(faults, usage(commands, told, words[0]?.text));
  writeOptions({
    content: values.content as string | undefined,
    asOf: values['as-of'] as string | undefined,
    base: values.base as string | undefined,
    url: values.url as string | undefined,
    audience: values.audience as 'public' | 'internal' | undefined,
    drafts: values.drafts as boolean | undefined,
  });
  const texts = words.map(({ text }) => text);
  return { name, values, words: texts, run: () => info.run(values as never, texts) };
}

const flagsOf = (commands: Commands): Record<string, Flag> =>
  Object.assign({}, ...Object.values(commands).map(({ flags }) => flags));

const help = (text: string): Understood => ({
  name: undefined,
  values: {},
  words: [],
  async run() {
    process.stdout.write(text);
    return 0;
  },
});

function refusal({ lines, needsUsage }: Faults, how: string): UsageError {
  return new UsageError(
    [...lines, needsUsage && `\n${how}`].filter((line) => typeof line === 'string').join('\n'),
  );
}

/**
 * npm takes options that stand before `--` for its own, and says nothing. Only those of the
 * command are looked for: others may be settings that somebody gave npm.
 */
function refuseMisplacedFlags(
  command: string,
  flags: Record<string, Flag>,
  { lines }: Faults,
): void {
  for (const [name, { type }] of Object.entries(flags)) {
    const value = process.env[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined) continue;
    const flag = type === 'boolean' ? `--${name}` : `--${name} <value>`;
    lines.push(
      `Found --${name} before "--", where npm keeps it to itself. Write it after: npm run ${command} -- ${flag}`,
    );
  }
}

/** @param near options that a misspelt one may be meant for */
function refuseUnknown(given: readonly Given[], near: Record<string, Flag>, faults: Faults): void {
  for (const { name, written, flag } of given) {
    if (flag) continue;
    const guess = didYouMean(name, Object.keys(near))?.replace(/"(.*)"/, '--$1');
    faults.lines.push(`Found the unknown option "${written}".`, guess);
    faults.needsUsage = true;
  }
}

function unknownCommand(name: string | undefined, commands: Commands) {
  const names = Object.keys(commands);
  const found = name === undefined ? 'Found no command.' : `Found the command "${name}".`;
  const guess = name === undefined ? undefined : didYouMean(name, names);
  return [`${found} Expected one of ${names.join(', ')}.`, guess];
}

/** Of some options that it takes for its own npm hands on the value alone. */
const MISPLACED =
  'Is it the value of an option? Options stand after "--", or npm keeps them to itself.';
const SECOND_DASHES = 'Is it an option? Behind a second "--" there are none: write "--" once.';

function refuseWords(
  name: string,
  words: readonly Word[],
  { words: wanted }: CommandInfo,
  faults: Faults,
): void {
  const { form, min, max } = wanted ?? { form: '', min: 0, max: 0 };
  // A word behind an unknown option may be its value.
  const certain = words.filter(({ mayBeValue }) => !mayBeValue);
  if (words.length >= min && certain.length <= max) return;
  const text = certain.map((word) => word.text).join(' ');
  const found = certain.length === 0 ? `nothing after "${name}"` : `"${text}" after "${name}"`;
  faults.lines.push(
    `Found ${found}. Expected ${max === 0 ? 'options only' : form}.`,
    certain.length <= max ? undefined : /^-./.test(certain[0]!.text) ? SECOND_DASHES : MISPLACED,
  );
  faults.needsUsage = true;
}
