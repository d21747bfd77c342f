import type { AnyEntry } from '../../../src/model/entry.ts';
import { schemasFor } from '../../../src/model/index.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { Site } from '../../../src/model/site.ts';
import { remediationKinds, remediationStatuses } from '../../../src/model/vocabulary.ts';
import { createRandom } from '../../bench/random.ts';

/**
 * So many incidents with all that real ones seldom have, the same in every run: drafts and what
 * only some may see, families in families, hypotheses that were ruled out at any depth, times
 * known to the month or "about", remediations done before their incident, of steps elsewhere.
 */
export function oddEntries(count: number, site: Site): AnyEntry[] {
  const random = createRandom(count);
  const { below, chance, pick } = random;
  const schemas = schemasFor(site);
  const entries: AnyEntry[] = [];
  const add = (kind: Kind, id: string, data: object) => {
    const parsed = schemas[kind].parse({
      title: id,
      summary: id,
      ...(chance(0.1) && { visibility: 'internal' }),
      ...data,
    });
    // The schema was chosen by the kind, which the compiler cannot follow.
    entries.push({
      kind,
      id,
      data: parsed,
      body: '',
      file: id,
      format: 'md',
    } as unknown as AnyEntry);
  };
  const maybe = <K extends string, T>(share: number, key: K, value: () => T) =>
    chance(share) ? { [key]: value() } : {};
  const few = <T>(list: readonly T[], most: number) => random.some(list, below(most + 1));

  const causes = Array.from({ length: 14 }, (_, at) => `cause-${at}`);
  const services = Array.from({ length: 5 }, (_, at) => `service-${at}`);
  const owners = ['Team é', 'Team a', 'team B'];
  const incidents = Array.from({ length: count }, (_, at) => `incident-${at}`);
  const two = (value: number) => String(value).padStart(2, '0');
  // Few months, so that much falls into the same one.
  const month = () => `2025-${two(1 + below(6))}`;
  const day = () => `${month()}-${two(1 + below(28))}`;
  const date = () => (chance(0.2) ? '~' : '') + (chance(0.4) ? month() : day());
  const whys = () =>
    Array.from({ length: below(7) }, (_, at) => ({
      because: 'It was so.',
      ...maybe(0.4, 'of', () => below(at + 1)),
      ...maybe(0.15, 'rejected', () => true),
      ...maybe(0.3, 'rootCause', () => pick(causes)),
      ...maybe(0.2, 'stop', () => pick(['actionable', 'outside-control'])),
      ...maybe(0.3, 'evidence', () => [{ kind: 'log' }]),
      ...maybe(0.2, 'sources', () => ['source']),
    }));

  for (const [at, id] of causes.entries()) {
    add('rootCauses', id, {
      category: pick(site.causeCategories).id,
      ...(chance(0.3) ? { status: 'accepted', statusReason: 'So be it.' } : { status: 'active' }),
      ...(at > 0 && maybe(0.5, 'family', () => pick(causes.slice(0, at)))),
    });
  }
  for (const id of services)
    add(
      'services',
      id,
      maybe(0.3, 'owner', () => pick(owners)),
    );
  for (const id of incidents) {
    add('incidents', id, {
      severity: pick(site.severities).id,
      status: 'resolved',
      analysisStatus: chance(0.1) ? 'draft' : 'published',
      kind: pick(site.incidentKinds).id,
      services: few(services, 2),
      owners: few(owners, 1),
      times: timesOf(),
      ...maybe(0.5, 'whys', whys),
    });
    const steps = Array.from({ length: below(3) }, (_, at) => `step-${at}`);
    for (const step of steps) {
      add('steps', `${id}/${step}`, {
        leadsTo: ['impact'],
        rootCauses: few(causes, 1),
        ...maybe(0.5, 'service', () => pick(services)),
        ...maybe(0.5, 'whys', whys),
      });
    }
    for (const at of Array(below(4)).keys()) {
      const doneOn = date();
      add('remediations', `${id}/remediation-${at}`, {
        kind: pick(remediationKinds),
        status: pick(remediationStatuses),
        statusReason: 'So it is.',
        ...maybe(0.7, 'owner', () => pick(owners)),
        ...maybe(0.7, 'priority', () => pick(site.priorities).id),
        ...maybe(0.5, 'due', date),
        ...maybe(0.6, 'doneOn', () => doneOn),
        ...maybe(0.3, 'verifiedOn', () => (chance(0.5) ? doneOn : '2025-12')),
        ...maybe(0.8, 'addresses', () => ({
          rootCauses: few(causes, 2),
          steps: few([...steps, `${pick(incidents)}/step-0`], 2),
        })),
      });
    }
  }
  return entries;

  function timesOf() {
    const hours = [9, 10, 12, 15, 20].map(two);
    const on = day();
    const instant = (hour: string) => `${chance(0.1) ? '~' : ''}${on}T${hour}:${two(below(60))}Z`;
    const names = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];
    const times = names.map((name, at) => [name, instant(hours[at]!)] as const);
    if (chance(0.3)) return { [pick(['started', 'detected'])]: date() };
    const first = pick(['started', 'detected']);
    return Object.fromEntries(times.filter(([name]) => name === first || chance(0.8)));
  }
}
