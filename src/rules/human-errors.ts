import { ACTOR, ACTOR_DID, markActors, NO_MACHINE, mayBeProgram } from './actors.ts';
import { LETTER } from './marks.ts';
import { matchesIn } from './matches.ts';
import { goesOnToSay, isLedUpTo } from './reasons.ts';
import { unquoted } from './blot.ts';

/** Sentences that end at the error of a person, told from those in which a machine erred. */

/** Whose it was, or who did it. */
const WHO = `(?:an? |the |our |one of (?:the |our ))?(?:${LETTER}+ ){0,2}?${ACTOR}(?!['’])`;

const DID =
  '(?:ran|executed|typed|entered|keyed in|pushed|deployed|merged|selected|chose|picked|clicked(?: on)?|pressed|hit|deleted|removed|dropped|wiped|erased|restarted|rebooted|shut down|switched (?:off|on)|turned (?:off|on)|disabled|enabled|applied|committed|copied|pasted|opened|closed|stopped|unplugged|disconnected|connected|pulled|plugged|edited|changed|modified|released|published|wrote|issued|overwrote|truncated|approved|added|uploaded|installed|rolled back|drained|revoked|rotated|renamed|moved|logged (?:in|on) to|cut)';
/** Words of the same clause: what a program does in a clause of its own is no deed of the person. */
const WITHIN = String.raw`(?:(?!(?:that|which|who|whose|where|when|while|and|as|it|they|had|is|are|was|were|because)\b)${LETTER}+ ){0,8}?`;
const SLIPPED =
  '(?:mis-?typed|misspell?ed|misspelt|mis-?read|mis-?clicked|mis-?keyed|misconfigured|misjudged|misunderstood|misinterpreted|miscalculated|miscounted|mistook|mixed up|messed up|screwed up|slipped up|muddled|confused|overlooked|botched|bungled|mishandled|forgot|(?:had|has|have) forgotten|erred|fat[- ]fingered)';
const BY_ACCIDENT =
  '(?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|wrongly|carelessly|hastily|thoughtlessly)';

/**
 * What is said of people alone, as an adjective or as a thing that they lack. Not to know something
 * is no error: who taught whom is a cause that others share.
 */
const STATE =
  '(?:careless|confused|inattentive|negligent|distracted|tired|exhausted|fatigued|sleepy|sleep-deprived|(?:half[- ])?asleep|hasty|sloppy|absent[- ]minded|unfocused|overconfident|complacent|impatient|forgetful|not (?:paying attention|careful|attentive|concentrating|focused)|in (?:a|too much of a|such a|great) (?:hurry|rush|haste)(?! hour)|rushing)';
const LACK =
  '(?:attention(?: to detail)?|diligence|care|concentration|caution|vigilance|discipline|thought)';

/** What a person's error is called. */
const ERROR = String.raw`(?:errors?|mistakes?|slips?(?:[- ]ups?)?|lapses?|blunders?|faults?|negligence|careless\w*|inattenti\w+|forgetfulness|confusion|mis(?:understandings?|configurations?|judge?ments?|readings?|interpretations?|calculations?)|(?:sloppy|careless|shoddy|hasty) (?:work|execution|handling)|(?:copy|cut)[- /](?:and[- ])?paste|haste|fatigue|tiredness)`;
/** "User error messages", "operator fault tolerance", and errors that are counted, are none. */
const NO_TERM = String.raw`\b(?![- ](?:messages?|pages?|handl\w+|rates?|codes?|budgets?|logs?|counts?|reports?|reporting|screens?|class\w*|types?|tracking|dashboards?|toleran\w+|domains?|detection|prevention|states?|boundar\w+|correct\w*|check\w*|metrics?|events?))`;
/** "Operator error", where it is said that there was one; nor what guards against it. */
const NOUN = String.raw`(?:\b(?:pilot|users?|customers?|manual|clerical|data[- ]entry|typing|keyboard|copy[- ](?:and[- ])?paste)|${ACTOR})(?:['’]s|s['’])? (?:error|mistake|slip|failure(?=\s*(?:$|[.,;:]))|fault|oversight(?=\s*(?:$|[.,;:]))|misunderstanding)${NO_TERM}`;
const TYPO = String.raw`(?<!-)\btypos?\b(?![- ](?:toleran\w+|squat\w*|correct\w+|check\w*|fix\w*|index\w*|handling))`;

/** Passives and nouns in which only a person can have been at work. */
const PASSIVE = String.raw`\b(?:was|were|been|got)(?: (?:simply|just|also|then|initially|again))?`;
const HAND =
  '(?:deleted|removed|dropped|applied|committed|merged|deployed|pushed|changed|edited|disabled|enabled|switched off|turned off|shut down|unplugged|disconnected|released|published|run|executed|entered|left|skipped|selected|overwritten)';
/** What an alarm does "by mistake" is no deed of anybody. */
const STARTED = `(?<!\\b(?:alarms?|alerts?|pages?|sensors?|warnings?) (?:was|were) )(?:${HAND.slice(3, -1)}|triggered|started|launched|initiated|activated|restarted|rebooted|stopped|wiped|erased|truncated|sent|terminated)`;
const WRONG = '(?:wrong|incorrect)';
/** What people type, press and pick. */
const TYPED =
  '(?:commands?|scripts?|quer(?:y|ies)|statements?|buttons?|keys?|switch(?:es)?|options?|checkbox(?:es)?|menu items?|cables?|passwords?|playbooks?)';
const PLACE =
  '(?:host|server|machine|cluster|database|account|environment|console|terminal|shell|window|tab|branch)';
/** Where people take themselves to be when they are in production. */
const ELSEWHERE = `(?:staging|testing|test (?:system|cluster|${PLACE.slice(3, -1)})|development|dev|sandbox|pre-?prod\\w*|replica|standby|secondary|(?:another|the other) ${PLACE}|(?:their|his|her|my|our|a) (?:own|local|laptop)|local)\\b`;

/** A person, and what they did or were like. */
const deeds = [
  `${ACTOR_DID}${SLIPPED}\\b`,
  `${ACTOR_DID}(?:made|commit?ted) (?:an? |the |some )?(?:\\w+ )?(?:errors?|mistakes?|slip|blunder|oversight)\\b`,
  `${ACTOR_DID}made (?:an? |the )?(?:wrong|bad|poor) (?:assumption|choice|decision|call|judge?ment)\\b`,
  `${ACTOR_DID}missed (?:(?:it|this|that)\\b|(?:the|an?) (?!(?:\\w+ )?(?:deadline|date|window|meeting|slot|target|goal|slo|sla|cut-off|release)\\b))`,
  `${ACTOR_DID}ignored (?:it|(?:the|an?|all|several|repeated|those|these) (?:\\w+ )?(?:alarms?|alerts?|warnings?|pages?|errors?|messages?))\\b`,
  `${ACTOR_DID}${DID} (?:it |them )?${WITHIN}${WRONG}(?= [\\w-])`,
  `${ACTOR_DID}(?:set|used|configured|specified|passed|gave) ${WITHIN}the wrong(?= [\\w-])`,
  `${ACTOR_DID}(?:got|set|did|put|typed|entered|configured) (?:it|this|(?:[\\w'’-]+ ){1,6}?[\\w'’-]+) (?:wrong|wrongly|incorrectly)\\b`,
  `${ACTOR_DID}${DID} ${WITHIN}(?:the )?production instead of\\b`,
  `${ACTOR_DID}(?:entered|typed|keyed in) (?:[^\\s.;,]+ ){1,4}?instead of (?!\\w+ing\\b)`,
  `${ACTOR_DID}(?:wrote|set|put|used|configured|gave|specified) (?:[^\\s;,]+ ){0,5}?\\d[^\\s;,]* instead of (?:[a-z]+ )?\\d[\\d.,]*(?<=\\d)`,
  `${ACTOR_DID}(?:thought|believed|assumed)(?: that)? (?:they|he|she|I|we|it|this) (?:was|were|had been) (?:still |already )?(?:(?:on|in|at|using|connected to|logged (?:in|on)(?:to| to)|working (?:on|in|with)|pointed at) )?(?:the |an? )?${ELSEWHERE}`,
  // To say how junior somebody was is to give it as the reason.
  `\\b(?:junior|inexperienced) ${ACTOR_DID}(?:deleted|removed|dropped|wiped|erased|overwrote|truncated|unplugged|shut down)\\b`,
  `${ACTOR_DID}(?:entered|typed|added) (?:an? )?extra (?:zero|digit|space|character|comma)\\b`,
  `${ACTOR}(?: had| has)? ${BY_ACCIDENT} \\w+`,
  `${ACTOR_DID}(?!(?:was|were|is|are|got|received)\\b)\\w+ (?:it |them )?${WITHIN}(?:by mistake|accidentally|inadvertently|by accident|in error|unintentionally)`,
  // What they were like. What made them so is a reason: "tired after a double shift".
  `${ACTOR_DID.trimEnd()} (?:was|were|is|are|fell|felt|seemed|got|became|grew|had been) (?:\\w+ly |too |very |just |so )?${STATE}\\b(?! (?:of|by|after|from|following)\\b)`,
  `${ACTOR_DID}(?:panicked|dozed off|fell asleep|lost (?:focus|concentration|track))\\b`,
  `${ACTOR_DID}(?:did not|didn['’]t) \\w+ ${WITHIN}(?:carefully|attentively|thoroughly|closely)\\b`,
  `${ACTOR_DID}${DID} ${WITHIN}too (?:early|soon|fast|quickly)\\b`,
  `${ACTOR_DID}(?:did not|didn['’]t) pay (?:enough |close )?attention\\b`,
  `${ACTOR_DID}lacked (?:the |any )?(?:\\w+ )?${LACK}\\b`,
];
/** Errors by name, and passives in which only a person can have been at work. */
const errors = [
  NOUN,
  TYPO,
  // Whose error it was.
  `\\b${ERROR} (?:(?:was |were )?(?:made )?by|on the part of|from) ${WHO}`,
  `(?<!\\b(?:lack|no|more|insufficient|under the|human|without) )\\b${ERROR} of (?:an? |the |our |one of (?:the |our ))(?:[\\w'’-]+ ){0,2}?${ACTOR}`,
  `\\b(?:inattentive|negligent|distracted|tired|sloppy|absent[- ]minded|hasty) (?:[\\w-]+ )?${ACTOR}(?!['’])`,
  `\\b(?:was|were|lay) on the part of ${WHO}`,
  `${ACTOR}(?:['’]s?)? (?:own )?(?:inattenti\\w+|careless\\w*|negligence|forgetfulness|haste|fatigue|tiredness|confusion)\\b`,
  `${ACTOR}['’]s? (?:own |simple |honest )?(?:${ERROR}${NO_TERM}|oversight(?=\\s*(?:$|[.,;:])))`,
  String.raw`^\s*(?:an? )?(?:mistake|oversight|slip|blunder|lapse) (?:during|while|when)\b`,
  // Nobody is named, but no machine types, forgets or is careless.
  `^\\s*(?:${SLIPPED}|forgetting|mistyping|overlooking|misreading) (?:the|an?|to|that|about|its|our|one|two)\\b`,
  `^\\s*(?:${BY_ACCIDENT} ${DID}|${DID} (?:it |them )?${WITHIN}${WRONG}(?= \\w))`,
  `\\b(?:nobody|no one|no-one) remembered (?:to|the|that)\\b`,
  `\\ban? (?:error|mistake) was made\\b${NO_MACHINE}`,
  `(?<!\\b(?:what|that|which|whatever) )${PASSIVE} ${STARTED} (?:by (?:mistake|accident)|accidentally|inadvertently|unintentionally)${NO_MACHINE}`,
  `^\\s*(?:[\\w-]+ ){1,2}${STARTED} by (?:mistake|accident)(?=\\s*(?:$|[.;]))`,
  `${PASSIVE} (?:entered|typed|keyed in) instead of\\b`,
  `\\bby (?:mistake|accident),? [\\w ]{0,30}?${PASSIVE} ${HAND}${NO_MACHINE}`,
  `${PASSIVE} ${BY_ACCIDENT} ${HAND}${NO_MACHINE}`,
  `\\b${WRONG} [\\w -]{1,40}? (?:was|were) (?:pulled|unplugged)\\b${NO_MACHINE}`,
  `\\b${WRONG} [\\w -]{1,40}? (?:was|were) (?:pressed|typed|clicked|pasted)\\b(?! by (?!${WHO}))`,
  `\\b(?:accidental|inadvertent|mistaken|unintended) \\w+ (?:of [\\w -]{1,40}? )?by ${WHO}`,
  `\\b${WRONG} (?:[\\w-]+ )?${TYPED} (?:was |were )?(?:${HAND.slice(3, -1)}|chosen|picked|used|hit)\\b${NO_MACHINE}`,
  `\\b${WRONG} (?:[\\w-]+ )?${PLACE} (?:was|were) (?:shut down|switched off|turned off|disconnected|rebooted)\\b${NO_MACHINE}`,
  `\\b${WRONG} [\\w -]{1,40}? (?:was |were )?\\w+ by ${WHO}`,
  `\\b(?:wrong|bad|poor) (?:decision|choice|assumption|call|judge?ment) (?:by|of|on the part of) ${WHO}`,
  `${PASSIVE} \\w+ (?:incorrectly|wrongly) by ${WHO}`,
  `${PASSIVE} (?:typed|entered|keyed in|pasted)(?: in)? (?:incorrectly|wrongly)${NO_MACHINE}`,
  `${PASSIVE} (?:forgotten|overlooked|mixed up|fat[- ]fingered)\\b${NO_MACHINE}`,
  `${PASSIVE} (?:mistyped|misspell?ed|misspelt|misread)\\b(?! as)`,
  `${PASSIVE} (?:misunderstood|misinterpreted|misjudged|misread|misconfigured|confused|ignored|missed|mishandled) by ${WHO}`,
  `\\b(?:alarms?|alerts?|pages?|e-?mails?|reminders?|notifications?) (?:was|were) (?:ignored|missed)\\b${NO_MACHINE}`,
  String.raw`\ba mistyped (?:[\w-]+ ){1,4}?(?:\w{2,}ed|took|brought|sent|made|put|led|was|were)\b`,
  String.raw`\b(?:command|script|query|migration|statement|change|playbook) was (?:run|executed|entered|typed|applied|pasted) (?:on|against|in|into|to) the wrong (?:\w+ )?${PLACE}\b(?! (?:by (?!${WHO})|through|from|via)\b)`,
  String.raw`\b(?:honest|simple|silly|careless|stupid) (?:error|mistake|slip)\b`,
  String.raw`(?<!\b(?:was|were|is|are) )\bcareless(?:ly|ness)?\b|\binattenti(?:on|veness)\b|\bnegligence\b|\bforgetfulness\b|\b(?:lack of|insufficient|not enough) ${LACK}\b(?! (?:head|layer|unit|test)s?)`,
  String.raw`\b(?:was|were) (?:done|made|deployed|merged|released|written|applied|carried out) (?:in (?:a (?:hurry|rush)|haste)|hastily|carelessly)\b`,
  String.raw`\b(?:an|by|through|simple) oversight\b(?! (?:board|body|bodies|committees?|functions?|process\w*|roles?|agenc\w+|teams?|layers?|of the(?! (?:[\w-]+ )?${ACTOR})))`,
  String.raw`\b(?:fat[- ]finger\w*|finger trouble|slip of the (?:finger|keyboard|hand|pen)|lapse of (?:attention|concentration|memory|judge?ment))`,
];
const named = errors.map((source) => ({ pattern: new RegExp(source, 'gi'), isDeed: false }));
const parts = [
  ...deeds.map((source) => ({ pattern: new RegExp(source, 'gi'), isDeed: true })),
  ...named,
];

/** Words of which every slip has one: most texts have none, and are done with at once. */
const mayTell =
  /\b(?:err(?:or|ed)|mistake|mistook|slip|typo|fat|finger|mis(?!sing\b)\w|forg[eo]t|ignored|wrong|incorrect|extra|remembered|accident|inadvertent|erroneous|unintention|careless|careful|diligence|care\b|thought|believed|assumed|instead of|caution|vigilance|discipline|(?:un)?focus|(?:in)?attenti|concentrat|inexperience|negligen|distracted|tired|exhaust|fatigue|(?:half[- ])?asleep|sleep|hast[ey]|hastily|hurry|rush|sloppy|absent|overconf|complacent|impatient|junior|new\b|lapse|blunder|fault|(?:human|pilot|operator|user|admin\w*|manual) failure|oversight|confus|mixed|muddled|messed|screwed|overlook|botched|bungled|bad\b|poor\b|production instead|panicked|dozed|lost|thorough|closely|too\b|shoddy|copy[- /])/i;

/** After a noun, what it does whenever it happens: "A typo takes the cluster down." */
const doesSo =
  /^[^.;]{0,60}?\b(?:takes?|removes?|deletes?|stops|reach(?:es|ed)?|changes|becomes?|is|are|has|have|can|(?<!in )may|might|costs|brings?|goes?|breaks|leads|switches|falls?|erases?|drops|counts|looks? like|passes)\b/i;

/** Words of a text that tell of somebody's error, without what made it likely or let it through. */
export function humanErrorIn(text: string): { index: number; words: string } | undefined {
  if (!mayTell.test(text)) return undefined;
  const plain = unquoted(text).replaceAll('\n', ' ');
  const own = markActors(plain);
  for (const { pattern, isDeed } of own === plain ? named : parts) {
    for (const { 0: found, index } of matchesIn(own, pattern)) {
      const words = plain.slice(index, index + found.length);
      const rest = plain.slice(index + found.length);
      if (/\boperator/i.test(words) && mayBeProgram(plain)) continue;
      if (isLedUpTo(plain.slice(0, index)) || goesOnToSay(rest)) continue;
      if (!isDeed && doesSo.test(rest)) continue;
      return { index, words: words.trim() };
    }
  }
  return undefined;
}
