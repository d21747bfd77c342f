import { HUMAN_DEED } from './actors.ts';
import { BLOT } from './blot.ts';

/** Handles of people in texts, told from decorators, rules of CSS and mentions of groups. */

/** Names with an "@" that are no handles: mentions of groups, rules of CSS, tags and decorators of code. */
const notAHandle =
  /^(?:here|channel|all|everyone|everybody|media|import|supports|page|layer|container|charset|namespace|keyframes|property|include|mixin|extend|use|forward|apply|theme|tailwind|param|params|returns?|throws|type|typedef|deprecated|see|link|example|internal|override|overload|abstract|final|cached?|memoize|memoized|lru|retry|retries|retryable|timeout|task|tasks|job|transaction|transactional|atomic|staticmethod|classmethod|dataclass|wraps|contextmanager|pytest|fixture|patch|mock|app|route|get|post|put|delete|input|output|component|injectable|module|inject|autowired|bean|async|sync|synchronized|lock|locked|test|before|after|around|latest|next|beta|types|nuxt|vue|angular|babel|aws|google|microsoft)$/i;
const teams = /(?:^|-)(?:team|teams|oncall|on-call|ops|sre|devs?|bot|admins?|support)(?:-|$)/;

const HANDLE = String.raw`(?<![\w.+/@\x60${BLOT}-])@[a-z][\w-]*\w\b(?![-/(@]|\.\w)`;
const BY_HAND =
  '(?:approved|merged|reviewed|deployed|committed|pushed|typed|edited|written|reported|reverted|requested|paged|asked|told)';
const THINGS = '(?:branch|commits?|changes?|pull request|PR|laptop|account|mistake|error)';
/**
 * Handles as chats and trackers write them, where the words around them tell of a
 * person: a deed that no decorator does, "approved by", "'s commit". Not a package
 * (`@scope/name`), a mention in an address, an annotation (`@Transactional`).
 * A match names a person only if {@link isHandle} says so, too.
 */
export const handlePattern = new RegExp(
  `${HANDLE}(?= ${HUMAN_DEED})|(?<=\\b${BY_HAND} (?:by )?)${HANDLE}|${HANDLE}(?=['’]s ${THINGS}\\b)`,
  'gu',
);
/** True for a handle that may be a person's: "@ada-lovelace", not "@media" or "@storage-team". */
export const isHandle = (words: string) =>
  /^@[\w-]+$/.test(words) && !notAHandle.test(words.slice(1)) && !teams.test(words.slice(1));
