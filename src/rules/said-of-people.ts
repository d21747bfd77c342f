import { BLOT } from './blot.ts';
import { FROM_PEOPLE, HUMAN_DEED, HUMAN_STATE, ROLE } from './actors.ts';

/** Words around a name by which it is that of a person: somebody acts, errs or is to blame. */

/** One word of a name: "O'Brien", "Jean-Luc", without the "'s" of "Sarah's". */
export const NAME_WORD = String.raw`\p{Lu}(?:\p{L}|['’](?!s(?!\p{L}))(?=\p{L})|-(?=\p{Lu})){0,30}\p{Ll}`;

/** Words that may be the name of a person. */
export interface Name {
  words: string;
  /**
   * `alone`: one word. `short`: with an initial, which may as well end the sentence before ("in zone
   * B. Jenkins changed"). `doubtful`: may be a place.
   */
  form: 'alone' | 'whole' | 'short' | 'doubtful';
  /** True where the entry itself tells of a person of that name. */
  isKnown: boolean;
}

/** What begins a clause whose subject comes next; not the end of an abbreviation ("St. Louis"). */
const sentence = /(?:^\s*|[\p{Ll}\p{N})"”'’]{2}[.!?] +|[,;:–—(] *)$/u;
const conjunction =
  /\b(?:because|when|after|until|as|since|then|and|but|that|which|while|before|if|whether|so|once|only|where|how|why|what|or|although|though)\s+$/i;
const startsClause = (before: string) => sentence.test(before) || conjunction.test(before);
/** What stands before the name of a thing: an article, a name, a word like "service". */
const thing =
  /(?:\b(?:the|an?|this|these|our|its|your|service|host|server|cluster|named|called|St\.)|\p{Lu}[\p{L}\p{N}.]*)\s+$/u;

const BELONGINGS = `(?:${FROM_PEOPLE}|laptop|computer|machine|account|password|absence|holiday|vacation|departure)`;
const role = new RegExp(String.raw`\b${ROLE}(?:,? \(?|: )$`, 'iu');
/** Accounts and hosts are called by such names, too. */
const userRole = /\b(?:users?|customers?|operators?)(?:,? \(?|: )$/i;
/** "caused by …", "the change by …"; not what somebody described, named or designed. */
const by =
  /\b(?!(?:described|published|coined|proposed|populari[sz]ed|formulated|named|recommended|inspired|invented|designed|authored|book|article|talk|paper|post|algorithm|function|method|pattern)\b)\p{Ll}+ by (?:our |the )?$/iu;
const to = new RegExp(
  String.raw`\b${BELONGINGS} (?:of|from) $|\b(?:blam\w+|fault) (?:\w+ )?(?:on|with|by|for) $|\b(?:because of|due to|owing to|blamed?|(?:blame|fault) lies with) $|\b(?:error|mistake|oversight|negligence) \($`,
  'iu',
);
const toWhole = /\b(?:only|depend\w* on|rel(?:y|ies|ied) on|wait\w* for|asked|told|paged) $/i;
/** "Why did Bob …", "How could John Smith …". */
const asked = /\b(?:why|how|what|when|where) (?:did|does|was|had|could|would|should)(?:n['’]t)? $/i;

/** What may stand between people and what they did: a role in brackets, a team, "who …", a second name. */
const BETWEEN = String.raw`(?: \([^()]{1,40}\)|,? (?:from|of|in|on) (?:the |our )?[\w -]{1,30}?\b(?:team|shift|call|duty|group|department|crew|squad|desk)|, (?:who|our|the|an?)\b[^.;:]{1,60}?,|(?:,| and) ${NAME_WORD}(?: ${NAME_WORD})?)`;
const ADVERBS = String.raw`(?:(?:had|has|have|then|also|later|simply|just|once|again|already|\p{Ll}+ly) )*`;
/** Verbs in the past, most of them. */
export const PAST = String.raw`(?:(?!(?:need|feed|speed|seed|indeed)\b|(?:based|related|shared|managed|hosted|backed|encoded|owned|distributed|generated) (?!the |an? |his |her |its |our ))\p{Ll}+ed|made|ran|set|sent|took|gave|wrote|put|cut|left|lost|found|kept|built|broke|brought|held|began|chose|drew|forgot|got|had|hid|hit|knew|let|meant|misread|overrode|overwrote|read|rebuilt|said|saw|shut|split|threw|told|tore|undid|understood|withdrew|did)`;
/** Before what is no object: "restarted after a minute" may be said of a machine. */
const NO_OBJECT = String.raw`(?:after|at|in|on|by|for|from|with|when|while|during|because|and|or|but|as|until|since|again|once|twice|automatically|without|to|over|out|before|later|normally|into|through|across|within|due|than|that|so|if|between|via|under|up|down|back|too|of|today|yesterday|\p{Ll}+ly|itself)`;
const DID = String.raw`${ADVERBS}(?:${HUMAN_DEED}|${HUMAN_STATE}|${PAST}(?= (?!${NO_OBJECT}\b)["“'#\x60${BLOT}\p{L}\p{N}]))`;
const acted = new RegExp(String.raw`^${BETWEEN}?,? ${DID}`, 'u');
const actedAsPerson = new RegExp(`^${BETWEEN}?,? ${ADVERBS}(?:${HUMAN_DEED}|${HUMAN_STATE})`, 'u');
const who = /^,? (?:who|whose)\b/;
/** The same of somebody whom the entry itself names: "Hopper restarted by hand". */
const actedSomehow = new RegExp(
  String.raw`^${BETWEEN}?,? ${ADVERBS}(?:${HUMAN_DEED}|${HUMAN_STATE}|${PAST})(?!\p{L})`,
  'u',
);
const present = /^ (?!is|has|was|does)\p{Ll}+s (?:the|an?|its|his|her|our|all) /u;
const owns = new RegExp(String.raw`^['’]s? (?:[\p{Ll}-]+ ){0,2}${BELONGINGS}\b`, 'iu');
const hasRole = new RegExp(
  String.raw`^(?:, | \()(?:our |the |an? )?(?:[\w-]+ ){0,3}${ROLE}\b`,
  'iu',
);

/** True where the words around a name tell of a person. */
export function isSaidOf({ form, isKnown }: Name, before: string, after: string): boolean {
  const isAlone = form === 'alone';
  if (role.test(before) && !(isAlone && userRole.test(before))) return true;
  const isDoubtful = form === 'doubtful';
  if (!isDoubtful && (by.test(before) || to.test(before) || asked.test(before))) return true;
  if (form === 'short' && (!startsClause(before) || /\b(?:and|or) $/i.test(before))) return false;
  if (thing.test(before) && !startsClause(before)) return false;
  if (isDoubtful) return who.test(after) || actedAsPerson.test(after);
  if (owns.test(after)) return true;
  if (!isAlone && (hasRole.test(after) || toWhole.test(before))) return true;
  if (isAlone && !startsClause(before)) return false;
  if (isKnown && actedSomehow.test(after)) return true;
  return (
    who.test(after) ||
    acted.test(after) ||
    acted.test(after.toLowerCase()) ||
    (!isAlone && present.test(after))
  );
}
