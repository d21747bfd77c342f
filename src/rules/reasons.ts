import { givesReason } from './english.ts';

/**
 * What around a slip or a deviation tells why it happened or what let it through: there the
 * analysis does not end. What came of it tells neither, so of past tenses few are taken.
 */

/** Characters before and after that are looked at: more than a sentence or two. */
const NEAR = 500;

/** Words before by which a text denies it, or speaks of what may come. */
const notSaid =
  /(?:\b(?:no|none of(?: the)?|not|not an?|not by|nor|never|without|rather than|instead of|neither|isn['’]t|wasn['’]t|against(?: an?)?|prone to|open to|susceptible to|vulnerable to|(?:risk|chance|likelihood|probability|number|possibility) of(?: an?)?|any|every|each|kinds? of|(?:protect\w*|safe|free) from|for(?: an?)?|(?:if|unless|whether)(?: an?| the)?|one|a single|in which|where)|\b(?:no|not an?) \w+) $/i;

const LETS =
  '(?:accepts?|(?<!which )(?:allow(?:s|ed)?|lets?|permit(?:s|ted)?)|invit(?:es?|ed)|prevents?|stops?|guards?|validates?|checks?(?! fail)|confirms?|warns?|refuses?|rejects?|notices?|finds?|catch(?:es)?|detects?|spots?|shows?|asks?|turns?)';
const WAS_LET =
  '(?:accepted|allowed|let|permitted|invited|caught|prevented|stopped|guarded|validated|checked|confirmed|warned|refused|rejected|noticed|shown|asked)';
/** What is so on every day, or was when it happened. */
const SO =
  '(?:(?:is|are)(?! (?:down|gone|lost|broken|why)\\b)|ha(?:s|ve)(?! (?:been|lost|gone)\\b)|does|do|can|cannot|must|takes?|looks?|names?|describes?|reads?|lists?|mentions?|stands?|shares?|differs?|covers?|gives?|says?|calls?|contradicts?|assumes?|lacks?|knows?|needs?|described|named|showed|looked (?:like|alike)|asked for|warned|caught|checked|took (?:an?|two|three|half|hours|days|too|so|\\d)|the only|no longer|could not (?:see|tell|know)|nobody else|(?:nobody|no one) (?:knew|checked|read|reads|looked|told|owned|owns|watched|watches|asked)|there (?:was|were) no|(?<=[,;:–—] )(?:none|neither|both)(?: of (?:them|which|the two))? (?:was|were|had)|had (?:been|never|not|no)|(?:was|were|had) (?:out of date|outdated|obsolete|unknown|on leave|away|asleep|too(?! late)))';

/** A reason that stands first: "Because both look alike, an engineer …", "Both look alike, so an engineer …". */
const reasonFirst = new RegExp(
  [
    String.raw`(?:^|[.;] )\s*(?:because|since|owing to|due to|as (?:it|the|there|they|nothing|both|no)|under [\w ]*pressure|in order to|to (?:save|meet|keep|avoid|win|gain|stop|reach|finish))\b[^.;]*,[^.;,]*$`,
    String.raw`\b(?:so|therefore|thus|hence)\b[^.;,]{0,30}$`,
    String.raw`\b(?:makes?|made|leads?|led|tempts?|tempted|forces?|forced|taught|teaches) (?:the |our )?$`,
    String.raw`\b(?:takes?|looks?|shows?|accepts?|names?|shares?|describes?|gives?|says?)\b[^.;]*[,.;:–—][^.;]{0,40}$`,
    String.raw`\b(?<!\bto )${LETS}\b`,
  ].join('|'),
  'i',
);

/** True where what stands before tells what led to it or lets it through, or that it is not so. */
export function isLedUpTo(before: string): boolean {
  const near = before.slice(-NEAR);
  return notSaid.test(near) || reasonFirst.test(near);
}

/** "…, which is mandatory" says once more that there is a norm. */
const restated =
  /,? which (?:(?!(?:not|no|never)\b)[\w'’-]+ ){0,4}?(?:required|requires|mandatory|obligatory|demand(?:s|ed)|asks? for|asked for|prescribe[sd]|compulsory)\b/gi;

const CLAUSE = String.raw`(?:[,;:–—]|[.!?] |\b(?:while|whose|(?<!^ )which|but|although|and)\b)`;
const goesOn = new RegExp(
  [
    String.raw`\b(?:nothing(?! (?:work|could|went|was)\w*)|unchecked|unnoticed|undetected|unseen)\b`,
    String.raw`\b(?:was|were) (?:accepted|allowed|permitted|let through)\b`,
    String.raw`\b(?:is|are|be|been|being) (?:not |never |\w+ly )?${WAS_LET}\b|\b(?:was|were) (?:not|never|only|nowhere) (?:\w+ly )?${WAS_LET}\b`,
    String.raw`${CLAUSE}[^.]*?\b(?<!\bto )(?:${LETS}|${SO})\b`,
    String.raw`[.!?] +\S*[^]*\b(?<!\bto )${LETS}\b`,
    String.raw`[.;:–—] ?(?:it|its [\w-]+|they|the [\w-]+|both|each|every [\w-]+|no [\w-]+)(?: [\w-]+)?? (?!was\b)\w+s (?:the|an?|no|any|every|all|it|both|one|two|only|nothing|for|at|in|on|to|into|through)\b`,
    String.raw`\bafter [^.;]{0,60}?\bhad (?:been|\w+ed)\b|\bwith(?:out| no) (?:an? |any )?(?:alert|alarm|check|warning|confirmation|prompt|test|reminder|preview|guard)s?\b|, as an?\b(?! (?:result|consequence)\b)`,
    String.raw`\bthat (?:no|nothing|nobody|only)\b|\bthat [^.;]{0,40}?\b(?:can|cannot|does not|do not|never|lets?|allows?)\b|, for (?:the|it|its|they|there|nobody|no|both)\b`,
    String.raw`\b(?:often|times (?:an?|as|per))\b|\bpassed (?:the |all )?(?:review|tests?|checks?|validation)\b`,
  ].join('|'),
  'i',
);

/** True where what follows tells why it happened, or what let it through. */
export function goesOnToSay(rest: string): boolean {
  const near = rest.slice(0, NEAR);
  return givesReason(near) || goesOn.test(near.replace(restated, ''));
}
