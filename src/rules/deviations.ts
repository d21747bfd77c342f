import { ACTOR, ACTOR_DID, markActors } from './actors.ts';
import { LETTER, run } from './marks.ts';
import { matchesIn } from './matches.ts';
import { ACT, ANY_NORM, FREEZE, markNorms, mayNameNorm, NORM, REVIEW, STAGE } from './norms.ts';
import { goesOnToSay, isLedUpTo } from './reasons.ts';
import { unquoted } from './blot.ts';

/**
 * Sentences that end at a procedure that people set aside: people at work, a departure (skip,
 * bypass, without, outside …) and a norm, told from programs that skip and ignore.
 */

const THE = String.raw`(?:(?:the|an?|any|all|our|own|its|their|every|this|that|${ACTOR}(?:['’]s)?) ){0,4}`;
/**
 * What may stand between the verb and the norm that is its object: "two steps of the
 * written procedure", but not "as the procedure says" or "the link in the runbook".
 */
const BETWEEN = String.raw`(?:(?:(?:the|all|most|some|several|any|many|one|two|three|half|first|second|last|required) ){0,4}(?:(?:parts?|${run('rule')}|points?|items?|sections?) )?(?:of|in|from) )?(?:(?!(?:as|per|when|if|that|which|because|according|so|and|by|until|before|after|of|in|from|for|to|on|with|about|at)\b)${LETTER}+ ){0,3}?`;

const KEEP =
  '(?:follow|obey|adhere to|comply with|stick to|keep to|respect|observe|honou?r|heed|use|consult|open|read|(?:go|run|work) through)';
const KEPT =
  '(?:followed|obeyed|adhered to|complied with|stuck to|kept to|respected|observed|honou?red|heeded|(?<!never (?:been )?)used|consulted|opened|read|(?:gone|went|run|ran|worked) through)';
/** A procedure that was never done is one that nobody has tried; a review was due. */
const DO =
  '(?:do|perform|carry out|conduct|hold|complete|fill (?:in|out)|run|obtain|request|seek|(?:ask|wait) for)';
const DONE_TO =
  '(?:done|performed|carried out|conducted|held|completed|filled (?:in|out)|run|obtained|requested|sought|(?:asked|waited) for)';
const SET_ASIDE =
  '(?:skipped|bypassed|circumvented|sidestepped|evaded|flouted|violated|breached|ignored|disregarded|neglected|omitted|left out(?! of)|waived|overridden)';
const LEFT = `(?:${SET_ASIDE}|overrode|(?:worked|got|went) around|deviated from|departed from|dispensed with|broke(?= (?:the |our )?(?:[\\w-]+ )?(?:${FREEZE}|windows?|guidelines?|rules?|polic)))`;
const NOT = "(?:did not|didn['’]t|never|failed to|does not|do not|chose not to|decided not to)";
const HAD_NOT = "(?:(?:had|has|have) not|ha(?:d|s|ve)n['’]t)";
const BREAKING = `(?:${NOT} ${KEEP}|(?:${HAD_NOT}|never) ${KEPT}|${LEFT})`;
/** Of one piece of work, as what many of them do is how things are done. */
const ONCE_BROKEN = `(?:(?:did not|didn['’]t|failed to) ${KEEP}|(?:${HAD_NOT}|never) ${KEPT}|${LEFT})`;
const LEAVING =
  '(?:not following|skipping|bypassing|circumventing|violating|ignoring|disregarding|omitting|leaving out|working around|deviating from|departing from)';

const NOBODY = String.raw`\b(?:nobody|no one|no-one|hardly any(?:body|one)|none of (?:the|us|our)(?: ${LETTER}+)?|neither ${LETTER}+)(?: had| has)?`;
/** What people do by their rules, or against them. */
const WORK =
  '(?:changes?|deployments?|releases?|roll-?outs?|hot-?fix(?:es)?|fix(?:es)?|patch(?:es)?|upgrades?|updates?|migrations?|maintenance|commits?|merges?|pull requests?|launch(?:es)?|edits?)';
/** One of it: what is said of many is how things are done. */
const ONE_WORK = WORK.replaceAll('s?', '').replaceAll('(?:es)?', '');
const DONE =
  '(?:made|done|merged|deployed|released|shipped|pushed|rolled out|applied|published|carried out|performed|run|executed|started|edited|changed|modified|committed|launched|installed|upgraded|updated|migrated|patched|removed|deleted|dropped|disabled|enabled|switched (?:off|on|over)|granted|given|shared|opened|added|introduced|activated|put (?:live|into production)|cut|tagged|promoted|created|moved|renamed|replaced|restarted|rebooted|scaled|rotated|altered|adjusted|raised|lowered|increased|reduced|taken (?:down|out|offline)|turned (?:on|off)|configured|reverted|rolled back|(?:un|re)plugged|(?:dis)?connected)';
/** Behind a headline in the passive; before an object whoever stands first has done it, mostly a program. */
const HOW =
  '(?=,? (?:\\w+ly |straight |by hand )?(?:in|on|to|into|from|at|by|via|through|over|with|without|outside|during|within|amid|against|contrary|despite|regardless|before|after|ahead|prior|instead|rather|while)\\b)';
/** People at work, of whom is told how: by name, in a passive, by what came of it or in a headline. */
const WORKED = String.raw`(?:${ACTOR_DID}\w+|\b(?:was|were|had been|got) (?:(?!automatic)\w+ly |then |also ){0,3}${DONE}|\b(?:${WORK}|it|this) (?:went (?:out|live|ahead|in|through|to \w+)|landed|shipped|was live|reached production)|^\s*(?:(?!(?:the|an?|our|is|are|was|were|had|be|being|can|may|gets?|to|not)\b)[\w-]+ ){1,4}?(?!started|run|executed)${DONE}${HOW}|^\s*(?!(?:this|all)\b)(?:(?!(?:the|an?|our|its)\b)[\w-]+ ){0,3}?${ONE_WORK})`;
/** Nor by whom or what: only people set norms aside. */
const WITHIN = String.raw`(?:,? (?!by (?!(?:hand|mistake|accident|chat|phone)\b)(?!(?:[\w'’-]+ ){0,3}?${ACTOR}))(?!(?:automatically|that|which|who|whose|where|when|while|and|as|had|because|but|if|until|since)\b)${LETTER}+){0,8}?,? `;
const ASTRAY = [
  String.raw`with(?:out| no) ${THE}(?:[\w-]+ ){0,2}?${REVIEW}`,
  String.raw`without (?:ever )?(?:being|having been) (?:\w+ly )?(?:(?:peer[- ])?reviewed|approved|signed off|authori[sz]ed)`,
  String.raw`without (?:following|going through|waiting for|asking for|consulting|completing|passing|obtaining|regard (?:to|for)) ${THE}(?:[\w-]+ ){0,2}?${NORM}`,
  String.raw`without (?:running|doing|performing|carrying out) ${THE}(?:[\w-]+ ){0,2}?${ANY_NORM}`,
  `(?:by |after )?${LEAVING} ${BETWEEN}(?:${NORM}|${STAGE})`,
  String.raw`outside(?: of)? ${THE}(?:[\w-]+ )?${NORM}`,
  // What is checked or run against a policy departs from nothing.
  String.raw`(?:(?<!\b(?:check|compar|test|valid|verif|measur|match|evaluat|audit|run|ran|start|execut|built|vot|argu|decid)[^.;]{0,60})against|contrary to|in (?:breach|violation|defiance|contravention|disregard) of) ${THE}(?:[\w-]+ ){0,2}?${ANY_NORM}`,
  String.raw`(?:(?:during|in|in the middle of|amid|inside|within|despite|in spite of) ${THE}(?:\w+ )?${FREEZE}|(?:despite|in spite of|regardless of) ${THE}(?:[\w-]+ )?${run('norm', 'rule')}|while ${THE}(?:\w+ )?${FREEZE} (?:was|were)\b)`,
  String.raw`(?:before|ahead of|prior to) ${THE}${REVIEW}(?=\s*(?:$|[.,;)]|(?:of|from|by|and)\b))`,
  String.raw`(?:instead of|rather than) (?:(?:through|via|by|with|following|using|going through|waiting for) )?${THE}(?:[\w-]+ )?(?:${NORM}|${STAGE})`,
  String.raw`which ${THE}(?:[\w-]+ )?${NORM} (?:forbids?|forbade|prohibit(?:s|ed)|(?:does|did) not allow)\b`,
  String.raw`(?:al|even )?though ${THE}(?:[\w-]+ )?${NORM} (?:forbids?|forbade|prohibit(?:s|ed)|(?:does|did) not allow|require[sd]|demand(?:s|ed)|ask(?:s|ed) for|says?|said)\b`,
].join('|');

/** Whose norm it is: "the review of the change", "the review that the policy requires". */
const WHOSE = String.raw`(?:['’]s?(?: ${LETTER}+){1,3}?| (?:for|of|on|before|that|which) (?:${LETTER}| ){1,40}?)?`;
const WAS_NOT = String.raw`(?:(?:was|were|had|has|is|are) (?:not|never)|(?:was|were|had|has|is|are)n['’]t)(?: been)?(?: \w+ly){0,2}`;
/** A passive that does not say when it happens, as what programs do is told. */
const ONCE = String.raw`\b(?! (?:when|if|where|whenever|unless|as)\b)`;

const deviations = [
  `${ACTOR_DID}${BREAKING} ${BETWEEN}${ANY_NORM}`,
  `${ACTOR_DID}(?:${NOT} ${DO}|(?:${HAD_NOT}|never) (?:${DONE_TO}|did)) ${BETWEEN}${ACT}`,
  `^\\s*(?:${BREAKING}|${LEAVING}) ${BETWEEN}${NORM}`,
  `${ACTOR_DID}(?:skip|bypass|circumvent|ignore|disregard|violate)s? ${BETWEEN}${ANY_NORM}`,
  String.raw`${ACTOR_DID}(?:disabled|switched off|turned off|lifted) ${THE}${STAGE} and (?:then )?(?:force-)?(?:pushed|merged|deployed|committed)\b`,
  String.raw`\b${WORK} (?:had )?${ONCE_BROKEN} ${BETWEEN}(?:${NORM}|${STAGE})`,
  String.raw`\b${WORK} (?:had no|(?:did not|didn['’]t|failed to) (?:have|get|receive|undergo|pass)) ${BETWEEN}${REVIEW}`,
  String.raw`\b${WORK} (?:was|were|had) (?:not|never) (?:been )?(?:\w+ly )?(?:(?:peer[- ])?reviewed|approved|signed off|authori[sz]ed)(?=\s*(?:$|[.,;:)]|(?:before|by)\b))`,
  String.raw`\b(?:an?|the|this) (?:unapproved|unreviewed|unauthori[sz]ed) ${WORK}\b`,
  `${NOBODY} ${KEPT} ${BETWEEN}(?:${NORM}|${ANY_NORM}(?=[.,;]|$))`,
  `${NOBODY} (?:${DONE_TO}|did|ran) ${BETWEEN}${ACT}`,
  // Only people follow and comply.
  String.raw`\b(?:without following|failure to (?:follow|comply with|adhere to|obey)|(?:lack of|no|insufficient|poor) (?:adherence to|compliance with)) ${BETWEEN}${NORM}`,
  String.raw`\bnon-?compliance with ${BETWEEN}${ANY_NORM}`,
  String.raw`\b(?:(?:violations?|breach(?:es)?|disregard|circumvention|contravention|omission|neglect|bypass) of|(?:deviations?|departures?) from|disregard for) ${BETWEEN}${NORM}`,
  String.raw`${ANY_NORM} (?:violations?|breach(?:es)?) by (?:[\w-]+ ){0,3}?${ACTOR}`,
  String.raw`\b(?:was|were|did) not [^.;]{1,60}?,? (?:contrary to|against|in (?:breach|violation) of|although|despite) ${THE}(?:[\w-]+ ){0,2}?${NORM}`,
  // What was done, and how; or the other way round.
  `${WORKED}${WITHIN}(?:${ASTRAY})`,
  `(?:^|[.;] )\\s*(?:${ASTRAY})[^.;]{0,60}?(?:${WORKED})`,
  // Norms that nobody who is named set aside.
  String.raw`${NORM}[^.;:,]{0,40}? (?:${WAS_NOT} ${KEPT}|(?:was|were) only (?:partly|partially) followed)${ONCE}`,
  // Of things of software, those are followed by people alone.
  String.raw`${ANY_NORM}(?: (?:${WAS_NOT}|not)) (?:followed|adhered to|obeyed|complied with)${ONCE}`,
  String.raw`${ACT}${WHOSE} ${WAS_NOT} ${DONE_TO}${ONCE}`,
  String.raw`${run('rule')} that (?:forbids?|bans?|prohibits?|says?|demands?|requires?) (?:${LETTER}| ){1,40}? (?:was|were) (?:broken|${SET_ASIDE})${ONCE}`,
  String.raw`(?:${NORM}${WHOSE}|${STAGE}) (?:was|were|had been|has been|got) (?:\w+ly )?${SET_ASIDE}${ONCE}`,
  String.raw`${NORM}${WHOSE} (?:is|are) (?:\w+ly |often )?${SET_ASIDE}\s*[.!]?\s*$`,
  String.raw`^\s*(?!(?:the|an?|our)\b)(?:[\w-]+ ){0,2}?${NORM} ${SET_ASIDE}(?=\s*(?:$|[.,;:!]|(?:by|during|in|on|at|before|again|altogether|under)\b))`,
  String.raw`${ANY_NORM} (?:was|were) (?:\w+ly )?${SET_ASIDE}(?= by (?:[\w-]+ ){0,3}?${ACTOR})`,
  String.raw`${REVIEW}${WHOSE} (?:did not take place|never took place|did not happen|never happened)\b`,
  String.raw`\bno ${REVIEW} was (?:obtained|sought|requested|asked for)\b`,
];
/** Pipelines skip their steps; what is left out or forgotten somebody should have done. */
const stepLeftOut =
  /\bsteps?(?: (?!(?:of|in|for) (?:the |a |its )?(?:[\w-]+ )?(?:script|job|pipeline|workflow|build|program|installer|template))(?:that|which|of|for|in) [^.;,]{1,60}?)? (?:was|were) (?:\w+ly )?(?:left out|omitted|forgotten)(?=\s*(?:$|[.;]))/gi;

/** One by one they are compiled in a fifth of the time. */
const parts = deviations.map((source) => new RegExp(source, 'gi'));

/** What moved people to it, in the same clause. */
const motive =
  /^[^.;]{0,80}?\b(?:in order to|so as to|to (?:save|meet|keep|avoid|win|gain|make|restore|stop|reach|finish|get|speed)|under (?:\w+ ){0,2}pressure|with (?:the |their )?(?:\w+ ){0,2}?(?:approval|consent|permission|agreement)|by (?:agreement|design|default|policy))\b/i;
/** "Merged without review by the bot". */
const byMachine = new RegExp(
  String.raw`^ by (?!(?:hand|mistake|accident|chat|phone)\b)(?!(?:[\w'’-]+ ){0,3}?${ACTOR})`,
  'i',
);
/** Words of which every deviation has one. */
const mayTell =
  /(?:not|n['’]t|never|failed to) (?:[\w'’-]+ ){0,4}?(?:follow|obey|adher|compl|st[iu]ck|ke(?:ep|pt)|respect|observ|hono|heed|us(?:e|ing)|consult|read|go|r[au]n|work|wait|ask|obtain|request|s(?:eek|ought)|do|perform|carr|conduct|h[eo]ld|fill|review|peer|approv|sign|authori|have|get|receive|undergo|pass|t[ao]ke?|happen)|skip|bypass|disabled|(?:switch|turn)ed off|lifted|removed|forgotten|circumvent|sidestep|evade|flout|violat|ignor|disregard|neglect|omi(?:t|ss)|left out|leaving|waive|overr|(?:work\w*|got|went) around|deviat|depart|dispensed|brok|breach|contraven|defiance|despite|in spite|regardless|nobody|no one|no-one|none of|hardly|neither|no (?:[\w-]+ ){0,3}?(?:review|approv|sign|adher|compl)|without|outside|against|contrary|freeze|before|ahead of|prior|instead|rather|though|(?:failure|compliance|adherence)|only p|forb[ia]d|prohibit|\bun(?:appro|review|author)/i;
/** Words that need no norm beside them: "The change was not approved". */
const isJudged = /reviewed|approved|authori[sz]ed|signed off/i;

/** Words of a text that tell of a norm that people set aside, without what moved them to. */
export function deviationIn(text: string): { index: number; words: string } | undefined {
  if (!mayTell.test(text) || !mayNameNorm.test(text)) return undefined;
  const plain = unquoted(text).replaceAll('\n', ' ');
  const named = markNorms(plain);
  if (named === plain && !isJudged.test(plain)) return undefined;
  const own = markActors(named);
  for (const part of [...parts, stepLeftOut]) {
    for (const { 0: found, index } of matchesIn(part === stepLeftOut ? plain : own, part)) {
      const end = index + found.length;
      if (isLedUpTo(plain.slice(0, index)) || goesOnToSay(plain.slice(end))) continue;
      if (motive.test(plain.slice(end)) || byMachine.test(own.slice(end))) continue;
      return { index, words: plain.slice(index, end).trim() };
    }
  }
  return undefined;
}
