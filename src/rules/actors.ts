import { LETTER, mark, run } from './marks.ts';

/** Words that stand for people in sentences on incidents, and sources of patterns on what they do. */

/**
 * Words between a person and what they did: "the on-call engineer of the storage
 * team had then accidentally …".
 */
const DUTY = String.raw`(?: on (?:call|duty|shift)| (?:of|from|in|at) (?:the |our )?(?:${LETTER}+ ){0,2}(?:${run('actor')}|shift|desk|vendor)| with(?: (?!(?:that|which|whose)\b)${LETTER}+){1,4}?| working on [\w -]{1,30}?)?`;
const ADVERB = String.raw`(?:,? (?:had|has|have|then|also|later|simply|just|\w+ly))*`;

const TEAM = String.raw`(?:teams?|crew|staff|night shift|day shift|company|management|committee|cab)`;

/**
 * Roles that only people have. Alone, "manager", "responder", "agent" and "driver"
 * are as often parts of software; "operator" is where Kubernetes runs.
 */
export const ROLE = String.raw`(?:(?<!\b(?:kubernetes|k8s|cluster|database|custom|prometheus|etcd|postgres(?:ql)?|storage|queue) )operators?|engineers?|developers?|(?:junior |senior )devs?|devs|administrators?|admins?|sysadmins?|technicians?|contractors?|programmers?|reviewers?|maintainers?|employees?|colleagues?|interns?|trainees?|newcomers?|new hires?|analysts?|consultants?|volunteers?|dbas?|sres?|authors?|humans?|persons?(?: in charge| responsible)?|(?:team|tech|shift) leads?|(?:release|engineering|product|project|shift|duty|incident|change|line|team) managers?|(?:incident|first) responders?|incident commanders?|(?:team|staff) members?|support agents?|on-call(?: (?:person|responder|manager))?)`;

const SOMEBODY = String.raw`(?:somebody|someone|anybody|anyone|everybody|everyone|(?<=^\s*|[.;] )they|we|I|he|she|people)`;

/** "The operator", "someone", "our release manager"; never a machine, and nobody outside, who owes us nothing. */
const actor = new RegExp(String.raw`\b(?:${SOMEBODY}|${ROLE}|${TEAM})\b(?!\.\w)`, 'gi');

/** A text in which those who act are marked. */
export const markActors = (text: string) => mark(text, actor, 'actor');

/** Source of a pattern for who acts, in a text in which they are marked. */
export const ACTOR = run('actor');

/** The same before the verb that tells what they did. */
export const ACTOR_DID = `${ACTOR}${DUTY}${ADVERB} `;

/** Words that begin a sentence before "operator", and are no product. */
const NO_PRODUCT =
  '(?!(?:An?|Another|Any|Both|Each|Every|Human|New|Night|No|One|Our|Shift|Some|That|The|This|Two)\\b)';
/** "The MongoDB operator", "Strimzi's operator". */
const ofProduct = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NO_PRODUCT}\p{Lu}[\w-]*(?:['’]s)? operators?\b`,
  'u',
);

/** True where the word "operator" may mean a program: in Kubernetes, or one that is called after a product. */
export const mayBeProgram = (text: string) =>
  /\b(?:kubernetes|k8s|pods?|reconcil\w*|crds?|custom resources?|helm)\b/i.test(text) ||
  ofProduct.test(text);

/**
 * What may follow a passive that names nobody, so that no machine can have done it:
 * the end of the sentence, when it was, or a person.
 */
export const NO_MACHINE = String.raw`(?=\s*(?:$|[.;!?)]|,(?! (?:as|when|if|because|since|which)\b)|during\b|(?:on|at|in) (?:the \w+ of |the |that |a )?(?:night|evening|morning|day|weekend|change|migration|rollout|maintenance|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|by (?:an? |the |our |one of the |another )?(?:\w+ )?${ACTOR}))`;

/** Source of a pattern for what people do and no program does: whoever is said to have done it is a person. */
export const HUMAN_DEED =
  '(?:(?:had |has |then |accidentally |mistakenly |inadvertently )*(?:pushed|merged|committed|approved|typed|mistyped|deployed|forgot|overlooked|misread|misunderstood|muted|silenced|edited|unplugged|clicked|reviewed|reverted|decided|thought)|(?:accidentally|mistakenly|inadvertently) \\w+ed|(?:ran|deleted|removed|dropped|restarted|changed) the wrong)\\b';

/** Source of a pattern for what people alone are: whoever is said to be so is a person. */
export const HUMAN_STATE =
  "(?:(?:made|making) (?:a|an|the|this|another|one) (?:\\w+ )?(?:mistake|error|typo|slip|assumption|wrong)|(?:did not|didn['’]t|never|could not|couldn['’]t|had not|hadn['’]t|does not|doesn['’]t) (?!start|boot|respond|answer|fire|load|connect)\\p{Ll}+|(?:should|could|ought to|must|would)(?: not|n['’]t)? have \\p{Ll}+|failed to (?:follow|check|notice|read|test|review|ask|tell|verify|confirm|announce|escalate|see|look|think|understand|document|communicate|remember|mention|inform)|(?:was|is|were|had been)(?: not|n['’]t)? (?:on call|on duty|on holiday|on leave|on vacation|on shift|trained|aware|unaware|tired|away|asleep|new to|distracted|in a hurry|unfamiliar|familiar|confused|sure|certain|responsible|to blame|at fault|careless|negligent|inexperienced|told|asked|supposed)|knew|knows|thinks|believes|assumes|forgets|decides|ignores|assumed|believed|misconfigured|miscalculated|missed|ignored|skipped|mistook|confused|failed (?:the|this|his|her)|left the company|noticed|realised|realized|cancelled|canceled|switched off|turned off)\\b";

/** Source of a pattern for what comes from people: "mistake", "pull request", "decision". */
export const FROM_PEOPLE =
  '(?:mistakes?|errors?|faults?|typos?|slips?|oversights?|failures?|negligence|carelessness|inattention|haste|inexperience|misunderstanding|confusion|assumptions?|decisions?|changes?|commits?|pull requests?|PRs?|merges?|deployments?|deploys?|releases?|edits?|commands?|scripts?|branch|patch|fix|migrations?|config(?:uration)?s?|approvals?|reviews?|updates?|tokens?|credentials|keys?|pushes|push|refactoring|rollbacks?|reverts?|query|queries|actions?|code)';
