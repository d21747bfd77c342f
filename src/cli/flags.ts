import { formats } from '../diagnostics/formats/index.ts';

/** Every command, with what it does in a few words. */
export const summaries: Record<string, string> = {
  check: 'report everything that is wrong with the content',
  build: 'check the content and build the site',
  serve: 'serve the built site on this machine',
  dev: 'show edits in the browser while you write',
  schemas: 'write the JSON Schemas that editors complete by',
};

interface Flag {
  type: 'string' | 'boolean';
  description: string;
  /** Commands that it means something to; all unless it says so. */
  of?: readonly string[];
  short?: string;
}

/** Every option of every command. */
export const flags = {
  content: { type: 'string', description: 'folder of the content (content)' },
  format: {
    type: 'string',
    description: `how faults are told: ${Object.keys(formats).join(', ')} (text)`,
    of: ['check'],
  },
  hints: { type: 'boolean', description: 'tell hints one by one, too', of: ['check'] },
  fix: {
    type: 'boolean',
    description: 'mend in the files what can be mended without thinking',
    of: ['check'],
  },
  changed: {
    type: 'string',
    description: 'tell only what the branch changed since it left another, such as origin/main',
    of: ['check'],
  },
  watch: { type: 'boolean', description: 'check again after each edit', of: ['check'] },
  out: {
    type: 'string',
    description: 'folder of the built site (dist)',
    of: ['build', 'serve'],
  },
  base: {
    type: 'string',
    description: 'path that the site is published under, such as /kb/',
    of: ['build', 'serve', 'dev'],
  },
  url: {
    type: 'string',
    description: 'address that the site is published at',
    of: ['build', 'dev'],
  },
  audience: {
    type: 'string',
    description: 'public or internal',
    of: ['check', 'build', 'dev'],
  },
  'as-of': {
    type: 'string',
    description: 'day as of which "overdue" is judged, YYYY-MM-DD',
    of: ['build', 'dev'],
  },
  port: { type: 'string', description: 'first port to try (4321)', of: ['serve', 'dev'] },
  help: { type: 'boolean', description: 'say this', short: 'h' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

export const isFlag = (name: string): name is FlagName => Object.hasOwn(flags, name);

/** Whether an option means something to a command. */
export function belongsTo(name: FlagName, command: string): boolean {
  const { of } = flags[name] as Flag;
  return of?.includes(command) ?? true;
}

/** The commands that an option means something to, in a sentence. */
export const commandsOf = (name: FlagName) =>
  ((flags[name] as Flag).of ?? Object.keys(summaries)).join(', ');

/** How commands are written; with the options of one command, or of all. */
export function usage(command?: string): string {
  const known = Object.entries(summaries).filter(
    ([name]) => command === undefined || name === command,
  );
  const own = (Object.keys(flags) as FlagName[]).filter(
    (name) => command === undefined || belongsTo(name, command),
  );
  const rows = [
    `Usage: npm run ${command ?? '<command>'} -- [options]`,
    ...known.map(([name, text]) => `  ${name.padEnd(20)}${text}`),
    'Options:',
    ...own.map((name) => `  --${name.padEnd(18)}${flags[name].description}`),
  ];
  return `${rows.join('\n')}\n`;
}
