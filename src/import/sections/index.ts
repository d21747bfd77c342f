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

/** What a part is about by its own heading; one that names the incident has no topic. */
export function topicOf(part: Part): Concept | undefined {
  const concept = conceptOf(part.heading);
  return namesIncident(part) && concept?.name !== 'whys' ? undefined : concept;
}

/** True for a heading of the first level that says more than a topic: one of several words, or "Timeline outage". */
export function namesIncident({ level, heading }: Pick<Part, 'level' | 'heading'>): boolean {
  const words = headingKey(heading).split(' ');
  return (
    level === 1 && (words.length >= 4 || (words.length > 1 && ENDS_IN_TROUBLE.test(words.at(-1)!)))
  );
}

/** What only incidents are, and no section is about. */
const ENDS_IN_TROUBLE = /^(?:outages?|downtime|disruption|degradation|crash(?:es)?|failure|down)$/;
