import { intro, isCancel, select, text } from '@clack/prompts';
import { formatTerms, isTerms } from '../authoring/terms.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { exampleWishes, wishesOf, type ExampleWish, type Wishes } from './init-values.ts';

/** Scales that many teams use, gravest first, as `--severities` takes them. */
const scales = [
  'sev0=Catastrophic, sev1=Critical, sev2=Major, sev3=Minor, sev4=Trivial',
  'p1=P1, p2=P2, p3=P3, p4=P4, p5=P5',
  'critical=Critical, high=High, medium=Medium, low=Low',
];

/** Asks in the terminal for what `init` needs; undefined when whoever is asked stops it. */
export async function askSettings(site: Site, hasExamples: boolean): Promise<Wishes | undefined> {
  intro(
    'A knowledge base of your own. Enter keeps what is there; Ctrl+C stops, and nothing is changed.',
  );
  const name = await line('Its name, as every page shows it', site.name, 'name');
  if (name === undefined) return undefined;
  const description = await line('What it is, in one sentence', site.description, 'description');
  if (description === undefined) return undefined;
  const url = await line('The address that it will be published at', site.url, 'url');
  if (url === undefined) return undefined;
  const severities = await severitiesFor(site);
  if (severities === undefined) return undefined;
  const present = formatTerms(site.causeCategories);
  const categories = await line('Kinds of root cause', present, 'terms');
  if (categories === undefined) return undefined;
  const examples = await wishFor(hasExamples);
  if (examples === undefined) return undefined;
  const changed = (value: string, before: string) => (value === before ? undefined : value);
  return wishesOf(
    {
      name: changed(name, site.name),
      description: changed(description, site.description),
      url: changed(url, site.url),
      severities: changed(severities, formatTerms(site.severities)),
      categories: changed(categories, present),
      examples,
    },
    site,
  );
}

/** A line of text, judged by the schema of a setting. */
async function line(
  message: string,
  initialValue: string,
  key: 'name' | 'description' | 'url' | 'terms',
): Promise<string | undefined> {
  const answer = await text({
    message,
    initialValue,
    validate: (value = '') => {
      if (key === 'terms') {
        return isTerms(value)
          ? undefined
          : 'Expected names with commas between them, with or without their ids.';
      }
      if (siteSchema.shape[key].safeParse(value).success) return undefined;
      return key === 'url'
        ? 'Expected an address that starts with https:// or http://.'
        : 'Expected a text.';
    },
  });
  return isCancel(answer) ? undefined : answer.trim();
}

async function severitiesFor(site: Site): Promise<string | undefined> {
  const present = formatTerms(site.severities);
  const own = 'own';
  const choice = await select({
    message: 'Severity scale, gravest first',
    options: [present, ...scales]
      .map((scale) => ({ value: scale, label: scale.replace(/[\w-]+=/g, '') }))
      .concat({ value: own, label: 'One of our own' }),
  });
  if (isCancel(choice)) return undefined;
  return choice === own ? line('The scale, gravest first', present, 'terms') : choice;
}

async function wishFor(hasExamples: boolean): Promise<ExampleWish | undefined> {
  const labels: Record<ExampleWish, string> = {
    keep: 'Keep them: public incidents to read and to imitate',
    remove: 'Remove them; npm run init -- --examples restore brings them back',
    restore: 'Bring them back',
  };
  const choice = await select({
    message: 'The examples that came with the program',
    options: exampleWishes
      .filter((wish) => wish === 'keep' || (wish === 'remove') === hasExamples)
      .map((wish) => ({
        value: wish,
        label: wish === 'keep' && !hasExamples ? 'Leave them out' : labels[wish],
      })),
  });
  return isCancel(choice) ? undefined : choice;
}
