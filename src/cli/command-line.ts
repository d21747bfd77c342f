import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { didYouMean } from '../diagnostics/suggest.ts';
import { formats, type FormatName } from '../diagnostics/formats/index.ts';
import { isDay } from '../model/time.ts';
import { writeOptions } from '../adapters/options.ts';
import { belongsTo, commandsOf, flags, isFlag, usage, type FlagName } from './flags.ts';

/** A command line that cannot be understood; exit code 2. */
export class UsageError extends Error {}

/** What commands are given besides the options of the run. */
export interface CommandOptions {
  /** Folder that the site is built to and served from. */
  out: string;
  /** First port to try. */
  port: number;
  /** How a check tells what it found. */
  format: FormatName;
  /** Whether hints are told one by one. */
  hints: boolean;
  /** Whether files are mended. */
  fix: boolean;
  /** Another branch or commit; only what changed since this one left it is told. */
  changed?: string;
  /** Whether to check again after each edit. */
  watch: boolean;
}

/** A command: does its work, prints, and returns the exit code. */
export type Command = (options: CommandOptions) => Promise<number>;

/** Finds the command and its options; every word that has no meaning is refused. */
export function parseCommandLine<T extends Record<string, Command>>(
  args: string[],
  commands: T,
): { command: Command; options: CommandOptions } {
  refuseMisplacedFlags();
  const { values, positionals } = parse(args);
  const [name, ...more] = positionals;
  const known = Object.keys(commands);
  const isKnown = name !== undefined && Object.hasOwn(commands, name);
  if (!isKnown && !(values.help && name === undefined)) {
    const found = name === undefined ? 'Found no command.' : `Found the command "${name}".`;
    const guess = name === undefined ? undefined : didYouMean(name, known);
    throw new UsageError(
      [`${found} Expected one of ${known.join(', ')}.`, guess, `\n${usage()}`]
        .filter(Boolean)
        .join('\n'),
    );
  }
  if (more.length > 0) {
    throw new UsageError(
      `Found "${more.join(' ')}" after "${name}". Expected options only.\n\n${usage(name)}`,
    );
  }
  for (const flag of Object.keys(values) as FlagName[]) {
    if (name === undefined || belongsTo(flag, name)) continue;
    throw new UsageError(
      `Found --${flag}, which means nothing to ${name}. It is an option of ${commandsOf(flag)}.`,
    );
  }
  if (values.fix && values.watch) {
    throw new UsageError(
      'Found --fix beside --watch. Expected one of the two: files should not change while you edit them.',
    );
  }
  writeOptions({
    content: valid('content', values.content, (text) => existsSync(text), 'a folder that is there'),
    asOf: valid('as-of', values['as-of'], isDay, 'a day, such as 2026-01-31'),
    base: valid(
      'base',
      values.base,
      (text) => /^\/(?:[\w.-]+\/)*$/.test(text),
      'a path that starts and ends with a slash, such as /kb/',
    ),
    url: valid(
      'url',
      values.url,
      (text) => URL.canParse(text) && /^https?:/.test(text),
      'an address that starts with https:// or http://',
    ),
    audience: oneOf('audience', values.audience, ['public', 'internal']),
  });
  const port = valid(
    'port',
    values.port,
    (text) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65_536,
    'a number from 1 to 65535',
  );
  return {
    command: values.help ? help(name) : commands[name!]!,
    options: {
      out: values.out ?? 'dist',
      port: Number(port ?? 4321),
      format: oneOf('format', values.format, Object.keys(formats) as FormatName[]) ?? 'text',
      hints: values.hints ?? false,
      fix: values.fix ?? false,
      changed: valid('changed', values.changed, (text) => text !== '', 'a branch or a commit'),
      watch: values.watch ?? false,
    },
  };
}

const help =
  (name?: string): Command =>
  async () => {
    process.stdout.write(usage(name));
    return 0;
  };

/** npm takes options that stand before `--` for its own, and says nothing. */
function refuseMisplacedFlags(): void {
  for (const [name, { type }] of Object.entries(flags)) {
    const value = process.env[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined) continue;
    const flag = type === 'boolean' ? `--${name}` : `--${name} <value>`;
    throw new UsageError(
      `Found --${name} before "--", where npm keeps it to itself. Write it after: npm run <command> -- ${flag}`,
    );
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(`${misused(message)}\n\n${usage()}`);
    const guess = didYouMean(unknown, Object.keys(flags))?.replace(/"(.*)"/, '--$1');
    throw new UsageError(
      [`Found the unknown option "--${unknown}".`, guess, `\n${usage()}`]
        .filter(Boolean)
        .join('\n'),
    );
  }
}

/** An option without its value, or with one that it does not take. */
function misused(message: string): string {
  const name = /'(?:-\w, )?--([\w-]+)/.exec(message)?.[1] ?? '';
  if (!isFlag(name)) return message;
  return flags[name].type === 'string'
    ? `Found --${name} without a value. Expected --${name}=<value>.`
    : `Found a value for --${name}. Expected --${name} alone.`;
}

function valid(
  name: FlagName,
  value: string | undefined,
  test: (text: string) => boolean,
  expected: string,
) {
  if (value === undefined || test(value)) return value;
  throw new UsageError(`Found "${value}" for --${name}. Expected ${expected}.`);
}

function oneOf<T extends string>(
  name: FlagName,
  value: string | undefined,
  words: readonly T[],
): T | undefined {
  if (value === undefined || words.some((word) => word === value)) return value as T | undefined;
  const last = words.at(-1);
  const expected = `${words.slice(0, -1).join(', ')} or ${last}`;
  throw new UsageError(
    [`Found "${value}" for --${name}. Expected ${expected}.`, didYouMean(value, words)]
      .filter(Boolean)
      .join('\n'),
  );
}
