import { eventsBetween } from '../../body/elements/timeline.ts';
import { pathNamed } from '../../body/elements/ref.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { eventsOf } from '../../graph/events.ts';
import { entryPath } from '../../graph/routes.ts';
import { incidentIdOf } from '../../model/entry.ts';
import { kindInfo } from '../../model/kinds.ts';
import type { ParsedEntry } from '../parsed-file.ts';
import { idsIn, kindNamed, mayBeMisplaced, type Index } from './lookup.ts';

/** Metrics, entries and slices of the timeline that the components of a body name must be there. */
export function checkBodyIds(parsed: ParsedEntry, index: Index): void {
  const { named = [], slices = [] } = parsed.body ?? {};
  const incident = incidentOf(parsed, index);
  for (const { component, of, id, ...position } of named) {
    if (of === 'entries') {
      checkEntry(parsed, { component, id, ...position }, index);
      continue;
    }
    const known = metricIdsOf(incident);
    if (!known || known.includes(id)) continue;
    parsed.report(
      'unknown-reference',
      position,
      `Found "${id}" in <${component}>. Expected the id of a metric of the incident.`,
      didYouMean(id, known) ??
        (incident
          ? `Add it under "metrics" of the incident, with "id: ${id}".`
          : 'Move it into the text of the incident that measured it.'),
    );
  }
  for (const { from, to, ...position } of slices) {
    const entry = incident?.entry;
    if (incident && entry?.kind !== 'incidents') continue;
    const events = entry?.kind === 'incidents' ? eventsOf(entry.data) : [];
    if (eventsBetween(events, from, to).length > 0) continue;
    parsed.report(
      'empty-timeline',
      position,
      'Found no event for <Timeline> to show. Expected at least one, in the timeline of the incident.',
      incident
        ? 'Write other times for "from" and "to", or leave them out.'
        : 'Move it into the text of the incident in which it happened.',
    );
  }
}

/** The incident that a body belongs to; undefined for what belongs to none. */
const incidentOf = ({ kind, id }: ParsedEntry, { byKind }: Index): ParsedEntry | undefined =>
  kind === 'incidents' || kindInfo[kind].nested
    ? byKind.incidents.get(incidentIdOf(id))
    : undefined;

/** Undefined where they are not known, which is reported already. */
function metricIdsOf(incident: ParsedEntry | undefined): string[] | undefined {
  if (!incident) return [];
  const ids = idsIn(incident, 'metrics');
  return ids && [...ids];
}

function checkEntry(
  parsed: ParsedEntry,
  { component, id, ...position }: { component: string; id: string; line: number; column: number },
  index: Index,
): void {
  const { kind } = parsed;
  const isPart = kind === 'incidents' || kindInfo[kind].nested;
  const own = isPart ? entryPath('incidents', incidentIdOf(parsed.id)) : undefined;
  const path = pathNamed(id, own);
  if (index.hidden.has(path)) {
    // What is itself left out of a public build may name what is left out too.
    if (index.hidden.has(entryPath(kind, parsed.id))) return;
    parsed.report(
      'hidden-link',
      position,
      `Found "${id}" in <${component}>, which is internal. Expected an entry that every reader of this site can open.`,
      'Take it out, or mark this entry as internal too.',
    );
    return;
  }
  if (index.byPath.has(path) || mayBeMisplaced(kindNamed(path), id, index)) return;
  const names = [...index.byPath.keys()].map((one) =>
    (own !== undefined && one.startsWith(own) && one !== own ? one.slice(own.length) : one).replace(
      /^\/|\/$/g,
      '',
    ),
  );
  parsed.report(
    'unknown-reference',
    position,
    `Found "${id}" in <${component}>. Expected the folder and the id of an entry, such as root-causes/<id>.`,
    didYouMean(id, names) ?? 'See that the file of the entry is there.',
  );
}
