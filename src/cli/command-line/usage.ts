import type { CommandInfo, Commands } from './command.ts';

/**
 * How commands are written: all of them, or one with its options.
 *
 * @param word the one after the name of the command, for what it takes with it
 */
export function usage(commands: Commands, name?: string, word?: string): string {
  const rows = name === undefined ? overview(commands) : ofCommand(name, commands[name]!, word);
  return `${rows.join('\n')}\n`;
}

function overview(commands: Commands): string[] {
  return [
    'Usage: npm run <command> -- [options]',
    ...Object.entries(commands).map(([name, { summary }]) => row(name, summary)),
    'The options of a command: npm run <command> -- --help',
  ];
}

function ofCommand(
  name: string,
  { summary, words, flags, flagsOf = {} }: CommandInfo,
  word?: string,
): string[] {
  const own = word !== undefined && Object.hasOwn(flagsOf, word) ? flagsOf[word] : undefined;
  const groups = own ? [] : Object.values(flagsOf);
  const known = new Set(Object.values(flagsOf).flatMap(({ says }) => Object.keys(says)));
  const shared = Object.entries(flags).filter(([flag]) => !known.has(flag));
  const form = own ? word : words?.form;
  return [
    `Usage: npm run ${name} -- ${form ? `${form} ` : ''}[options]`,
    row(name, summary),
    ...groups.flatMap(({ title, says }) => [`Options of ${title}:`, ...rowsOf(says)]),
    groups.length > 0 ? 'Options of each:' : 'Options:',
    ...rowsOf(own?.says ?? {}),
    ...shared.map(([flag, { description }]) => row(`--${flag}`, description)),
    row('--help', 'say this'),
  ];
}

const rowsOf = (says: Record<string, string>) =>
  Object.entries(says).map(([flag, text]) => row(`--${flag}`, text));

const row = (name: string, text: string) => `  ${name.padEnd(20)}${text}`;
