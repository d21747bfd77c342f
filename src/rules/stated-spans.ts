import { clockRangeBeside, type ClockRange } from './clock-ranges.ts';
import { DURATION, durationOf, type StatedDuration } from './durations.ts';
import { matchesIn } from './matches.ts';
import { frames, INCIDENT, type Frame, type Measured } from './span-frames.ts';
import { isNamedOurs, isOfIncident, isOfOthers } from './span-subjects.ts';

/** Durations as sentences tie them to the times of an incident, or to times of day beside them. */

/** A duration that a sentence ties to something of which it is known how long it took. */
export interface StatedSpan extends StatedDuration, Measured {
  index: number;
  /** True where the words leave open whether all of the incident is meant. */
  isLoose: boolean;
  /** True where they name the incident, what all use or one of its services, and not a part such as a job, nor what others run. */
  isOfAll: boolean;
  /** Times of day beside it, from which it must follow; then it measures nothing else. */
  clocks?: ClockRange;
}

/** Words by which a sentence speaks of something else: of what may be, of what was before, of others. */
const ELSEWHERE =
  /\b(?:if|unless|would|could have|should|(?<!\b(?:in|of|since|\d) )may|might|must|shall|will|can|cannot|(?:un)?expect\w*|planned|schedul\w+|maintenance|window|targets?|objectives?|goals?|sl[aio]s?|contracts?|allow\w*|survive\w*|tolerat\w+|promise[sd]?|typical\w*|usual\w*|normally|average|median|each|every|per|drill|exercise|simulat\w+|rehears\w+|earlier|previous\w*|past|last (?:year|month|week|time)|another|similar|next (?:outage|incident|time)|again|estimate|at a time|its own|had been)\b/i;
/** Words before a duration by which it is that of a part. */
const PART =
  /\b(?:one|some|each|every|a few|several|half|certain|single|parts?) (?:of|\w+)\b|\b(?:replicas?|standby|backups?|nodes?|hosts?|regions?|zones?|until|before|partial\w*)\b/i;
/** Not what was watched, but what watches it. */
const WATCHES = /\b(?:monitoring|alarms?|alerts?|dashboards?)\b/i;
/** Words before "outage" by which it is not this one. */
const OTHER =
  /\b(?:first|second|third|last|later|longest|shortest|other|two|three|both|no)(?: \w+)? $/i;

/** The incident itself, what all use, or nothing at all: "Resolved after …", "and was noticed within …". */
const OF_ALL = new RegExp(
  String.raw`(?:^|[,;(] ?|\b(?:and|but|then|so|when|we|us|which|it|this|that|everything|all|everybody|everyone|nobody|(?:${INCIDENT}|failures?|faults?|errors?|impact|harm|loss|spike|orders|requests|payments|log-?ins|sign-?ins|visitors|players|services?|site|system|shop|website|platform|traffic|operations?|functionality|availability|access|production|team|on-call|engineers?|users?|customers?)))(?: (?:was|were|had|has|have|been|be|got|went|remained|stayed|is|are|being|only|first|quickly|finally|fully|completely|eventually|then|also|itself|not))* ?$`,
  'i',
);
/** "It" may be a bug that slept for weeks before anything happened; what is noticed within minutes is no such bug. */
const PRONOUN = /\b(?:it|this|that|which)(?: \w+){0,2} ?$/i;

/** "It caused a …", "Total …", "The full …". */
const BROUGHT =
  /(?:^|\b(?:caused|brought|meant|led to|resulted in) )(?:(?:an?|the|our|this) )?(?:(?:total|overall|full|complete|unplanned) )?$/i;

/** What stands before "incident", where a sentence names one. */
const NAMED = new RegExp(String.raw`^(.*)\b${INCIDENT}\b`, 'i');

/** How far around a duration, in characters, its sentence is looked through. */
const NEAR = 300;
const BREAK = /[.;:!?]\s/g;
const durations = new RegExp(DURATION, 'gi');

/**
 * Every duration that a text ties to the times of its incident.
 *
 * @param services names of the services that the incident struck, as slugs
 */
export function statedSpans(text: string, services: readonly string[] = []): StatedSpan[] {
  const found = matchesIn(text, durations).map((match) => ({
    words: match[0],
    index: match.index,
    end: match.index + match[0].length,
  }));
  if (found.length === 0) return [];
  const breaks = [...text.matchAll(BREAK)].map(({ index }) => index);
  return found.flatMap(({ words, index, end }) => {
    const from = Math.max(index - NEAR, (breaks.findLast((at) => at < index) ?? -2) + 2);
    const to = Math.min(end + NEAR, breaks.find((at) => at >= end) ?? text.length);
    const [before, after] = [text.slice(from, index), text.slice(end, to)];
    const clocks = clockRangeBeside(before, after);
    if (clocks)
      return {
        index,
        ...durationOf(words),
        from: [],
        to: [],
        isLoose: false,
        isOfAll: true,
        clocks,
      };
    // "Time to detect: 5 minutes" has its sentence before the colon.
    const head = /[a-z]/i.test(before) ? before : text.slice(Math.max(0, index - 40), index);
    if (ELSEWHERE.test(before + after) || PART.test(before)) return [];
    for (const frame of frames) {
      const lead = leadOf(frame, head, after);
      if (lead === undefined) continue;
      const named = frame.isNamed
        ? lead
        : frame.to.includes('resolved')
          ? NAMED.exec(lead)?.[1]
          : undefined;
      if (named !== undefined && !isNamedOurs(named, services)) return [];
      const isLoose = frame.isLoose ?? false;
      const isOnly = found.every(
        (one) => one.index === index || one.end <= from || one.index >= to,
      );
      if (isLoose && !isOnly) return [];
      const { length } = durationOf(/\bwithin $/.test(before) ? `up to ${words}` : words);
      const subject = frame.after.exec(after)?.groups?.subject ?? lead;
      const isOfAll = isLoose
        ? (BROUGHT.test(subject) || isOfIncident(subject, services)) && !isOfOthers(after, services)
        : (frame.isNamed ?? OF_ALL.test(lead));
      return { index, words, length, from: frame.from, to: frame.to, isLoose, isOfAll };
    }
    return [];
  });
}

/** What stands before the words of a frame; undefined where they are not there, or said of something else. */
function leadOf(
  { before, after, isOfAll, to }: Frame,
  head: string,
  behind: string,
): string | undefined {
  const match = before.exec(head);
  if (!match || !after.test(behind)) return undefined;
  const lead = head.slice(0, match.index);
  // The first alarm is the one that counts.
  if (OTHER.test(to[0] === 'detected' ? lead.replace(/\bfirst $/i, '') : lead)) return undefined;
  if (to[0] === 'detected') {
    if (!isOfAll || WATCHES.test(lead)) return lead;
    return OF_ALL.test(lead) && (!PRONOUN.test(lead) || /\bwithin $/.test(head)) ? lead : undefined;
  }
  if (isOfAll && !OF_ALL.test(lead)) return undefined;
  return to[0] === 'acknowledged' || !WATCHES.test(lead) ? lead : undefined;
}
