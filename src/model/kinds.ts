/** The kinds of entry, with the one word that each has in code, URL and prose. */

/** Names of the collections, in the order in which pages list them. */
export const kinds = [
  'incidents',
  'rootCauses',
  'steps',
  'remediations',
  'learnings',
  'services',
] as const;
export type Kind = (typeof kinds)[number];

export interface KindInfo {
  /** Path segment in `content/` and in URLs. */
  folder: string;
  /** In a sentence: "a root cause". */
  one: string;
  /** In a sentence, with its article. */
  aOne: string;
  /** In a sentence: "root causes". */
  many: string;
  /** As a heading: "Root causes". */
  title: string;
  /** True when the entry lives in the folder of its incident. */
  nested: boolean;
  /** File extensions that the kind may have. */
  extensions: readonly string[];
  /** The path that a new entry of the kind is written to. */
  example: string;
}

const prose = ['.mdx', '.md'] as const;

export const kindInfo: Record<Kind, KindInfo> = {
  incidents: {
    folder: 'incidents',
    one: 'incident',
    aOne: 'an incident',
    many: 'incidents',
    title: 'Incidents',
    nested: false,
    extensions: prose,
    example: 'incidents/<id>/index.mdx',
  },
  steps: {
    folder: 'steps',
    one: 'cascade step',
    aOne: 'a cascade step',
    many: 'cascade steps',
    title: 'Cascade steps',
    nested: true,
    extensions: prose,
    example: 'incidents/<incident>/steps/<id>.md',
  },
  remediations: {
    folder: 'remediations',
    one: 'remediation',
    aOne: 'a remediation',
    many: 'remediations',
    title: 'Remediations',
    nested: true,
    extensions: prose,
    example: 'incidents/<incident>/remediations/<id>.md',
  },
  rootCauses: {
    folder: 'root-causes',
    one: 'root cause',
    aOne: 'a root cause',
    many: 'root causes',
    title: 'Root causes',
    nested: false,
    extensions: prose,
    example: 'root-causes/<id>.md',
  },
  learnings: {
    folder: 'learnings',
    one: 'learning',
    aOne: 'a learning',
    many: 'learnings',
    title: 'Learnings',
    nested: false,
    extensions: prose,
    example: 'learnings/<id>.md',
  },
  services: {
    folder: 'services',
    one: 'service',
    aOne: 'a service',
    many: 'services',
    title: 'Services',
    nested: false,
    extensions: ['.yaml'],
    example: 'services/<id>.yaml',
  },
};

/** The pseudo-step that a cascade ends in: the harm itself. */
export const IMPACT = 'impact';

/** Lower-case words joined by hyphens: what an id, a tag and a URL segment look like. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
