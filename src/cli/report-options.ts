import { readOptions } from '../adapters/options.ts';
import { withBase } from '../graph/routes.ts';
import type { Site } from '../model/site.ts';
import type { Day } from '../model/time.ts';

/** The day (UTC) on which the program runs: a report is of its day, as no build is. */
export const today = (): Day => new Date().toISOString().slice(0, 10);

/** Where the pages of a site are, for links in a report; undefined where no address was given. */
export const siteAddress = (url: string | undefined, { base }: Site): string | undefined =>
  url && new URL(withBase(readOptions().base ?? base, '/'), url).href;
