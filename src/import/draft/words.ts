import type { RemediationKind } from '../extraction.ts';
import type { Term } from '../../model/site.ts';

/** Words of a source as terms of the base; each says when it is a guess. */

export interface Mapped {
  id: string;
  guess?: string;
}

/** Words by how grave they are, gravest first; a scale of any length is spread over them. */
const grades: RegExp[] = [
  /\b(?:critical|blocker|highest|catastrophic|emergency|urgent|(?:sev(?:erity)?|p(?:rio(?:rity)?)?|s|level|tier)[\s:-]*[01])\b/i,
  /\b(?:major|high|severe|serious|(?:sev(?:erity)?|p(?:rio(?:rity)?)?|s|level|tier)[\s:-]*2)\b/i,
  /\b(?:moderate|medium|minor|partial|(?:sev(?:erity)?|p(?:rio(?:rity)?)?|s|level|tier)[\s:-]*3)\b/i,
  /\b(?:low|lowest|trivial|cosmetic|none|informational|(?:sev(?:erity)?|p(?:rio(?:rity)?)?|s|level|tier)[\s:-]*[4-9])\b/i,
];

/** The term that words of a source name, exactly or by how grave they are; undefined for words that say neither. */
export function termFor(words: string, terms: readonly Term[]): Mapped | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = terms.find(({ id, name }) => [plain(id), plain(name)].includes(plain(words)));
  if (own) return { id: own.id };
  const named = terms.filter(({ id }) =>
    new RegExp(`\\b${id.replace(/\d+$/, '[\\s:-]*$&')}\\b`, 'i').test(words),
  );
  if (named.length === 1) return { id: named[0]!.id };
  const grade = grades.findIndex((form) => form.test(words));
  if (grade === -1) return undefined;
  const id =
    terms[
      Math.min(terms.length - 1, Math.round((grade / (grades.length - 1)) * (terms.length - 1)))
    ]!.id;
  return { id, guess: `The source says "${words}", which is taken for ${id}.` };
}

/** The middle of a scale, for what has no grade at all. */
export const middleOf = (terms: readonly Term[]): string => terms[Math.floor(terms.length / 2)]!.id;

const kindWords: [RegExp, RegExp][] = [
  [
    /secur|breach/,
    /\b(?:breach|vulnerab\w+|unauthori[sz]ed|leaked?|exfiltrat\w+|phishing|attack(?:er)?s?|compromised|CVE-\d+)\b/i,
  ],
  [
    /data/,
    /\b(?:data (?:loss|corruption)|lost data|corrupt(?:ed|ion)|deleted (?:data|records|rows))\b/i,
  ],
  [/near/, /\b(?:near[- ]miss|no (?:customer|user)s? (?:was|were) affected)\b/i],
  [
    /degrad/,
    /\b(?:degrad\w+|slow(?:er|ly|ness)?|latency|delay(?:s|ed)?|intermittent\w*|partial)\b/i,
  ],
  [/outage/, /\b(?:outage|down(?:time)?|unavailable|unreachable|5\d\d|offline|blocked|fail\w*)\b/i],
];

/** The kind of an incident by the words of its title and summary; the site's first where none tells. */
export function incidentKindFor(text: string, terms: readonly Term[]): Mapped {
  for (const [name, words] of kindWords) {
    const term = terms.find(({ id }) => name.test(id));
    const found = term && words.exec(text)?.[0];
    if (found) return { id: term.id, guess: `The source does not say; "${found}" speaks for it.` };
  }
  return { id: terms[0]!.id, guess: 'The source does not say.' };
}

const categoryWords: [RegExp, RegExp][] = [
  [/config/, /\b(?:config\w*|setting|flag|parameter|environment variable)s?\b/i],
  [/test/, /\b(?:tests?|testing|untested|coverage|pytest|staging validation)\b/i],
  [/monitor/, /\b(?:monitor\w*|alert\w*|alarm\w*|observab\w*|metrics?|dashboards?)\b/i],
  [
    /capac/,
    /\b(?:capacity|memory|disk|cpu|limit|quota|exhaust\w*|overload\w*|traffic|rate limit\w*|scal\w+)s?\b/i,
  ],
  [/change/, /\b(?:deploy\w*|release|rollout|roll-out|migration|upgrade|update|rollback)s?\b/i],
  [/depend/, /\b(?:dependenc\w+|third[- ]party|vendor|provider|upstream|aws|gcp|azure)\b/i],
  [/hardware/, /\b(?:hardware|power|switch|router|cable|disk failure)\b/i],
  [/archit/, /\b(?:architect\w*|coupl\w+|single point|duplicat\w*|modules?|components?)\b/i],
  [
    /process/,
    /\b(?:process|procedure|runbook|review|manual|documentation|ownership|communicat\w+)\b/i,
  ],
  [/software/, /\b(?:bug|defect|code|race condition|exception|null|memory leak|regression)s?\b/i],
];

/** The sort of a root cause by its words; always a guess. */
export function categoryFor(text: string, terms: readonly Term[]): string {
  for (const [name, words] of categoryWords) {
    const term = terms.find(({ id }) => name.test(id));
    if (term && words.test(text)) return term.id;
  }
  return (terms.find(({ id }) => id === 'process') ?? terms.at(-1)!).id;
}

const remediationWords: [RemediationKind, RegExp][] = [
  [
    'detect',
    /\b(?:monitor\w*|alert\w*|alarm\w*|dashboards?|metrics?|observab\w*|logging|detect\w*|probe|notif\w+|track\w*)\b/i,
  ],
  [
    'process',
    /\b(?:document\w*|runbooks?|playbooks?|train\w*|review\w*|polic(?:y|ies)|process\w*|postmortem|communicat\w+|discuss\w*|decision records?|on-?call|meeting|checklist)\b/i,
  ],
  [
    'mitigate',
    /\b(?:roll(?:ed)? ?back|revert\w*|restart\w*|fail ?over|backup\w*|restor\w+|scaled? up|hotfix|workaround|disable\w*|fix(?:ed)?|patch\w*|temporar\w+)\b/i,
  ],
];

/** What a remediation changes, by its words. */
export const remediationKindFor = (text: string): RemediationKind =>
  remediationWords.find(([, words]) => words.test(text))?.[0] ?? 'prevent';
