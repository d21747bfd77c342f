import { schemasFor, type Schemas } from '../model/index.ts';
import type { Site, VocabularyName } from '../model/site.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { isForOne } from '../rules/run-local.ts';

/** What a file is judged by, besides what the others say. */
export interface Standards {
  schemas: Schemas;
  /** Those that can do something with one file. */
  rules: readonly Rule[];
  language: string;
}

/** What of the settings of a site a file is judged by. */
export type LocalSettings = Pick<Site, VocabularyName | 'language'>;

/** @param site undefined where its settings cannot be read */
export const standardsOf = (
  site: LocalSettings | undefined,
  rules: readonly Rule[] = allRules,
): Standards => ({
  schemas: schemasFor(site),
  // Without settings no rule is run.
  rules: site ? rules.filter(isForOne) : [],
  language: site?.language ?? '',
});
