import type { Tone } from '../format/words.ts';
import type { Site } from '../model/site.ts';
import { isEnglish } from '../rules/english.ts';
import type { Rule } from '../rules/rule.ts';

/** How grave a breach of a rule is on a site: as the rule comes, or as the site's settings and its language say. */
export function severityOn(site: Site, { id, severity, inEnglish = false }: Rule) {
  if (inEnglish && !isEnglish(site)) return 'off';
  return site.rules.find(({ rule }) => rule === id)?.severity ?? severity;
}

/** The word that readers see for each, its tone, and what it means. */
export const severityWords: Record<
  ReturnType<typeof severityOn>,
  { text: string; tone: Tone; meaning: string }
> = {
  error: { text: 'Error', tone: 'bad', meaning: 'The site is not built while an entry breaks it.' },
  warning: { text: 'Warning', tone: 'warn', meaning: 'A reviewer should look at it.' },
  hint: {
    text: 'Hint',
    tone: 'plain',
    meaning: 'An author may look at it: `npm run check -- --hints`.',
  },
  off: { text: 'Off', tone: 'plain', meaning: 'It is not judged on this site.' },
};
