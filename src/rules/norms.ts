import { markGroups, run } from './marks.ts';

/** Words that stand for what people are to keep to: procedures, reviews, windows, freezes. */

/** What follows a whole norm: in "the review queue" the review is none. */
const END = String.raw`\b(?=\s*(?:$|[.,;:!?)\]–—'’]|(?:and|or|but|that|which|who|of|for|in|on|at|by|when|while|during|to|before|after|as|is|was|are|were|had|has|did|does|can|may|with|without|from|again|altogether|twice|because|since|due|owing|under|despite|until|so|although|though|outside|against|over|per|this|last|not|never|\w+n['’]t|only|took|happened|(?:violations?|breach(?:es)?) by|skipped|bypassed|circumvented|violated|ignored|omitted|forbids?|forbade|prohibit(?:s|ed)|require[sd]|demand(?:s|ed)|asks?|asked|says?|said|\w+ly)\b))`;
/** "Process", "policy" and the like alone also name things of software. */
const RULE =
  '(?:process(?:es)?|procedures?|polic(?:y|ies)|rules?|standards?|protocols?|instructions?|principles?|requirements?|conventions?)';
const HEAD = `(?: (?:${RULE}|steps?|items?|board|stage|gate|meeting))?${END}`;
const OF_PEOPLE =
  '(?:change(?: (?:management|control))?|review|releases?|deployments?|rollout|approval|agreed|required|established|company|safety|written|internal|standard|incident|emergency|escalation|operating|work|handover|our(?: own)?)';
/** Each alternative is named after the kind of sign that stands for it. */
export const norms = new RegExp(
  [
    String.raw`(?<review>\b(?:(?:(?:code|peer|design|security|change|manual|mandatory|required|team|second|final) ){0,3}(?:reviews?|approvals?)|sign-?offs?|(?:second|another) (?:pair|set) of eyes)${HEAD})`,
    String.raw`(?<act>\b(?:checklists?|test plans?|(?:mandatory|obligatory|prescribed|compulsory) (?:[\w-]+ )?(?:tests?|checks?|verification|rehearsal|drill|backup|scan|dry run|announcement|training))${HEAD})`,
    String.raw`(?<freeze>\b(?:(?:change|code|release|deploy(?:ment)?|holiday|production|feature|weekend) )?freezes?${HEAD})`,
    String.raw`(?<norm>\b(?:(?:(?:run|play)books?|guidelines?|(?<!\bstored )procedures?|(?:rollback|rollout|release|migration|recovery) plans?|change (?:control|management|board|advisory board)|(?:change|maintenance|release|deploy(?:ment)?|service|agreed|approved|planned|announced|allowed) windows?|(?:agreed|approved|allowed) hours|(?:four|two|six)[- ](?:eyes|person|man)(?= (?:principle|rule|check|review)))${HEAD}|${OF_PEOPLE} ${RULE}${END}|rules (?:for|on) (?:changes|releases|deployments|reviews)\b))`,
    String.raw`(?<stage>\b(?:(?:staging|testing|qa|dry run|rehearsal)(?: (?:phase|stage|step))?|(?:(?:deployment|release|delivery|ci) )?pipeline|branch protections?)${END})`,
    String.raw`(?<rule>\b(?:${RULE}|best practices?|steps?|safeguards?|canary(?: (?:phase|stage|step))?|(?:smoke |load |manual |acceptance |regression )?tests?|bans?|advice|guidance|agreements?)${END})`,
  ].join('|'),
  'gi',
);
/** Source of a pattern for a review or an approval, in a text in which norms are marked; so are those below. */
export const REVIEW = run('review');
/** What is done once, when a norm asks for it. */
export const ACT = run('review', 'act');
/** Times in which nothing is changed. */
export const FREEZE = run('freeze');
/** All norms that only people have. */
export const NORM = run('review', 'act', 'freeze', 'norm');
/** Parts of a rollout that people can leave out. */
export const STAGE = run('stage');
/** Those of programs too. */
export const ANY_NORM = run('review', 'act', 'freeze', 'norm', 'stage', 'rule');

/** Words of which every norm has one: most texts have none. */
export const mayNameNorm =
  /books?\b|checklist|guideline|procedure|review|approv|authori[sz]|sign(?:ed)?[- ]?off|[- ](?:eyes|person|man)\b|(?:test|rollback|rollout|release|migration|recovery) plan|freeze|window|hours|process|polic|rule|standard|protocol|instruction|principle|requirement|convention|practice|step|safeguard|pipeline|branch|staging|canary|dry run|rehears|test|\bqa\b|change (?:control|management|board|advisory)|advice|guidance|agreement|\bban|mandatory|obligatory|prescribed|compulsory/i;

/** A text in which norms are marked, each by what it is. */
export const markNorms = (text: string) => markGroups(text, norms);
