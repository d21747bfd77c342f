import type { Kind } from './kinds.ts';
import { incidentSchema, type IncidentData } from './incident.ts';
import { learningSchema, type LearningData } from './learning.ts';
import { remediationSchema, type RemediationData } from './remediation.ts';
import { rootCauseSchema, type RootCauseData } from './root-cause.ts';
import { serviceSchema, type ServiceData } from './service.ts';
import type { Vocabularies } from './site.ts';
import { stepSchema, type StepData } from './step.ts';

/** What an entry of each kind holds. */
export interface DataOf {
  incidents: IncidentData;
  steps: StepData;
  remediations: RemediationData;
  rootCauses: RootCauseData;
  learnings: LearningData;
  services: ServiceData;
}

/**
 * The schema of every kind, for the vocabularies of one site. The only
 * definition of what an entry may hold.
 */
export function schemasFor(site: Vocabularies | undefined) {
  return {
    incidents: incidentSchema(site),
    steps: stepSchema(),
    remediations: remediationSchema(site),
    rootCauses: rootCauseSchema(site),
    learnings: learningSchema(),
    services: serviceSchema(),
  } satisfies Record<Kind, unknown>;
}
export type Schemas = ReturnType<typeof schemasFor>;
