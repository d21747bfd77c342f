import type { Extraction } from './extraction.ts';

/** True for what holds something that only incidents have: of a folder, the rest is no analysis. */
export const hasSubstance = (one: Extraction): boolean =>
  Object.keys(one.times).length > 0 ||
  [one.severity, one.duration, one.detection, one.trigger].some((taken) => taken !== undefined) ||
  [
    one.timeline,
    one.impact,
    one.steps,
    one.chains,
    one.rootCauses,
    one.actions,
    one.contributingFactors,
    one.wentWell,
    one.wentWrong,
    one.gotLucky,
    one.learnings,
    one.metrics,
  ].some((list) => list.length > 0);
