import { formatDuration } from '../../format/duration.ts';
import type { IncidentNode } from '../../graph/nodes.ts';
import { milestones } from '../../model/incident.ts';
import type { Role } from '../fields.ts';
import { rule } from '../rule.ts';
import { findIn } from '../texts.ts';
import { areApart, DURATION, durationOf, lengthBetween, type Length } from '../times.ts';

/** What the incident itself did for so long: words that directly precede "for". */
const HARM =
  '(?:down|offline|unavailable|unreachable|inaccessible|unusable|degraded|dark|fail(?:s|ed|ing)?|broken|interrupted|disrupted|stopped|slow|outage|disruption|downtime|degradation|lost|stuck|blocked)';
const WHO = String.raw`(?: (?:(?:to|for) (?:all |most |many |some )?(?:\w+ )?(?:everybody|everyone|users|customers|players|visitors|sites)|worldwide|globally|everywhere))?`;
/** Not "for 30 minutes before …", "for a day each week", "for 90 days of data", "for 90-day backups". */
const END = String.raw`(?= *(?:$|[,;:.!?)–—]| (?:on|in|at|across|after|until|because|since|when|while|as|and|due|during|for(?! some)|worldwide|globally)\b))`;
const LASTED = String.raw`\b(?:incident|outage|disruption|degradation|issue|problem|downtime) (?:that )?(?:had )?lasted (?:for )?`;

/** A title speaks of the whole incident; in a summary only these words surely do. */
const inTitle = new RegExp(
  String.raw`(?:\b${HARM}${WHO} for |${LASTED}|^lasted |\btook [^.,;:]{1,60} down for )(${DURATION})${END}`,
  'gi',
);
const inSummary = new RegExp(
  String.raw`(?:${LASTED}|\b(?:was|were|has been|have been|went|stayed|remained) (?:down|offline|unavailable|unreachable|inaccessible|out|degraded)${WHO} for )(${DURATION})${END}`,
  'gi',
);

/** Words before a duration by which it is that of a part, or of another time. */
const ofAPart =
  /\b(?:one|some|each|every|a few|several|half) (?:of|\w+)\b|\b(?:replicas?|standby|backups?|nodes?|hosts?|regions?|zones?|monitoring|alarms?|alerts?)\b|\b(?:if|unless|would|could|may|might|until|after|before) /i;

type Data = IncidentNode['data'];

/** Fields that speak of the whole incident, and the words by which they tell its length. */
const judged: [string, (data: Data) => string | undefined, Role, RegExp][] = [
  ['title', ({ title }) => title, 'title', inTitle],
  ['summary', ({ summary }) => summary, 'summary', inSummary],
  ['impact.summary.text', ({ impact }) => impact?.summary?.text, 'account', inSummary],
];

function longest(spans: readonly Length[]): string {
  const [min, max] = spans.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (min === max) return formatDuration(min);
  return min === 0
    ? `at most ${formatDuration(max)}`
    : `${formatDuration(min)} to ${formatDuration(max)}`;
}

/** How long it may have been from each time to each later one. */
function spansOf(times: Data['times']): Length[] {
  const known = milestones.filter((name) => times[name]);
  return known.flatMap((from, index) =>
    known.slice(index + 1).map((to) => lengthBetween(times[from]!, times[to]!)),
  );
}

export const statedDurationContradictsTimes = rule({
  id: 'stated-duration-contradicts-times',
  severity: 'warning',
  demand: 'A duration that a text gives agrees with the times.',
  reason:
    'Durations are computed from the times everywhere else. A text that says another one was not brought up to date, or means something else and should say what.',
  sources: [{ title: 'Our own: found in analyses that were read for this knowledge base' }],
  bad: 'summary: The shop was down for five hours.\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }',
  good: 'summary: The shop was down for an hour.\ntimes: { started: 2026-03-02T09:14Z, resolved: 2026-03-02T10:20Z }',
  kinds: ['incidents'],
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const [field, read, role, pattern] of judged) {
      // Its role may have many more texts, which need not be looked through.
      if ((read(subject.node.data) ?? '').search(pattern) === -1) continue;
      for (const { match, text } of findIn(subject, pattern, [role])) {
        if (text.path?.join('.') !== field) continue;
        const sentence = text.text
          .slice(0, match.index)
          .split(/[.;:!?] /)
          .at(-1)!;
        if (ofAPart.test(sentence)) continue;
        const spans = spansOf(subject.node.data.times);
        if (spans.length === 0) return;
        const { words, length } = durationOf(match[1]!);
        if (spans.some((span) => !areApart(span, length))) continue;
        breach(
          text.at(match.index + match[0].length - words.length),
          `Found "${words}". Expected what the times say: ${longest(spans)}.`,
          'Correct the text or the times, or say in the text what lasted so long.',
        );
      }
    }
  },
});
