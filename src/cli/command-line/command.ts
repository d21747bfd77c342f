import type { Flag, ValuesOf } from './flag.ts';

/** Options by their name, as it is written after `--`. */
export type Flags = Record<string, Flag>;

/** A command as the command line knows it. Each is loaded when it is run: a check needs nothing of what builds pages. */
export interface CommandInfo<F = Flags> {
  /** What it does, in a few words. */
  summary: string;
  /** Words that stand after its name, as the usage writes them; `min` of them must be there. */
  words?: { form: string; min: number; max: number };
  flags: F;
  /** Of options that only some of the words after its name take: what each is, by word. */
  flagsOf?: Record<string, { title: string; says: Record<string, string> }>;
  /** What is wrong with options that do not go together; undefined where they do. */
  conflict?(values: ValuesOf<F>): string | undefined;
  /** Does the work, prints, and returns the exit code. */
  run(values: ValuesOf<F>, words: string[]): Promise<number>;
}

/** Gives a command the types of its options, and takes them away for the table of commands. */
export function command<const F extends Flags>(info: CommandInfo<F>): CommandInfo {
  return info as unknown as CommandInfo;
}

/** Commands by their name. */
export type Commands = Record<string, CommandInfo>;
