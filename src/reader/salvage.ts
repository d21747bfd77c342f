import type * as z from 'zod';
import type { AnyEntry } from '../model/entry.ts';
import type { IncidentData } from '../model/incident.ts';
import { branchFor, childOf, isBlock, longest, partsOf } from '../model/introspect.ts';
import { YEARS } from '../model/time.ts';

/**
 * What can be used of data that break their schema. Everything that keeps it stays, at its own
 * path; what is faulty, missing or unknown counts as not written. Where something must be
 * written, an empty thing of its sort stands in (`''`, `[]`, a block of such), which says
 * nothing; of what has no empty form, such as a choice or a number, it is undefined. A list that is
 * too long is cut.
 */
export function salvage(schema: z.ZodType, data: unknown): unknown {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const { type, shape, element, options } = partsOf(schema);
  const branch = options && branchFor(options, data);
  if (branch) return salvage(branch, data);
  if (element && Array.isArray(data)) {
    // What walks along a list may be called once for each item in it.
    return data.slice(0, longest(schema)).map((item) => salvage(element, item));
  }
  if (shape && isBlock(data)) return inside(shape, data);
  const absent = schema.safeParse(undefined);
  if (absent.success) return absent.data;
  if (shape) return inside(shape, {});
  return type === 'string' ? '' : type === 'array' ? [] : undefined;
}

/**
 * The same for the data of an entry. Of an analysis whose status is not known
 * nothing is demanded that is not demanded of every one; one without a time has a place before all others.
 */
export function salvageEntry(schema: z.ZodType, data: unknown): AnyEntry['data'] {
  const rest = salvage(schema, data) as Record<string, unknown>;
  if ('analysisStatus' in rest) {
    rest.analysisStatus ??= rest.supersededBy === undefined ? 'draft' : 'superseded';
    const times = rest.times as Partial<IncidentData['times']>;
    if (times.started === undefined && times.detected === undefined) times.started = LONG_AGO;
  }
  return rest as unknown as AnyEntry['data'];
}

const inside = (shape: Record<string, z.ZodType>, data: unknown) =>
  Object.fromEntries(
    Object.entries(shape).map(([key, child]) => [key, salvage(child, childOf(data, key))]),
  );

const LONG_AGO = `${YEARS.first}-01`;
