import { compareText } from '../diagnostics/diagnostic.ts';
import { nameOf, type Entry } from '../model/entry.ts';
import { IMPACT } from '../model/kinds.ts';
import { compareMoments, type Moment } from '../model/time.ts';
import { unique } from './whys.ts';

/** What the order of a cascade depends on. */
export interface CascadeStep {
  /** Name within the incident. */
  name: string;
  kind: string;
  leadsTo: readonly string[];
  at?: Moment | undefined;
}

/** A step as its cascade sees it. */
export const cascadeStep = ({ id, data }: Pick<Entry<'steps'>, 'id' | 'data'>): CascadeStep => ({
  name: nameOf(id),
  kind: data.kind,
  leadsTo: data.leadsTo,
  at: data.at,
});

/** True for a step that is the harm, or leads to it directly. */
export const touchesImpact = (step: Pick<CascadeStep, 'kind' | 'leadsTo'>) =>
  step.kind === IMPACT || step.leadsTo.includes(IMPACT);

/**
 * Steps in causal order: each after all that lead to it; where the graph leaves
 * it open, what lay there before the day first, then the earlier, then by name. Steps in a cycle come last, in that
 * same order, so that no step is ever lost.
 */
export function causalOrder<T extends CascadeStep>(steps: readonly T[]): T[] {
  const waiting = new Map(steps.map((step) => [step.name, 0]));
  const count = (name: string, by: number) => {
    const known = waiting.get(name);
    if (known !== undefined) waiting.set(name, known + by);
  };
  for (const step of steps) for (const next of unique(step.leadsTo)) count(next, 1);

  const left = new Set([...steps].sort(earlierFirst));
  const ordered: T[] = [];
  while (left.size > 0) {
    const ready = [...left].find((step) => waiting.get(step.name) === 0);
    if (!ready) return [...ordered, ...left];
    left.delete(ready);
    ordered.push(ready);
    for (const next of unique(ready.leadsTo)) count(next, -1);
  }
  return ordered;
}

function earlierFirst(a: CascadeStep, b: CascadeStep): number {
  const isLatent = (step: CascadeStep) => Number(step.kind === 'latent-condition');
  const byLatency = isLatent(b) - isLatent(a);
  const byTime = a.at && b.at ? compareMoments(a.at, b.at) : Number(!a.at) - Number(!b.at);
  return byLatency || byTime || compareText(a.name, b.name);
}

/** The first cycle, as the names along it with the first one repeated at its end. */
export function findCycle(steps: readonly CascadeStep[]): string[] | undefined {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const finished = new Set<string>();
  const visit = (name: string, path: string[]): string[] | undefined => {
    const start = path.indexOf(name);
    if (start !== -1) return [...path.slice(start), name];
    if (finished.has(name)) return undefined;
    for (const next of byName.get(name)?.leadsTo ?? []) {
      const cycle = visit(next, [...path, name]);
      if (cycle) return cycle;
    }
    finished.add(name);
    return undefined;
  };
  for (const { name } of steps) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Steps from which no path leads to the harm: they explain nothing. */
export function stepsWithoutImpact<T extends CascadeStep>(steps: readonly T[]): T[] {
  const reaching = new Set(steps.filter(touchesImpact).map((step) => step.name));
  for (let grown = true; grown;) {
    grown = false;
    for (const step of steps) {
      if (reaching.has(step.name) || !step.leadsTo.some((next) => reaching.has(next))) continue;
      reaching.add(step.name);
      grown = true;
    }
  }
  return steps.filter((step) => !reaching.has(step.name));
}
