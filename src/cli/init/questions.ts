import type { Choice } from '../../authoring/answers.ts';
import { formatTerms, isTerms } from '../../authoring/terms.ts';
import { siteSchema, type Site } from '../../model/site.ts';
import { exampleWishes, wishesOf, type ExampleWish, type Wishes } from './values.ts';
import type { Asker, Judge } from '../prompts.ts';

/** Said before the first question. */
export const INTRO =
  'A knowledge base of your own. Enter keeps what is there; Ctrl+C stops, and nothing is changed.';

/** Scales that many teams use, gravest first, as `--severities` takes them. */
const scales = [
  'sev0=Catastrophic, sev1=Critical, sev2=Major, sev3=Minor, sev4=Trivial',
  'p1=P1, p2=P2, p3=P3, p4=P4, p5=P5',
  'critical=Critical, high=High, medium=Medium, low=Low',
];

/** Asks for what `init` needs. */
export async function askSettings(site: Site, hasExamples: boolean, asker: Asker): Promise<Wishes> {
  const line = (question: string, initial: string, fault: Judge) =>
    asker.text(question, { initial, fault });
  const setting = (question: string, key: 'name' | 'description' | 'url') =>
    line(question, site[key], faultOf(key));
  const terms = formatTerms(site.causeCategories);
  const answers = {
    name: await setting('Its name, as every page shows it', 'name'),
    description: await setting('What it is, in one sentence', 'description'),
    url: await setting('The address that it will be published at', 'url'),
    severities: await askScale(site, asker),
    categories: await line('Categories of root cause', terms, termsFault),
    examples: await askExamples(hasExamples, asker),
  };
  const changed = (value: string, before: string) => (value === before ? undefined : value);
  return wishesOf(
    {
      name: changed(answers.name, site.name),
      description: changed(answers.description, site.description),
      url: changed(answers.url, site.url),
      severities: changed(answers.severities, formatTerms(site.severities)),
      categories: changed(answers.categories, terms),
      examples: answers.examples,
    },
    site,
  );
}

/** Judges a setting by its schema. */
const faultOf =
  (key: 'name' | 'description' | 'url'): Judge =>
  (value) => {
    if (siteSchema.shape[key].safeParse(value).success) return undefined;
    return key === 'url'
      ? 'Expected an address that starts with https:// or http://.'
      : 'Expected a text.';
  };

const termsFault: Judge = (value) =>
  isTerms(value)
    ? undefined
    : 'Expected names with commas between them, with or without their ids.';

async function askScale(site: Site, asker: Asker): Promise<string> {
  const present = formatTerms(site.severities);
  const own = 'One of our own';
  const named = scales.map((one) => [one.replace(/[\w-]+=/g, ''), one] as const);
  const names = site.severities.map(({ name }) => name).join(', ');
  const byNames = new Map([[names, present], ...named.filter(([one]) => one !== names)]);
  const choices = [...byNames.keys(), own].map((id) => ({ id }));
  const choice = await asker.choose('Severity scale, gravest first', choices);
  return (
    byNames.get(choice) ??
    asker.text('The scale, gravest first', { initial: present, fault: termsFault })
  );
}

async function askExamples(hasExamples: boolean, asker: Asker): Promise<ExampleWish> {
  const says: Record<ExampleWish, string> = {
    keep: hasExamples ? 'public incidents to read and to imitate' : 'leave them out',
    remove: 'npm run init -- --examples restore brings them back',
    restore: 'bring them back',
  };
  const choices = exampleWishes
    .filter((wish) => wish === 'keep' || (wish === 'remove') === hasExamples)
    .map((id): Choice & { id: ExampleWish } => ({ id, name: says[id] }));
  const choice = await asker.choose('The examples that came with the program', choices);
  return choices.find(({ id }) => id === choice)!.id;
}
