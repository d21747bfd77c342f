import type { IncidentNode, RemediationNode, ServiceNode } from '../graph/nodes.ts';
import { unique } from '../graph/whys.ts';

/** Whether what was changed for one incident was in place where another one happened. */
export type Reach = 'here' | 'elsewhere' | 'unknown';

/** What tells where something happened: services, and who answers for it. */
interface Place {
  services: readonly ServiceNode[];
  owners: readonly string[];
}

/** Services of the steps that a remediation works on; those of its incident where none of these names one. */
export function servicesOfRemediation({ steps, incident }: RemediationNode): ServiceNode[] {
  const own = steps.flatMap(({ service }) => service ?? []);
  return unique(own.length > 0 ? own : incident.services);
}

/**
 * Tells whether a remediation could have kept an incident away: it could `here`, where the two have a
 * service or an owner in common, and not `elsewhere`, where both name such and none is the same.
 * A base may hold incidents of many teams and companies, and a fix of one changes nothing at
 * another. Where nothing can be compared, as one of the two names neither, it is `unknown`.
 *
 * Owners are compared letter by letter: those of the remediation, of the incident and of the services.
 */
export function reachFrom(remediation: RemediationNode): (incident: IncidentNode) => Reach {
  const { incident, data } = remediation;
  const fix = placeOf(incident, servicesOfRemediation(remediation), data.owner);
  return (other) => {
    const harm = placeOfIncident(other);
    const alike = [compare(fix.services, harm.services), compare(fix.owners, harm.owners)];
    return (['here', 'elsewhere'] as const).find((one) => alike.includes(one)) ?? 'unknown';
  };
}

function compare<T>(left: readonly T[], right: readonly T[]): Reach {
  if (left.length === 0 || right.length === 0) return 'unknown';
  return left.some((one) => right.includes(one)) ? 'here' : 'elsewhere';
}

const placeOf = ({ data }: IncidentNode, services: readonly ServiceNode[], owner?: string) => ({
  services,
  owners: [
    ...(owner === undefined ? [] : [owner]),
    ...data.owners,
    ...services.flatMap((service) => service.data.owner ?? []),
  ],
});

const places = new WeakMap<IncidentNode, Place>();
function placeOfIncident(incident: IncidentNode): Place {
  const known = places.get(incident);
  if (known) return known;
  const place = placeOf(incident, incident.services);
  places.set(incident, place);
  return place;
}
