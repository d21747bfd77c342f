import { ACTOR, ACTOR_DID, NO_MACHINE, tellsOfKubernetes } from './actors.ts';
import { givesReason } from './english.ts';
import { matchesIn } from './matches.ts';
import { unquoted } from './texts.ts';

/** Sentences that end at the error of a person, told from those in which a machine erred. */

const DID =
  '(?:ran|executed|typed|entered|keyed in|pushed|deployed|merged|selected|chose|picked|clicked(?: on)?|pressed|deleted|removed|dropped|wiped|erased|restarted|rebooted|shut down|switched off|turned off|disabled|applied|committed|copied|pasted|opened|closed|stopped|unplugged|disconnected|pulled|edited|changed|modified|released|published|wrote|issued|overwrote|truncated|approved)';
/** Words of the same clause: what a program does in a clause of its own is no deed of the person. */
const WITHIN = String.raw`(?:(?!(?:that|which|who|whose|where|when|while|and|as|it|they|had|is|are|was|were|because)\b)[\w'’/-]+ ){0,8}?`;
const SLIPPED =
  '(?:mistyped|misspell?ed|misspelt|misread|misclicked|miskeyed|misconfigured|misjudged|misunderstood|misinterpreted|miscalculated|miscounted|mixed up|confused|overlooked|botched|mishandled|forgot|fat-fingered)';

/** "Operator error", where it is said that there was one; not "user error messages", nor what guards against it. */
const NOUN = String.raw`\b(?:human|operators?|users?|pilot|administrators?|admin|engineers?|developers?|manual|clerical|data[- ]entry|typing|copy[- ](?:and[- ])?paste)(?:['’]s|s['’])? (?:error|mistake|slip)\b(?![- ](?:messages?|pages?|handl\w+|rates?|codes?|budgets?|logs?|counts?|reports?|reporting|screens?|class\w*|types?|tracking|dashboards?))`;
const TYPO = String.raw`(?<!-)\btypos?\b(?![- ](?:toleran\w+|squat\w*|correct\w+|check\w*|fix\w*|index\w*|handling))`;

/** Passives and nouns in which only a person can have been at work. */
const PASSIVE = String.raw`\b(?:was|were|been|got)`;
const HAND =
  '(?:deleted|removed|dropped|applied|committed|merged|deployed|pushed|changed|edited|disabled|enabled|switched off|turned off|shut down|unplugged|disconnected|released|published|run|executed|entered|left|skipped|selected|overwritten)';

const slips = [
  NOUN,
  TYPO,
  String.raw`\bfat[- ]finger\w*`,
  // A person and their slip.
  `${ACTOR_DID}${SLIPPED}\\b`,
  `${ACTOR_DID}(?:made|commit?ted) (?:an? |the )?(?:\\w+ )?(?:error|mistake|slip)\\b`,
  `${ACTOR_DID}missed (?:it|this|that|the|an?)\\b`,
  `${ACTOR_DID}ignored (?:it|(?:the|an?|all|several|repeated|those|these) (?:\\w+ )?(?:alarms?|alerts?|warnings?|pages?|errors?|messages?))\\b`,
  `${ACTOR_DID}${DID} (?:it |them )?${WITHIN}(?:wrong|incorrect)(?= [\\w-])`,
  `${ACTOR_DID}(?:entered|typed|added) (?:an? )?extra (?:zero|digit|space|character|comma)\\b`,
  `\\b(?:nobody|no one|no-one) remembered (?:to|the|that)\\b`,
  `\\b(?:error|mistake|slip) (?:made )?by (?:an? |the |our |one of our )?(?:\\w+ )?${ACTOR}\\b`,
  `${ACTOR}(?: had| has)? (?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|wrongly|carelessly) \\w+`,
  `${ACTOR_DID}${DID} (?:it |them )?${WITHIN}(?:by mistake|accidentally|inadvertently|by accident)`,
  `${ACTOR_DID.trimEnd()} (?:was|were|is|are|fell) (?:not (?:paying attention|careful|attentive)|careless|inattentive|negligent|distracted|too (?:tired|hasty)|asleep)\\b`,
  `${ACTOR_DID}(?:did not|didn['’]t) pay attention\\b`,
  // Nobody is named, but no machine types, forgets or is careless.
  `\\ban? (?:error|mistake) was made\\b${NO_MACHINE}`,
  `${PASSIVE} ${HAND} by mistake${NO_MACHINE}`,
  `\\bby mistake,? [\\w ]{0,30}?${PASSIVE} ${HAND}${NO_MACHINE}`,
  `${PASSIVE} (?:accidentally|inadvertently|mistakenly) ${HAND}${NO_MACHINE}`,
  `\\b(?:wrong|incorrect) [\\w -]{1,40}? (?:was|were) (?:pressed|typed|clicked|pulled|unplugged|pasted)\\b${NO_MACHINE}`,
  `\\b(?:wrong|incorrect) [\\w -]{1,40}? (?:was|were) (?:entered|${HAND.slice(3, -1)}) by (?:an? |the |our |one of our )?(?:\\w+ )?${ACTOR}\\b`,
  `${PASSIVE} forgotten\\b${NO_MACHINE}`,
  `${PASSIVE} (?:mistyped|misspell?ed|misspelt|misread)\\b(?! as)`,
  String.raw`\ba mistyped (?:[\w-]+ ){1,4}?(?:\w{2,}ed|took|brought|sent|made|put|led|was|were)\b`,
  String.raw`\b(?:command|script|query|migration|statement|change) was (?:run|executed|entered|typed|applied) (?:on|against|in|to) the wrong (?:\w+ )?(?:host|server|machine|cluster|database|account|environment|console|terminal|shell|branch)\b`,
  String.raw`\b(?:honest|simple|silly|careless) (?:error|mistake|slip)\b`,
  String.raw`\bcareless(?:ly|ness)?\b|\binattenti(?:on|veness)\b|\bnegligence\b|\b(?:lack of|insufficient) (?:attention|diligence|care)\b(?! (?:head|layer|unit)s?)`,
  String.raw`\b(?:an|by|through|simple) oversight\b(?! (?:board|body|bodies|committees?|functions?|process\w*|roles?|agenc\w+|teams?|layers?|of the))`,
];
const slip = new RegExp(slips.join('|'), 'gi');

/** Words of which every slip has one: most texts have none, and are done with at once. */
const mayTell =
  /\b(?:errors?|mistaken?(?:ly)?|slip|typos?|fat|mis(?!sing\b)\w+|forg\w+|ignored|wrong(?:ly)?|incorrect|extra|remembered|accident\w*|inadvertent\w*|erroneous\w*|unintention\w*|careless\w*|careful|diligence|care|(?:in)?attenti\w+|negligen\w+|distracted|tired|hasty|asleep|oversight|confused|mixed|overlooked|botched|fat-fingered)/i;

/** Words before a slip by which a text denies it, or speaks of slips that may come. */
const notSaid =
  /(?:\b(?:no|not|not an?|not by|nor|never|without|rather than|instead of|neither|isn['’]t|wasn['’]t|against(?: an?)?|prone to|open to|susceptible to|vulnerable to|(?:risk|chance|likelihood|probability|number|possibility) of(?: an?)?|any|every|each|kinds? of|(?:protect\w*|safe|free) from|for(?: an?)?|if(?: an?)?|one|a single|in which|where)|\b(?:no|not an?) \w+) $/i;

const VERB = String.raw`(?:accept\w*|allow\w*|lets?|permit\w*|invit\w*|caught|catch\w*|prevent\w*|stop(?:s|ped)?|guard\w*|valid\w*|check\w*|confirm\w*|warn\w*|refus\w*|reject\w*|notic\w*|show(?:s|ed|n)?|ask(?:s|ed)?|turn(?:s|ed)?)`;
/** Words before a slip that tell what let it through: "The form accepts an operator's mistake". */
const letThrough = new RegExp(String.raw`\b${VERB}\b`, 'i');
/** The same after it: a clause of its own, a passive, or what it does whenever it happens. */
const goesOn = new RegExp(
  String.raw`\b(?:nothing|unchecked|unnoticed|undetected|unseen)\b|\b(?:is|was|are|were|be|been|being) (?:not |never |\w+ly )?${VERB}\b|(?:[,;:–—]|\b(?:while|whose|which|but|although)\b)[^.]*?\b${VERB}\b|\b(?:often|times (?:an?|as|per))\b|[.!?] +\S*[^]*\b${VERB}\b|\bpassed (?:the |all )?(?:review|tests?|checks?|validation)\b|^[^.;]{0,60}?\b(?:takes|removes|deletes|stops|reach(?:es|ed)|changes|becomes|is|can|(?<!in )may|might|costs|brings|goes|breaks|leads|switches|erases|drops|counts|looks? like)\b`,
  'i',
);

/** Characters before and after a slip that are looked at: more than a sentence or two. */
const NEAR = 500;

/** Words of a text that tell of somebody's error, without what made it likely or let it through. */
export function humanErrorIn(text: string): { index: number; words: string } | undefined {
  if (!mayTell.test(text)) return undefined;
  const own = unquoted(text).replaceAll('\n', ' ');
  for (const { 0: words, index } of matchesIn(own, slip)) {
    const before = own.slice(Math.max(0, index - NEAR), index);
    const rest = own.slice(index + words.length, index + words.length + NEAR);
    const isProgram = /\boperator/i.test(words) && tellsOfKubernetes(own);
    if (isProgram || notSaid.test(before) || letThrough.test(before)) continue;
    if (goesOn.test(rest) || givesReason(words + rest)) continue;
    return { index, words: words.trim() };
  }
  return undefined;
}
