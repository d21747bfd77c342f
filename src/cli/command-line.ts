import { parseArgs } from 'node:util';
import { writeOptions } from '../adapters/options.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { CommandInfo } from './commands.ts';
import { toggle, type Flag } from './flag.ts';
import { UsageError } from './usage-error.ts';
import { usage, type Commands } from './usage.ts';

/** A command line that was understood. */
export interface Understood {
  /** Name of the command; undefined where only its usage is asked for. */
  name: string | undefined;
  values: Record<string, unknown>;
  words: string[];
  /** Does what was asked for, and returns the exit code. */
  run(): Promise<number>;
}

/** Finds the command and its options; every word that has no meaning is refused. */
export function parseCommandLine(args: string[], commands: Commands): Understood {
  const known = { ...flagsOf(commands), help: toggle('say this', 'h') };
  const { values, positionals } = parse(args, known, commands);
  const [name, ...words] = positionals;
  const info = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help && (info || name === undefined)) {
    return {
      name: undefined,
      values: {},
      words: [],
      run: () => say(usage(commands, name, words[0])),
    };
  }
  if (!info) throw unknownCommand(name, commands);
  refuseMisplacedFlags(name!, info.flags);
  refuseWords(name!, words, info, commands);
  const read = readValues(name!, values, info, commands);
  writeOptions({
    content: read.content as string | undefined,
    asOf: read['as-of'] as string | undefined,
    base: read.base as string | undefined,
    url: read.url as string | undefined,
    audience: read.audience as 'public' | 'internal' | undefined,
    drafts: read.drafts as boolean | undefined,
  });
  return { name, values: read, words, run: () => info.run(read as never, words) };
}

const flagsOf = (commands: Commands): Record<string, Flag> =>
  Object.assign({}, ...Object.values(commands).map(({ flags }) => flags));

async function say(text: string): Promise<number> {
  process.stdout.write(text);
  return 0;
}

/**
 * npm takes options that stand before `--` for its own, and says nothing. Only those of the
 * command are looked for: others may be settings that somebody gave npm.
 */
function refuseMisplacedFlags(command: string, flags: Record<string, Flag>): void {
  for (const [name, { type }] of Object.entries(flags)) {
    const value = process.env[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined) continue;
    const flag = type === 'boolean' ? `--${name}` : `--${name} <value>`;
    throw new UsageError(
      `Found --${name} before "--", where npm keeps it to itself. Write it after: npm run ${command} -- ${flag}`,
    );
  }
}

function parse(args: string[], known: Record<string, Flag>, commands: Commands) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, short, isMany }]) => [
      name,
      { type, ...(short && { short }), ...(isMany && { multiple: true }) },
    ]),
  );
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const name = args.find((word) => Object.hasOwn(commands, word));
    const [, word] = args.slice(args.indexOf(name ?? ''));
    const help = `\n${usage(commands, name, word)}`;
    const unknown = /Unknown option '(--?)([^']+)'/.exec(message);
    if (!unknown) throw new UsageError(`${misused(message, known)}\n${help}`);
    const [, dashes, flag] = unknown;
    const near = Object.keys(name === undefined ? known : commands[name]!.flags);
    const guess = didYouMean(flag!, near)?.replace(/"(.*)"/, '--$1');
    throw new UsageError(
      [`Found the unknown option "${dashes}${flag}".`, guess, help].filter(Boolean).join('\n'),
    );
  }
}

/** An option without its value, or with one that it does not take. */
function misused(message: string, known: Record<string, Flag>): string {
  const name = /'(?:-\w, )?--([\w-]+)/.exec(message)?.[1] ?? '';
  if (!Object.hasOwn(known, name)) return message;
  return known[name]!.type === 'string'
    ? `Found --${name} without a value. Expected --${name}=<value>.`
    : `Found a value for --${name}. Expected --${name} alone.`;
}

function unknownCommand(name: string | undefined, commands: Commands): UsageError {
  const names = Object.keys(commands);
  const found = name === undefined ? 'Found no command.' : `Found the command "${name}".`;
  const guess = name === undefined ? undefined : didYouMean(name, names);
  return new UsageError(
    [`${found} Expected one of ${names.join(', ')}.`, guess, `\n${usage(commands)}`]
      .filter(Boolean)
      .join('\n'),
  );
}

/** Of some options that it takes for its own npm hands on the value alone. */
const MISPLACED =
  'Is it the value of an option? Options stand after "--", or npm keeps them to itself.';

function refuseWords(
  name: string,
  words: readonly string[],
  { words: wanted }: CommandInfo,
  commands: Commands,
): void {
  const { form, min, max } = wanted ?? { form: '', min: 0, max: 0 };
  if (words.length >= min && words.length <= max) return;
  const found =
    words.length === 0 ? `nothing after "${name}"` : `"${words.join(' ')}" after "${name}"`;
  const expected = `Found ${found}. Expected ${max === 0 ? 'options only' : form}.`;
  throw new UsageError(
    [expected, words.length > max && MISPLACED, `\n${usage(commands, name)}`]
      .filter(Boolean)
      .join('\n'),
  );
}

function readValues(
  name: string,
  given: Record<string, unknown>,
  { flags }: CommandInfo,
  commands: Commands,
): Record<string, unknown> {
  for (const flag of Object.keys(given)) {
    if (Object.hasOwn(flags, flag)) continue;
    const others = Object.keys(commands).filter((other) => flag in commands[other]!.flags);
    throw new UsageError(
      `Found --${flag}, which means nothing to ${name}. It is an option of ${others.join(', ')}.`,
    );
  }
  return Object.fromEntries(
    Object.entries(flags).map(([flag, info]) => [flag, readValue(flag, given[flag], info)]),
  );
}

function readValue(name: string, given: unknown, flag: Flag): unknown {
  if (given === undefined) return flag.fallback;
  if (Array.isArray(given)) return given.flatMap((one) => readValue(name, one, flag));
  const text = String(given);
  const value = flag.read(text);
  if (value !== undefined) return value;
  throw new UsageError(
    [
      `Found "${text}" for --${name}. Expected ${flag.expected}.`,
      flag.words && didYouMean(text, flag.words),
    ]
      .filter(Boolean)
      .join('\n'),
  );
}
