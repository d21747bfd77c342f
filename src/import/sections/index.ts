import { cascade } from '../cascade.ts';
import type { Part } from '../text/outline.ts';
import { headingKey } from '../text/plain.ts';
import { actions } from './actions.ts';
import type { Concept } from './concept.ts';
import { impact } from './impact.ts';
import { metrics } from './metrics.ts';
import { other, whys } from './other.ts';
import { references } from './references.ts';
import { rootCauses } from './root-causes.ts';
import { contributingFactors, gotLucky, learnings, wentWell, wentWrong } from './simple.ts';
import { timeline } from './timeline.ts';
import { detection, summary, trigger } from './whole.ts';

/** In the order in which a heading is tried: the special before the general. */
const concepts: readonly Concept[] = [
  wentWell,
  wentWrong,
  gotLucky,
  cascade,
  whys,
  contributingFactors,
  timeline,
  metrics,
  learnings,
  actions,
  references,
  rootCauses,
  trigger,
  detection,
  impact,
  summary,
  other,
];

/** What a heading says that it is about; undefined for the author's own words. */
export function conceptOf(heading: string): Concept | undefined {
  const key = headingKey(heading);
  if (key === '' || key.length > 120) return undefined;
  // "Review actions (done)" is about actions; what stands in brackets is not.
  const bare = key.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').replace(/[\s:]+$/, '');
  return (
    concepts.find(({ heading: form }) => form.test(bare)) ??
    concepts.find(({ heading: form }) => form.test(key))
  );
}

/** What a part is about by its own heading; a title of several words names the incident, not a topic. */
export function topicOf({ level, heading }: Part): Concept | undefined {
  const concept = conceptOf(heading);
  const isTitle = level === 1 && headingKey(heading).split(' ').length >= 4;
  return isTitle && concept?.name !== 'whys' ? undefined : concept;
}
