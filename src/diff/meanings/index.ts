import type { Detector } from '../comparison.ts';
import { added } from './added.ts';
import { cascade } from './cascade.ts';
import { causeCoverage } from './cause-coverage.ts';
import { causeStatus } from './cause-status.ts';
import { causeStruck } from './cause-struck.ts';
import { dangling } from './dangling.ts';
import { due } from './due.ts';
import { evidence } from './evidence.ts';
import { incidentStates } from './incident-states.ts';
import { metrics } from './metrics.ts';
import { owner } from './owner.ts';
import { remediationStatus } from './remediation-status.ts';
import { removed } from './removed.ts';
import { renamed } from './renamed.ts';
import { services } from './services.ts';
import { silenced } from './silenced.ts';
import { texts } from './texts.ts';
import { timeline } from './timeline.ts';
import { times } from './times.ts';
import { titles } from './titles.ts';
import { visibility } from './visibility.ts';
import { whys } from './whys.ts';

/** Everything that finds a meaning; each looks for one sort of change. */
export const detectors: readonly Detector[] = [
  added,
  cascade,
  causeCoverage,
  causeStatus,
  causeStruck,
  dangling,
  due,
  evidence,
  incidentStates,
  metrics,
  owner,
  remediationStatus,
  removed,
  renamed,
  services,
  silenced,
  texts,
  timeline,
  times,
  titles,
  visibility,
  whys,
];
