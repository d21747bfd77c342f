import type { Tone } from '../format/words.ts';
import type { Site } from '../model/site.ts';
import type { Rule } from '../rules/rule.ts';

/** How grave a breach of a rule is on a site: as the rule comes, or as the site's settings say. */
export function severityOn(site: Site, { id, severity }: Rule) {
  return site.rules.find(({ rule }) => rule === id)?.severity ?? severity;
}

/** The word that readers see for each, its tone, and what it means. */
export const severityWords: Record<
  ReturnType<typeof severityOn>,
  { text: string; tone: Tone; meaning: string }
> = {
  error: { text: 'Error', tone: 'bad', meaning: 'the site is not built while an entry breaks it' },
  warning: { text: 'Warning', tone: 'warn', meaning: 'a reviewer should look at it' },
  hint: { text: 'Hint', tone: 'plain', meaning: 'an author may look at it' },
  off: { text: 'Off', tone: 'plain', meaning: 'it is not judged on this site' },
};
