import * as z from 'zod';
import { expectations } from './checked.ts';
import { checked, line, prose, slug, url, withExample } from './fields.ts';
import { uniqueIds, uniqueRules, uniqueTexts } from './unique.ts';
import { ruleSeverities } from './vocabulary.ts';

/** One term of an owner's vocabulary. */
const term = z.strictObject({
  id: slug.describe('What entries write.'),
  name: line.describe('What readers see.'),
  description: prose.optional().describe('When to choose it.'),
});
export type Term = z.output<typeof term>;

const terms = (what: string) => checked(z.array(term).min(1), uniqueIds).describe(what);

/** `content/site.yaml`: what an owner decides once for the whole base. */
export const siteSchema = z.strictObject({
  name: line.describe('Name of the knowledge base, shown on every page.'),
  description: line.describe('What it is, in one sentence.'),
  url: url.describe('Address that it is published at, without the base path.'),
  base: withExample(
    z.string().regex(/^\/(?:[\w.-]+\/)*$/, 'a path that starts and ends with a slash'),
    '/',
  )
    .default('/')
    .describe('Path under that address; starts and ends with a slash.'),
  repository: z
    .strictObject({
      url: url.describe('Address of the repository.'),
      edit: url.describe(
        'Address that opens a file for editing; the path of the file is appended.',
      ),
    })
    .optional()
    .describe('Where the content is kept, for "Edit this page".'),
  language: withExample(
    z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code, such as en or en-GB'),
    'en',
  )
    .default('en')
    .describe('BCP 47 language.'),
  timeZone: checked(withExample(z.string(), 'UTC').default('UTC'), (value) =>
    isTimeZone(value)
      ? []
      : [
          {
            rule: 'unknown-value',
            message: `Found "${value}". Expected a time zone of the IANA database, such as Europe/Berlin.`,
            help: 'Write the continent and a large city, or UTC.',
          },
        ],
  ).describe('Zone in which pages show times.'),
  audience: z
    .enum(['public', 'internal'])
    .default('public')
    .describe('For whom the site is built; a public build leaves out internal entries.'),
  severities: terms('Severity scale, gravest first.'),
  causeCategories: terms('Kinds of root cause.'),
  incidentKinds: terms('Kinds of incident.'),
  detectionMethods: terms('Ways in which incidents come to light.'),
  environments: terms('Environments in which incidents happen.'),
  priorities: terms('Priorities of remediations, most urgent first.'),
  synonyms: z
    .array(checked(z.array(line).min(2), uniqueTexts))
    .default([])
    .describe('Groups of words that mean the same in a search; a group may hold phrases.'),
  rules: checked(
    z
      .array(
        z.strictObject({
          rule: slug.meta({ suggest: 'rules' }).describe('Id of the rule.'),
          severity: z
            .enum(ruleSeverities)
            .describe('How grave a breach is here; off for not at all.'),
        }),
      )
      .default([]),
    (list) => uniqueRules(list, 'Keep the one that is meant, and take the other out.'),
  ).describe('Rules on good analyses that are graver or lighter here than as they come.'),
});
export type Site = z.output<typeof siteSchema>;

/** The vocabularies of a site. */
export const vocabularyNames = [
  'severities',
  'causeCategories',
  'incidentKinds',
  'detectionMethods',
  'environments',
  'priorities',
] as const;
export type VocabularyName = (typeof vocabularyNames)[number];

/** All that schemas depend on of a site. */
export type Vocabularies = Pick<Site, VocabularyName>;

/**
 * Schema of a value from one of the owner's vocabularies. Without a site (its
 * file could not be read), and of an empty vocabulary (something in it is wrong), any
 * text passes, so that one fault is not reported a hundred times.
 */
export function fromVocabulary(site: Vocabularies | undefined, name: VocabularyName) {
  return site && site[name].length > 0
    ? z
        .enum(site[name].map((item) => item.id))
        .meta({ vocabulary: name })
        .register(expectations, {
          names: new Map(site[name].map((item) => [item.name.toLowerCase(), item.id])),
        })
    : z.string();
}

/** The term of an id; an unknown id stands for itself. */
export function termOf(site: Site, name: VocabularyName, id: string): Term {
  return site[name].find((item) => item.id === id) ?? { id, name: id };
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
