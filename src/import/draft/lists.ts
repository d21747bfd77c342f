import type { Extraction } from '../extraction.ts';
import type { Sheet } from './entry.ts';
import { metricsOf } from './metrics.ts';
import { phasesOf } from './remediations.ts';
import { proseOf } from './texts.ts';

/** Lists whose items each say where they are from, and each may be a guess. */

/** Puts what made it worse, and what went well, wrong or by luck. */
export function putStatements(extraction: Extraction, { put, doubt }: Sheet): void {
  for (const field of ['contributingFactors', 'wentWell', 'wentWrong', 'gotLucky'] as const) {
    const own = extraction[field].filter(({ value }) => proseOf(value) !== '');
    put(
      field,
      own.map(({ value }) => proseOf(value)),
      { lines: own.map(({ lines }) => lines) },
    );
    own.forEach(({ guess }, index) => guess && doubt(`${field}[${index}]`, guess));
  }
}

export function putMetrics(extraction: Extraction, { put, doubt }: Sheet): void {
  const metrics = metricsOf(extraction);
  put(
    'metrics',
    metrics.map(({ item }) => item),
    { lines: metrics.flatMap(({ lines }) => lines) },
  );
  metrics.forEach(({ guess }, index) => guess && doubt(`metrics[${index}]`, guess));
}

/** Puts the groups of remediations; how far each is follows from them. */
export function putPhases(extraction: Extraction, { put, doubt }: Sheet): void {
  const phases = phasesOf(extraction);
  put(
    'phases',
    phases.map(({ item }) => item),
    { lines: phases.map(({ lines }) => lines) },
  );
  if (phases.length > 0)
    doubt('phases', 'How far they are follows from the status of their remediations.', 'phases');
}

export function putTimeline(extraction: Extraction, { put, doubt }: Sheet): void {
  const events = extraction.timeline.filter(({ value }) => proseOf(value.text) !== '');
  put(
    'timeline',
    events.map(({ value: { at, text, kind: sort } }) => ({
      at,
      ...(sort && { kind: sort }),
      text: proseOf(text),
    })),
    { lines: events.map(({ lines }) => lines) },
  );
  events.forEach(({ guess }, index) => guess && doubt(`timeline[${index}]`, guess));
}
