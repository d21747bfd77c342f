import { rootCauseWithoutRemediation } from './list/root-cause-without-remediation.ts';
import type { Rule } from './rule.ts';

/** Every rule on good analyses, in alphabetical order of their ids. */
export const rules: readonly Rule[] = [rootCauseWithoutRemediation];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);
