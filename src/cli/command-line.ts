import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isDay } from '../model/time.ts';
import { writeOptions } from '../adapters/options.ts';

/** A command line that cannot be understood; exit code 2. */
export class UsageError extends Error {}

/** What commands are given besides the options of the run. */
export interface CommandOptions {
  /** Folder that the site is built to and served from. */
  out: string;
  /** First port to try. */
  port: number;
}

/** A command: does its work, prints, and returns the exit code. */
export type Command = (options: CommandOptions) => Promise<number>;

const flags = {
  content: { type: 'string', description: 'folder of the content (content)' },
  out: { type: 'string', description: 'folder of the built site (dist)' },
  base: { type: 'string', description: 'path that the site is published under, such as /kb/' },
  url: { type: 'string', description: 'address that the site is published at' },
  audience: { type: 'string', description: 'public or internal' },
  'as-of': { type: 'string', description: 'day as of which "overdue" is judged, YYYY-MM-DD' },
  port: { type: 'string', description: 'first port to try (4321)' },
} as const;

const summaries: Record<string, string> = {
  check: 'report everything that is wrong with the content',
  build: 'check the content and build the site',
  serve: 'serve the built site on this machine',
  dev: 'show edits in the browser while you write',
};

/** Finds the command and its options; every word that has no meaning is refused. */
export function parseCommandLine<T extends Record<string, Command>>(args: string[], commands: T) {
  refuseMisplacedFlags();
  const { values, positionals } = parse(args);
  const [name, ...more] = positionals;
  const known = Object.keys(commands);
  if (name === undefined || !Object.hasOwn(commands, name)) {
    const found = name === undefined ? 'Found no command.' : `Found the command "${name}".`;
    const guess = name === undefined ? undefined : didYouMean(name, known);
    throw new UsageError(
      [`${found} Expected one of ${known.join(', ')}.`, guess, usage()].filter(Boolean).join('\n'),
    );
  }
  if (more.length > 0) {
    throw new UsageError(
      `Found "${more.join(' ')}" after "${name}". Expected options only.\n${usage()}`,
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
    audience: valid(
      'audience',
      values.audience,
      (text) => text === 'public' || text === 'internal',
      'public or internal',
    ) as 'public' | 'internal' | undefined,
  });
  const port = valid(
    'port',
    values.port,
    (text) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65_536,
    'a number from 1 to 65535',
  );
  return {
    command: commands[name] as Command,
    options: { out: values.out ?? 'dist', port: Number(port ?? 4321) },
  };
}

/** npm takes options that stand before `--` for its own, and says nothing. */
function refuseMisplacedFlags(): void {
  for (const name of Object.keys(flags)) {
    const value = process.env[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined) continue;
    throw new UsageError(
      `Found --${name} before "--", where npm keeps it to itself. Write it after: npm run <command> -- --${name} <value>`,
    );
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    const unknown = /Unknown option '--?([^']+)'/.exec((error as Error).message)?.[1];
    const guess = unknown && didYouMean(unknown, Object.keys(flags));
    const found = unknown ? `Found the unknown option "--${unknown}".` : (error as Error).message;
    throw new UsageError([found, guess, usage()].filter(Boolean).join('\n'));
  }
}

function valid(
  name: string,
  value: string | undefined,
  test: (text: string) => boolean,
  expected: string,
) {
  if (value === undefined || test(value)) return value;
  throw new UsageError(`Found "${value}" for --${name}. Expected ${expected}.`);
}

function usage(): string {
  const rows = [
    '',
    'Usage: npm run <command> -- [options]',
    ...Object.entries(summaries).map(([name, text]) => `  ${name.padEnd(20)}${text}`),
    'Options:',
    ...Object.entries(flags).map(
      ([name, { description }]) => `  --${name.padEnd(18)}${description}`,
    ),
  ];
  return rows.join('\n');
}
