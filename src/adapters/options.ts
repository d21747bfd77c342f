/**
 * How one run of the program was asked to behave. The command line writes these
 * into the environment, because the build's own workers and the site's
 * configuration read them there.
 */
export interface Options {
  /** Folder of the content, relative to the root of the project. */
  content: string;
  /** Day (YYYY-MM-DD) as of which "overdue" is judged; undefined for the default. */
  asOf?: string;
  /** Overrides `base` of site.yaml. */
  base?: string;
  /** Overrides `url` of site.yaml. */
  url?: string;
  /** Overrides `audience` of site.yaml. */
  audience?: 'public' | 'internal';
  /** Whether drafts are in lists, counts and search. */
  drafts?: boolean;
  /** Names the state of the content that is built; set by the build. */
  edition?: string;
}

const names = {
  content: 'KB_CONTENT',
  asOf: 'KB_AS_OF',
  base: 'KB_BASE',
  url: 'KB_URL',
  audience: 'KB_AUDIENCE',
  drafts: 'KB_DRAFTS',
  edition: 'KB_EDITION',
} as const;

/** The options of this run. */
export function readOptions(environment: NodeJS.ProcessEnv = process.env): Options {
  const audience = environment[names.audience];
  return {
    content: environment[names.content] ?? 'content',
    asOf: environment[names.asOf],
    base: environment[names.base],
    url: environment[names.url],
    audience: audience === 'public' || audience === 'internal' ? audience : undefined,
    drafts: environment[names.drafts] === '1',
    edition: environment[names.edition],
  };
}

/** Makes options the ones of this run and of what it starts. */
export function writeOptions(options: Partial<Options>, environment = process.env): void {
  for (const [key, name] of Object.entries(names)) {
    const value = options[key as keyof Options];
    if (value) environment[name] = value === true ? '1' : value;
  }
}
