import type { Day } from '../model/time.ts';

/** The day (UTC) on which the program runs: what somebody runs is of its day, as no build is. */
export const today = (): Day => new Date().toISOString().slice(0, 10);
