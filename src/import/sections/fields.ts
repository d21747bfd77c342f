import type { Milestone, Lines } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import { linksIn } from '../values/links.ts';
import { stampOf } from '../values/stamp.ts';
import { ZONE_OF_LABEL } from '../values/zones.ts';
import { incidentStatusOf } from '../values/status.ts';
import { durationIn, peopleOf } from '../values/words.ts';

/** What a label such as "Severity" or "Created by" stands for. */
export type Field =
  | 'severity'
  | 'status'
  | 'duration'
  | 'authors'
  | 'owners'
  | 'reviewers'
  | 'services'
  | 'tags'
  | 'tracker'
  | 'date'
  | Milestone;

const fields: [RegExp, Field][] = [
  [/^(?:incident )?(?:severity|sev)(?: level)?$/, 'severity'],
  [/^(?:incident |current |overall )?(?:status|state)$/, 'status'],
  [
    /^(?:(?:total |incident |outage |impact )*(?:duration|downtime)|total impact duration|time to (?:recovery|recover|resolve|resolution|restore)|ttr|mttr|length of (?:the )?(?:outage|incident))$/,
    'duration',
  ],
  [
    /^(?:authors?|written by|created by|prepared by|post-?mortem authors?|report authors?|drafted by)$/,
    'authors',
  ],
  [
    /^(?:(?:incident |post-?mortem |document )?owners?|owned by|incident (?:lead|commander|manager))$/,
    'owners',
  ],
  [/^(?:(?:peer[- ])?review(?:ers?|ed by|[- ]committee)|approvers?)$/, 'reviewers'],
  [
    /^(?:affected |impacted )?(?:services?|components?|systems?|products?)(?: (?:affected|impacted))?$|^affected$/,
    'services',
  ],
  [/^(?:tags?|keywords?|labels?)$/, 'tags'],
  [
    /^(?:tracker|ticket|issue|jira|incident (?:ticket|issue|link)|tracking (?:issue|ticket)|github issue)$/,
    'tracker',
  ],
  [/^(?:date|incident date|date of (?:the )?incident|when)$/, 'date'],
  [
    /^(?:(?:incident |outage |impact |fault )?(?:start(?:ed|s)?|began|begins|occur(?:s|red))(?: (?:at|time|date))?|(?:incident|outage) from|time of (?:start|incident))$/,
    'started',
  ],
  [
    /^(?:(?:first |fault |incident |issue |initially )?(?:detected|discovered|noticed)(?: (?:at|on|time))?|identified (?:at|on)|team aware|detection time|time (?:of detection|detected))$/,
    'detected',
  ],
  [/^(?:acknowledged|acked|ack|response started|investigation started)(?: at)?$/, 'acknowledged'],
  [
    /^(?:(?:incident |issue )?(?:mitigated|repaired|stabili[sz]ed)(?: (?:at|time))?|time of mitigation)$/,
    'mitigated',
  ],
  [
    /^(?:(?:incident |outage |impact |issue )?(?:resolved|ended|end|ends|restored|recovered|resolution time|closed)(?: (?:at|time|when|date))?|(?:incident|outage) (?:until|till)|resolvedwhen)$/,
    'resolved',
  ],
];

const milestones = new Set<string>([
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
]);

/** The field that a label names; undefined for words that name none. */
export function fieldOf(label: string): Field | undefined {
  const key = headingKey(label.replace(ZONE_OF_LABEL, ''));
  return key.length > 60 ? undefined : fields.find(([form]) => form.test(key))?.[1];
}

/**
 * Takes what a label says into its field. True when the line says nothing more than that.
 * The first of several counts.
 */
export function takeField(field: Field, value: string, lines: Lines, reading: Reading): boolean {
  const { out } = reading;
  const said = undecorated(value);
  if (said === '' || /^(?:\?+|tbd|n\/?a|unknown|none|-)$/i.test(said)) return false;
  if (milestones.has(field)) return takeTime(field as Milestone, value, lines, reading);
  switch (field) {
    case 'severity':
      if (said.length > 80) return false;
      out.severity ??= reading.taken(said, lines);
      return true;
    case 'status': {
      const status = incidentStatusOf(value);
      if (!status || out.status) return false;
      out.status = reading.taken(
        status,
        lines,
        said.toLowerCase() === status ? undefined : `Read from "${said}".`,
      );
      return true;
    }
    case 'duration': {
      const duration = durationIn(said);
      if (!duration || out.duration) return false;
      const isAll = said.replace(/[.\s]/g, '').length <= duration.replace(/\s/g, '').length + 2;
      out.duration = isAll ? reading.taken(duration, lines) : reading.cited(duration, lines);
      return isAll;
    }
    case 'authors':
    case 'owners':
    case 'reviewers':
      out[field].push(...peopleOf(value).map((name) => reading.taken(name, lines)));
      return true;
    case 'services':
      if (said.length > 200) return false;
      out.services.push(...said.split(/\s*[,;]\s*/).map((name) => reading.taken(name, lines)));
      return true;
    case 'tags': {
      const tags = tagsOf(value);
      out.tags.push(...tags.map((tag) => reading.taken(tag, lines)));
      return true;
    }
    case 'tracker': {
      const link = linksIn(value, reading.definitions)[0];
      if (!link || out.tracker) return false;
      out.tracker = reading.taken(link.url, lines);
      return true;
    }
    default: {
      const stamp = stampOf(value);
      if (!stamp?.date) return false;
      reading.calendar.setDay(stamp.date);
      if (stamp.time) return false;
      return true;
    }
  }
}

function takeTime(field: Milestone, value: string, lines: Lines, reading: Reading): boolean {
  const stamp = stampOf(value);
  const moment = stamp && reading.calendar.peek(stamp);
  if (!moment || reading.out.times[field]) return false;
  const isAll = plain(stamp.rest) === '';
  reading.out.times[field] = isAll
    ? reading.taken(moment.at, lines, moment.guess)
    : reading.cited(moment.at, lines, moment.guess);
  return isAll;
}

/** Tags of a line: parted by commas, or set in code each. */
export const tagsOf = (value: string): string[] =>
  plain(value)
    .split(/\s*[,;]\s*|\s+(?=#)/)
    .map((tag) => tag.replace(/^#/, '').trim())
    .filter((tag) => tag !== '' && tag.length <= 60);
