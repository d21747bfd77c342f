import { INCIDENT } from './span-frames.ts';

/** What a duration is said of: all of an incident or a service of it, or something else that was down, too. */

const AUXILIARY =
  /(?:^| )(?:was|were|had|has|have|been|be|got|went|remained|stayed|is|are|being|only|first|quickly|finally|fully|completely|entirely|eventually|then|also|itself|not|suffered|saw|experienced|an?|the|total|unplanned)$/i;
const DETERMINER = String.raw`(?:(?:all|both|the|our|its|this|that|these|whole|entire|complete|public|main|online|affected|most|many|of)(?: |$)){0,4}`;
/** What all use, or nothing at all. */
const ALL = String.raw`(?:everything|all|everybody|everyone|nobody|no one|we|us|it|this|that|they|which|there|${INCIDENT}s?|failures?|faults?|errors?|impact|harm|loss|orders|requests|payments|log-?ins|sign-?ins|visitors|players|services?|sites?|system|shop|website|platform|traffic|operations?|functionality|availability|access|production|users?|customers?)`;
const OWN = String.raw`${DETERMINER}(?:${ALL}(?: of (?:the|our) (?:shop|site|system|platform|customers|users))?)`;
const isOwn = new RegExp(`^${OWN}$`, 'i');
const beginsWithOwn = new RegExp(String.raw`^${OWN}\b`, 'i');
/** "On Monday the shop": behind other words it wants its article, as "AWS services" are others'. */
const endsWithOwn = new RegExp(
  String.raw`^(?:on|in|at|during|after|from|since|because|due|by|as|thus|then|so|therefore)\b.*\b(?=(?:the|our|all|this) )${OWN}$`,
  'i',
);
const CLAUSE = /[,;:(–—]|\b(?:and|but|so|when|while|because|which|where|until)\b/i;
const NO_NAME = /\b(?:the|our|all|both|of|services?|apis?|servers?|app|application|system|and)\b/gi;

/** True where the words are a service's own, "Checkout" or "our checkout API" those of `checkout`. */
function isService(words: string, services: readonly string[]): boolean {
  const named = words
    .toLowerCase()
    .replace(NO_NAME, ' ')
    .match(/[\p{L}\d]+/gu);
  return (
    named !== null && services.some((slug) => named.every((one) => slug.split('-').includes(one)))
  );
}

/**
 * Whether the words before what is told speak of the incident as a whole, or of one of its services.
 *
 * @param services names of the services that the incident struck, as slugs
 */
export function isOfIncident(lead: string, services: readonly string[]): boolean {
  const parts = lead.split(CLAUSE);
  let subject = parts.pop()!.trim();
  while (AUXILIARY.test(subject)) subject = subject.replace(AUXILIARY, '').trimEnd();
  // "The shop failed and was down for …" has its subject at the beginning.
  if (subject === '') return parts.length === 0 || beginsWithOwn.test(lead.trim());
  return isOwn.test(subject) || endsWithOwn.test(subject) || isService(subject, services);
}

/** What may stand before "outage" when it is this one. */
const ARTICLE =
  /(?:^|[^\p{L}]|\b(?:an?|the|our|this|its|and|but|whole|entire|full|complete|total|overall|actual|resulting|global|worldwide|service|site|customer|user|visible|facing|production|major|initial)) ?$/iu;

/** True where the words before "outage" leave it this one, and make it none of somebody else. */
export const isNamedOurs = (lead: string, services: readonly string[]) =>
  ARTICLE.test(lead.trimEnd()) || isService(/[\w-]* ?$/.exec(lead)![0], services);

/** "A seven-hour outage of …": whose it was. */
const WHOSE = new RegExp(String.raw`^[^.;,]{0,30}?\b${INCIDENT} (?:of|at|in) ([^.;,]{1,60})`, 'i');

/** True where the words behind tell that it was that of something else. */
export function isOfOthers(behind: string, services: readonly string[]): boolean {
  const whose = WHOSE.exec(behind)?.[1];
  return whose !== undefined && !beginsWithOwn.test(whose) && !isService(whose, services);
}
