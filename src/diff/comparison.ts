import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Graph } from '../graph/nodes.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';
import type { Fates } from './pairs.ts';
import type { Finding } from './finding.ts';

/** Two bases beside each other, as everything that finds a meaning is given them. */
export interface Comparison extends Fates {
  before: Side;
  after: Side;
  /** The day as of which "overdue" is judged, on both sides. */
  asOf: Day;
}

export interface Side {
  site: Site;
  graph: Graph;
  diagnostics: readonly Diagnostic[];
}

/** Finds what changes of one sort mean. Pure; the order of what it gives does not matter. */
export type Detector = (comparison: Comparison) => Finding[];
