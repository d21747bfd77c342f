import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Commands } from '../cli/command-line/command.ts';

/**
 * Every command with its options. It is loaded by Node and not by the bundler of the
 * pages, which would take all that the commands do for a part of the site.
 */
export async function commandTable(): Promise<Commands> {
  const file = pathToFileURL(resolve('src/cli/commands.ts')).href;
  const { commands } = (await import(/* @vite-ignore */ file)) as { commands: Commands };
  return commands;
}
