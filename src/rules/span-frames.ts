import type { Milestone } from '../model/milestones.ts';

/** Words by which sentences say what took as long as a duration that stands among them. */

/** From one of these times to one of those. */
export interface Measured {
  from: readonly Milestone[];
  to: readonly Milestone[];
}

/** Words that stand around a duration, and what it then measures. */
export interface Frame extends Measured {
  /** What stands directly before the duration, and directly behind it. */
  before: RegExp;
  after: RegExp;
  /** True where what stands before must end with the incident itself, or with what all use. */
  isOfAll?: boolean;
  /** True where what stands before must be an article or a service: "the AWS outage" is none of ours. */
  isNamed?: boolean;
  /** True where it may be said of a part as well, which may be shorter than the whole. */
  isLoose?: boolean;
}

const response = ['started', 'detected', 'acknowledged'] as const;
const detection: Measured = { from: ['started'], to: ['detected'] };
const acknowledgement: Measured = { from: ['started', 'detected'], to: ['acknowledged'] };
const mitigation: Measured = { from: response, to: ['mitigated'] };
const end: Measured = { from: [...response, 'mitigated'], to: ['mitigated', 'resolved'] };
const harm: Measured = { from: ['started'], to: ['mitigated', 'resolved'] };

/** Source of a pattern for what an incident is called. */
export const INCIDENT =
  '(?:incident|outage|disruption|degradation|issue|problem|downtime|interruption)';
/** What follows a duration that stands by itself: not "for 90 days of data", "for 90-day backups". */
const END = String.raw`(?= *(?:$|[,;:!?)[–—]|\.(?!\d)| (?:on|in|at|across|after|because|since|when|while|as|and|but|due|during|for(?! some)|by|via|through|thanks|worldwide|globally|that|until|from|with)\b))`;
const START = String.raw`(?:the |its )?(?:start|beginning|onset|outage|incident|(?:outage|incident|impact|harm|failures?|errors?|problems?|it|they) (?:had )?(?:began|begun|started)|first (?:error|failure|symptom|failed \w+)s?)\b`;
const ALERT = String.raw`(?:detection|(?:it|the \w+) (?:was|had been) (?:detected|noticed)|the (?:first )?(?:alert|alarm|page))\b`;
/** What was brought to its end: the incident and what it hurt, not a database. */
const ITSELF = String.raw`(?: (?:it|this|that|everything|normal|normality|full service|all services|(?:the |our )?(?:${INCIDENT}|failure|service|site|shop|system|operations?|availability|traffic)|from (?:it|this|the ${INCIDENT}))\b|(?= *(?:$|[,;:.!?)]| (?:and|as|because|but|after|when|while|on|in)\b)))`;
const US = '(?:(?:us|them|the team|monitoring|engineers) )?';
const WITHIN = '(?: only| first)?(?: by [a-z -]{1,30})? (?:within|after|in|only after) ';
const IS = '(?: (?:was|of)|:|) +';

const DETECTED = '(?:detected|noticed|discovered|spotted|alerted|paged)';
const NOBODY = '(?:nobody|no one)(?: had)? (?:noticed|knew)';
const SOMEBODY =
  '(?:anybody|anyone|somebody|someone|we|the team|it was) (?:had )?(?:noticed|detected)';
const RESOLVED = '(?:resolved|over|ended)';
const BACK = String.raw`(?:recovered|restored|(?<=\b(?:was|were|is|are|came|come|got|been|and|all|fully) )back(?: (?:up|online|to normal|again|in service))?|normal(?: again)?|(?:working|available|up|online|healthy) again)`;

const FAILED = String.raw`(?:down|offline|unavailable|unreachable|inaccessible|unusable|degraded|dark|fail(?:s|ed|ing)?|broken|interrupted|disrupted|stopped(?: working)?|slow|stuck|blocked|hung|timed out|out of (?:service|order)|lost(?: access| service| connectivity)?|(?:not|n['’]t) (?:be )?(?:work|answer|respond|load|available|reach(?:ed|able)|usable|accessible)|(?:return|serv|show)(?:ed|ing) (?:only |nothing but )?(?:HTTP )?(?:errors?|5\d\d)|(?:saw|got|met|received) (?:only |nothing but )?errors?(?: pages?)?|outage|downtime|disruption|degradation)`;
const WHO = String.raw`(?: (?:(?:to|for) (?:all |most |many )?(?:\w+ )?(?:everybody|everyone|users|customers|players|visitors|sites)|worldwide|globally|everywhere))?`;
/** What nobody got: "no orders", and not "no alarm". */
const NOTHING =
  '(?:no (?!alert|alarm|page|notice|reason|idea|progress|news|fix|action|change|update|reply|word|sign|log|metric|data\\b|dashboard|monitor|time\\b|longer\\b)(?:[\\w-]+ ){0,2}?[\\w-]+)';
const SERVED =
  '(?:answer|serve|accept|take|took|had|process|deliver|send|sent|sold|sell|ran|run|handle|complete|return)(?:s|d|ed|ing)?';
const WORKED =
  '(?:went|got|came|worked|succeeded|completed|passed|arrived|was|were|could|left|reached)';
const UNABLE = String.raw`(?:(?:nobody|no one|no [\w-]+) (?:could|(?:was|were) able to)|could not|couldn['’]t|unable to)(?! (?:see|know|tell|find|explain|reproduce|notice|reach (?:the|an?) (?:team|on-call)))`;
const HARMED = String.raw`(?:\b${FAILED}\b${WHO}|\b${SERVED} (?:${NOTHING}|nothing|nobody)|\b${NOTHING} ${WORKED}\b[^.,;:]{0,40}|\b${UNABLE}\b[^.,;:]{1,40})`;

const frame = (
  { from, to }: Measured,
  before: string,
  after: string,
  rest: Pick<Frame, 'isOfAll' | 'isNamed' | 'isLoose'> = {},
): Frame => ({
  from,
  to,
  before: new RegExp(
    String.raw`(?:${before})(?:(?:only|just|exactly|a total of|an estimated|a full) )?$`,
    'i',
  ),
  after: new RegExp(`^${after}`, 'i'),
  ...rest,
});

/** After the start, or after the detection: then nothing is left open. */
const after = (measured: Measured, verb: string) => [
  frame({ ...measured, from: ['started'] }, `${verb} `, ` (?:after|into|from) ${START}`, ofAll),
  frame({ ...measured, from: ['detected', 'acknowledged'] }, `${verb} `, ` after ${ALERT}`, ofAll),
];
const ofAll = { isOfAll: true };
const loose = { isLoose: true };

/** The first that fits says what a duration measures. */
export const frames: readonly Frame[] = [
  frame(detection, String.raw`\b${DETECTED}${WITHIN}`, `(?:${END}| of ${START})`, ofAll),
  frame(
    detection,
    String.raw`\b(?:alarm|alert|page|monitoring) (?:rang|fired|went off|came|noticed|detected)(?: it| this)?${WITHIN}`,
    END,
  ),
  frame(
    detection,
    String.raw`\b(?:${DETECTED}|detection(?: came)?)(?: only| first)? `,
    ` (?:after|into|from) ${START}`,
    ofAll,
  ),
  frame(
    detection,
    String.raw`\b(?:took|needed) ${US}`,
    ` (?:to (?:detect|notice|discover|spot)${ITSELF}|(?:until|before) ${SOMEBODY})`,
  ),
  frame(
    detection,
    '(?:^|\\bit was |\\bthere were )',
    ` (?:(?:passed|went by) )?before ${SOMEBODY}`,
  ),
  frame(
    detection,
    String.raw`\b(?:un(?:noticed|detected)|${NOBODY}(?: it| the ${INCIDENT})?) for `,
    END,
    ofAll,
  ),
  frame(detection, '^for ', `,? ${NOBODY}`),
  frame(
    detection,
    String.raw`\b(?:time to detect(?:ion)?|ttd|detection (?:time|took|delay))${IS}`,
    END,
  ),

  frame(
    acknowledgement,
    String.raw`\backnowledged(?: the (?:alert|alarm|page|incident))?${WITHIN}`,
    END,
  ),
  frame(acknowledgement, String.raw`\btime to acknowledge(?:ment)?${IS}`, END),

  frame(mitigation, String.raw`\bmitigated${WITHIN}`, END, ofAll),
  frame(mitigation, String.raw`\b(?:time to mitigat(?:e|ion)|ttm|mitigation took)${IS}`, END),
  frame(mitigation, String.raw`\b(?:took|needed) ${US}`, ` to mitigate${ITSELF}`),
  ...after(mitigation, String.raw`\b(?:mitigated|mitigation(?: came)?)`),

  // Alone in its sentence; behind a mitigation it may be counted from there.
  frame(
    { ...end, from: response },
    String.raw`^(?:the |this |our )?${INCIDENT} (?:was|had been|has been) (?:\w+ly )?${RESOLVED}${WITHIN}`,
    END,
  ),
  frame(end, String.raw`\b${RESOLVED}${WITHIN}`, END, ofAll),
  frame(end, String.raw`\b${BACK}${WITHIN}`, END, loose),
  frame(
    end,
    String.raw`\b(?:took|needed) ${US}`,
    ` to (?:(?:resolve|recover|restore)${ITSELF}|fix the ${INCIDENT})`,
  ),
  frame(end, '(?:^|, )(?:full )?(?:recovery|resolution|restoration) took ', END),
  frame(
    end,
    String.raw`\btime to (?:recover(?:y)?|resol(?:ve|ution)|restor(?:e|ation)|repair|fix)${IS}`,
    END,
  ),
  ...after(end, String.raw`\b(?:${RESOLVED}|${BACK})`),

  frame(
    harm,
    String.raw`(?<!\b(?:that|its|their) )\b(?:${INCIDENT}|impact|unavailability),?(?: which| that)?(?: had| has)? (?:lasted|lasting|went on|continued|persisted)(?: for)? `,
    END,
    { isNamed: true },
  ),
  frame(harm, String.raw`^lasted (?:for )?`, END),
  frame(harm, String.raw`(?<=^(?:it|this) )(?:had |all )?lasted (?:for )?`, END, loose),
  frame(
    harm,
    String.raw`\b(?:outage|downtime|disruption|interruption|duration)(?: duration| time)?(?: of| lasting|:| was| amounted to| came to|,|) +\(?`,
    String.raw`(?! (?:or|each|per|more|ago|before|earlier|later|to|costs?|is|are|makes?|means?)\b)`,
    loose,
  ),
  frame(
    harm,
    String.raw`(?:\b(?:an?|the|this|our|with|had|was|were|caused|of) |^)`,
    String.raw`[ -](?:long )?(?:of )?(?:(?:total|complete|full|unplanned|global|service) )*(?:outage|downtime|disruption|unavailability|interruption)\b(?! (?:at|in|window|budget|for (?:some|one)))`,
    loose,
  ),
  frame(harm, `${HARMED} for `, END, loose),
  frame(harm, '^(?:and |but )?for ', String.raw`,? (?<subject>[^.;]{0,60}?)${HARMED}`, loose),
];
