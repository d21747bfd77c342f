import type { CommandInfo } from './commands.ts';

export type Commands = Record<string, CommandInfo>;

/** How commands are written: all of them, or one with its options. */
export function usage(commands: Commands, name?: string): string {
  const rows = name === undefined ? overview(commands) : ofCommand(name, commands[name]!);
  return `${rows.join('\n')}\n`;
}

function overview(commands: Commands): string[] {
  return [
    'Usage: npm run <command> -- [options]',
    ...Object.entries(commands).map(([name, { summary }]) => row(name, summary)),
    'The options of a command: npm run <command> -- --help',
  ];
}

function ofCommand(name: string, { summary, words, flags }: CommandInfo): string[] {
  return [
    `Usage: npm run ${name} -- ${words ? `${words.form} ` : ''}[options]`,
    row(name, summary),
    'Options:',
    ...Object.entries(flags).map(([flag, { description }]) => row(`--${flag}`, description)),
    row('--help', 'say this'),
  ];
}

const row = (name: string, text: string) => `  ${name.padEnd(20)}${text}`;
