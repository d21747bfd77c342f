import { ACTOR, ACTOR_DID, NO_MACHINE } from './actors.ts';
import { givesReason } from './english.ts';
import { matchesIn } from './matches.ts';
import { unquoted } from './texts.ts';

/** Sentences that end at a procedure that people did not follow, told from programs that skip and ignore. */

// "Process", "policy", "rule", "instruction" and "procedure call" alone also name things of software.
const NORM = String.raw`(?:(?:run|play)books?|checklists?|guidelines?|(?<!\bstored )procedures?(?! calls?)|(?:written|work|safety|operating) instructions?|(?:change|(?:code |peer )?review|release|deployment|rollout|approval|agreed|required|established|company|safety|written|internal|standard|change management|four-eyes) (?:process(?:es)?|polic(?:y|ies)|rules?|protocols?)|(?:review|approval|agreed|required) steps?)`;
/**
 * What may stand between the verb and the norm that is its object: "two steps of the
 * written procedure", but not "as the procedure says" or "the link in the runbook".
 */
const BETWEEN = String.raw`(?:(?:(?:the|all|most|some|several|any|many|one|two|three|half|first|second|last|required) )*(?:(?:parts?|steps?|points?|items?|sections?|requirements?) )?(?:of|in|from) )?(?:(?!(?:as|per|when|if|that|which|because|according|so|and|by|until|before|after|of|in|from|for|to|on|with|about|at)\b)[\w'’-]+ ){0,3}`;

const BREAKING = String.raw`(?:(?:did not|didn['’]t|failed to|never|does not|do not) (?:follow|obey|adhere to|comply with|stick to)|skipped|bypassed|circumvented|violated|ignored|disregarded|deviated from|departed from|broke)`;
const NOBODY = String.raw`\b(?:nobody|no one|no-one)(?: had| has)? (?:followed|obeyed|adhered to|complied with|stuck to)`;
const ACTING = String.raw`(?:not following|skipping|bypassing|circumventing|violating|ignoring|disregarding|deviating from)`;

/** What stands before a norm by which somebody is said not to have followed it. */
const ASIDE = [
  `${ACTOR_DID}${BREAKING}`,
  NOBODY,
  // Only people follow, obey and comply.
  String.raw`\b(?:without following|failure to (?:follow|comply with|adhere to))`,
  String.raw`^\s*(?:${ACTING}|${BREAKING})`,
  String.raw`\b(?:violations?|breach|disregard) of(?: the| our| an?)?`,
].join('|');

const deviations = [
  String.raw`(?:${ASIDE}) ${BETWEEN}${NORM}\b`,
  String.raw`\b${NORM}\b[^.;:,]{0,40}?\b(?:not (?:been |fully |strictly )?followed(?! by(?! ${ACTOR}))|only (?:partly|partially) followed|not (?:been )?(?:obeyed|adhered to|complied with))\b`,
  String.raw`\b${NORM} (?:was|were|had been|has been|got) (?:\w+ly )?(?:skipped|bypassed|circumvented|violated|ignored|disregarded)${NO_MACHINE}`,
];
/** One by one they are compiled in a fifth of the time, and nearly every text is done with them. */
const parts = deviations.map((source) => new RegExp(source, 'i'));
const deviation = new RegExp(deviations.join('|'), 'gi');
const norm = new RegExp(NORM, 'i');
/** Words of which every deviation has one: most texts that name a norm have none. */
const mayTell =
  /follow|obey|adher|compl(?:y|ied)|stick|stuck|skipp|bypass|circumvent|violat|ignor|disregard|deviat|departed|broke|breach/i;

/** Words of a text that tell of a norm that people set aside, without what moved them to. */
export function deviationIn(text: string): { index: number; words: string } | undefined {
  if (!mayTell.test(text) || !norm.test(text)) return undefined;
  const own = unquoted(text).replaceAll('\n', ' ');
  if (!parts.some((part) => part.test(own))) return undefined;
  for (const { 0: words, index } of matchesIn(own, deviation)) {
    if (/\b(?:no|none of the|nor|without) $/i.test(own.slice(0, index))) continue;
    if (givesReason(own.slice(index))) continue;
    return { index, words: words.trim() };
  }
  return undefined;
}
